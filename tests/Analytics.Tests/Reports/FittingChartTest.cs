using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;

namespace DienHinh.Analytics.Tests.Reports;

public sealed class FittingChartTest
{
    private static readonly Title s_title = new("Được công nhận", "Recognised");

    [Theory]
    [InlineData("year", 5, ChartKind.Line)]
    [InlineData("year", 2, ChartKind.Columns)]
    [InlineData("movement", 5, ChartKind.Bars)]
    [InlineData("movement", 60, ChartKind.Ranking)]
    public void Of_OneDimension_FollowsWhatItIs(string dimension, int rows, ChartKind kind)
    {
        var chart = Draw([dimension], [.. Enumerable.Range(0, rows).Select(i => new object?[] { $"m{i:00}", (long)i })])!;
        Assert.Equal(kind, chart.Kind);
        if (kind == ChartKind.Ranking) Assert.Equal(("m59", 59d), (chart.Categories[0], chart.Series[0].Values[0]!.Value));
    }

    [Fact]
    public void Of_MembersOverYears_IsALineEach_AndAGapStaysOne()
    {
        var chart = Draw(["movement", "year"], [["a", 2021L, 3L], ["a", 2023L, 4L], ["b", 2022L, 5L]])!;
        Assert.Equal(ChartKind.Line, chart.Kind);
        Assert.Equal(["2021", "2022", "2023"], chart.Categories);
        Assert.Equal(["a: 3 – 4", "b: – 5 –"], chart.Series.Select(s => $"{s.Name}: {string.Join(' ', s.Values.Select(v => v?.ToString() ?? "–"))}"));
    }

    [Fact]
    public void Of_ManyMembersOverYears_IsAHeatMap() =>
        Assert.Equal(ChartKind.HeatMap, Draw(["movement", "year"], [.. from m in Enumerable.Range(0, 9) from y in Enumerable.Range(2021, 3) select new object?[] { $"m{m}", (long)y, 1L }])!.Kind);

    [Fact]
    public void Of_NothingToDraw_IsNull()
    {
        Assert.Null(Draw([], [[3L]]));
        Assert.Null(Draw(["movement"], [["a", 3L]]));
        Assert.Null(Draw(["movement"], [["a", null], ["b", null]]));
        Assert.Null(Draw(["movement", "kind", "year"], [["a", "x", 2021L, 1L], ["b", "x", 2021L, 1L]]));
    }

    private static ChartSpec? Draw(string[] dimensions, object?[][] rows) => FittingChart.Of(new ResultTable
    {
        Columns = [.. dimensions.Select(d => new ResultColumn(d, ColumnRole.Dimension, d == "year" ? ColumnType.Integer : ColumnType.Text, null, s_title)), new("recognised", ColumnRole.Measure, ColumnType.Integer, "exemplar", s_title)],
        Rows = rows, DataVersion = "1", TotalRows = rows.Length,
    }, "Được công nhận", TimeProvider.System);
}
