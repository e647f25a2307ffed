using System.Text;
using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Tests.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DienHinh.Analytics.Tests.Exports;

/// <summary>The .docx and .pptx of a review: valid, in the official layout, with charts that hold the figures of the reports.</summary>
public sealed class OfficeDocumentTest(SampleReview sample) : IClassFixture<SampleReview>
{
    [Fact]
    public void Docx_HasNoSchemaErrors()
    {
        using var document = Docx();

        Assert.Empty(Errors(document));
    }

    [Fact]
    public void Pptx_HasNoSchemaErrors()
    {
        using var document = Pptx();

        Assert.Empty(Errors(document));
    }

    [Fact]
    public void Page_HasTheMarginsAndLettersOfTheDecree()
    {
        using var document = Docx();
        var main = document.MainDocumentPart!;
        var margin = main.Document.Descendants<W.PageMargin>().Single();
        var page = main.Document.Descendants<W.PageSize>().Single();
        double Millimetres(double twips) => twips * 25.4 / 1440;

        Assert.Equal((11906u, 16838u), (page.Width!.Value, page.Height!.Value));
        Assert.InRange(Millimetres(margin.Left!.Value), 30, 35);
        Assert.InRange(Millimetres(margin.Right!.Value), 15, 20.1);
        Assert.InRange(Millimetres(margin.Top!.Value), 20, 25);
        Assert.InRange(Millimetres(margin.Bottom!.Value), 20, 25);
        Assert.Equal("Times New Roman", main.StyleDefinitionsPart!.Styles!.Descendants<W.RunFonts>().First().Ascii!.Value);
    }

    [Fact]
    public void Head_HasIssuerLeftAndMottoRight()
    {
        using var document = Docx();
        var cells = document.MainDocumentPart!.Document.Body!.Elements<W.Table>().First().Descendants<W.TableCell>().Select(c => string.Join('|', c.Elements<W.Paragraph>().Select(p => p.InnerText.Replace('\u00A0', ' ')))).ToList();

        Assert.Equal(
            ["ỦY BAN NHÂN DÂN|XÃ PHỤC LINH||Số:          /BC-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc||Phục Linh, ngày      tháng      năm         "], cells);
    }

    [Fact]
    public void TablesOfFigures_RepeatTheirHeadingRow()
    {
        using var document = Docx();
        var tables = document.MainDocumentPart!.Document.Body!.Elements<W.Table>().Where(t => t.Descendants<W.TableBorders>().Any()).ToList();

        Assert.Equal(sample.Document.Blocks.Concat(sample.Document.Appendix).OfType<TableBlock>().Count(), tables.Count);
        Assert.All(tables, t => Assert.NotNull(t.Elements<W.TableRow>().First().TableRowProperties!.GetFirstChild<W.TableHeader>()));
    }

    [Fact]
    public void ChartsOfDocumentAndSlides_HoldTheFiguresOfTheReports()
    {
        using var document = Docx();
        using var slides = Pptx();
        var expected = new[] { sample.Final.Trend, sample.Final.Comparison, sample.Final.Attainment }.Select(r => Figures(r!)).ToList();

        Assert.Equal(expected, document.MainDocumentPart!.ChartParts.Select(Figures).OrderBy(expected.IndexOf));
        // A long chart goes on on the next slide; no figure is lost on the way.
        var shown = slides.PresentationPart!.SlideParts.SelectMany(s => s.ChartParts).SelectMany(Points).Order();
        Assert.Equal(new[] { sample.Final.Trend, sample.Final.Comparison, sample.Final.Attainment }.SelectMany(r => r!.Charts).SelectMany(c => c.Series.Concat(c.Targets is { } targets ? [targets] : [])).SelectMany(s => s.Values.OfType<double>()).Order(), shown);
    }

