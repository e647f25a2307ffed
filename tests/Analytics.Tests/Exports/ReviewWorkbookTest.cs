using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Tests.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

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
            ["Chỉ tiêu", "Biểu đồ chỉ tiêu", "So sánh", "Biểu đồ so sánh", "Xu hướng", "Biểu đồ xu hướng", "Nộp báo cáo", "Điển hình tiêu biểu", "Câu hỏi từng số liệu",
             "Thông tin chỉ tiêu", "Thông tin so sánh", "Thông tin xu hướng", "Thông tin nộp báo cáo"],
            document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value));
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
