using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Tests.Charts;
using DienHinh.Analytics.Tests.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using S = DocumentFormat.OpenXml.Spreadsheet;
using X14 = DocumentFormat.OpenXml.Office2010.Excel;
using Xm = DocumentFormat.OpenXml.Office.Excel;

namespace DienHinh.Analytics.Tests.Exports;

/// <summary>Every form of a chart in the three office formats: valid, and drawn by the program itself.</summary>
public class ChartFormsTest
{
    [Theory]
    [InlineData("trend", "kind", "stacked", "stacked")]
    [InlineData("comparison", null, "waterfall", "stacked")]
    [InlineData("comparison", null, "bars", "clustered")]
    public void Chart_IsNativeInAllThree(string name, string? by, string kind, string grouping)
    {
        var report = Build(name, by, kind);
        using var xlsx = SpreadsheetDocument.Open(Written(s => XlsxExport.Write(report, s)), isEditable: false);
        using var docx = WordprocessingDocument.Open(Written(s => DocxExport.Write(ReportDocument.Of(report, RealData.Catalogue, Samples.Clock), s)), isEditable: false);
        using var pptx = PresentationDocument.Open(Written(s => PptxExport.Write(ReportDeck.Of(report, Samples.Clock), s)), isEditable: false);
        ChartPart[] charts = [xlsx.WorkbookPart!.WorksheetParts.Select(p => p.DrawingsPart).OfType<DrawingsPart>().Single().ChartParts.Single(), docx.MainDocumentPart!.ChartParts.Single(), pptx.PresentationPart!.SlideParts.SelectMany(s => s.ChartParts).First()];

        Assert.All<OpenXmlPackage>([xlsx, docx, pptx], p => Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(p).Select(e => $"{e.Path?.XPath}: {e.Description}")));
        Assert.All(charts, c => Assert.Equal(grouping, c.ChartSpace.Descendants<C.BarGrouping>().Single().Val!.InnerText));
        if (kind == "waterfall")
            Assert.All(charts, c => Assert.NotNull(c.ChartSpace.Descendants<C.BarChartSeries>().First().ChartShapeProperties!.GetFirstChild<DocumentFormat.OpenXml.Drawing.NoFill>()));
    }

    [Fact]
    public void HeatMap_IsColoursOfTheTableItself()
    {
        using var xlsx = SpreadsheetDocument.Open(Written(s => XlsxExport.Write(Build("trend", "kind", "heatmap"), s)), isEditable: false);
        var table = ((WorksheetPart)xlsx.WorkbookPart!.GetPartById("table")).Worksheet;
        var states = ((WorksheetPart)SpreadsheetDocument.Open(Written(s => XlsxExport.Write(Build("completeness", null, null), s)), isEditable: false).WorkbookPart!.GetPartById("chart")).Worksheet;

        Assert.Equal("B6:F7", table.Descendants<S.ConditionalFormatting>().Single(f => f.Descendants<S.ColorScale>().Any()).SequenceOfReferences!.InnerText);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(xlsx).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Contains(states.Descendants<S.ConditionalFormattingRule>(), r => r.Text == "Chưa nộp");
    }

    [Fact]
    public void TrendOfEachRow_IsALineThatTheSpreadsheetDraws_AndAGapIsEmpty()
    {
        var report = Build("trend", "movement", null);
        using var xlsx = SpreadsheetDocument.Open(Written(s => XlsxExport.Write(report, s)), isEditable: false);
        var lines = ((WorksheetPart)xlsx.WorkbookPart!.GetPartById("table")).Worksheet.Descendants<X14.Sparkline>().ToList();
        var figures = ((WorksheetPart)xlsx.WorkbookPart.GetPartById("table-trend")).Worksheet.Descendants<S.Cell>().ToDictionary(c => c.CellReference!.Value!);

        Assert.Equal(report.Table.Rows.Count, lines.Count);
        Assert.Equal(("'Diễn biến table'!A6:E6", "H6"), (lines[0].GetFirstChild<Xm.Formula>()!.Text, lines[0].GetFirstChild<Xm.ReferenceSequence>()!.Text));
        Assert.Equal((null, "'Báo cáo'!D6"), (figures["A6"].CellValue?.Text, figures["C6"].CellFormula?.Text));
        Assert.Equal(report.Table.Rows[0][4], long.Parse(figures["C6"].CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void EverySample_IsAValidChart()
    {
        var samples = ChartSamples.All.Values.Select(ChartKinds.Plain).Where(s => s.Kind != ChartKind.HeatMap && s.Categories.Count > 0 && s.Series.Count is > 0 and < 5).ToList();
        using var xlsx = SpreadsheetDocument.Open(Written(s =>
        {
            using var book = SpreadsheetDocument.Create(s, SpreadsheetDocumentType.Workbook);
            var workbook = book.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = XlsxStyles.Create();
            var sheets = new S.Sheets();
            foreach (var (i, sample) in samples.Index())
            {
                XlsxChartSheet.Fill(workbook.AddNewPart<WorksheetPart>($"s{i}"), $"s{i}", sample);
                sheets.Append(new S.Sheet { Name = $"s{i}", SheetId = (uint)i + 1, Id = $"s{i}" });
            }

            workbook.Workbook = new S.Workbook(sheets);
        }), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(xlsx).Take(5).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    private static Report Build(string name, string? by, string? kind)
    {
        using var facts = Facts.FromSql(Samples.TwoYears);
        var report = ReportCatalogue.Find(name)!.Build(facts.Database, new(By: by), Samples.Clock);
        return kind is null ? report : report with { Chart = ChartKinds.As(report.Chart!, kind) };
    }

    private static MemoryStream Written(Action<Stream> write)
    {
        var stream = new MemoryStream();
        write(stream);
        return new MemoryStream(stream.ToArray());
    }
}
