using DienHinh.Analytics.Charts.Text;
using DienHinh.Analytics.Documents;
using A = DocumentFormat.OpenXml.Drawing;

namespace DienHinh.Analytics.Exports;

/// <summary>A table on a slide.</summary>
internal static class PptxTable
{
    private const string Line = "A6B1BD";
    private const int MostHeight = 700000;
    private const int CellMargin = 90000;
    private const int EmusPerPoint = 12700;
    private const double LineHeight = 1.25 * EmusPerPoint;

    public static A.Table Of(TableBlock block)
    {
        var (size, widths) = s_sizes.Select(s => (Size: s, Shared: Widths(block, s)))
            .Where(s => s.Size == s_sizes[^1] || (s.Shared.IsWhole && Height(block, s.Size, s.Shared.Widths) <= PptxShapes.ContentHeight))
            .Select(s => (s.Size, s.Shared.Widths)).First();
        var table = new A.Table(
            new A.TableProperties { FirstRow = true },
            new A.TableGrid(widths.Select(w => new A.GridColumn { Width = (long)w })));
        var height = Math.Min(MostHeight, PptxShapes.ContentHeight / (block.Rows.Count + (block.Totals is null ? 1 : 2)));
        table.Append(Row(block.Columns.Select(c => c.Title), _ => A.TextAlignmentTypeValues.Center, size, height, PptxShapes.Blue, "FFFFFF", isBold: true));
        foreach (var (i, row) in block.Rows.Index())
            table.Append(Row(row, c => block.Columns[c].IsNumber ? A.TextAlignmentTypeValues.Right : A.TextAlignmentTypeValues.Left, size, height, i % 2 == 0 ? "FFFFFF" : "EEF3F8", PptxShapes.Ink, isBold: false, block.Shades?[i]));
        if (block.Totals is { } totals)
            table.Append(Row(totals, c => block.Columns[c].IsNumber ? A.TextAlignmentTypeValues.Right : A.TextAlignmentTypeValues.Left, size, height, "DDE6F0", PptxShapes.Ink, isBold: true));
        return table;
    }

    /// <summary>Whether a table stands on one slide in letters that a hall can read.</summary>
    public static bool Fits(TableBlock block) => Height(block, ReadableSize, Widths(block, ReadableSize).Widths) <= PptxShapes.ContentHeight;

    private const int ReadableSize = 12;
    private static readonly int[] s_sizes = [22, 20, 18, 16, 14, 12, 10];

    // As high as the lines of its highest cell in each row.
    private static double Height(TableBlock block, int size, IReadOnlyList<double> widths)
    {
        const double room = 60000;
        double Row(IReadOnlyList<string> cells) => room + (size * LineHeight * cells.Select((c, i) => Math.Max(1, Math.Ceiling(TextWidth(c, size) / (widths[i] - (2 * CellMargin))))).Max());
        return Row([.. block.Columns.Select(c => c.Title)]) + block.Rows.Sum(Row) + (block.Totals is { } totals ? Row(totals) : 0);
    }

    private static (IReadOnlyList<double> Widths, bool IsWhole) Widths(TableBlock block, int size) =>
        ColumnWidths.Share(block, PptxShapes.ContentWidth, 2 * CellMargin, (word, _) => TextWidth(word, size));

    // The letters of slides run a little wider than those of charts.
    private static double TextWidth(string text, int size) => TextMeasure.Width(text, size, FontWeight.SemiBold) * EmusPerPoint * 1.05;

    private static A.TableRow Row(IEnumerable<string> cells, Func<int, A.TextAlignmentTypeValues> align, int size, long height, string fill, string colour, bool isBold, IReadOnlyList<string?>? shades = null)
    {
        var row = new A.TableRow { Height = height };
        foreach (var (i, text) in cells.Index())
        {
            var ground = shades?[i]?.TrimStart('#').ToUpperInvariant();
            row.Append(new A.TableCell(
                new A.TextBody(new A.BodyProperties(), new A.ListStyle(), PptxShapes.Paragraph(text, size, isBold, ground is null ? colour : Charts.ChartColors.InkOn(shades![i]!).TrimStart('#').ToUpperInvariant(), align: align(i))),
                new A.TableCellProperties(
                    new A.LeftBorderLineProperties(new A.NoFill()), new A.RightBorderLineProperties(new A.NoFill()),
                    new A.TopBorderLineProperties(new A.SolidFill(PptxShapes.Hex(Line))) { Width = 6350 }, new A.BottomBorderLineProperties(new A.SolidFill(PptxShapes.Hex(Line))) { Width = 6350 },
                    new A.SolidFill(PptxShapes.Hex(ground ?? fill))) { Anchor = A.TextAnchoringTypeValues.Center, LeftMargin = CellMargin, RightMargin = CellMargin, TopMargin = 30000, BottomMargin = 30000 }));
        }

        return row;
    }
}
