using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Documents;

namespace DienHinh.Analytics.Exports;

/// <summary>An official document as PDF, laid out from the same description as the .docx; its text can be searched and copied with its accents.</summary>
public static class PdfExport
{
    private const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";
    private const double FirstLine = 28.35;
    private const double LeftOfHead = 175;
    private const double LeftOfSignature = 225;
    private const int ChartPixels = 900;
    private const double ChartDpi = 192;

    /// <summary>Writes the document. The stream stays open and need not seek.</summary>
    /// <exception cref="ChartException">The fonts or the native library for charts are missing.</exception>
    public static void Write(OfficialDocument document, Stream stream)
    {
        var pages = new PdfPages();
        Head(pages, document);
        Draw(pages, document.Blocks);
        Signature(pages, document);
        if (document.Appendix.Count > 0)
        {
            pages.Break();
            Draw(pages, document.Appendix);
        }

        pages.Write(stream, document.Subject);
    }

    private static void Head(PdfPages pages, OfficialDocument document)
    {
        var top = pages.Y;
        var right = PdfPages.Width - LeftOfHead;
        foreach (var line in document.Head.Issuer)
            pages.Paragraph(line, pages.Letters(12, isBold: true), PdfAlign.Centre, PdfPages.Left, LeftOfHead, spacing: 1);
        pages.Rule(PdfPages.Left + (LeftOfHead / 2), 60);
        pages.Paragraph(document.Head.Number, pages.Letters(13), PdfAlign.Centre, PdfPages.Left, LeftOfHead);
        var end = pages.Y;
        pages.Y = top;
        pages.Paragraph(Nation, pages.Letters(12, isBold: true), PdfAlign.Centre, PdfPages.Left + LeftOfHead, right, spacing: 1);
        pages.Paragraph(Motto, pages.Letters(13, isBold: true), PdfAlign.Centre, PdfPages.Left + LeftOfHead, right, spacing: 1);
        pages.Rule(PdfPages.Left + LeftOfHead + (right / 2), 160);
        pages.Paragraph(document.Head.PlaceAndDate, pages.Letters(13, isItalic: true), PdfAlign.Centre, PdfPages.Left + LeftOfHead, right);
        pages.Y = Math.Max(end, pages.Y) + 16;
        pages.Paragraph(document.Type, pages.Letters(14, isBold: true), align: PdfAlign.Centre);
        pages.Paragraph(document.Subject, pages.Letters(14, isBold: true), align: PdfAlign.Centre);
        pages.Rule(PdfPages.Left + (PdfPages.Width / 2), 90);
        pages.Y += 12;
    }

    private static void Draw(PdfPages pages, IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
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
                    var sources = paragraph.Sources.Count > 0 ? $" [{string.Join(", ", paragraph.Sources)}]" : "";
                    pages.Paragraph(paragraph.Text + sources, paragraph.IsNote ? pages.Letters(12, isItalic: true) : pages.Letters(14), first: paragraph.IsNote ? 0 : FirstLine, align: PdfAlign.Justified);
                    pages.Y += 6;
                    break;
                case TableBlock table:
                    pages.Y += 4;
                    pages.Need(90);
                    pages.Paragraph(table.Caption, pages.Letters(13, isBold: true), align: PdfAlign.Centre);
                    pages.Y += 4;
                    PdfTable.Draw(pages, table);
                    break;
                case ChartBlock chart:
                    Draw(pages, chart.Chart);
                    break;
                default:
                    throw new InvalidOperationException($"No layout for {block.GetType().Name}.");
            }
        }
    }

    private static void Draw(PdfPages pages, ChartSpec chart)
    {
        var height = chart.Kind == ChartKind.Bars ? Math.Clamp(150 + (chart.Categories.Count * chart.Series.Count * 28), 420, 1150) : 420;
        var picture = PdfPicture.FromPng(ChartRenderer.Png(chart, new ChartSize(ChartPixels, height), ChartDpi));
        var points = PdfPages.Width * height / ChartPixels;
        pages.Need(points + 8);
        pages.Picture(picture, points);
        pages.Y += 8;
    }

    private static void Signature(PdfPages pages, OfficialDocument document)
    {
        // Room for seal and signature; all of it on one page.
        pages.Need(150);
        pages.Y += 8;
        var top = pages.Y;
        foreach (var line in document.Signature)
            pages.Paragraph(line, pages.Letters(14, isBold: true), PdfAlign.Centre, PdfPages.Left + LeftOfSignature, PdfPages.Width - LeftOfSignature, spacing: 1);
        pages.Y = top;
        pages.Paragraph("Nơi nhận:", pages.Letters(12, isBold: true, isItalic: true), spacing: 1);
        foreach (var (i, recipient) in document.Recipients.Index())
            pages.Paragraph($"- {(recipient.Length == 0 ? "………………" : recipient)}{(i == document.Recipients.Count - 1 ? "" : ";")}", pages.Letters(11), width: LeftOfSignature, spacing: 1);
        pages.Y = Math.Max(pages.Y, top + 120);
    }
}
