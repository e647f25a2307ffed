using System.Data.Common;
using System.Globalization;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Storage;

/// <summary>
/// What a submission takes the place of: the latest earlier version of the same plan, unit and sender for each of its years (DESIGN rule 8). A list that only adds
/// to an earlier one, or tells of another step, replaces it too: then what no longer counts is said as a warning.
/// </summary>
internal static class ReplacedVersion
{
    // A short list may be corrected in half of its names; of a longer one so many are gone only where the new file is a part.
    private const int FewestToAsk = 5;

    // One name may be a correction of the other; of two lists that share no name the later is no correction of the earlier.
    private const int FewestWithoutAny = 2;

    // A year that either only compares with is not replaced.
    private const string Earlier = $"""
        with earlier as (
            select y.year, max(s.id) as id
            from submission s join submission_year y on y.submission_id = s.id
            where s.id < $before and list_contains($years, y.year) and {SenderQuery.SameSender}
              and not exists (select 1 from submission_compared_year c where c.submission_id = s.id and c.year = y.year)
            group by y.year
        )
        """;

    /// <summary>What is said of the versions replaced: which they are, then what no longer counts.</summary>
    /// <param name="connection">The database, which holds all that came before.</param>
    /// <param name="submission">What takes their place.</param>
    /// <param name="version">Its version, 2 or more.</param>
    /// <param name="before">Its number; one beyond every number where it has none yet.</param>
    public static IReadOnlyList<Finding> Tell(DbConnection connection, Submission submission, int version, int before)
    {
        var files = string.Join("; ", Rows(connection, Earlier + "select distinct s.id, s.file_name from earlier e join submission s on s.id = e.id order by s.id", submission, before, r => r.GetString(1)));
        var records = Rows(connection, Earlier + """
            select e.kind, e.year, coalesce(e.name_key, e.name), string_agg(m.milestone, ' ')
            from earlier r
            join fact_exemplar e on e.submission_id = r.id and e.year = r.year
            left join fact_exemplar_milestone m on m.exemplar_id = e.id
            group by e.id, e.kind, e.year, e.name, e.name_key
            """, submission, before, r => (Key: $"{r.GetString(0)}|{r.GetInt32(1).ToString(CultureInfo.InvariantCulture)}|{r.GetString(2)}", Milestones: r.IsDBNull(3) ? [] : r.GetString(3).Split(' ')));
        var figures = Counted(Rows(connection, Earlier + """
            select c.year, c.milestone, cast(sum(c.count) as bigint)
            from earlier r join fact_reported_count c on c.submission_id = r.id and c.year = r.year
            where not exists (select 1 from fact_exemplar e where e.submission_id = r.id and e.year = r.year)
            group by c.year, c.milestone
            """, submission, before, r => (r.GetInt32(0), r.GetString(1) == Milestone.Recognised.Code(), r.GetInt64(2))));
        var findings = new List<Finding> { FindingCatalogue.Make("replaces-earlier", null, null, null, null, version - 1, files, records.Count + figures) };

        // A report that says that there is nobody is of no step, and says so itself.
        if (submission.Exemplars.Count + submission.Counts.Count == 0) return findings;
        var steps = submission.Exemplars.SelectMany(e => e.Milestones.Keys).Concat(submission.Counts.Select(c => c.Milestone)).ToHashSet();
        foreach (var milestone in s_ownLists)
        {
            var lost = steps.Contains(milestone) ? 0 : records.Count(r => r.Milestones.Contains(milestone.Code()));
            if (lost > 0) findings.Add(FindingCatalogue.Make("replaces-step", null, null, null, null, files, lost, Word(milestone)));
        }

        var listed = submission.Exemplars.Select(e => e.Year).ToHashSet();
        var own = submission.Exemplars.Count + Counted(submission.Counts.Where(c => !listed.Contains(c.Year)).GroupBy(c => (c.Year, c.Milestone)).Select(g => (g.Key.Year, g.Key.Milestone == Milestone.Recognised, g.Sum(c => (long)c.Count))));
        // A list that names fewer than the figures before it, as in one workbook; figures that are half of those before, or of a part of their year.
        var isLess = own < figures && (submission.Exemplars.Count > 0 || submission.Part == YearPart.FirstMonths || own * 2 < figures);
        if (figures > 0 && (submission.IsAddition || submission.Part == YearPart.Quarter || isLess))
            findings.Add(FindingCatalogue.Make("replaces-figures", null, null, null, null, files, figures, own));
        if (submission.Exemplars.Count == 0)
        {
            if (records.Count > 0) findings.Add(FindingCatalogue.Make("replaces-list", null, null, null, null, files, records.Count));
            return findings;
        }

        var names = submission.Exemplars.Select(e => $"{e.Kind.Code()}|{e.Year.ToString(CultureInfo.InvariantCulture)}|{SubjectIdentity.NameKey(e.Name)}").ToHashSet(StringComparer.Ordinal);
        var gone = records.Count(r => !names.Contains(r.Key));
        if (gone > 0 && (submission.IsAddition || submission.Part == YearPart.Quarter || (gone == records.Count && gone >= FewestWithoutAny) || (records.Count >= FewestToAsk && gone * 2 > records.Count)))
            findings.Add(FindingCatalogue.Make("replaces-names", null, null, null, null, files, gone, records.Count));
        return findings;
    }

    // What figures say of how many there are: those recognised, or where a year tells of none, the most of any other step.
    private static long Counted(IEnumerable<(int Year, bool IsRecognised, long Count)> figures) =>
        figures.GroupBy(f => f.Year).Sum(year => year.Any(f => f.IsRecognised) ? year.Where(f => f.IsRecognised).Sum(f => f.Count) : year.Max(f => f.Count));

    // The steps that a list of their own tells of; a commendation comes and goes with a column.
    private static readonly Milestone[] s_ownLists = [Milestone.Registered, Milestone.Nurtured, Milestone.Proposed, Milestone.Recognised, Milestone.Nominated];

    private static string Word(Milestone milestone) => milestone switch
    {
        Milestone.Registered => "đăng ký",
        Milestone.Nurtured => "bồi dưỡng",
        Milestone.Proposed => "đề nghị",
        Milestone.Recognised => "công nhận",
        _ => "giới thiệu dự hội nghị, đại hội",
    };

    private static List<T> Rows<T>(DbConnection connection, string sql, Submission submission, int before, Func<DbDataReader, T> read)
    {
        using var command = SenderQuery.Of(connection, sql, submission, ("before", before), ("years", submission.OwnYears.ToList()));
        var rows = new List<T>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}
