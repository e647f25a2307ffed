using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Tests.Documents;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace DienHinh.Analytics.Tests.Exports;

/// <summary>The workbook of a review: valid, with all its reports, marks where a target is missed, and the question behind each figure.</summary>
public sealed class ReviewWorkbookTest(SampleReview sample) : IClassFixture<SampleReview>
{
    [Fact]
    public void Workbook_HasNoSchemaErrors() => Assert.Empty(RealData.SchemaErrors(Write()));

    [Fact]
    public void Sheets_AreTheReportsTheirChartsAndTheSources()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Write()), isEditable: false);

        Assert.Equal(
            ["Chỉ tiêu", "Biểu đồ chỉ tiêu", "So sánh", "Biểu đồ so sánh", "Xu hướng", "Biểu đồ xu hướng", "Nộp báo cáo", "Biểu đồ nộp báo cáo", "Điển hình tiêu biểu", "Câu hỏi từng số liệu",
             "Thông tin chỉ tiêu", "Thông tin so sánh", "Thông tin xu hướng", "Thông tin nộp báo cáo", "_dienhinh"],
            document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value));
    }

    [Fact]
    public void WorkbookSentBack_IsHeldAgainstTheData_SheetBySheet()
    {
        var sheets = WorkbookReader.Read(Write());
        var mark = ReportMark.Find(sheets)!;
        List<(string Sheet, ReportCheck? Check)> parts = [.. XlsxExport.ReviewSheets(sample.Final).Select(s => (s.Name, (ReportCheck?)ReportCheck.Of(sheets.Single(found => found.Name == s.Name), s.Report!, mark.Question, mark.DataVersion)))];

        Assert.Equal("review --plan phuc-linh-2021-2025 --review final-2025", mark.Question);
        Assert.Empty(ReportCheck.Of(parts, mark.Question, mark.DataVersion, sample.Final.DataVersion).Differences);
        Assert.Equal(("(trang So sánh)", "có"), ReportCheck.Of([.. parts.Select(p => p.Sheet == "So sánh" ? (p.Sheet, null) : p)], mark.Question, mark.DataVersion, sample.Final.DataVersion).Differences.Select(d => (d.Row, d.Now)).Single());
    }

    [Fact]
    public void Shortfall_IsMarkedWhereItIsAboveZero()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Write()), isEditable: false);
        var sheet = ((WorksheetPart)document.WorkbookPart!.GetPartById("table0")).Worksheet;
        var rule = sheet.Descendants<ConditionalFormattingRule>().First();
        var header = sheet.Descendants<Cell>().Single(c => c.InnerText == "Còn thiếu").CellReference!.Value!;

        Assert.Equal((ConditionalFormattingOperatorValues.GreaterThan, "0"), (rule.Operator!.Value, rule.GetFirstChild<Formula>()!.Text));
        Assert.Equal($"{header[0]}6:{header[0]}{6 + sample.Final.Attainment.Table.Rows.Count}", ((ConditionalFormatting)rule.Parent!).SequenceOfReferences!.InnerText);
    }

    private byte[] Write()
    {
        using var stream = new MemoryStream();
        XlsxExport.Write(sample.Final, sample.Document, stream);
        return stream.ToArray();
    }
}
