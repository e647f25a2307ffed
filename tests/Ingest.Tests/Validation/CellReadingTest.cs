using System.Globalization;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Validation;

public sealed class CellReadingTest
{
    private static Cell CellOf(string text) => SheetBuilder.Grid($"A1: {text}").At(1, 1);

    [Theory]
    [InlineData("2023", 2023)]
    [InlineData("\"2023\"", 2023)]
    [InlineData("Năm 2023", 2023)]
    [InlineData("@20/11/2023", 2023)]
    [InlineData("T11/2023", 2023)]
    [InlineData("tháng 3/2023", 2023)]
    [InlineData("Quý I/2023", 2023)]
    [InlineData("05/03/23", 2023)]
    [InlineData("2023-03-05", 2023)]
    [InlineData("\"2.023\"", 2023)]
    [InlineData("45250", 2023)]
    [InlineData("1985", null)]
    [InlineData("2023.5", null)]
    [InlineData("2021-2023", null)]
    [InlineData("Quý I", null)]
    [InlineData("120234", null)]
    public void Year_OfACell_IsItsOnlyYear(string text, int? year) => Assert.Equal(year, CellReading.Year(CellOf(text)));

    [Theory]
    [InlineData("@20/11/2023", "2023-11-20")]
    [InlineData("20/11/2023", "2023-11-20")]
    [InlineData("20-11-2023", "2023-11-20")]
    [InlineData("5.1.2023", "2023-01-05")]
    [InlineData("QĐ số 45/QĐ-UBND ngày 20/11/2023", "2023-11-20")]
    [InlineData("ngày 20 tháng 11 năm 2023", "2023-11-20")]
    [InlineData("31/02/2023", null)]
    [InlineData("ngày 5 tháng 3 năm 2023", "2023-03-05")]
    [InlineData("5.3.2023", "2023-03-05")]
    [InlineData("05/03/23", "2023-03-05")]
    [InlineData("05/03/98", "1998-03-05")]
    [InlineData("5-3-2023", "2023-03-05")]
    [InlineData("2023-03-05", "2023-03-05")]
    [InlineData("2023/3/5", "2023-03-05")]
    [InlineData("2023-03-05 00:00:00", "2023-03-05")]
    [InlineData("2023-13-05", null)]
    [InlineData("45/2023-11-20/QĐ", null)]
    [InlineData("11/2023", null)]
    [InlineData("45250", null)]
    public void Day_OfACell_IsItsDay(string text, string? day) =>
        Assert.Equal(day, CellReading.Day(CellOf(text))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("QĐ số 45/QĐ-UBND ngày 20/11/2023", "45/QĐ-UBND")]
    [InlineData("Quyết định số 1234 /QĐ-TTg", "1234/QĐ-TTg")]
    [InlineData("45/2023/QĐ-UBND", "45/2023/QĐ-UBND")]
    [InlineData("ngày 20/11/2023", null)]
    public void DecisionNumber_OfAText_IsItsNumber(string text, string? number) => Assert.Equal(number, CellReading.DecisionNumber(text));

    [Theory]
    [InlineData("x", true)]
    [InlineData("X", true)]
    [InlineData("\" x \"", true)]
    [InlineData("✓", true)]
    [InlineData("1", true)]
    [InlineData("TRUE", true)]
    [InlineData("FALSE", false)]
    [InlineData("0", false)]
    [InlineData("2", false)]
    [InlineData("không", false)]
    [InlineData("#N/A", false)]
    public void IsTick_OfACell(string text, bool isTick) => Assert.Equal(isTick, CellReading.IsTick(CellOf(text)));

    [Theory]
    [InlineData("-", true)]
    [InlineData("Không", true)]
    [InlineData("chưa có", true)]
    [InlineData(" ", true)]
    [InlineData("Giấy khen", false)]
    public void IsNone_OfAText(string text, bool isNone) => Assert.Equal(isNone, CellReading.IsNone(text));

    [Fact]
    public void Reading_InAnotherCulture_IsTheSame()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");
            Assert.Equal(1234, ColumnNumbers.Alone.Count(Cell.OfText("1.234"), out _));
            Assert.Equal("0.5", Cell.OfNumber(0.5).Shown);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
