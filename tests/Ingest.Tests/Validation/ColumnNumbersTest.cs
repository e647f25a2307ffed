using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Validation;

public sealed class ColumnNumbersTest
{
    private static Cell CellOf(string value) => value.Trim().Length == 0 ? default : SheetBuilder.Grid($"A1: {value}").At(1, 1);

    // "5" a count, "-" nothing, "?" a cell that does not fit.
    private static string Read(string column, string others = "", int scale = 1)
    {
        static List<Cell> Texts(string cells) => [.. cells.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(c => Cell.OfText(c.Trim()))];
        var numbers = ColumnNumbers.Of(Texts(column), Texts(column + "|" + others), scale);
        return string.Join(" ", Texts(column).Select(c => numbers.Count(c, out var isBlank) is { } count ? $"{count}" : isBlank ? "-" : "?"));
    }

    /// <summary>The same text means another number in another column.</summary>
    [Theory]
    [InlineData("1.234 | 5", "1234 5")]
    [InlineData("1.234 | 2,0", "1234 2")]
    [InlineData("1.234 | 2.0", "? 2")]
    [InlineData("1.234 | 2.5", "? ?")]
    [InlineData("1,234 | 2.345.678", "? 2345678")]
    [InlineData("1,234 | 2,345,678", "1234 2345678")]
    [InlineData("1.234,0 | 1.234", "1234 1234")]
    [InlineData("1,234.0 | 1,234 | 1.000", "1234 1234 1")]
    [InlineData("108,493 | 180 187 | 02", "108493 180187 2")]
    [InlineData("2,0 | 3,0 | 1.5 | 1,234", "2 3 ? ?")]
    [InlineData("12 | - | không | 12,5 % | năm", "12 - - ? ?")]
    public void Count_OfAMark_IsDecidedByTheColumn(string column, string counts) => Assert.Equal(counts, Read(column));

    [Theory]
    [InlineData("1.234", "", "1234")]
    [InlineData("1.234", "2.5 | 3.75", "?")]
    [InlineData("1.234", "2,5 | 3,75", "1234")]
    [InlineData("1.234 | 1.234.567", "2.5 | 3.75 | 4.25", "1234 1234567")]
    public void Count_OfAColumnThatProvesNothing_FollowsTheTable(string column, string others, string counts) => Assert.Equal(counts, Read(column, others));

    [Theory]
    [InlineData("1,5 | 2", "1500 2000")]
    [InlineData("1.2 | 0.125", "1200 125")]
    [InlineData("1,2345", "?")]
    public void Count_OfThousands_IsScaledBeforeItMustBeWhole(string column, string counts) => Assert.Equal(counts, Read(column, scale: 1_000));

    [Theory]
    [InlineData("5", 5)]
    [InlineData("\"05\"", 5)]
    [InlineData("5 tập thể", 5)]
    [InlineData("02 hộ gia đình", 2)]
    [InlineData("12 đ/c", 12)]
    [InlineData("02 (hai)", 2)]
    [InlineData("12 (mười hai tập thể)", 12)]
    [InlineData("02*", 2)]
    [InlineData("5 ĐHTT", 5)]
    [InlineData("\"1.234\"", 1234)]
    [InlineData("1,234", 1234)]
    [InlineData("1 234 567", 1234567)]
    [InlineData("0", 0)]
    [InlineData("\"180 187\"", 180187)]
    [InlineData("\"180 187\"", 180187)]
    [InlineData("'12", 12)]
    [InlineData("\"5,0\"", 5)]
    [InlineData("\"12.00\"", 12)]
    public void Count_OfACount_IsIt(string text, int count)
    {
        Assert.Equal(count, ColumnNumbers.Alone.Count(CellOf(text), out var isBlank));
        Assert.False(isBlank);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("…")]
    [InlineData("Chưa có")]
    [InlineData("–")]
    [InlineData("không")]
    [InlineData("\"  \"")]
    [InlineData("…x")]
    public void Count_OfNothing_IsBlankOnlyWhereNothingIsSaid(string text)
    {
        Assert.Null(ColumnNumbers.Alone.Count(CellOf(text), out var isBlank));
        Assert.Equal(text != "…x", isBlank);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("8,5")]
    [InlineData("12,5 %")]
    [InlineData("1.234,5")]
    [InlineData("1.2345")]
    [InlineData("0.125")]
    [InlineData("-3")]
    [InlineData("nhiều")]
    [InlineData("5 (2 tập thể)")]
    [InlineData("99999999")]
    [InlineData("TRUE")]
    [InlineData("#N/A")]
    [InlineData("1.23.4")]
    public void Count_OfSomethingElse_IsNeither(string text)
    {
        Assert.Null(ColumnNumbers.Alone.Count(CellOf(text), out var isBlank));
        Assert.False(isBlank);
    }
}
