using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Layout;
using static DienHinh.Analytics.Tests.Charts.ChartSamples;

namespace DienHinh.Analytics.Tests.Charts.Layout;

public class StackedChartTest
{
    [Fact]
    public void Parts_StandOnEachOtherToTheirSum()
    {
        var picture = Of(Series("Tập thể", 10, 5), Series("Cá nhân", 20, 15));

        var parts = picture.Shapes.OfType<BoxShape>().Where(box => box.Fill == SeriesStyle.OfPart(0, 2).Color || box.Fill == SeriesStyle.OfPart(1, 2).Color).Skip(2).Select(box => box.Box).ToList();
        Assert.Equal(4, parts.Count);
        Assert.Equal(parts[0].Y, parts[1].Bottom, 6);
        Assert.Equal(2 * parts[0].Height, parts[1].Height, 6);
        Assert.Equal(["30", "20"], Totals(picture));
    }

    [Fact]
    public void WholeWithAMissingPart_IsAtLeastWhatIsThere()
    {
        var picture = Of(Series("Tập thể", 10, null), Series("Cá nhân", 20, 15));

        Assert.Equal(["30", "15+"], Totals(picture));
        Assert.Contains(picture.Texts, text => text is { Role: TextRole.Note, Text: "Chưa có báo cáo: Tập thể (2025)." });
        Assert.Contains(picture.Texts, text => text.Role == TextRole.Note && text.Text.StartsWith("Dấu + sau số cộng", StringComparison.Ordinal));
    }

    [Fact]
    public void LongNames_LieBesideRows()
    {
        var picture = ChartLayout.Of(Spec(ChartKind.Stacked, Movements, Series("Tập thể", 1, 2, 3, 4, 5, 6, 7, 8, 9), Series("Cá nhân", 1, 2, 3, 4, 5, 6, 7, 8, 9)), ChartSize.Page);

        var names = picture.Texts.Where(text => text.Role == TextRole.Category).ToList();
        Assert.Single(names.Select(text => text.Anchor).Distinct(), TextAnchor.End);
        Assert.Contains(names, text => text.Text == Movements[0]);
    }

    [Fact]
    public void Parts_PrintApart()
    {
        var lightness = Enumerable.Range(0, 5).Select(i => ChartColors.Lightness(SeriesStyle.OfPart(i, 5).Color)).ToList();

        Assert.All(lightness.Zip(lightness.Skip(1)), pair => Assert.True(Math.Abs(pair.First - pair.Second) > 25, $"{pair}"));
    }

    private static Picture Of(params ChartSeries[] series) => ChartLayout.Of(Spec(ChartKind.Stacked, ["2023", "2025"], series), ChartSize.Page);

    private static List<string> Totals(Picture picture) =>
        [.. picture.Texts.Where(text => text.Role == TextRole.Value && text.Style.Weight == DienHinh.Analytics.Charts.Text.FontWeight.Bold).OrderBy(text => text.X).Select(text => text.Text)];
}
