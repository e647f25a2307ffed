using System.Globalization;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>
/// What the plans ask of the data beyond what a row needs to be counted. A rule speaks only where the workbook gave room for the answer: no column for
/// evidence, no remark that evidence is missing.
/// </summary>
internal static partial class DataRules
{
    private static readonly Milestone[] s_milestones = [.. Enum.GetValues<Milestone>().Order()];

    /// <summary>The rules for one item of a list, right after it was read.</summary>
    public static void CheckItem(SheetContext sheet, Exemplar exemplar, MovementMatch movement, int row, SheetFacts facts)
    {
        void Say(string code, int? column, string? text, params object[] arguments) =>
            facts.Say(code, exemplar.Source.Sheet, column is { } c ? new CellAddress(row, c).ToString() : exemplar.Source.MainCell, text, null, arguments);

        var header = sheet.Table.Header;
        if (movement.Rules.Contains("evidence") && header.Has(ColumnRole.Achievement) && header.Find(ColumnRole.Decision) is { } decision && exemplar.Achievement is null && sheet.Table.Grid.Covering(row, decision.Column).IsBlank)
            Say("evidence-missing", decision.Column, null);

        if (exemplar.Kind == ExemplarKind.Household && movement.Rules.Contains("gia-dinh-van-hoa") && header.Columns.FirstOrDefault(IsFamilyTitle) is { } title
            && sheet.Table.Grid.Covering(row, title.Column) is var held && (held.IsBlank || (held.Kind == CellKind.Text && CellReading.IsNone(held.Text!))))
            Say("household-without-title", title.Column, held.IsBlank ? null : held.Shown);

        var dateColumn = (header.Find(ColumnRole.DecisionDate) ?? header.Find(ColumnRole.Decision) ?? header.Find(ColumnRole.Award))?.Column;
        for (var i = 0; i <= exemplar.Awards.Count; i++)
        {
            if (DayOf(exemplar, i) is not { } day) continue;
            if (sheet.Heading.SignedOn is { } signed && day > signed) Say("date-after-report", dateColumn, Shown(day), Shown(day), Shown(signed));
            // The decision on a year may come in the next one.
            else if (day.Year < exemplar.Year || day.Year > exemplar.Year + 1) Say("date-outside-year", dateColumn, Shown(day), Shown(day), exemplar.Year);
        }

        if (exemplar.Remark is { } remark && RemarkWords.Contradicts(remark, exemplar.Milestones.ContainsKey(Milestone.Recognised))) Say("remark-contradicts", header.Find(ColumnRole.Remark)?.Column, remark, remark);

        // A commendation is form, level and decision: where the form has a place for the decision, it is missing.
        if (HasUndecided(exemplar.Awards) && header.Find(ColumnRole.Decision) is { } number && sheet.Table.Grid.Covering(row, number.Column).IsBlank
            && (header.Find(ColumnRole.DecisionDate) is not { } on || sheet.Table.Grid.Covering(row, on.Column).IsBlank))
            Say("award-without-decision", number.Column, exemplar.Awards[0].Form, exemplar.Awards[0].Form);

        // Milestones come in the order of their enum; a day that lies before that of an earlier milestone is a slip of the pen.
        if (exemplar.Milestones.Count < 2) return;
        DateOnly? earlier = null;
        foreach (var milestone in s_milestones)
        {
            if (!exemplar.Milestones.TryGetValue(milestone, out var day) || day is not { } later) continue;
            if (later < earlier) Say("milestones-backwards", dateColumn, null, Shown(later), Shown(earlier.Value));
            earlier = later;
        }
    }

    private static bool HasUndecided(IReadOnlyList<Award> awards)
    {
        for (var i = 0; i < awards.Count; i++)
            if (awards[i] is { DecisionNumber: null, DecisionDate: null }) return true;
        return false;
    }

    /// <summary>The rules over all items of a file: who stands there twice, and leaders whose own collective is no exemplar.</summary>
    public static void CheckFile(Plan? plan, SheetFacts facts)
    {
        var seen = new Dictionary<string, Exemplar>(StringComparer.Ordinal);
        foreach (var exemplar in WithCompanion(facts.Exemplars))
        {
            var key = SubjectKey(exemplar);
            if (seen.TryAdd(key, exemplar)) continue;
            var first = seen[key];
            var isSame = first.MovementIds.Intersect(exemplar.MovementIds).Any();
            var isBody = exemplar.Kind is ExemplarKind.Collective or ExemplarKind.Model;
            // Registered in one section, recognised in another: neither row is to be deleted.
            if (isSame && !first.Milestones.Keys.Intersect(exemplar.Milestones.Keys).Any()) continue;
            // A body may be named for each of its movements.
            if (isBody && !isSame) continue;
            if ((first.Source.Sheet, first.Source.Range) == (exemplar.Source.Sheet, exemplar.Source.Range))
            {
                facts.Say("name-twice-in-row", exemplar.Source.Sheet, exemplar.Source.MainCell, exemplar.NameAsFound, null, exemplar.Name);
                continue;
            }

            var code = isBody ? "duplicate-body" : isSame ? "duplicate-exemplar" : "same-person-twice";
            facts.Say(code, exemplar.Source.Sheet, exemplar.Source.MainCell, exemplar.NameAsFound, null, exemplar.Name, $"{first.Source.Sheet}!{first.Source.MainCell}", exemplar.Year);
        }

        CheckLeaders(plan, facts);
        CheckFamilyTitles(plan, facts);
    }

