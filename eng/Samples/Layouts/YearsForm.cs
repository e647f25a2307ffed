using System.Globalization;
using DienHinh.Ingest.Domain;
using DienHinh.Samples.Content;
using DienHinh.Samples.Truth;
using DienHinh.Samples.Workbooks;

namespace DienHinh.Samples.Layouts;

/// <summary>The summary over years: a section for each kind, movements down, years across, "Cộng" under each section and a total at the end.</summary>
public static class YearsForm
{
    private static readonly ExemplarKind[] s_kinds = [ExemplarKind.Collective, ExemplarKind.Individual, ExemplarKind.Household];
    private static readonly string[] s_romans = ["I", "II", "III"];

    /// <summary>Widths for a number of years.</summary>
    public static IReadOnlyList<double> Widths(int years) => [6, 58, .. Enumerable.Repeat(9.0, years), 10];

    /// <summary>Draws the table from a row on; returns what it states and the first free row below.</summary>
    public static (TableTruth Truth, int NextRow) Draw(
        SampleSheet sheet, int top, IReadOnlyList<SampleItem> items, IReadOnlyList<int> years, IReadOnlyList<SampleExemplar> exemplars)
    {
        var sumColumn = 3 + years.Count;
        DrawHeader(sheet, top, years, sumColumn);
        var row = top + 2;
        var counts = new List<CountTruth>();
        var sumRows = new List<int>();
        for (var k = 0; k < s_kinds.Length; k++)
        {
            var ofKind = exemplars.Where(e => e.Kind == s_kinds[k]).ToList();
            sheet.Put(row, 1, s_romans[k], CellStyle.Section with { Align = Align.Center });
            sheet.Put(row, 2, Wording.Label(s_kinds[k]).ToUpperInvariant(), CellStyle.Section);
            for (var column = 3; column <= sumColumn; column++) sheet.Put(row, column, null, CellStyle.Section);
            row++;
            var number = 0;
            var first = row;
            foreach (var item in items.Where(i => i.Kinds.Contains(s_kinds[k])))
            {
                var ofItem = ofKind.Where(e => e.Items[0] == item).ToList();
                counts.AddRange(DrawItem(sheet, row++, ++number, item, s_kinds[k], years, ofItem));
            }

            sumRows.Add(row);
            DrawSums(sheet, row++, "Cộng " + s_romans[k], years, ofKind, column => $"SUM({SampleSheet.Address(first, column)}:{SampleSheet.Address(first + number - 1, column)})");
        }

        DrawSums(sheet, row, "TỔNG CỘNG", years, exemplars, column => string.Join("+", sumRows.Select(r => SampleSheet.Address(r, column))));
        return (new TableTruth([], counts), row + 2);
    }

    private static void DrawHeader(SampleSheet sheet, int top, IReadOnlyList<int> years, int sumColumn)
    {
        sheet.PutMerged(top, 1, top + 1, 1, "TT", CellStyle.Header);
        sheet.PutMerged(top, 2, top + 1, 2, "Phong trào thi đua, lĩnh vực", CellStyle.Header);
        sheet.PutMerged(top, 3, top, sumColumn - 1, "Số điển hình tiên tiến được công nhận theo năm", CellStyle.Header);
        for (var i = 0; i < years.Count; i++) sheet.Put(top + 1, 3 + i, "Năm " + years[i].ToString(CultureInfo.InvariantCulture), CellStyle.Header);
        sheet.PutMerged(top, sumColumn, top + 1, sumColumn, "Cộng", CellStyle.Header);
        sheet.RowHeights[top] = 22;
        sheet.RowHeights[top + 1] = 22;
    }

    private static IEnumerable<CountTruth> DrawItem(
        SampleSheet sheet, int row, int number, SampleItem item, ExemplarKind kind, IReadOnlyList<int> years, List<SampleExemplar> exemplars)
    {
        sheet.Put(row, 1, number, CellStyle.Centred);
        sheet.Put(row, 2, Wording.Usual.Movement(item, 0), CellStyle.Body);
        sheet.RowHeights[row] = item.Printed.Length > 58 ? 33 : 18;
        for (var i = 0; i < years.Count; i++)
        {
            var count = exemplars.Count(e => e.Year == years[i]);
            if (count == 0)
            {
                sheet.Put(row, 3 + i, null, CellStyle.Centred);
                continue;
            }

            sheet.Put(row, 3 + i, count, CellStyle.Count);
            yield return new CountTruth(sheet.Name, SampleSheet.Address(row, 3 + i), item.MovementIds, item.OwnerIds, kind.Code(), years[i], count);
        }

        var sum = $"SUM({SampleSheet.Address(row, 3)}:{SampleSheet.Address(row, 2 + years.Count)})";
        sheet.PutFormula(row, 3 + years.Count, sum, exemplars.Count, CellStyle.Count);
    }

    private static void DrawSums(SampleSheet sheet, int row, string caption, IReadOnlyList<int> years, IReadOnlyList<SampleExemplar> exemplars, Func<int, string> formula)
    {
        sheet.Put(row, 1, null, CellStyle.Section);
        sheet.Put(row, 2, caption, CellStyle.Section with { Align = Align.Center });
        for (var i = 0; i <= years.Count; i++)
        {
            var sum = i < years.Count ? exemplars.Count(e => e.Year == years[i]) : exemplars.Count;
            sheet.PutFormula(row, 3 + i, formula(3 + i), sum, CellStyle.Count with { Bold = true });
        }
    }
}
