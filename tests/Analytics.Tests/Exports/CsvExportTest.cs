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
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("x;=1+1;y", "\"x;'=1+1;y\"")]
    [InlineData("x,@SUM(A1)", "\"x,'@SUM(A1)\"")]
    [InlineData("x;\"=1+1", "\"x;'\"\"=1+1\"")]
    [InlineData("hai\n=1+1", "\"hai\n'=1+1\"")]
    [InlineData("Tổ 3, - xã A", "\"Tổ 3, - xã A\"")]
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

    [Fact]
    public void ForVietnameseExcel_SemicolonsAndDecimalCommas()
    {
        using var stream = new MemoryStream();
        CsvExport.Write(Table("Khuyến học, khuyến tài; an ninh", 0.5), stream, CsvStyle.VietnameseExcel);
        Assert.Equal([0xEF, 0xBB, 0xBF], stream.ToArray()[..3]);
        Assert.Equal("\uFEFFname;value\r\n\"Khuyến học, khuyến tài; an ninh\";0,5\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void ForPrograms_NothingStandsBeforeTheHeader()
    {
        using var stream = new MemoryStream();
        CsvExport.Write(Table("x", 0.5), stream, CsvStyle.Programs);
        Assert.Equal("name,value\r\nx,0.5\r\n", Encoding.UTF8.GetString(stream.ToArray()));
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
