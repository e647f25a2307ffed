using DienHinh.Analytics.Documents;

namespace DienHinh.Analytics.Exports;

/// <summary>A table of figures on the pages of a PDF; its heading is repeated on each, and no row is broken.</summary>
internal static class PdfTable
{
    private const double Padding = 3;
    private const string HeaderColour = "0.906 0.929 0.961";
    private const string TotalColour = "0.949 0.949 0.949";

    public static void Draw(PdfPages pages, TableBlock block)
    {
        var points = block.Columns.Count > 7 ? 9.5 : 10.5;
        var (plain, bold) = (pages.Letters(points), pages.Letters(points, isBold: true));
        var sum = block.Columns.Sum(c => c.Weight);
        var widths = block.Columns.Select(c => PdfPages.Width * c.Weight / sum).ToList();
        PdfAlign Align(int i) => block.Columns[i].IsNumber ? PdfAlign.Right : PdfAlign.Left;
        Line Make(IReadOnlyList<string> cells, PdfLetters letters, string? fill, Func<int, PdfAlign> align) =>
            new([.. cells.Select((c, i) => PdfText.Wrap(c, letters, widths[i] - (2 * Padding)))], letters, fill, align);
        var header = Make([.. block.Columns.Select(c => c.Title)], bold, HeaderColour, _ => PdfAlign.Centre);
        var rows = block.Rows.Select(r => Make(r, plain, null, Align)).ToList();
        if (block.Totals is { } totals)
            rows.Add(Make(totals, bold, TotalColour, Align));

        pages.Need(header.Height + (rows.Count > 0 ? rows[0].Height : 0));
        Draw(pages, header, widths);
        foreach (var row in rows)
        {
            if (pages.Need(row.Height))
                Draw(pages, header, widths);
            Draw(pages, row, widths);
        }

        pages.Y += 8;
    }

    private sealed record Line(IReadOnlyList<List<string>> Cells, PdfLetters Letters, string? Fill, Func<int, PdfAlign> Align)
    {
        public double Height => (Cells.Max(c => c.Count) * Letters.Line) + (2 * Padding);
    }

    private static void Draw(PdfPages pages, Line line, List<double> widths)
    {
        var x = PdfPages.Left;
        foreach (var (i, cell) in line.Cells.Index())
        {
            pages.Box(x, pages.Y, widths[i], line.Height, line.Fill);
            var y = pages.Y + ((line.Height - (cell.Count * line.Letters.Line)) / 2) + line.Letters.Size;
            foreach (var text in cell)
            {
                PdfText.Draw(pages, text, line.Letters, x + Padding, y, widths[i] - (2 * Padding), line.Align(i));
                y += line.Letters.Line;
            }

            x += widths[i];
        }

        pages.Y += line.Height;
    }
}
