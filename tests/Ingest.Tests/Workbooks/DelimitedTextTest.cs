using System.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

public sealed class DelimitedTextTest
{
    private const string Table = "STT;Họ và tên;Phong trào\n1;Phạm Thị Hoa;Dạy tốt, học tốt\n2;Lê Văn Nam;Lao động giỏi, sáng tạo\n";

    static DelimitedTextTest() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static SheetGrid Read(string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false);
        return Assert.Single(WorkbookReader.Read([.. encoding.Preamble, .. encoding.GetBytes(text)]));
    }

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    public void Read_Delimiter_IsTheOneThatSplitsEvenly(char delimiter)
    {
        var sheet = Read("STT;Họ và tên;Năm\n1;Phạm Thị Hoa;2023\n2;Lê Văn Nam;2023\n".Replace(';', delimiter));
        Assert.Equal(("Họ và tên", "Phạm Thị Hoa", "2023"), (sheet.At(1, 2).Shown, sheet.At(2, 2).Shown, sheet.At(3, 3).Shown));
    }

    [Fact]
    public void Read_CommasInsideFields_DoNotSplitASemicolonTable() => Assert.Equal("Dạy tốt, học tốt", Read(Table).At(2, 3).Shown);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Read_ByteOrderMark_NamesTheEncoding(string name) => Assert.Equal("Họ và tên", Read(Table, Encoding.GetEncoding(name)).At(1, 2).Shown);

    [Fact]
    public void Read_Windows1258_IsReadAndComposedByRepair()
    {
        // The code page has base letters and tone marks apart: that is decomposed Unicode once read.
        byte[] bytes = [.. "STT;T"u8, 0xEA, .. "n\n1;Th"u8, 0xE3, 0xEC, .. "ng L"u8, 0xF5, 0xF2, .. "i\n"u8];
        var (grid, damage) = SheetRepair.Repair(Assert.Single(WorkbookReader.Read(bytes)));
        Assert.Equal(("Tên", "Thắng Lợi"), (grid.At(1, 2).Shown, grid.At(2, 2).Shown));
        Assert.Equal(Ingest.Text.TextDamage.Decomposed, Assert.Single(damage).Damage);
    }

    [Fact]
    public void Read_QuotedField_KeepsDelimiterQuoteAndLineBreak()
    {
        var sheet = Read("a;b\n\"x;\"\"y\"\"\nz\";2\n3;4\n");
        Assert.Equal(("x;\"y\"\nz", "2", "3"), (sheet.At(2, 1).Shown, sheet.At(2, 2).Shown, sheet.At(3, 1).Shown));
    }

    [Fact]
    public void Read_QuoteThatNeverCloses_EndsWithTheFile() => Assert.Equal("x;y\n", Read("a;b\n1;\"x;y\n").At(2, 2).Shown);

    [Fact]
    public void Read_QuoteInMidField_IsALetter() => Assert.Equal("Phong trào \"Dạy tốt\"", Read("a;b\n1;Phong trào \"Dạy tốt\"\n").At(2, 2).Shown);

    [Fact]
    public void Read_EmptyLines_KeepTheirNumbers() => Assert.Equal([1, 4], Read("a;b\r\n\r\n;;\r\nc;d").Rows.Select(r => r.Number));
}
