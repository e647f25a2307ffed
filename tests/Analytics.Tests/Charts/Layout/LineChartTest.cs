using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Layout;
using static DienHinh.Analytics.Tests.Charts.ChartSamples;

namespace DienHinh.Analytics.Tests.Charts.Layout;

public class LineChartTest
{
    private static readonly double LineWidth = LineChart.StrokeOf(SeriesStyle.OfLine(0), ChartTheme.For(ChartSize.Page)).Width;

    [Fact]
    public void Gap_BreaksTheLine()
    {
        var whole = Assert.Single(Lines(Spec(ChartKind.Line, Years, Series("A", 1, 2, 3, 4, 5))));
        var broken = Assert.Single(Lines(Spec(ChartKind.Line, Years, Series("A", 1, 2, null, 4, 5))));

        Assert.Equal((1, 4), (whole.Count(c => c == 'M'), whole.Count(c => c == 'L')));
        Assert.Equal((2, 2), (broken.Count(c => c == 'M'), broken.Count(c => c == 'L')));
    }

    [Fact]
    public void PointBetweenGaps_IsMarkedWithoutLine()
    {
        var picture = Of(Spec(ChartKind.Line, Years, Series("Số điển hình", null, null, 7, null, null)));

        Assert.Empty(Lines(picture));
        Assert.Single(picture.Shapes.OfType<PathShape>(), path => path.Fill == SeriesStyle.OfLine(0).Color);
        Assert.Contains(picture.Texts, text => text is { Role: TextRole.Value, Text: "7" });
    }

    [Fact]
    public void YearWithoutAnyReport_SaysSoAtItsPlace()
    {
        var picture = Of(Spec(ChartKind.Line, Years, Series("A", 1, null, 3, 4, 5)));

        var year = Assert.Single(picture.Texts, text => text is { Role: TextRole.Category, Text: "2022" });
        Assert.All(picture.Texts.Where(text => text.Role == TextRole.Gap), text => Assert.Equal(year.X, text.X));
        Assert.Equal("Chưa có báo cáo", string.Join(' ', picture.Texts.Where(text => text.Role == TextRole.Gap).Select(text => text.Text)));
    }

    [Fact]
    public void GapOfOneSeries_IsNamedBelow()
    {
        var picture = Of(Spec(ChartKind.Line, Years, Series("Tập thể", 1, null, 3, 4, 5), Series("Cá nhân", 1, 2, 3, 4, 5)));

        Assert.Contains(picture.Texts, text => text is { Role: TextRole.Note, Text: "Chưa có báo cáo: Tập thể (2022)." });
    }

    [Fact]
    public void NineMovements_AreNamedInFullAtTheEndsInTheOrderOfTheirValues()
    {
        var texts = Of(Trend()).Texts.Where(text => text.Role == TextRole.Series).ToList();
        var years = Of(Trend()).Texts.Where(text => text.Role == TextRole.Category).ToList();

        var words = string.Join(' ', texts.OrderBy(text => text.Baseline).Select(text => text.Text));
        Assert.All(Movements, name => Assert.Contains(name, words));
        Assert.All(texts, text => Assert.True(text.X > years.Max(year => year.Bounds.Right)));
        var last = Trend().Series.OrderByDescending(series => series.Values[^1]).First().Name;
        Assert.StartsWith(last, words);
    }

    [Fact]
    public void SeriesWithoutRoomAtTheEnds_GoIntoALegendBelow()
    {
        var picture = Of(All["Line: 15 series"]);
        var years = picture.Texts.Where(text => text.Role == TextRole.Category).ToList();
        var names = picture.Texts.Where(text => text.Role == TextRole.Series).ToList();

        Assert.Equal(15, names.Count);
        Assert.All(names, name => Assert.True(name.Bounds.Y > years.Max(year => year.Baseline)));
    }

    [Fact]
    public void ManyYears_AreThinnedButTheLastStays()
    {
        var spec = All["Line: 120 categories"];
        var labels = Of(spec).Texts.Where(text => text.Role == TextRole.Category).ToList();

        Assert.InRange(labels.Count, 4, 60);
        Assert.EndsWith("120", string.Join(' ', labels.OrderBy(label => label.X).ThenBy(label => label.Baseline).Select(label => label.Text)));
    }

    [Fact]
    public void AxisThatLeavesOutZero_SaysSo()
    {
        var high = Of(Spec(ChartKind.Line, Years, Series("A", 95, 96, 97, 98, 99)));
        var low = Of(Spec(ChartKind.Line, Years, Series("A", 5, 46, 97, 98, 99)));

        Assert.Contains(high.Texts, text => text.Text == "Trục giá trị không bắt đầu từ 0.");
        Assert.DoesNotContain(low.Texts, text => text.Text == "Trục giá trị không bắt đầu từ 0.");
        Assert.Contains(low.Texts, text => text is { Role: TextRole.Tick, Text: "0" });
    }

    private static Picture Of(ChartSpec spec) => ChartLayout.Of(spec, ChartSize.Page);

    private static List<string> Lines(ChartSpec spec) => Lines(Of(spec));

    private static List<string> Lines(Picture picture) =>
        [.. picture.Shapes.OfType<PathShape>().Where(path => path.Stroke?.Width == LineWidth).Select(path => path.Data)];
}
