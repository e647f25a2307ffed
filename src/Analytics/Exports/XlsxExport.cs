using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Recognition;
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
    private const string SourceSheet = "Nguồn";

    /// <summary>Writes one report. The stream stays open.</summary>
    public static void Write(Report report, Stream stream) => Write(stream, report.Title.Vi, book =>
    {
        book.Table(TableSheet, "table", report);
        book.About(AboutSheet, "about", report);
        book.Chart(ChartSheet, "chart", report);
        book.Sources(SourceSheet, "sources", report);
        book.Mark(new ReportMark(ReportWords.Of(report.Name, report.Asked), report.Table.DataVersion, TableSheet));
    });

    /// <summary>Writes all reports of a review, its list of exemplars, and the question behind each figure of its text.</summary>
    public static void Write(ReviewFigures review, OfficialDocument document, Stream stream) => Write(stream, document.Subject, book =>
    {
        var reports = ReviewSheets(review);
        foreach (var (i, (name, report)) in reports.Index())
        {
            if (report is null) continue;
            book.Table(name, $"table{i}", report);
            book.Chart($"{ChartSheet} {name.ToLowerInvariant()}", $"chart{i}", report);
            book.Sources($"{SourceSheet} {name.ToLowerInvariant()}", $"sources{i}", report);
        }

        if (review.Practices.Count > 0)
            book.Text("Điển hình tiêu biểu", "practices", ReviewDocument.Practices("", review.Practices));
        book.Text("Câu hỏi từng số liệu", "figures", document.Appendix.OfType<TableBlock>().Last());
        foreach (var (i, (name, report)) in reports.Index())
            if (report is not null)
                book.About($"{AboutSheet} {name.ToLowerInvariant()}", $"about{i}", report);
        book.Mark(new ReportMark($"{ReviewRequest.ReportName} --plan {review.Plan.Id} --review {review.Review.Id}", review.DataVersion, reports[0].Name));
    });

    /// <summary>The reports of a review's workbook, each with the name of the sheet of its table.</summary>
    public static IReadOnlyList<(string Name, Report? Report)> ReviewSheets(ReviewFigures review) =>
        [("Chỉ tiêu", review.Attainment), ("So sánh", review.Comparison), ("Xu hướng", review.Trend), ("Nộp báo cáo", review.Completeness)];

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
            var lines = RowTrend.Of(report.Table) is { } trend && report.Table.Rows.Count > 0 ? new XlsxSparklines(trend, $"{XlsxSparklines.SheetName} {id}") : null;
            var table = new XlsxTableSheet(report, lines);
            Add(name, id).Worksheet = table.Create();
            var sheet = (uint)Sheets.ChildElements.Count - 1;
            if (lines is not null)
                Add(lines.Sheet, id + "-trend", SheetStateValues.Hidden).Worksheet = lines.Figures(name, table);
            Names.Append(
                new DefinedName($"'{name}'!{table.FilterArea}") { Name = "_xlnm._FilterDatabase", LocalSheetId = sheet, Hidden = true },
                new DefinedName($"'{name}'!{table.PrintArea}") { Name = "_xlnm.Print_Area", LocalSheetId = sheet },
                new DefinedName($"'{name}'!{table.PrintTitles}") { Name = "_xlnm.Print_Titles", LocalSheetId = sheet });
        }

        public void About(string name, string id, Report report) => Add(name, id).Worksheet = XlsxAboutSheet.Create(report);

        public void Text(string name, string id, TableBlock block)
        {
            Add(name, id).Worksheet = XlsxTextSheet.Create(block);
            Names.Append(new DefinedName($"'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)Sheets.ChildElements.Count - 1 });
        }

        public void Chart(string name, string id, Report report)
        {
            foreach (var (i, drawn) in report.Charts.Index())
            {
                var title = i == 0 ? name : $"{name} {Number(i + 1)}";
                var part = Add(title, i == 0 ? id : $"{id}-{Number(i + 1)}");
                var chart = ChartKinds.Plain(drawn);
                if (chart.Kind == ChartKind.HeatMap)
                    part.Worksheet = XlsxHeatSheet.Create(chart);
                else
                    XlsxChartSheet.Fill(part, title, chart);
            }
        }

        public void Sources(string name, string id, Report report)
        {
            if (report.Sources is not { } sources) return;
            var sheet = new XlsxSourceSheet(sources);
            Add(name, id).Worksheet = sheet.Create();
            var place = (uint)Sheets.ChildElements.Count - 1;
            Names.Append(
                new DefinedName($"'{name}'!{sheet.FilterArea}") { Name = "_xlnm._FilterDatabase", LocalSheetId = place, Hidden = true },
                new DefinedName($"'{name}'!{XlsxSourceSheet.PrintTitles}") { Name = "_xlnm.Print_Titles", LocalSheetId = place });
        }

        public void Mark(ReportMark mark) => Add(TemplateMark.SheetName, "mark", SheetStateValues.Hidden).Worksheet = XlsxMarkSheet.Create(mark);

        private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

        private WorksheetPart Add(string name, string id, SheetStateValues? state = null)
        {
            Sheets.Append(new Sheet { Name = name, SheetId = (uint)Sheets.ChildElements.Count + 1, Id = id, State = state is { } hidden ? new(hidden) : null });
            return workbook.AddNewPart<WorksheetPart>(id);
        }
    }
}
