using DienHinh.Analytics.Charts.Text;
using DienHinh.Analytics.Documents;

namespace DienHinh.Analytics.Exports;

/// <summary>How a table looks; colours are red, green, blue from 0 to 1.</summary>
internal sealed record PdfTableStyle(PdfLetters Plain, PdfLetters Bold, double Padding, string HeaderFill, string HeaderInk, string TotalFill)
{
    /// <summary>As on official papers; with many columns a little smaller, and smaller again where a word would not fit its column.</summary>
    public static PdfTableStyle Paper(PdfPages pages, TableBlock block)
    {
        double[] sizes = block.Columns.Count > 7 ? [9.5, 8.5, 7.5] : [10.5, 9.5, 8.5];
        return sizes
            .Select(points => new PdfTableStyle(pages.Letters(points), pages.Letters(points, isBold: true), 3, "0.906 0.929 0.961", "0 0 0", "0.949 0.949 0.949"))
            .First(style => style.Plain.Size <= sizes[^1] || style.Widths(pages, block).IsWhole);
    }

    /// <summary>As on slides.</summary>
    public static PdfTableStyle Slide(PdfPages pages, double points) =>
        new(pages.Letters(points, FontWeight.Regular), pages.Letters(points, FontWeight.SemiBold), 6, "0.114 0.306 0.475", "1 1 1", "0.933 0.953 0.973");

    /// <summary>How wide each column is, and whether each word has its room.</summary>
    public (IReadOnlyList<double> Widths, bool IsWhole) Widths(PdfPages pages, TableBlock block) =>
        ColumnWidths.Share(block, pages.Width, (2 * Padding) + Slack, (word, isBold) => (isBold ? Bold : Plain).Width(word));

    // What is left of a width after dividing and adding up.
    private const double Slack = 0.01;
}

/// <summary>A table of figures on the pages of a PDF; its heading is repeated on each, and no row is broken.</summary>
internal static class PdfTable
{
    public static void Draw(PdfPages pages, TableBlock block, PdfTableStyle style)
    {
        var lines = Lines(pages, block, style);
        pages.Need(lines[0].Height + (lines.Count > 1 ? lines[1].Height : 0));
        Draw(pages, lines[0]);
        foreach (var row in lines.Skip(1))
        {
            if (pages.Need(row.Height))
                Draw(pages, lines[0]);
            Draw(pages, row);
        }

        pages.Y += 8;
    }

    /// <summary>How high the whole table is.</summary>
    public static double Height(PdfPages pages, TableBlock block, PdfTableStyle style) => Lines(pages, block, style).Sum(l => l.Height);

    private static List<Line> Lines(PdfPages pages, TableBlock block, PdfTableStyle style)
    {
        var (widths, _) = style.Widths(pages, block);
        PdfAlign Align(int i) => block.Columns[i].IsNumber ? PdfAlign.Right : PdfAlign.Left;
        Line Make(IReadOnlyList<string> cells, PdfLetters letters, string? fill, string? ink, Func<int, PdfAlign> align) =>
            new([.. cells.Select((c, i) => PdfText.Wrap(c, letters, widths[i] - (2 * style.Padding)))], widths, letters, style.Padding, fill, ink, align);
        return
        [
            Make([.. block.Columns.Select(c => c.Title)], style.Bold, style.HeaderFill, style.HeaderInk, _ => PdfAlign.Centre),
            .. block.Rows.Select(r => Make(r, style.Plain, null, null, Align)),
            .. block.Totals is { } totals ? [Make(totals, style.Bold, style.TotalFill, null, Align)] : Array.Empty<Line>(),
        ];
    }

    private sealed record Line(IReadOnlyList<List<string>> Cells, IReadOnlyList<double> Widths, PdfLetters Letters, double Padding, string? Fill, string? Ink, Func<int, PdfAlign> Align)
    {
        public double Height => (Cells.Max(c => c.Count) * Letters.Line) + (2 * Padding);
    }

    private static void Draw(PdfPages pages, Line line)
    {
        var x = pages.Left;
        foreach (var (i, cell) in line.Cells.Index())
        {
            pages.Box(x, pages.Y, line.Widths[i], line.Height, line.Fill);
            var y = pages.Y + ((line.Height - (cell.Count * line.Letters.Line)) / 2) + line.Letters.Size;
            foreach (var text in cell)
            {
                PdfText.Draw(pages, text, line.Letters, x + line.Padding, y, line.Widths[i] - (2 * line.Padding), line.Align(i), line.Ink);
                y += line.Letters.Line;
            }

            x += line.Widths[i];
        }

        pages.Y += line.Height;
    }
}
