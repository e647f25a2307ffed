using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Layout;
using static DienHinh.Analytics.Tests.Charts.ChartSamples;

namespace DienHinh.Analytics.Tests.Charts.Layout;

public class ReferenceLinesTest
{
    [Theory]
    [InlineData(ChartKind.Line)]
    [InlineData(ChartKind.Columns)]
    [InlineData(ChartKind.Stacked)]
    public void TargetAndCutOff_AreNamedInsideOrBelow(ChartKind kind)
    {
        var spec = Spec(kind, Years, Series("Toàn tỉnh", 12, 25, 38, 30, 60)) with { Lines = [new(50, "Chỉ tiêu: 50")], Marks = [new(2.5, "Sơ kết 31/12/2023")] };
        var picture = ChartLayout.Of(spec, ChartSize.Page);

        var mark = Assert.Single(picture.Texts, text => text.Text.Contains("Sơ kết 31/12/2023", StringComparison.Ordinal));
        Assert.Single(picture.Texts, text => text.Text.Contains("Chỉ tiêu: 50", StringComparison.Ordinal));
        var years = picture.Texts.Where(text => text.Role == TextRole.Category).ToDictionary(text => text.Text, text => text.X);
        Assert.Equal(TextRole.Mark, mark.Role);
        Assert.InRange(mark.X, years["2023"], years["2024"]);
    }

    [Fact]
    public void TargetAboveAllFigures_LiesOnTheAxis()
    {
        var picture = ChartLayout.Of(Spec(ChartKind.Columns, Years, Series("Toàn tỉnh", 1, 2, 3, 4, 5)) with { Lines = [new(95, "Chỉ tiêu: 95")] }, ChartSize.Page);

        Assert.Contains(picture.Texts, text => text is { Role: TextRole.Tick, Text: "100" });
    }

    [Fact]
    public void Forecast_GoesOnInPointsWithARangeAndSaysSo()
    {
        var spec = All["Line: forecast"];
        var theme = ChartTheme.For(ChartSize.Page);
        var picture = ChartLayout.Of(spec, ChartSize.Page);

        var lines = picture.Shapes.OfType<PathShape>().Where(path => path.Fill is null && path.Stroke?.Width == LineChart.StrokeOf(theme.Line(0), theme).Width).ToList();
        Assert.Equal([4, 2], lines.Select(line => line.Data.Count(c => c == 'L')));
        Assert.Equal([false, true], lines.Select(line => line.Stroke!.Dash is not null));
        // From the last figure over both upper ends and back over both lower ones.
        var fan = Assert.Single(picture.Shapes.OfType<PathShape>(), path => path.Fill == ChartColors.Mix("#ffffff", theme.Line(0).Color, 0.2));
        Assert.Equal(4, fan.Data.Count(c => c == 'L'));
        Assert.Contains(picture.Texts, text => text is { Role: TextRole.Note, Text: "Đoạn chấm, dấu rỗng: dự báo; vùng nhạt: khoảng có thể xảy ra." });
        Assert.Contains("2027: dự báo 71 (từ 52 đến 90)", picture.Description);
    }
}
