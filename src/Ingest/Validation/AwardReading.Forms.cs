using System.Text.RegularExpressions;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The awards that a cell lists, those that were given apart from those that are only asked for.</summary>
internal sealed partial class AwardReading
{
    private int? _year;

    // "Giấy khen năm 2021", "Khen thưởng năm trước" in a list of 2023.
    private bool IsOfOtherYear(int row, HeaderColumn column, bool isFirst)
    {
        if (_year is null || (column.Year ?? _year) == _year && !_earlier.Contains(column)) return false;
        if (OfOtherYear is null && Own(row, column.Column, isFirst) is { IsBlank: false, Kind: not (CellKind.Error or CellKind.FormulaWithoutValue) } cell && !CellReading.IsNone(cell.Shown)) OfOtherYear = (new(row, column.Column), cell.Shown, column.Heading);
        return true;
    }

    private (IReadOnlyList<string> Given, string? Proposed) FormsOf(Cell cell)
    {
        if (cell.IsBlank || cell.Kind is CellKind.Error or CellKind.FormulaWithoutValue) return ([], null);
        var shown = cell.Shown;
        if (_formsOf.TryGetValue(shown, out var known)) return known;
        (IReadOnlyList<string>, string?) forms = CellReading.IsNone(shown) ? ([], null) : Apart(FormsIn(cell));
        if (_formsOf.Count < MostRemembered && shown.Length <= LongestRemembered) _formsOf[shown] = forms;
        return forms;
    }

    // "Đề nghị UBND huyện tặng Giấy khen" is no award yet.
    private static (IReadOnlyList<string> Given, string? Proposed) Apart(List<string> forms)
    {
        var proposed = forms.Find(f => Proposal().IsMatch(f));
        if (proposed is not null) forms.RemoveAll(f => Proposal().IsMatch(f));
        return (forms, proposed);
    }

    private static List<string> FormsIn(Cell cell)
    {
        var forms = new List<string>();
        var form = "";
        foreach (var line in Lines(cell))
        {
            foreach (var part in NextAward().Split(line))
            {
                if (form.Length > 0 && (Proposal().IsMatch(part) || (AwardWord().IsMatch(part) && !AsksOn(form))))
                {
                    forms.Add(form);
                    form = "";
                }

                form = HeaderFinder.Tidy($"{form} {part}");
            }
        }

        if (form.Length > 0) forms.Add(form);
        return forms;
    }

    // "Đề nghị UBND huyện tặng" | "Giấy khen": what is asked for stands in the next line.
    private static bool AsksOn(string form) => Proposal().IsMatch(form) && !AnyAward().IsMatch(form);

    [GeneratedRegex(@"^(?:(?:đang|đã|được|xét)\s+)*(?:đề nghị|đề xuất|kiến nghị|dự kiến|trình|de nghi)\b|\((?:đang\s+)?đề nghị[^)]*\)$", RegexOptions.IgnoreCase)]
    private static partial Regex Proposal();

    [GeneratedRegex(@"\b" + AwardCaptions.FormWords + @"\b", RegexOptions.IgnoreCase)]
    private static partial Regex AnyAward();

    [GeneratedRegex(@"\s*(?:[;,+]|\bvà\b)\s*(?=(?:" + AwardCaptions.FormWords + @"|(?:đang\s+)?đề nghị|đề xuất)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex NextAward();
}
