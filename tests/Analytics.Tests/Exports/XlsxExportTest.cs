using System.Globalization;
using System.Text;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Tests.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using HeaderFooter = DocumentFormat.OpenXml.Spreadsheet.HeaderFooter;

namespace DienHinh.Analytics.Tests.Exports;

public class XlsxExportTest
{
    // ExcelDataReader asks for the code page of old .xls files even when it reads .xlsx.
    static XlsxExportTest() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string?> Reports => new() { { "comparison", null }, { "comparison", "commune" }, { "trend", null }, { "trend", "movement" } };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Workbook_HasNoSchemaErrors(string name, string? by)
    {
        using var stream = Write(Build(name, by));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void ReadBackByAnotherLibrary_GivesTheSameFigures(string name, string? by)
    {
        var report = Build(name, by);
        using var stream = Write(report);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var measures = report.Table.Columns.Select((c, i) => (c, i)).Where(c => c.c.Role == Analytics.Querying.ColumnRole.Measure).Select(c => c.i).ToList();

        Assert.Equal("Báo cáo", reader.Name);
        for (var line = 1; line <= 5; line++)
            reader.Read();
        foreach (var row in report.Table.Rows.Append(report.Table.Totals!))
        {
            Assert.True(reader.Read());
            var shown = Enumerable.Range(reader.FieldCount - measures.Count, measures.Count).Select(reader.GetValue);
            Assert.Equal(measures.Select(m => row[m] is null ? "–" : (object)Convert.ToDouble(row[m], CultureInfo.InvariantCulture)), shown);
        }
    }

    [Fact]
    public void DifferenceAndPercent_AreFormulasOverTheYears()
    {
        using var stream = Write(Build("comparison", null));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Equal(("C6-B6", "2"), FormulaOf(document, "D6"));
        Assert.Equal(("(C6-B6)/B6", "1"), FormulaOf(document, "E6"));
        // Totals of the years are figures of their own, since rows do not add up to them; what follows from them is live.
        Assert.Equal((null, "4"), FormulaOf(document, "B9"));
        Assert.Equal(("C9-B9", "2"), FormulaOf(document, "D9"));
    }

    [Fact]
    public void Page_IsA4AcrossWithRepeatedHeaderAndPageNumbers()
    {
        using var stream = Write(Build("trend", "movement"));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheet = ((WorksheetPart)document.WorkbookPart!.GetPartById("table")).Worksheet;

        var page = sheet.GetFirstChild<PageSetup>()!;
        Assert.Equal((9u, OrientationValues.Landscape), (page.PaperSize!.Value, page.Orientation!.Value));
        Assert.EndsWith("Trang &P/&N", sheet.GetFirstChild<HeaderFooter>()!.OddFooter!.Text, StringComparison.Ordinal);
        Assert.Equal("A6", sheet.Descendants<Pane>().Single().TopLeftCell);
        Assert.Contains(document.WorkbookPart.Workbook.Descendants<DefinedName>(), n => n is { Name.Value: "_xlnm.Print_Titles", Text: "'Báo cáo'!$5:$5" });
    }

    [Fact]
    public void SecondSheet_NamesScopeCoverageAndDataVersion()
    {
        var report = Build("comparison", null);
        using var stream = Write(report);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        reader.NextResult();
        var lines = new List<(string Label, string Text)>();
        while (reader.Read())
            lines.Add((reader.GetString(0), reader.GetString(1)));

        Assert.Equal("Thông tin", reader.Name);
        Assert.Contains(("Phạm vi", report.Subtitle), lines);
        Assert.Contains(("Báo cáo đã nhận", "5 trên 6 báo cáo phải nộp"), lines);
        Assert.Contains(("Phiên bản dữ liệu", report.Table.DataVersion), lines);
    }

    [Fact]
    public void NameThatLooksLikeAFormula_StaysText()
    {
        using var facts = Facts.FromSql(Samples.TwoYears + "update ref_movement set name = '=1+1' || chr(1) where id = 'an-ninh';");
        using var stream = Write(ComparisonReport.Build(facts.Database, new(), Samples.Clock));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var cell = CellAt(document, "A6");

        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Equal("=1+1", cell.InlineString!.InnerText);
        Assert.Null(cell.CellFormula);
    }

    [Fact]
    public void Chart_RefersToTheCellsThatHoldItsFigures()
    {
        var report = Build("comparison", null);
        using var stream = Write(report);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheet = (WorksheetPart)document.WorkbookPart!.GetPartById("chart");
        var cells = sheet.Worksheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!, c => c.CellValue?.Text);
        var series = sheet.DrawingsPart!.ChartParts.Single().ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Values>().ToList();

        Assert.Equal(report.Chart!.Series.Count, series.Count);
        foreach (var (values, drawn) in report.Chart.Series.Zip(series))
        {
            var column = drawn.NumberReference!.Formula!.Text.Replace("'Biểu đồ'!$", "", StringComparison.Ordinal)[..1];
            Assert.Equal(values.Values.Select(v => v?.ToString("R", CultureInfo.InvariantCulture)), Enumerable.Range(2, values.Values.Count).Select(r => cells[$"{column}{r}"]));
        }
    }

    [Fact]
    public void Filter_LeavesTheTotalsOut()
    {
        using var stream = Write(Build("comparison", null));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Equal("A5:H8", ((WorksheetPart)document.WorkbookPart!.GetPartById("table")).Worksheet.GetFirstChild<AutoFilter>()!.Reference!.Value);
        Assert.Equal("9", document.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).Single(c => c.InnerText == "Tổng").CellReference!.Value![1..]);
    }

    private static Report Build(string name, string? by)
    {
        using var facts = Facts.FromSql(Samples.TwoYears);
        return ReportCatalogue.Find(name)!.Build(facts.Database, new(By: by), Samples.Clock);
    }

    private static MemoryStream Write(Report report)
    {
        var stream = new MemoryStream();
        XlsxExport.Write(report, stream);
        stream.Position = 0;
        return stream;
    }

    private static (string? Formula, string Value) FormulaOf(SpreadsheetDocument document, string address)
    {
        var cell = CellAt(document, address);
        return (cell.CellFormula?.Text, cell.CellValue!.Text);
    }

    private static Cell CellAt(SpreadsheetDocument document, string address) =>
        ((WorksheetPart)document.WorkbookPart!.GetPartById("table")).Worksheet.Descendants<Cell>().Single(c => c.CellReference == address);
}
