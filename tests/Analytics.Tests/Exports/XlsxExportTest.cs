using System.Globalization;
using System.Text;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Names;
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
            var shown = Enumerable.Range(reader.FieldCount - measures.Count - (RowTrend.Of(report.Table) is null ? 0 : 1), measures.Count).Select(reader.GetValue);
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
        Assert.Contains(document.WorkbookPart.Workbook.Descendants<DefinedName>(), n => n is { Name.Value: "_xlnm.Print_Titles", Text: "'Báo cáo'!$4:$5" });
    }

    [Fact]
    public void Headings_SharedByColumnsAreMergedOverThem()
    {
        using var stream = Write(Build("comparison", null));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var merged = ((WorksheetPart)document.WorkbookPart!.GetPartById("table")).Worksheet.Descendants<MergeCell>().Select(m => m.Reference!.Value!).Where(r => r[1..3] == "4:");

        Assert.Equal(["A4:A5", "B4:C4", "D4:E4", "F4:G4", "H4:H5"], merged);
        Assert.Equal(["Số điển hình được công nhận", "Tăng, giảm", "Tỷ trọng trong tổng số"], new[] { "B4", "D4", "F4" }.Select(a => CellAt(document, a).InnerText));
    }

    [Fact]
    public void TotalsAndShares_AreFormulasWhereTheyGiveTheFigure()
    {
        using var byMovement = Open(Build("comparison", null));
        using var byCommune = Open(Build("comparison", "commune"));
        using var byYear = Open(Build("trend", null));

        // Rows by movement count one record twice in 2023, so that total is no sum; by commune every total is.
        Assert.Equal((null, "SUM(C6:C8)"), (FormulaOf(byMovement, "B9").Formula, FormulaOf(byMovement, "C9").Formula));
        Assert.Equal($"SUM(B6:B{TotalRow(byCommune) - 1})", FormulaOf(byCommune, $"B{TotalRow(byCommune)}").Formula);
        Assert.Equal("B6/B$9", FormulaOf(byMovement, "F6").Formula);
        Assert.Null(CellAt(byYear, "C6").CellFormula);
        Assert.Equal($"SUM(B6:B{TotalRow(byYear) - 1})", FormulaOf(byYear, $"B{TotalRow(byYear)}").Formula);
    }

    private static int TotalRow(SpreadsheetDocument document) =>
        int.Parse(((WorksheetPart)document.WorkbookPart!.GetPartById("table")).Worksheet.Descendants<Cell>().Single(c => c.InnerText == "Tổng").CellReference!.Value![1..], CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("comparison", "movement")]
    [InlineData("comparison", "commune")]
    [InlineData("trend", null)]
    [InlineData("trend", "movement")]
    [InlineData("attainment", null)]
    public void SourceRows_AddUpToTheTotalsOfTheTable(string name, string? by)
    {
        var report = Build(name, by);
        var sources = report.Sources!;
        double Sum(string heading) => sources.Rows.Sum(r => Convert.ToDouble(r[sources.Headings.ToList().IndexOf(heading)] ?? 0L, CultureInfo.InvariantCulture));
        double Total(string column) => Convert.ToDouble(report.Table.Totals![report.Table.Columns.TakeWhile(c => c.Name != column).Count()], CultureInfo.InvariantCulture);

        (string Heading, string Column)[] pairs = name switch
        {
            "comparison" => [("Năm 2023", "y2023"), ("Năm 2025", "y2025")],
            "trend" => [("Được công nhận", by is null ? "recognised" : "total")],
            _ => [("Được công nhận", "recognised")],
        };
        Assert.All(pairs, p => Assert.Equal(Total(p.Column), Sum(p.Heading)));
        Assert.Equal(sources.Rows.Count, sources.Rows.Select(r => r[^1]).Distinct().Count());
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1+2")]
    [InlineData("-1+2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void NoExport_RunsATextOfASenderAsAFormula(string text)
    {
        using var facts = Facts.FromSql(Samples.TwoYears + $"update ref_movement set name = {Sql(text)} where id = 'an-ninh'; update fact_exemplar set name = {Sql(text)}, sheet = {Sql(text)}; update submission set file_name = {Sql(text)}; update ref_unit set name = {Sql(text)} where level = 'commune';");
        foreach (var named in ReportCatalogue.All)
        {
            var report = named.Build(facts.Database, new() { SourceNames = NamesShown.Full }, Samples.Clock);
            using var document = Open(report);
            var cells = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).ToList();
            // A formula is one of ours: it begins with a cell or a function of the four that reports use.
            Assert.All(cells.Where(c => c.CellFormula is not null), c => Assert.Matches(@"^(SUM|MAX)\(|^\(?[A-Z]\d+[-/]", c.CellFormula!.Text));
            Assert.All(cells.Where(c => c.InnerText.Contains(text.Trim(), StringComparison.Ordinal)), c => Assert.Equal(CellValues.InlineString, c.DataType!.Value));
            using var csv = new MemoryStream();
            CsvExport.Write(report, csv, CsvStyle.Programs);
            var fields = Encoding.UTF8.GetString(csv.ToArray()).Split('\n', ',').Select(f => f.Trim('"'));
            Assert.DoesNotContain(fields, f => f.Length > 1 && "=+@\t".Contains(f[0], StringComparison.Ordinal));
            Assert.DoesNotContain(fields, f => f.StartsWith('-') && !double.TryParse(f, CultureInfo.InvariantCulture, out _));
        }

        static string Sql(string text) => $"'{text.Replace("\t", "' || chr(9) || '", StringComparison.Ordinal).Replace("\r", "' || chr(13) || '", StringComparison.Ordinal)}'";
    }

    private static SpreadsheetDocument Open(Report report) => SpreadsheetDocument.Open(Write(report), isEditable: false);

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
        return ReportCatalogue.Find(name)!.Build(facts.Database, new(By: by) { SourceNames = NamesShown.Full }, Samples.Clock);
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
