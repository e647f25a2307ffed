using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Layout;
using static DienHinh.Analytics.Tests.Charts.ChartSamples;

namespace DienHinh.Analytics.Tests.Charts.Layout;

public class LegendTest
{
    private static readonly ChartTheme Theme = ChartTheme.For(ChartSize.Page);

    [Fact]
    public void SingleSeries_NeedsNoLegend() =>
        Assert.Null(Legend.Fit(Spec(ChartKind.Bars, ["2025"], Series("A", 1)), Theme, 800, 200));

    [Fact]
    public void ManySeries_StayBelowTheHeightAndTheRestIsCounted()
    {
        var spec = Spec(ChartKind.Columns, ["2025"], [.. Enumerable.Range(1, 40).Select(i => Series($"{Movements[i % 9]} {i}", i))]);

        var (legend, names) = Draw(spec, 800, 60);

        Assert.InRange(legend.Height, 20, 60);
        Assert.Equal($"… và {40 - (names.Count - 1)} mục khác", names[^1].Text);
        Assert.All(names, name => Assert.InRange(name.Bounds.Right, 0, 800));
    }

    [Fact]
    public void NamesThatFitWhole_AreNotCut()
    {
        var (_, names) = Draw(Spec(ChartKind.Bars, ["2025"], [.. Movements.Select(name => Series(name, 1))]), 860, 120);

        Assert.Equal(Movements, names.Select(name => name.Text));
    }

    [Fact]
    public void NamesThatDoNotFitWhole_AreCutBeforeAnyIsLeftOut()
    {
        var (_, names) = Draw(Spec(ChartKind.Bars, ["2025"], [.. Movements.Select(name => Series(name, 1))]), 860, 55);

        Assert.Equal(9, names.Count);
        Assert.Contains(names, name => name.Text.EndsWith('…'));
    }

    private static (Legend Legend, List<TextShape> Names) Draw(ChartSpec spec, double width, double mostHeight)
    {
        var legend = Legend.Fit(spec, Theme, width, mostHeight)!;
        var picture = new Picture(ChartSize.Page, "", "", "#ffffff");
        legend.Draw(picture, 0, 0);
        return (legend, [.. picture.Texts]);
    }
}
