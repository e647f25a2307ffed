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

    private static readonly string s_recognised = Milestone.Recognised.Code();

    private static readonly string s_commended = Milestone.Commended.Code();

    private readonly record struct Listed(int Year, string Name, string[] Milestones);

    private readonly record struct Figure(int Year, string Milestone, long Count);

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
            """, submission, before, r => new Listed(r.GetInt32(1), $"{r.GetString(0)}|{r.GetString(2)}", r.IsDBNull(3) ? [] : r.GetString(3).Split(' ')));
        var figures = Rows(connection, Earlier + """
            select c.year, c.milestone, cast(sum(c.count) as bigint)
            from earlier r join fact_reported_count c on c.submission_id = r.id and c.year = r.year
            where not exists (select 1 from fact_exemplar e where e.submission_id = r.id and e.year = r.year)
            group by c.year, c.milestone
            """, submission, before, r => new Figure(r.GetInt32(0), r.GetString(1), r.GetInt64(2)));
        var findings = new List<Finding> { FindingCatalogue.Make("replaces-earlier", null, null, null, null, version - 1, files, records.Count + Counted(figures)) };

        // A report that says that there is nobody is of no step, and says so itself.
        if (submission.Exemplars.Count + submission.Counts.Count == 0) return findings;
        var listed = submission.Exemplars.Select(e => new Listed(e.Year, $"{e.Kind.Code()}|{SubjectIdentity.NameKey(e.Name)}", [.. e.Milestones.Keys.Select(m => m.Code())])).ToLookup(e => e.Year);
        var stated = submission.Counts.Where(c => !listed.Contains(c.Year)).Select(c => new Figure(c.Year, c.Milestone.Code(), c.Count)).ToLookup(f => f.Year);
        findings.AddRange(LostSteps(files, records, figures, listed, stated));
        findings.AddRange(LostFigures(submission, files, figures, listed, stated));
        if (submission.Exemplars.Count > 0) findings.AddRange(LostNames(submission, files, records, listed));
        else if (records.Count > 0) findings.Add(FindingCatalogue.Make("replaces-list", null, null, null, null, files, records.Count));
        return findings;
    }

    // Year by year: a file of two years may hold the results of one and the registration of the next.
    private static IEnumerable<Finding> LostSteps(string files, List<Listed> records, List<Figure> figures, ILookup<int, Listed> listed, ILookup<int, Figure> stated)
    {
        var now = listed.SelectMany(y => y.SelectMany(e => e.Milestones).Select(m => (Year: y.Key, Milestone: m)))
            .Concat(stated.SelectMany(y => y.Select(f => (Year: y.Key, f.Milestone)))).ToHashSet();
        foreach (var milestone in Enum.GetValues<Milestone>())
        {
            var code = milestone.Code();
            var lost = records.Where(r => r.Milestones.Contains(code)).Select(r => (r.Year, Count: 1L)).Concat(figures.Where(f => f.Milestone == code && f.Count > 0).Select(f => (f.Year, f.Count)))
                .Where(r => !now.Contains((r.Year, code))).ToList();
            if (lost.Count > 0) yield return FindingCatalogue.Make("replaces-step", null, null, null, null, files, lost.Sum(r => r.Count), Word(milestone), YearsOf(lost.Select(r => r.Year)));
        }
    }

    private static IEnumerable<Finding> LostFigures(Submission submission, string files, List<Figure> figures, ILookup<int, Listed> listed, ILookup<int, Figure> stated)
    {
        var asked = new List<(int Year, long Before, long Now)>();
        foreach (var year in figures.GroupBy(f => f.Year))
        {
            var (before, now) = (Counted(year), listed[year.Key].LongCount() + Counted(stated[year.Key]));
            // A list that names fewer than the figures before it, as in one workbook; figures that are half of those before, or of a part of their year.
            var isLess = now < before && (submission.Exemplars.Count > 0 || submission.Part == YearPart.FirstMonths || now * 2 < before);
            if (before > 0 && (IsAddition(submission) || isLess)) asked.Add((year.Key, before, now));
        }

        if (asked.Count > 0) yield return FindingCatalogue.Make("replaces-figures", null, null, null, null, files, asked.Sum(y => y.Before), asked.Sum(y => y.Now), YearsOf(asked.Select(y => y.Year)));
    }

    private static IEnumerable<Finding> LostNames(Submission submission, string files, List<Listed> records, ILookup<int, Listed> listed)
    {
        var asked = new List<(int Year, int Gone, int Before)>();
        foreach (var year in records.GroupBy(r => r.Year))
        {
            List<Listed> before = [.. year], now = [.. listed[year.Key]];
            var names = now.Select(e => e.Name).ToHashSet(StringComparer.Ordinal);
            var gone = before.Count - before.Count(e => names.Contains(e.Name));
            if (gone > 0 && (IsAddition(submission) || IsPart(before, now, gone))) asked.Add((year.Key, gone, before.Count));
        }

        if (asked.Count > 0) yield return FindingCatalogue.Make("replaces-names", null, null, null, null, files, asked.Sum(y => y.Gone), asked.Sum(y => y.Before), YearsOf(asked.Select(y => y.Year)));
    }

    private static bool IsPart(List<Listed> before, List<Listed> now, int gone)
    {
        if (gone == before.Count && gone >= FewestWithoutAny) return true;
        if (now.Count >= before.Count || now.Count == 0) return before.Count >= FewestToAsk && gone * 2 > before.Count;
        // Names were only taken away, most of them; or those are left that were commended, while all were listed before.
        return gone * 2 > before.Count && (before.Count >= FewestToAsk || now.Count == before.Count - gone)
            || (now.TrueForAll(IsCommended) && !before.TrueForAll(IsCommended));
    }

    private static bool IsCommended(Listed listed) => listed.Milestones.Contains(s_commended);

    // An addition, and the later part of a year: the earlier version was not meant to be replaced.
    private static bool IsAddition(Submission submission) => submission.IsAddition || submission.Part is YearPart.Quarter or YearPart.LastMonths;

    // What figures say of how many there are: those recognised, or where a year tells of none, the most of any other step.
    private static long Counted(IEnumerable<Figure> figures) =>
        figures.GroupBy(f => f.Year).Sum(year => year.Any(f => f.Milestone == s_recognised) ? year.Where(f => f.Milestone == s_recognised).Sum(f => f.Count) : year.GroupBy(f => f.Milestone).Max(m => m.Sum(f => f.Count)));

    private static string YearsOf(IEnumerable<int> years) => string.Join(", ", years.Distinct().Order().Select(y => y.ToString(CultureInfo.InvariantCulture)));

    private static string Word(Milestone milestone) => milestone switch
    {
        Milestone.Registered => "đăng ký",
        Milestone.Nurtured => "bồi dưỡng",
        Milestone.Proposed => "đề nghị",
        Milestone.Recognised => "công nhận",
        Milestone.Commended => "khen thưởng",
        Milestone.Nominated => "giới thiệu dự hội nghị, đại hội",
        _ => "nhân rộng",
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
