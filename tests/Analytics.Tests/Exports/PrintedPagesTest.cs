using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Tests.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DienHinh.Analytics.Tests.Exports;

/// <summary>
/// Every kind of document as it comes out on paper: how many pages, no word lost where a cell or a box is too small, none beyond the edge of its page, no page
/// empty. What LibreOffice lays out is converted by it; our own PDFs are taken as they are.
/// </summary>
[Trait("Category", "Slow")]
public sealed class PrintedPagesTest(SampleReview sample) : IClassFixture<SampleReview>
{
    private const double Edge = 8;

    public static TheoryData<string, string> Kinds
    {
        get
        {
            var kinds = new TheoryData<string, string>();
            foreach (var format in new[] { "docx", "pptx", "xlsx", "pdf" })
            {
                foreach (var report in ReportCatalogue.All) kinds.Add(report.Name, format);
                kinds.Add("trend by movement", format);
                kinds.Add(ReviewRequest.ReportName, format);
            }

            kinds.Add(ReviewRequest.DeckName, "pdf");
            return kinds;
        }
    }

    [PrintedPagesTheory]
    [MemberData(nameof(Kinds))]
    public void NoTextIsCut(string name, string format)
    {
        var file = Write(name, format);
        var pdf = format == "pdf" ? file : LibreOffice.SaveAs(file, "pdf", format);
        var printed = PdfWords.Read(pdf);

        Assert.InRange(printed.Pages.Count, 1, format == "xlsx" ? 40 : 24);
        Assert.All(printed.Words, w => Assert.True(
            w.Left >= Edge && w.Top >= Edge && w.Right <= printed.Pages[w.Page - 1].Width - Edge && w.Bottom <= printed.Pages[w.Page - 1].Height - Edge, $"page {w.Page}: \"{w.Text}\" stands at the edge or beyond"));
        Assert.All(Enumerable.Range(1, printed.Pages.Count), page => Assert.Contains(printed.Words, w => w.Page == page));
        // A word that is longer than its cell goes on in the next line: what counts is that its letters are all there.
        var letters = Squeezed(string.Concat(printed.Words.Select(w => w.Text)));
        var words = printed.Words.Select(w => Squeezed(w.Text)).ToHashSet(StringComparer.Ordinal);
        // The cells of a heat map that .docx has as a table say "trễ: 5 ngày", where the picture of a PDF has a colour and "5 ngày".
        var lost = Texts(file, name, format).SelectMany(t => t.Split([' ', '\u00A0', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).Select(w => Squeezed(format == "pdf" ? w.TrimEnd(':') : w)).Distinct()
            .Where(w => w.Length > 0 && !words.Contains(w) && !letters.Contains(w, StringComparison.Ordinal)).ToList();
        Assert.Empty(lost);
        var pictures = PdfWords.Pictures(pdf);
        Assert.Equal(printed.Pages.Count, pictures.Count);
        Assert.All(pictures, bytes => Assert.True(bytes > 1_000));
    }

    [PrintedPagesTheory]
    [InlineData("review")]
    [InlineData("comparison")]
    [InlineData("attainment")]
    [InlineData("quality")]
    [InlineData("forecast")]
    [InlineData("anomalies")]
    [InlineData("completeness")]
    public void Slides_KeepTheirContentAboveTheFoot(string name)
    {
        var printed = PdfWords.Read(LibreOffice.SaveAs(Write(name, "pptx"), "pdf", "pptx"));
        var foot = printed.Pages[0].Height * (1 - (560000.0 / 6858000));
        // Below the line where the foot begins stands nothing that began above it.
        Assert.All(printed.Words.Where(w => w.Page > 1), w => Assert.False(w.Top < foot - 4 && w.Bottom > foot + 6, $"slide {w.Page}: \"{w.Text}\" runs into the foot"));
    }

    [PrintedPagesTheory]
    [InlineData("trend")]
    [InlineData("trend by movement")]
    [InlineData("comparison")]
    [InlineData("attainment")]
    [InlineData("completeness")]
    [InlineData("quality by unit")]
    [InlineData("review")]
    public void Recalculated_NoFigureChanges(string name)
    {
        var file = Write(name, "xlsx");
        var stored = Figures(file);
        Assert.Contains(stored.Values, v => v.HasFormula);
        // Without its stored values LibreOffice has to work every formula out.
        var recalculated = Figures(LibreOffice.SaveAs(WithoutStoredValues(file), "xlsx"));

        Assert.Equal(stored.Count, stored.Keys.Count(recalculated.ContainsKey));
        Assert.All(stored, cell => Assert.Equal(cell.Value.Value, recalculated[cell.Key].Value, 9));
    }

    private byte[] Write(string name, string format)
    {
        using var stream = new MemoryStream();
        if (name is ReviewRequest.ReportName or ReviewRequest.DeckName)
        {
            var review = sample.Build(new(SampleReview.Plan, "final-2025", WithSources: true));
            if (name == ReviewRequest.DeckName) PdfDeck.Write(ReviewDeck.Of(review), stream);
            else if (format == "docx") DocxExport.Write(sample.Document, stream);
            else if (format == "pdf") PdfExport.Write(sample.Document, stream);
            else if (format == "pptx") PptxExport.Write(ReviewDeck.Of(review), stream);
            else XlsxExport.Write(review, ReviewDocument.Of(review, sample.Data.Catalogue), stream);
            return stream.ToArray();
        }

        var report = Report(name);
        switch (format)
        {
            case "docx": DocxExport.Write(ReportDocument.Of(report, sample.Data.Catalogue), stream); break;
            case "pdf": PdfExport.Write(ReportDocument.Of(report, sample.Data.Catalogue), stream); break;
            case "pptx": PptxExport.Write(ReportDeck.Of(report), stream); break;
            default: XlsxExport.Write(report, stream); break;
        }

        return stream.ToArray();
    }

    private Report Report(string name) => ReportCatalogue.Find(name.Split(' ')[0])!.Build(
        sample.Data.Database, new(SampleReview.Plan, By: name.Contains(" by ", StringComparison.Ordinal) ? name.Split(' ')[^1] : null) { SourceNames = NamesShown.Full }, Reports.Samples.Clock);

    // What a document says, by its own parts and not by what wrote it; a PDF by the document that it was laid out from.
    private IEnumerable<string> Texts(byte[] file, string name, string format)
    {
        using var stream = new MemoryStream(file);
        switch (format)
        {
            case "docx":
                using (var document = WordprocessingDocument.Open(stream, isEditable: false))
                    return [.. document.MainDocumentPart!.Document.Descendants<W.Text>().Select(t => t.Text)];
            case "pptx":
                using (var slides = PresentationDocument.Open(stream, isEditable: false))
                    return [.. slides.PresentationPart!.SlideParts.SelectMany(s => s.Slide.Descendants<A.Text>().Select(t => t.Text))];
            case "xlsx":
                using (var book = SpreadsheetDocument.Open(stream, isEditable: false))
                {
                    var shown = book.WorkbookPart!.Workbook.Descendants<Sheet>().Where(s => s.State is null).Select(s => (WorksheetPart)book.WorkbookPart.GetPartById(s.Id!));
                    return [.. shown.SelectMany(p => p.Worksheet.Descendants<InlineString>().Select(t => t.InnerText))];
                }

            default:
                return name == ReviewRequest.DeckName ? Texts(Write(ReviewRequest.ReportName, "pptx"), name, "pptx") : Texts(Write(name, "docx"), name, "docx");
        }
    }

    private static string Squeezed(string text) => string.Concat(text.Normalize().Where(c => !char.IsWhiteSpace(c) && c != '\u00AD' && c != '\u00A0'));

    private static Dictionary<string, (double Value, bool HasFormula)> Figures(byte[] workbook)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var figures = new Dictionary<string, (double, bool)>(StringComparer.Ordinal);
        foreach (var sheet in book.WorkbookPart!.Workbook.Descendants<Sheet>())
            foreach (var cell in ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.Descendants<Cell>())
                if (cell.CellValue is not null && cell.DataType is null or { Value: CellValues.Number })
                    figures[$"{sheet.Name}!{cell.CellReference}"] = (double.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture), cell.CellFormula is not null);
        return figures;
    }

    private static byte[] WithoutStoredValues(byte[] workbook)
    {
        var stream = new MemoryStream();
        stream.Write(workbook);
        using (var book = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            foreach (var part in book.WorkbookPart!.WorksheetParts)
                foreach (var cell in part.Worksheet.Descendants<Cell>().Where(c => c.CellFormula is not null))
                    cell.CellValue = null;
        }

        return stream.ToArray();
    }
}
