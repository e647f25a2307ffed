using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Charts.Layout;
using DienHinh.Analytics.Charts.Text;
using DienHinh.Analytics.Documents;

namespace DienHinh.Analytics.Exports;

/// <summary>Slides as PDF, a page each, laid out from the same description as the .pptx.</summary>
public static class PdfDeck
{
    private const string Blue = "0.114 0.306 0.475";
    private const string White = "1 1 1";
    private const string Quiet = "0.322 0.376 0.427";
    private const double BarHeight = 89;
    private const double FootTop = 500;
    private const double ContentTop = 105;
    private const double ContentHeight = FootTop - ContentTop - 8;
    // A chart is drawn as for a screen of this width, which makes its letters large enough for a hall.
    private const int ChartPixels = 640;
    private const double ReadableSize = 12;

    /// <summary>Writes the slides. The stream stays open and need not seek.</summary>
    /// <exception cref="ChartException">The fonts are missing.</exception>
    public static void Write(SlideDeck deck, Stream stream)
    {
        var pages = new PdfPages(PdfPaper.Slide);
        Title(pages, deck);
        foreach (var (i, slide) in deck.Fitted(table => PdfTable.Height(pages, table, PdfTableStyle.Slide(pages, ReadableSize)) <= ContentHeight).Index())
        {
            pages.Break();
            pages.Box(0, 0, PdfPaper.Slide.PageWidth, BarHeight, Blue, isFramed: false);
            Lines(pages, slide.Title, pages.Letters(32, FontWeight.SemiBold), BarHeight / 2, White, isCentred: true);
            Content(pages, slide.Content);
            if (slide.Foot is { } foot)
                Lines(pages, foot, pages.Letters(13, FontWeight.Regular), FootTop, Quiet, rightGap: 60);
            var number = pages.Letters(13, FontWeight.Regular);
            pages.Text((i + 2).ToString(System.Globalization.CultureInfo.InvariantCulture), number, PdfPaper.Slide.PageWidth - 60, FootTop + 13, Quiet);
        }

        pages.Write(stream, deck.Title);
    }

    private static void Title(PdfPages pages, SlideDeck deck)
    {
        var middle = PdfPaper.Slide.PageHeight / 2;
        pages.Box(0, 0, PdfPaper.Slide.PageWidth, middle, Blue, isFramed: false);
        var title = pages.Letters(48, FontWeight.Bold);
        var lines = PdfText.Wrap(deck.Title, title, pages.Width).Count;
        Lines(pages, deck.Title, title, middle - 24 - (lines * title.Line), White);
        var y = middle + 28;
        foreach (var (i, line) in deck.Subtitle.Split('\n').Index())
            y = Lines(pages, line, i == 0 ? pages.Letters(26, FontWeight.SemiBold) : pages.Letters(22, FontWeight.Regular), y, "0.122 0.161 0.2") + 10;
    }

    private static void Content(PdfPages pages, Block content)
    {
        switch (content)
        {
            case PointsBlock points:
                Points(pages, points.Points);
                break;
            case TableBlock table:
                Table(pages, table);
                break;
            case ChartBlock chart:
                var height = (int)(ChartPixels * ContentHeight / pages.Width);
                PdfDrawing.Draw(pages, ChartLayout.Of(chart.Chart with { Source = null }, new ChartSize(ChartPixels, height), ChartAppearance.Light), pages.Left, ContentTop, pages.Width / ChartPixels);
                break;
            default:
                throw new InvalidOperationException($"No slide for {content.GetType().Name}.");
        }
    }

    // As large as they fit.
    private static void Table(PdfPages pages, TableBlock table)
    {
        double[] sizes = [20, 18, 16, 14, 12, 10, 8];
        var style = sizes.Select(s => PdfTableStyle.Slide(pages, s)).First(s => s.Plain.Size <= sizes[^1] || PdfTable.Height(pages, table, s) <= ContentHeight);
        pages.Y = ContentTop;
        PdfTable.Draw(pages, table, style);
    }

    private static void Points(PdfPages pages, IReadOnlyList<string> points)
    {
        const double indent = 30, gap = 14;
        double[] sizes = [26, 24, 22, 20, 18, 16, 14, 12];
        double Height(PdfLetters letters) => points.Sum(p => (PdfText.Wrap(p, letters, pages.Width - indent).Count * letters.Line) + gap) - gap;
        var letters = sizes.Select(s => pages.Letters(s, FontWeight.Regular)).First(l => l.Size <= sizes[^1] || Height(l) <= ContentHeight);
        var y = ContentTop + Math.Max(0, (ContentHeight - Height(letters)) / 2);
        foreach (var point in points)
        {
            pages.Text("•", letters, pages.Left, y + letters.Size, Blue);
            y = Lines(pages, point, letters, y, "0.122 0.161 0.2", leftGap: indent) + gap;
        }
    }

    /// <summary>Lines below each other from a height, or around it; gives the height below them.</summary>
    private static double Lines(PdfPages pages, string text, PdfLetters letters, double top, string colour, bool isCentred = false, double leftGap = 0, double rightGap = 0)
    {
        var width = pages.Width - leftGap - rightGap;
        var lines = PdfText.Wrap(text, letters, width);
        var y = isCentred ? top - (lines.Count * letters.Line / 2) : top;
        foreach (var line in lines)
        {
            PdfText.Draw(pages, line, letters, pages.Left + leftGap, y + letters.Size, width, PdfAlign.Left, colour);
            y += letters.Line;
        }

        return y;
    }
}
