using DienHinh.Analytics.Charts.Text;
using DienHinh.Analytics.Documents;
using A = DocumentFormat.OpenXml.Drawing;

namespace DienHinh.Analytics.Exports;

/// <summary>A table on a slide.</summary>
internal static class PptxTable
{
    private const string Line = "A6B1BD";
    private const int MostHeight = 700000;

    public static A.Table Of(TableBlock block)
    {
        var sum = block.Columns.Sum(c => c.Weight);
        var table = new A.Table(
            new A.TableProperties { FirstRow = true },
            new A.TableGrid(block.Columns.Select(c => new A.GridColumn { Width = (long)(PptxShapes.ContentWidth * c.Weight / sum) })));
        var size = s_sizes.First(s => s == s_sizes[^1] || Height(block, s) <= PptxShapes.ContentHeight);
        var height = Math.Min(MostHeight, PptxShapes.ContentHeight / (block.Rows.Count + (block.Totals is null ? 1 : 2)));
        table.Append(Row(block.Columns.Select(c => c.Title), _ => A.TextAlignmentTypeValues.Center, size, height, PptxShapes.Blue, "FFFFFF", isBold: true));
        foreach (var (i, row) in block.Rows.Index())
            table.Append(Row(row, c => block.Columns[c].IsNumber ? A.TextAlignmentTypeValues.Right : A.TextAlignmentTypeValues.Left, size, height, i % 2 == 0 ? "FFFFFF" : "EEF3F8", PptxShapes.Ink, isBold: false, block.Shades?[i]));
        if (block.Totals is { } totals)
            table.Append(Row(totals, c => block.Columns[c].IsNumber ? A.TextAlignmentTypeValues.Right : A.TextAlignmentTypeValues.Left, size, height, "DDE6F0", PptxShapes.Ink, isBold: true));
        return table;
    }

    private static readonly int[] s_sizes = [22, 20, 18, 16, 14, 12, 10];

    // As high as the lines of its highest cell in each row; the letters of charts run a little wider than those of slides.
    private static double Height(TableBlock block, int size)
    {
        const double pixels = 96.0 / 72, emusPerPixel = 9525, margins = 180000, room = 60000;
        var sum = block.Columns.Sum(c => c.Weight);
        double Row(IReadOnlyList<string> cells) => room + (size * pixels * 1.25 * emusPerPixel * cells
            .Select((c, i) => Math.Max(1, Math.Ceiling(TextMeasure.Width(c, size * pixels, FontWeight.SemiBold) * 1.05 / (((PptxShapes.ContentWidth * block.Columns[i].Weight / sum) - margins) / emusPerPixel)))).Max());
        return Row([.. block.Columns.Select(c => c.Title)]) + block.Rows.Sum(Row) + (block.Totals is { } totals ? Row(totals) : 0);
    }

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
                    new A.SolidFill(PptxShapes.Hex(ground ?? fill))) { Anchor = A.TextAnchoringTypeValues.Center, LeftMargin = 90000, RightMargin = 90000, TopMargin = 30000, BottomMargin = 30000 }));
        }

        return row;
    }
}