    [Fact]
    public void ChartInADocument_BringsItsWorkbookToBeEdited()
    {
        using var document = Docx();
        foreach (var chart in document.MainDocumentPart!.ChartParts)
        {
            using var book = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), isEditable: false);
            var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToDictionary(c => c.CellReference!.Value!, c => c.CellValue?.Text);
            foreach (var values in chart.ChartSpace.Descendants<C.Values>())
            {
                // 'Số liệu'!$B$2:$B$5 is where the cached values stand.
                var column = values.NumberReference!.Formula!.Text.Split('!')[1].Split('$')[1];
                Assert.All(values.Descendants<C.NumericPoint>(), p => Assert.Equal(p.NumericValue!.Text, cells[column + (p.Index!.Value + 2)]));
            }
        }
    }

    [Fact]
    public void Slides_AreSixteenToNineWithFiveFindingsAndLargeLetters()
    {
        using var slides = Pptx();
        var size = slides.PresentationPart!.Presentation.SlideSize!;
        var findings = Assert.IsType<PointsBlock>(ReviewDeck.Of(sample.Final).Slides[0].Content);

        Assert.Equal(16.0 / 9, (double)size.Cx!.Value / size.Cy!.Value, 3);
        Assert.Equal(5, findings.Points.Count);
        var letters = slides.PresentationPart.SlideParts.SelectMany(s => s.Slide.Descendants<DocumentFormat.OpenXml.Drawing.RunProperties>()).Select(r => r.FontSize!.Value).ToList();
        Assert.All(letters, l => Assert.InRange(l, 1400, 6000));
    }

    [Fact]
    public void TextLikeAFormula_StaysTextEverywhere()
    {
        var sly = sample.Final with { Practices = [new("=HYPERLINK(\"x\")\u0001", "Cá nhân", "+1", "@SUM(A1)", [2023], 0, 0, ["1-1"])] };
        using var document = new MemoryStream();
        DocxExport.Write(ReviewDocument.Of(sly, sample.Data.Catalogue), document);
        using var opened = WordprocessingDocument.Open(document, isEditable: false);

        Assert.Empty(Errors(opened));
        Assert.Contains("=HYPERLINK(\"x\")", opened.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain(opened.MainDocumentPart.Document.Descendants<W.FieldCode>(), _ => true);
        Assert.DoesNotContain(opened.MainDocumentPart.Document.Descendants<W.Hyperlink>(), _ => true);
    }

    [LibreOfficeDocumentFact]
    public void LibreOffice_OpensDocumentAndSlidesWithAllTheirText()
    {
        using var document = new MemoryStream();
        DocxExport.Write(sample.Document, document);
        using var slides = new MemoryStream();
        PptxExport.Write(ReviewDeck.Of(sample.Final), slides);
        var text = Encoding.UTF8.GetString(LibreOffice.SaveAs(document.ToArray(), "txt:Text (encoded):UTF8", "docx")).Replace('\u00A0', ' ');

        Assert.All(sample.Document.Blocks.OfType<ParagraphBlock>(), p => Assert.Contains(p.Text, text, StringComparison.Ordinal));
        Assert.InRange(Pages(LibreOffice.SaveAs(document.ToArray(), "pdf", "docx")), 6, 10);
        Assert.Equal(ReviewDeck.Of(sample.Final).Slides.Count + 1, Pages(LibreOffice.SaveAs(slides.ToArray(), "pdf", "pptx")));
    }

    private static int Pages(byte[] pdf) => System.Text.RegularExpressions.Regex.Count(Encoding.Latin1.GetString(pdf), "/Type ?/Page[ /\n>]");

    private WordprocessingDocument Docx()
    {
        var stream = new MemoryStream();
        DocxExport.Write(sample.Document, stream);
        return WordprocessingDocument.Open(stream, isEditable: false);
    }

    private PresentationDocument Pptx()
    {
        var stream = new MemoryStream();
        PptxExport.Write(ReviewDeck.Of(sample.Final), stream);
        return PresentationDocument.Open(stream, isEditable: false);
    }

    private static List<string> Errors(OpenXmlPackage document) =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];

    private static IEnumerable<double> Points(ChartPart part) => part.ChartSpace.Descendants<C.NumericPoint>().Select(p => double.Parse(p.NumericValue!.Text, System.Globalization.CultureInfo.InvariantCulture));

    private static string Figures(Report report) => Text((report.Chart!.Targets is { } targets ? report.Chart.Series.Append(targets) : report.Chart.Series).Select(s => (s.Name, s.Values.Where(v => v is not null).Select(v => v!.Value))));

    private static string Figures(ChartPart part) => Text(part.ChartSpace.Descendants<OpenXmlCompositeElement>().Where(e => e is C.BarChartSeries or C.LineChartSeries)
        .Select(s => (s.GetFirstChild<C.SeriesText>()!.Descendants<C.NumericValue>().Single().Text, s.GetFirstChild<C.Values>()!.Descendants<C.NumericPoint>().Select(p => double.Parse(p.NumericValue!.Text, System.Globalization.CultureInfo.InvariantCulture)))));

    private static string Text(IEnumerable<(string Name, IEnumerable<double> Values)> series)
    {
        var text = new StringBuilder();
        foreach (var (name, values) in series) text.Append(name).Append(": ").AppendJoin(' ', values).Append("; ");
        return text.ToString();
    }
}
