using System.Globalization;
using DienHinh.Ingest.Domain;
using DienHinh.Samples.Content;
using DienHinh.Samples.Truth;
using DienHinh.Samples.Workbooks;

namespace DienHinh.Samples.Layouts;

/// <summary>The summary form (biểu tổng hợp) of one year: movements down; collectives, individuals, households and their sum across.</summary>
public sealed record SummaryForm
{
    private static readonly ExemplarKind[] s_kinds = [ExemplarKind.Collective, ExemplarKind.Individual, ExemplarKind.Household];

    /// <summary>Widths of number, movement, three kinds, sum and remark.</summary>
    public static IReadOnlyList<double> Widths { get; } = [6, 52, 11, 11, 13, 11, 18];

    public Wording Wording { get; init; } = Wording.Usual;

    /// <summary>Header of the movement column.</summary>
    public string MovementCaption { get; init; } = "Nội dung phong trào thi đua";

    /// <summary>Counts as text with a leading zero, "02".</summary>
    public bool CountsAsText { get; init; }

    /// <summary>Zeros as "-" instead of blank.</summary>
    public bool DashForNone { get; init; }

    /// <summary>Whether the total row stands above the movements.</summary>
    public bool TotalOnTop { get; init; }

    /// <summary>Added to the grand total, as somebody mistyped it; 0 for a right total.</summary>
    public int TotalError { get; init; }

    /// <summary>Draws the table from a row on; returns what it states and the first free row below.</summary>
    public (TableTruth Truth, int NextRow) Draw(SampleSheet sheet, int top, int left, IReadOnlyList<SampleItem> items, IReadOnlyList<SampleExemplar> exemplars, int year)
    {
        DrawHeader(sheet, top, left);
        var total = TotalOnTop ? top + 3 : top + 3 + items.Count;
        var first = TotalOnTop ? top + 4 : top + 3;
        var counts = new List<CountTruth>();
        for (var i = 0; i < items.Count; i++) counts.AddRange(DrawItem(sheet, first + i, left, i, items[i], exemplars, year));
        DrawTotal(sheet, total, left, first, items.Count, exemplars);
        var findings = TotalError == 0 ? [] : new[] { new FindingTruth("total-differs", "warning", sheet.Name, SampleSheet.Address(total, left + 5)) };
        return (new TableTruth([], counts) { Findings = findings }, top + 5 + items.Count);
    }

    private void DrawHeader(SampleSheet sheet, int top, int left)
    {
        sheet.PutMerged(top, left, top + 1, left, "STT", CellStyle.Header);
        sheet.PutMerged(top, left + 1, top + 1, left + 1, MovementCaption, CellStyle.Header);
        sheet.PutMerged(top, left + 2, top, left + 5, "Kết quả công nhận", CellStyle.Header);
        string[] leaves = ["Tập thể", "Cá nhân", "Hộ gia đình", "Tổng số"];
        for (var i = 0; i < leaves.Length; i++) sheet.Put(top + 1, left + 2 + i, leaves[i], CellStyle.Header);
        sheet.PutMerged(top, left + 6, top + 1, left + 6, "Ghi chú", CellStyle.Header);
        string[] numbers = ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)=(3)+(4)+(5)", "(7)"];
        for (var i = 0; i < numbers.Length; i++) sheet.Put(top + 2, left + i, numbers[i], CellStyle.Centred with { Italic = true, Size = 9 });
        sheet.RowHeights[top] = 22;
        sheet.RowHeights[top + 1] = 22;
    }

    private List<CountTruth> DrawItem(SampleSheet sheet, int row, int left, int turn, SampleItem item, IReadOnlyList<SampleExemplar> exemplars, int year)
    {
        sheet.Put(row, left, turn + 1, CellStyle.Centred);
        var name = Wording.Movement(item, turn);
        sheet.Put(row, left + 1, name, CellStyle.Body);
        sheet.RowHeights[row] = name.Length > 52 ? 33 : 18;
        sheet.Put(row, left + 6, null, CellStyle.Body);
        var sum = 0;
        var truths = new List<CountTruth>();
        for (var k = 0; k < s_kinds.Length; k++)
        {
            var count = exemplars.Count(e => e.Kind == s_kinds[k] && e.Items[0] == item);
            sum += count;
            PutCount(sheet, row, left + 2 + k, count);
            if (count > 0)
                truths.Add(new CountTruth(sheet.Name, SampleSheet.Address(row, left + 2 + k), item.MovementIds, item.OwnerIds, s_kinds[k].Code(), year, count));
        }

        if (CountsAsText) PutCount(sheet, row, left + 5, sum);
        else sheet.PutFormula(row, left + 5, $"SUM({SampleSheet.Address(row, left + 2)}:{SampleSheet.Address(row, left + 4)})", sum, CellStyle.Count);
        return truths;
    }

    private void DrawTotal(SampleSheet sheet, int row, int left, int first, int items, IReadOnlyList<SampleExemplar> exemplars)
    {
        var style = CellStyle.Count with { Bold = true };
        sheet.Put(row, left, null, style);
        sheet.Put(row, left + 1, "TỔNG CỘNG", CellStyle.Section with { Align = Align.Center });
        sheet.Put(row, left + 6, null, CellStyle.Body);
        for (var k = 0; k <= s_kinds.Length; k++)
        {
            var sum = k < s_kinds.Length ? exemplars.Count(e => e.Kind == s_kinds[k]) : exemplars.Count + TotalError;
            var column = left + 2 + k;
            if (CountsAsText) sheet.Put(row, column, sum.ToString("00", CultureInfo.InvariantCulture), style with { Shape = NumberShape.Text });
            else if (k == s_kinds.Length && TotalError != 0) sheet.Put(row, column, sum, style);
            else sheet.PutFormula(row, column, $"SUM({SampleSheet.Address(first, column)}:{SampleSheet.Address(first + items - 1, column)})", sum, style);
        }
    }

    private void PutCount(SampleSheet sheet, int row, int column, int count)
    {
        if (count == 0) sheet.Put(row, column, DashForNone ? "-" : null, CellStyle.Centred);
        else if (CountsAsText) sheet.Put(row, column, count.ToString("00", CultureInfo.InvariantCulture), CellStyle.Centred with { Shape = NumberShape.Text });
        else sheet.Put(row, column, count, CellStyle.Count);
    }
}
