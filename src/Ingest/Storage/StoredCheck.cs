using System.Data.Common;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Storage;

/// <summary>What is to be said of a submission beside those that are stored: another figure for a year that it compares with, names that another sender of the unit gave too, and figures that another unit may have given.</summary>
internal static class StoredCheck
{
    /// <summary>The codes of these findings.</summary>
    public static readonly IReadOnlyList<string> Codes = ["compared-year-differs", "sender-overlap", "sender-overlap-figures", UnitOverlap.Total];

    /// <summary>The findings.</summary>
    /// <param name="submission">The submission, not yet stored.</param>
    /// <param name="database">The database.</param>
    /// <param name="versions">What is known of the stored ones without asking the database: most units have no other sender and no other unit to ask about.</param>
    public static IReadOnlyList<Finding> Of(Submission submission, FactDatabase database, SubmissionVersions versions)
    {
        var (hasOtherSender, hasOtherUnit) = (versions.HasOtherSender(submission), versions.HasOtherUnit(submission));
        if (submission.ComparedYears.Count == 0 && !hasOtherSender && !hasOtherUnit) return [];
        using var connection = database.Connect();
        var findings = submission.ComparedYears.Select(year => Differing(connection, submission, year)).OfType<Finding>().ToList();
        if (hasOtherSender && submission.Exemplars.Count > 0) findings.AddRange(Overlaps(connection, submission));
        if (hasOtherSender && submission.Counts.Count > 0) findings.AddRange(OverlappingFigures(connection, submission));
        if (hasOtherUnit) findings.AddRange(UnitOverlap.Of(connection, submission, versions));
        return findings;
    }

    private static Finding? Differing(DbConnection connection, Submission submission, int year)
    {
        var compared = submission.Counts.Where(c => c.Year == year && c.Milestone == Milestone.Recognised).ToList();
        if (compared.Count == 0) return null;
        // Where a list stands beside figures, the list counts.
        using var command = SenderQuery.Of(connection, $"""
            select s.id, case when exists (select 1 from fact_exemplar e where e.submission_id = s.id and e.year = $year)
                then (select count(*) from fact_exemplar e join fact_exemplar_milestone m on m.exemplar_id = e.id and m.milestone = 'recognised' where e.submission_id = s.id and e.year = $year)
                else (select cast(coalesce(sum(c.count), 0) as bigint) from fact_reported_count c where c.submission_id = s.id and c.year = $year and c.milestone = 'recognised') end
            from submission s join submission_year y on y.submission_id = s.id and y.year = $year and y.is_current
            where {SenderQuery.SameSender}
              and not exists (select 1 from submission_compared_year c where c.submission_id = s.id and c.year = $year)
            """, submission, ("year", year));
        using var row = command.ExecuteReader();
        if (!row.Read()) return null;
        var (id, reported, stated) = (row.GetInt32(0), row.GetInt64(1), compared.Sum(c => c.Count));
        return reported == stated ? null : FindingCatalogue.Make("compared-year-differs", compared[0].Source.Sheet, compared[0].Source.Cells, null, null, year, stated, reported, id);
    }

    // The figures of the unit as a whole beside those of one of its owners: whether they hold them nobody can tell from figures.
    private static IEnumerable<Finding> OverlappingFigures(DbConnection connection, Submission submission)
    {
        var own = new Dictionary<(int Year, string? Kind, string Movement), ReportedCount>();
        foreach (var count in submission.Counts.Where(c => c.Unit is null && c.Count > 0 && c.Milestone == Milestone.Recognised))
            foreach (var movement in count.MovementIds) own.TryAdd((count.Year, count.Kind?.Code(), movement), count);
        var counted = new SortedDictionary<int, List<(ReportedCount Own, string Movement)>>();
        using var command = SenderQuery.Of(connection, $"""
            select distinct s.id, c.year, c.kind, m.movement_id
            from submission s join submission_year y on y.submission_id = s.id and y.is_current
            join fact_reported_count c on c.submission_id = s.id and c.year = y.year and c.unit_id = s.unit_id and c.count > 0 and c.milestone = 'recognised'
            join fact_reported_count_movement m on m.reported_count_id = c.id
            where {SenderQuery.SameUnit} and s.sender_owner_id is distinct from $sender and (s.sender_owner_id is null or cast($sender as varchar) is null)
            order by s.id, c.year, m.movement_id, c.kind
            """, submission);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (!own.TryGetValue((row.GetInt32(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetString(3)), out var same)) continue;
            if (!counted.TryGetValue(row.GetInt32(0), out var list)) counted[row.GetInt32(0)] = list = [];
            list.Add((same, row.GetString(3)));
        }

        foreach (var (id, same) in counted)
            yield return FindingCatalogue.Make("sender-overlap-figures", same[0].Own.Source.Sheet, same[0].Own.Source.MainCell, null, null, id, same.Select(s => s.Movement).Distinct().Count());
    }

    // Parts of different senders add up: whoever stands in two of them counts twice.
    private static IEnumerable<Finding> Overlaps(DbConnection connection, Submission submission)
    {
        var own = new Dictionary<(int Year, string Kind, string Name, string Movement), Exemplar>();
        foreach (var exemplar in submission.Exemplars.Where(e => e.Unit is null && e.Milestones.ContainsKey(Milestone.Recognised)))
            foreach (var movement in exemplar.MovementIds) own.TryAdd((exemplar.Year, exemplar.Kind.Code(), SubjectIdentity.NameKey(exemplar.Name), movement), exemplar);
        var named = new SortedDictionary<int, List<Exemplar>>();
        using var command = SenderQuery.Of(connection, $"""
            select s.id, e.year, e.kind, e.name_key, m.movement_id
            from submission s join submission_year y on y.submission_id = s.id and y.is_current
            join fact_exemplar e on e.submission_id = s.id and e.year = y.year and e.unit_id = s.unit_id
            join fact_exemplar_movement m on m.exemplar_id = e.id
            join fact_exemplar_milestone r on r.exemplar_id = e.id and r.milestone = 'recognised'
            where {SenderQuery.SameUnit} and s.sender_owner_id is distinct from $sender
            order by e.id, m.movement_id
            """, submission);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (row.IsDBNull(3) || !own.TryGetValue((row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4)), out var same)) continue;
            if (!named.TryGetValue(row.GetInt32(0), out var list)) named[row.GetInt32(0)] = list = [];
            if (!list.Contains(same, ReferenceEqualityComparer.Instance)) list.Add(same);
        }

        foreach (var (id, same) in named)
            yield return FindingCatalogue.Make("sender-overlap", same[0].Source.Sheet, same[0].Source.MainCell, same[0].NameAsFound, null, id, same.Count, same[0].Name);
    }
}
