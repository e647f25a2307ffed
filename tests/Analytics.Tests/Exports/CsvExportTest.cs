using System.Text;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Tests.Exports;

public class CsvExportTest
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+84", "'+84")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("Khuyến học, khuyến tài", "\"Khuyến học, khuyến tài\"")]
    [InlineData("hai\ndòng", "\"hai\ndòng\"")]
    [InlineData("Xã A = B", "Xã A = B")]
    public void Text_IsQuotedAndNeverAFormula(string text, string expected) => Assert.Equal($"{expected},1", Lines(text, 1L)[1]);

    [Fact]
    public void Numbers_AreInvariantSignedAndGapsEmpty()
    {
        Assert.Equal("x,-3", Lines("x", -3L)[1]);
        Assert.Equal("x,0.5", Lines("x", 0.5)[1]);
        Assert.Equal("x,", Lines("x", null)[1]);
    }

    [Fact]
    public void File_BeginsWithAByteOrderMarkAndTheColumnNames()
    {
        using var stream = new MemoryStream();
        CsvExport.Write(Table("x", 1L), stream);

        Assert.Equal([0xEF, 0xBB, 0xBF], stream.ToArray()[..3]);
        Assert.Equal("name,value", Lines("x", 1L)[0]);
    }

    private static string[] Lines(string text, object? value)
    {
        using var stream = new MemoryStream();
        CsvExport.Write(Table(text, value), stream);
        return Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF').Split("\r\n");
    }

    private static ResultTable Table(string text, object? value) => new()
    {
        Columns =
        [
            new("name", ColumnRole.Dimension, ColumnType.Text, null, new("Tên", "Name")),
            new("value", ColumnRole.Measure, ColumnType.Decimal, null, new("Số", "Value")),
        ],
        Rows = [[text, value]],
        DataVersion = "1",
        TotalRows = 1,
    };
}