    // Those whose key may be another's as well, in their order. Hardly any is: a number stands for each key, for two hundred thousand of them take room.
    private static IEnumerable<Exemplar> WithCompanion(List<Exemplar> exemplars)
    {
        if (exemplars.Count < 2 * RowRanges.Length) return exemplars;
        var numbers = RowRanges.Each(exemplars.Count, (first, last) =>
        {
            var part = new int[last - first];
            for (var i = first; i < last; i++) part[i - first] = string.GetHashCode(SubjectKey(exemplars[i]), StringComparison.Ordinal);
            return part;
        });
        int[] all = [.. numbers.SelectMany(n => n)];
        int[] sorted = [.. all];
        Array.Sort(sorted);
        var several = new HashSet<int>();
        for (var i = 1; i < sorted.Length; i++)
            if (sorted[i] == sorted[i - 1]) several.Add(sorted[i]);
        return exemplars.Where((_, i) => several.Contains(all[i]));
    }

    // Without a column for it the title stands among awards and achievements: said of a household only where another on the sheet has it there.
    private static void CheckFamilyTitles(Plan? plan, SheetFacts facts)
    {
        if (plan is null) return;
        var asking = plan.Items.Where(i => i.Rules.Any(r => r.Code == "gia-dinh-van-hoa")).SelectMany(i => i.MovementIds).ToHashSet(StringComparer.Ordinal);
        var said = facts.Findings.Where(f => f.Code == "household-without-title").Select(f => f.Sheet).ToHashSet(StringComparer.Ordinal);
        foreach (var sheet in facts.Exemplars.Where(e => e.Kind == ExemplarKind.Household && e.MovementIds.Any(asking.Contains)).GroupBy(e => e.Source.Sheet).Where(g => !said.Contains(g.Key) && g.Any(HasFamilyTitle)))
            foreach (var household in sheet.Where(h => !HasFamilyTitle(h)))
                facts.Say("household-without-title", sheet.Key, household.Source.MainCell, household.NameAsFound, null);
    }

    private static bool HasFamilyTitle(Exemplar exemplar) =>
        exemplar.Awards.Select(a => a.Form).Append(exemplar.Achievement).Append(exemplar.Remark).Any(text => text is not null && NamesFamilyTitle(text));

    private static bool NamesFamilyTitle(string text) => TextKey.Folded(text) is var key && (key.Contains("gia dinh van hoa", StringComparison.Ordinal) || key.Contains("gdvh", StringComparison.Ordinal));

    // Equal for the same subject in the same year. A person may hold two posts; a body is told apart by its place alone, and by its movement, so that each of several lines is held against its own.
    internal static string SubjectKey(Exemplar exemplar)
    {
        var isBody = exemplar.Kind is ExemplarKind.Collective or ExemplarKind.Model;
        var apart = isBody ? exemplar.MovementIds.Count > 0 ? exemplar.MovementIds[0] : "" : TextKey.Exact(exemplar.Position ?? "");
        return string.Create(CultureInfo.InvariantCulture, $"{TextKey.Exact(exemplar.Name)}|{(int)exemplar.Kind}|{exemplar.Year}|{exemplar.Unit?.Id}|{TextKey.Exact(exemplar.Place ?? "")}|{apart}");
    }

    // The day of an award, and after the last award that of the recognition; null where it was met before.
    private static DateOnly? DayOf(Exemplar exemplar, int at)
    {
        var day = at < exemplar.Awards.Count ? exemplar.Awards[at].DecisionDate : exemplar.Milestones.GetValueOrDefault(Milestone.Recognised);
        for (var earlier = 0; earlier < at; earlier++)
            if (exemplar.Awards[earlier].DecisionDate == day) return null;
        return day;
    }

    // Where the plan says so, a leader is an exemplar only with an exemplary collective; said where the row names that collective and the file does not.
    private static void CheckLeaders(Plan? plan, SheetFacts facts)
    {
        if (plan is null || !plan.Items.Any(i => i.Rules.Any(r => r.Code == "cross-record"))) return;
        var collectives = facts.Exemplars.Where(e => e.Kind == ExemplarKind.Collective).Select(e => (e.Year, Key: TextKey.Exact(e.Name))).ToHashSet();
        foreach (var leader in facts.Exemplars.Where(e => e.Kind == ExemplarKind.Individual && e.Position is not null && Leads().IsMatch(e.Position)))
        {
            if (leader.Place is not { } place || TextKey.Exact(place) is not { Length: > 0 } key || SectionWords.KindOfName(place) != ExemplarKind.Collective) continue;
            if (!collectives.Any(c => c.Year == leader.Year && (c.Key.Contains(key, StringComparison.Ordinal) || key.Contains(c.Key, StringComparison.Ordinal))))
                facts.Say("leader-without-collective", leader.Source.Sheet, leader.Source.MainCell, leader.NameAsFound, null, leader.Name, place);
        }
    }

    private static bool IsFamilyTitle(HeaderColumn column) => TextKey.Folded(column.Heading).Contains("gia dinh van hoa", StringComparison.Ordinal);

    private static string Shown(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"^(?:phó )?(?:bí thư|chủ tịch|phó chủ tịch|giám đốc|hiệu trưởng|trưởng|tổ trưởng|trạm trưởng)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Leads();
}
