using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Layout;
using static DienHinh.Analytics.Tests.Charts.ChartSamples;

namespace DienHinh.Analytics.Tests.Charts.Layout;

public class HeatMapTest
{
    private static readonly ChartState[] States = [new("Đúng hạn", ChartTone.Good), new("Nộp trễ", ChartTone.Fair), new("Chưa nộp", ChartTone.Missing), new("Chưa đến hạn", ChartTone.Open)];

    [Fact]
    public void States_HaveALegendAndTheirWords()
    {
        var spec = Spec(ChartKind.HeatMap, ["2024", "2025"], Series("Phước Hải", 0, 1) with { Texts = [null, "trễ 3 ngày"] }, Series("An Hải", 2, 3)) with { States = States };
        var picture = ChartLayout.Of(spec, ChartSize.Page);

        Assert.Equal(States.Select(state => state.Label), picture.Texts.Where(text => text.Role == TextRole.Series).OrderBy(text => text.X).Select(text => text.Text));
        Assert.Equal(["trễ 3 ngày"], picture.Texts.Where(text => text.Role == TextRole.Value).Select(text => text.Text));
        Assert.Contains("An Hải - 2024: Chưa nộp; 2025: Chưa đến hạn.", picture.Description);
        Assert.Contains("Phước Hải - 2024: Đúng hạn; 2025: trễ 3 ngày.", picture.Description);
    }

    [Fact]
    public void ValueThatIsNoState_IsRefused()
    {
        var spec = Spec(ChartKind.HeatMap, ["2025"], Series("A", 4)) with { States = States };

        Assert.Contains("none of the 4 states", Assert.Throws<ArgumentException>(() => ChartLayout.Of(spec, ChartSize.Page)).Message);
    }

    [Fact]
    public void Amounts_AreDarkerTheLargerAndReadable()
    {
        var picture = ChartLayout.Of(Spec(ChartKind.HeatMap, Years, Series("A", 0, 25, 50, 75, 100)), ChartSize.Page);

        var figures = picture.Texts.Where(text => text.Role == TextRole.Value).OrderBy(text => text.X).ToList();
        var shades = figures.ConvertAll(text => ChartColors.Lightness(picture.Shapes.OfType<BoxShape>().Last(box => box.Fill is not null && box.Box.Contains(text.Bounds)).Fill!));
        Assert.Equal(["0", "25", "50", "75", "100"], figures.Select(text => text.Text));
        Assert.Equal(shades.OrderDescending(), shades);
        Assert.All(figures.Zip(shades), cell => Assert.True(Math.Abs(ChartColors.Lightness(cell.First.Style.Color) - cell.Second) > 90, cell.First.Text));
    }

    [Fact]
    public void SixtyRows_StandInPanelsWithTheirYears()
    {
        var spec = Spec(ChartKind.HeatMap, Years, [.. Enumerable.Range(1, 60).Select(i => Series($"Xã {i}", 0, 1, 2, 0, 3))]) with { States = States };
        var names = ChartLayout.Of(spec, ChartSize.Page).Texts.Where(text => text.Role == TextRole.Category).Select(text => text.Text).ToList();

        Assert.Equal(60, names.Count(name => name.StartsWith("Xã", StringComparison.Ordinal)));
        Assert.Equal(3, names.Count(name => name == "2025"));
    }

    [Fact]
    public void MultiplesOfAThousandToOne_HaveScalesOfTheirOwnAndSaySo()
    {
        var own = ChartLayout.Of(Spec(ChartKind.Multiples, Years, Series("Lớn", 9000, 9500, null, 10800, 12400), Series("Nhỏ", 3, 5, 4, 8, 12)), ChartSize.Page);
        var shared = ChartLayout.Of(Spec(ChartKind.Multiples, Years, Series("A", 9, 9, null, 10, 12), Series("B", 3, 5, 4, 8, 12)), ChartSize.Page);

        Assert.Contains(own.Texts, text => text.Text == ChartWords.OwnScales(Language.Vietnamese));
        Assert.DoesNotContain(shared.Texts, text => text.Text == ChartWords.OwnScales(Language.Vietnamese));
        Assert.Single(shared.Texts.Where(text => text.Role == TextRole.Tick).Select(text => text.Text).Where(text => text != "0").Distinct());
    }

    [Fact]
    public void Sparkline_IsAWordLargeAndBrokenAtAGap()
    {
        var picture = ChartLayout.Of(Spec(ChartKind.Sparkline, Years, Series("A", 4, 5, null, 7, 1234.5)), ChartSize.Word);

        Assert.Equal("1.234,5", Assert.Single(picture.Texts).Text);
        Assert.Equal(2, picture.Shapes.OfType<PathShape>().Single(path => path.Fill is null).Data.Count(c => c == 'M'));
        Assert.Contains("2023: Chưa có báo cáo", picture.Description);
    }
}
