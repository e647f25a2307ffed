using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The totals of a summary form against its figures.</summary>
internal sealed partial class SummaryReading
{
    private void CheckRowTotals(RecognisedRow row, Dictionary<SummaryFigure, int> values)
    {
        foreach (var (total, stated) in values)
        {
            var parts = total.Parts.Where(p => values.ContainsKey(p) && p.Counts(values)).ToList();
            var sum = parts.Sum(p => values[p]);
            if (parts.Count > 0 && sum != stated) facts.Say("total-differs", _grid.Name, Address(row, total), _grid.At(row.Number, total.Column).Shown, null, stated, sum);
        }
    }

    private void CheckYear(RecognisedRow row, Dictionary<SummaryFigure, int> values)
    {
        foreach (var (whole, stated) in values)
        {
            if (!whole.YearParts.Any(values.ContainsKey)) continue;
            var sum = whole.YearParts.Sum(p => values.GetValueOrDefault(p));
            if (sum != stated) facts.Say("whole-differs", _grid.Name, Address(row, whole), _grid.At(row.Number, whole.Column).Shown, null, stated, sum);
        }
    }

    // A total may sum the whole table, the rows above it up to the nearest heading, or, on a group's heading or above its rows, those below it.
    private void CheckTotals(RecognisedRow row, IReadOnlyList<SummaryFigure> figures, Dictionary<int, List<(int Row, int Value)>> sums)
    {
        if (row.Role == RowRole.Total && Array.Exists(_grid.FindRow(row.Number)!.Cells, c => c.Kind == CellKind.Text && SectionWords.IsCarriedOver(c.Text!))) return;
        var borders = sheet.Table.Rows.Where(r => r.Role is RowRole.Section or RowRole.Total && r.Number != row.Number).Select(r => r.Number).ToList();
        var above = borders.Where(b => b < row.Number).DefaultIfEmpty(0).Max();
        var below = borders.Where(b => b > row.Number).DefaultIfEmpty(int.MaxValue).Min();
        // "III" of the same rank as a heading "II" is none of the rows that it stands over.
        var outside = row.Role != RowRole.Section ? [] : sheet.Table.Rows.Where(r => r.Number > row.Number && r.Number < below && r.Role == RowRole.Data && !ReferenceEquals(r.Context, row.Context)).Select(r => r.Number).ToHashSet();
        foreach (var figure in figures)
        {
            if (figure.Numbers.Count(_grid.At(row.Number, figure.Column), out _) is not { } stated) continue;
            var values = sums[figure.Column];
            var all = values.Sum(v => v.Value);
            var group = values.Where(v => v.Row > row.Number && v.Row < below && !outside.Contains(v.Row)).ToList();
            var since = values.Where(v => v.Row > above && v.Row < row.Number).ToList();
            var isSection = row.Role == RowRole.Section;
            if (!isSection && (stated == all || (since.Count > 0 && stated == since.Sum(v => v.Value)))) continue;
            if (group.Count > 0 && stated == group.Sum(v => v.Value)) continue;
            facts.Say("total-differs", _grid.Name, new CellAddress(row.Number, figure.Column).ToString(), _grid.At(row.Number, figure.Column).Shown, null, stated, isSection ? group.Sum(v => v.Value) : all);
        }
    }

    private static string Address(RecognisedRow row, SummaryFigure figure) => new CellAddress(row.Number, figure.Column).ToString();
}
