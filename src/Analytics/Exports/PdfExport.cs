using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Charts.Layout;
using DienHinh.Analytics.Documents;

namespace DienHinh.Analytics.Exports;

/// <summary>An official document as PDF, laid out from the same description as the .docx; its text can be searched and copied with its accents.</summary>
public static class PdfExport
{
    private const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";
    private const double FirstLine = 28.35;
    private const double ParagraphGap = 6;
    private const double SignatureHeight = 150;
    private const int KeptTogether = 2;
    private const double LeftOfHead = 175;
    private const double LeftOfSignature = 225;
    // A chart is drawn as for a screen of this width, which makes its letters about as large as those of a table.
    private const int ChartPixels = 640;

    /// <summary>Writes the document. The stream stays open and need not seek.</summary>
    /// <exception cref="ChartException">The fonts are missing.</exception>
    public static void Write(OfficialDocument document, Stream stream)
    {
        var pages = new PdfPages(PdfPaper.A4);
        Head(pages, document);
        Draw(pages, document.Blocks, SignatureHeight + 8);
        Signature(pages, document);
        if (document.Appendix.Count > 0)
        {
            pages.BreakNumbered();
            Draw(pages, document.Appendix);
        }

        pages.Write(stream, document.Subject);
    }

    private static void Head(PdfPages pages, OfficialDocument document)
    {
        var top = pages.Y;
        var right = pages.Width - LeftOfHead;
        foreach (var line in document.Head.Issuer)
            pages.Paragraph(line, pages.Letters(12, isBold: true), PdfAlign.Centre, pages.Left, LeftOfHead, spacing: 1);
        pages.Rule(pages.Left + (LeftOfHead / 2), 60);
        pages.Paragraph(document.Head.Number, pages.Letters(13), PdfAlign.Centre, pages.Left, LeftOfHead);
        var end = pages.Y;
        pages.Y = top;
        pages.Paragraph(Nation, pages.Letters(12, isBold: true), PdfAlign.Centre, pages.Left + LeftOfHead, right, spacing: 1);
        pages.Paragraph(Motto, pages.Letters(13, isBold: true), PdfAlign.Centre, pages.Left + LeftOfHead, right, spacing: 1);
        pages.Rule(pages.Left + LeftOfHead + (right / 2), 160);
        pages.Paragraph(document.Head.PlaceAndDate, pages.Letters(13, isItalic: true), PdfAlign.Centre, pages.Left + LeftOfHead, right);
        pages.Y = Math.Max(end, pages.Y) + 16;
        pages.Paragraph(document.Type, pages.Letters(14, isBold: true), align: PdfAlign.Centre);
        pages.Paragraph(document.Subject, pages.Letters(14, isBold: true), align: PdfAlign.Centre);
        pages.Rule(pages.Left + (pages.Width / 2), 90);
        pages.Y += 12;
    }

    private static void Draw(PdfPages pages, IReadOnlyList<Block> blocks, double below = 0)
    {
        foreach (var (i, block) in blocks.Index())
        {
            // What stands below the text is not left alone on a page.
            if (below > 0 && blocks.Skip(i).All(b => b is ParagraphBlock) && blocks.Count - i <= KeptTogether)
                pages.Need(blocks.Skip(i).Cast<ParagraphBlock>().Sum(p => Height(pages, p)) + below);
            switch (block)
            {
                case HeadingBlock heading:
                    pages.Y += 6;
                    // A heading is not left alone at the end of a page.
                    pages.Need(70);
                    pages.Paragraph(heading.Text, pages.Letters(14, isBold: true), first: FirstLine);
                    pages.Y += 4;
                    break;
                case ParagraphBlock paragraph:
                    pages.Paragraph(TextOf(paragraph), LettersOf(pages, paragraph), first: paragraph.IsNote ? 0 : FirstLine, align: PdfAlign.Justified);
                    pages.Y += ParagraphGap;
                    break;
                case TableBlock table:
                    pages.Y += 4;
                    pages.Need(90);
                    pages.Paragraph(table.Caption, pages.Letters(13, isBold: true), align: PdfAlign.Centre);
                    pages.Y += 4;
                    PdfTable.Draw(pages, table, PdfTableStyle.Paper(pages, table));
                    break;
                case ChartBlock chart:
                    Draw(pages, chart.Chart);
                    break;
                default:
                    throw new InvalidOperationException($"No layout for {block.GetType().Name}.");
            }
        }
    }

    private static string TextOf(ParagraphBlock paragraph) => paragraph.Text + (paragraph.Sources.Count > 0 ? $" [{string.Join(", ", paragraph.Sources)}]" : "");

    private static PdfLetters LettersOf(PdfPages pages, ParagraphBlock paragraph) => paragraph.IsNote ? pages.Letters(12, isItalic: true) : pages.Letters(14);

    private static double Height(PdfPages pages, ParagraphBlock paragraph)
    {
        var letters = LettersOf(pages, paragraph);
        return (PdfText.Wrap(TextOf(paragraph), letters, pages.Width, paragraph.IsNote ? 0 : FirstLine).Count * letters.Line * PdfPages.ParagraphSpacing) + ParagraphGap;
    }

    private static void Draw(PdfPages pages, ChartSpec chart)
    {
        var height = chart.Kind switch
        {
            ChartKind.Bars => Math.Clamp(130 + (chart.Categories.Count * ((chart.Series.Count * 14) + 8)), 300, 860),
            ChartKind.Waterfall => Math.Clamp(130 + ((chart.Categories.Count + 3) * 26), 300, 860),
            ChartKind.HeatMap => Math.Clamp(150 + (chart.Series.Count * 24), 300, 860),
            _ => 300,
        };
        var scale = pages.Width / ChartPixels;
        pages.Need((height * scale) + 8);
        PdfDrawing.Draw(pages, ChartLayout.Of(chart, new ChartSize(ChartPixels, height), ChartAppearance.Light), pages.Left, pages.Y, scale);
        pages.Y += height * scale;
        pages.Y += 8;
    }

    private static void Signature(PdfPages pages, OfficialDocument document)
    {
        // Room for seal and signature; all of it on one page.
        pages.Need(SignatureHeight);
        pages.Y += 8;
        var top = pages.Y;
        foreach (var line in document.Signature)
            pages.Paragraph(line, pages.Letters(14, isBold: true), PdfAlign.Centre, pages.Left + LeftOfSignature, pages.Width - LeftOfSignature, spacing: 1);
        pages.Y = top;
        pages.Paragraph("Nơi nhận:", pages.Letters(12, isBold: true, isItalic: true), spacing: 1);
        foreach (var (i, recipient) in document.Recipients.Index())
            pages.Paragraph($"- {(recipient.Length == 0 ? "………………" : recipient)}{(i == document.Recipients.Count - 1 ? "" : ";")}", pages.Letters(11), width: LeftOfSignature, spacing: 1);
        pages.Y = Math.Max(pages.Y, top + 120);
    }
}
