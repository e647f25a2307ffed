using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>Reports as a workbook that can be sent on: printable tables with live formulas, charts that can be edited, and sheets that say how to read them.</summary>
public static class XlsxExport
{
    private const string TableSheet = "Báo cáo";
    private const string AboutSheet = "Thông tin";
    private const string ChartSheet = "Biểu đồ";

    /// <summary>Writes one report. The stream stays open.</summary>
    public static void Write(Report report, Stream stream) => Write(stream, report.Title.Vi, book =>
    {
        book.Table(TableSheet, "table", report);
        book.About(AboutSheet, "about", report);
        book.Chart(ChartSheet, "chart", report);
    });

    /// <summary>Writes all reports of a review, its list of exemplars, and the question behind each figure of its text.</summary>
    public static void Write(ReviewFigures review, OfficialDocument document, Stream stream) => Write(stream, document.Subject, book =>
    {
        (string Name, Report? Report)[] reports = [("Chỉ tiêu", review.Attainment), ("So sánh", review.Comparison), ("Xu hướng", review.Trend), ("Nộp báo cáo", review.Completeness)];
        foreach (var (i, (name, report)) in reports.Index())
        {
            if (report is null) continue;
            book.Table(name, $"table{i}", report);
            book.Chart($"{ChartSheet} {name.ToLowerInvariant()}", $"chart{i}", report);
        }

        if (review.Practices.Count > 0)
            book.Text("Điển hình tiêu biểu", "practices", ReviewDocument.Practices("", review.Practices));
        book.Text("Nguồn số liệu", "figures", document.Appendix.OfType<TableBlock>().Last());
        foreach (var (i, (name, report)) in reports.Index())
            if (report is not null)
                book.About($"{AboutSheet} {name.ToLowerInvariant()}", $"about{i}", report);
    });

    private static void Write(Stream stream, string title, Action<Book> fill)
    {
        // The package needs to seek; a response body cannot.
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = XlsxStyles.Create();
            var book = new Book(workbook);
            fill(book);
            // The stored values are right already; a reader that edits a figure sees the formulas follow.
            workbook.Workbook = new Workbook(book.Sheets, book.Names, new CalculationProperties { CalculationId = 0, FullCalculationOnLoad = true });
            document.PackageProperties.Title = title;
        }

        buffer.Position = 0;
        buffer.CopyTo(stream);
    }

    private sealed class Book(WorkbookPart workbook)
    {
        public Sheets Sheets { get; } = new();

        public DefinedNames Names { get; } = new();

        public void Table(string name, string id, Report report)
        {
            var table = new XlsxTableSheet(report);
            Add(name, id).Worksheet = table.Create();
            var sheet = (uint)Sheets.ChildElements.Count - 1;
            Names.Append(
                new DefinedName($"'{name}'!{table.FilterArea}") { Name = "_xlnm._FilterDatabase", LocalSheetId = sheet, Hidden = true },
                new DefinedName($"'{name}'!{table.PrintArea}") { Name = "_xlnm.Print_Area", LocalSheetId = sheet },
                new DefinedName($"'{name}'!{XlsxTableSheet.PrintTitles}") { Name = "_xlnm.Print_Titles", LocalSheetId = sheet });
        }

        public void About(string name, string id, Report report) => Add(name, id).Worksheet = XlsxAboutSheet.Create(report);

        public void Text(string name, string id, TableBlock block)
        {
            Add(name, id).Worksheet = XlsxTextSheet.Create(block);
            Names.Append(new DefinedName($"'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)Sheets.ChildElements.Count - 1 });
        }

        public void Chart(string name, string id, Report report)
        {
            if (report.Chart is { } drawn && ChartKinds.Plain(drawn) is { } chart)
                XlsxChartSheet.Fill(Add(name, id), name, chart);
        }

        private WorksheetPart Add(string name, string id)
        {
            Sheets.Append(new Sheet { Name = name, SheetId = (uint)Sheets.ChildElements.Count + 1, Id = id });
            return workbook.AddNewPart<WorksheetPart>(id);
        }
    }
}
