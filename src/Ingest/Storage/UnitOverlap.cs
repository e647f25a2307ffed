using System.Data.Common;
using System.Globalization;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Storage;

/// <summary>
/// Figures that two units give for the same people: a district's own total beside the reports of its communes. Nobody can tell from figures whether they hold the others', so both count, and the sender is asked.
/// </summary>
internal static class UnitOverlap
{
    /// <summary>The code for a total of a unit above others, which may hold theirs.</summary>
    public const string Total = "total-may-include-units";

    private const string Below = "with related as (select id from ref_unit where (district_id = $unit or province_id = $unit) and id <> $unit)";

    private const string Above = "with related as (select id from (select unnest([district_id, province_id]) as id from ref_unit where id = $unit) where id <> $unit)";

    // What the related units report of themselves. A row of a file that names a unit below is left out where that unit reports, so it is never in question.
    private const string OfUnits = """
        , told as (
            select e.submission_id, e.unit_id, e.year, m.milestone, v.movement_id, false as is_figure
            from fact_exemplar e join fact_exemplar_milestone m on m.exemplar_id = e.id join fact_exemplar_movement v on v.exemplar_id = e.id
            where e.unit_id in (select id from related)
            union
            select c.submission_id, c.unit_id, c.year, c.milestone, v.movement_id, true
            from fact_reported_count c join fact_reported_count_movement v on v.reported_count_id = c.id
            where c.count > 0 and c.unit_id in (select id from related)
        )
        select distinct s.id, u.name, t.year, t.milestone, t.movement_id
        from told t
        join submission s on s.id = t.submission_id and s.unit_id = t.unit_id
        join submission_year y on y.submission_id = s.id and y.year = t.year and y.is_current
        join ref_unit u on u.id = s.unit_id
        where true
        """;

    // Beside rows of units what a file says of its own unit is that unit's part.
    private const string TotalOnly = " and t.is_figure and not exists (select 1 from fact_reported_count c where c.submission_id = s.id and c.year = t.year and c.unit_id <> s.unit_id)";

    private const string SamePlan = " and s.plan_id is not distinct from $plan";

    private readonly record struct Key(int Year, string Milestone, string Movement);

    private sealed record Other(int Submission, string Unit, Key Key);

    /// <summary>What is said of the submission beside the reports of other units.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="submission">The submission, not yet stored.</param>
    /// <param name="versions">What is known of the stored ones without asking the database: most units need no question.</param>
    public static IEnumerable<Finding> Of(DbConnection connection, Submission submission, SubmissionVersions versions)
    {
        var unit = submission.Unit;
        if (SubmissionVersions.IsAbove(unit.Level))
        {
            var ofUnits = submission.Counts.Where(c => c.Unit is not null).Select(c => c.Year).ToHashSet();
            var totals = Figures(submission.Counts.Where(c => c.Unit is null && !ofUnits.Contains(c.Year)));
            if (totals.Count > 0)
                foreach (var (year, source, others) in Same(totals, Others(connection, submission, Below + OfUnits + SamePlan)))
                    yield return Say(source, year, "tệp này", Named(others));
        }

        if (versions.HasAbove(submission))
            foreach (var (year, source, others) in Same(Told(submission), Others(connection, submission, Above + OfUnits + TotalOnly + SamePlan)))
                yield return Say(source, year, Named(others), "tệp này");
    }

    private static Dictionary<Key, SourceCells> Told(Submission submission)
    {
        var keys = Figures(submission.Counts);
        foreach (var exemplar in submission.Exemplars)
            foreach (var milestone in exemplar.Milestones.Keys)
                foreach (var movement in exemplar.MovementIds) keys.TryAdd(new(exemplar.Year, milestone.Code(), movement), exemplar.Source);
        return keys;
    }

    private static Dictionary<Key, SourceCells> Figures(IEnumerable<ReportedCount> counts)
    {
        var keys = new Dictionary<Key, SourceCells>();
        foreach (var count in counts.Where(c => c.Count > 0))
            foreach (var movement in count.MovementIds) keys.TryAdd(new(count.Year, count.Milestone.Code(), movement), count.Source);
        return keys;
    }

    private static IEnumerable<(int Year, SourceCells Source, List<Other> Others)> Same(Dictionary<Key, SourceCells> own, List<Other> others) =>
        others.Where(o => own.ContainsKey(o.Key)).GroupBy(o => o.Key.Year).OrderBy(y => y.Key).Select(y => (y.Key, own[y.First().Key], y.DistinctBy(o => o.Submission).ToList()));

    private static Finding Say(SourceCells source, int year, string whole, string parts) =>
        FindingCatalogue.Make(Total, source.Sheet, source.MainCell, null, null, year, whole, parts);

    private static string Named(List<Other> others)
    {
        var number = others[0].Submission.ToString(CultureInfo.InvariantCulture);
        return others.Count == 1 ? $"{others[0].Unit} (hồ sơ số {number})" : $"{others.Count.ToString(CultureInfo.InvariantCulture)} đơn vị (trước hết là {others[0].Unit}, hồ sơ số {number})";
    }

    private static List<Other> Others(DbConnection connection, Submission submission, string sql)
    {
        List<(string, object)> values = [("unit", submission.Unit.Id)];
        if (sql.EndsWith(SamePlan, StringComparison.Ordinal)) values.Add(("plan", (object?)submission.Plan?.Id ?? DBNull.Value));
        using var command = SenderQuery.Command(connection, sql + " order by s.id, t.year, t.milestone, t.movement_id", values);
        using var row = command.ExecuteReader();
        var others = new List<Other>();
        while (row.Read()) others.Add(new(row.GetInt32(0), row.GetString(1), new(row.GetInt32(2), row.GetString(3), row.GetString(4))));
        return others;
    }
}
