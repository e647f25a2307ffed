using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Exports;

namespace DienHinh.Analytics.Tests.Exports;

public sealed class ColumnWidthsTest
{
    // A letter is as wide as 1, in bold as 1.5.
    private static double Measure(string word, bool isBold) => word.Length * (isBold ? 1.5 : 1);

    private static TableBlock Table(string[] titles, string[] cells, string[]? totals = null) =>
        new("", [.. titles.Select(t => new TableColumn(t, 10, IsNumber: false))], [cells], totals);

    [Fact]
    public void RoomForAll_IsSharedByWeight() =>
        Assert.Equal([20.0, 20, 20], ColumnWidths.Share(Table(["a", "b", "c"], ["x", "y", "z"]), 60, 2, Measure).Widths);

    [Theory]
    [InlineData("mười chữ cái nghiêngngả", 12)]
    [InlineData("12,5 %", 8)]
    public void LongWord_TakesFromTheOthers(string cell, double least)
    {
        var (widths, isWhole) = ColumnWidths.Share(Table(["a", "b", "c"], [cell, "y", "z"]), 20, 2, Measure);

        Assert.True(isWhole);
        Assert.Equal([least, (20 - least) / 2, (20 - least) / 2], widths);
    }

    [Fact]
    public void HeadingAndTotals_CountAsBold()
    {
        var (widths, isWhole) = ColumnWidths.Share(Table(["Nghiêng", "b", "c"], ["x", "y", "z"], ["", "1.234.567", ""]), 33, 2, Measure);

        Assert.True(isWhole);
        Assert.Equal([12.5, 15.5, 5], widths);
    }

    [Fact]
    public void WideningOne_MayMakeAnotherTooNarrow()
    {
        // Of 30, each has 10: the first wants 18, and of the 6 that are left for each other the second wants 8.
        var (widths, isWhole) = ColumnWidths.Share(Table(["", "", ""], ["1234567890123456", "123456", "1"]), 30, 2, Measure);

        Assert.True(isWhole);
        Assert.Equal([18.0, 8, 4], widths);
    }

    [Fact]
    public void NoRoom_IsSaidAndSharedByWhatEachWants()
    {
        var (widths, isWhole) = ColumnWidths.Share(Table(["", ""], ["12345678", "123456"]), 9, 2, Measure);

        Assert.False(isWhole);
        Assert.Equal([5.0, 4], widths);
    }
}
