using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Analytics.Tests.Exports;

public sealed class XlsxAnswerTest
{
    [Theory]
    [InlineData("=1+1", "=1+1")]
    [InlineData("a\u0001b\u0008c", "abc")]
    [InlineData("  hai\n  dòng <b>&amp;</b>", "  hai\n  dòng <b>&amp;</b>")]
    public void Text_StaysText(string text, string expected)
    {
        var cell = WorkbookReader.Read(Write([[text, 1L]]))[0].At(2, 1);
        Assert.Equal((CellKind.Text, expected), (cell.Kind, cell.Text));
    }

    [Fact]
    public void Text_LongerThanACell_IsShortened()
    {
        var cell = WorkbookReader.Read(Write([[new string('x', 40_000), 1L]]))[0].At(2, 1);
        Assert.Equal(32_767, cell.Text!.Length);
    }

    [Fact]
    public void MoreRowsThanASheetHolds_AreRefusedBeforeAnythingIsWritten()
    {
        using var stream = new MemoryStream();
        var answer = new StreamedAnswer(Head([]), [], null) { Count = XlsxAnswer.MostRows + 1 };
        var mistake = Assert.Single(Assert.Throws<QueryException>(() => XlsxAnswer.Write(answer, stream)).Errors);
        Assert.Equal("too-many-rows", mistake.Code);
        Assert.Equal(0, stream.Length);
    }

    private static byte[] Write(IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        using var stream = new MemoryStream();
        XlsxAnswer.Write(StreamedAnswer.Of(Head(rows)), stream);
        return stream.ToArray();
    }

    internal static ResultTable Head(IReadOnlyList<IReadOnlyList<object?>> rows) => new()
    {
        Columns = [new("name", ColumnRole.Dimension, ColumnType.Text, null, new("Tên", "Name")), new("value", ColumnRole.Measure, ColumnType.Integer, null, new("Số", "Value"))],
        Rows = rows,
        DataVersion = "1",
        TotalRows = rows.Count,
    };
}
