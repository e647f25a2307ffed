using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Layout;
using static DienHinh.Analytics.Tests.Charts.ChartSamples;

namespace DienHinh.Analytics.Tests.Charts.Layout;

public class BarChartTest
{
    [Fact]
    public void TwoReviewsOfNineMovements_StandInOnePanelWithAllNamesAndValues()
    {
        foreach (var size in new[] { ChartSize.Page, ChartSize.Slide })
        {
            var texts = ChartLayout.Of(TwoReviews(), size).Texts.ToList();

            Assert.Equal(string.Join(' ', Movements), string.Join(' ', texts.Where(text => text.Role == TextRole.Category).Select(text => text.Text)));
            Assert.Single(texts.Where(text => text.Role == TextRole.Category).Select(text => text.X).Distinct());
            Assert.Equal(17, texts.Count(text => text.Role == TextRole.Value));
            Assert.Equal(["Sơ kết 2023", "Tổng kết 2025"], texts.Where(text => text.Role == TextRole.Series).Select(text => text.Text));
        }
    }

    [Fact]
    public void Gap_SaysSoInWordsAndHasNoBar()
    {
        var picture = Of(Spec(ChartKind.Bars, ["Có", "Không"], Series("2025", 5, null)));

        Assert.Single(picture.Texts, text => text is { Role: TextRole.Gap, Text: "Chưa có báo cáo" });
        Assert.Single(Bars(picture));
        Assert.Single(picture.Texts, text => text.Role == TextRole.Value);
    }

    [Fact]
    public void GapWithoutRoomForWords_IsExplainedBelow()
    {
        var picture = Of(Spec(ChartKind.Bars, Movements, [.. Years.Select(year => Series(year, [.. Movements.Select((_, i) => i == 3 && year == "2022" ? null : (double?)9)]))]));

        Assert.Contains(picture.Texts, text => text is { Role: TextRole.Note, Text: "Ô gạch chéo - Chưa có báo cáo: 2022 (Dạy tốt - Học tốt)." });
    }

    [Fact]
    public void Zero_IsWrittenAndHasNoBar()
    {
        var picture = Of(Spec(ChartKind.Bars, ["Có", "Không"], Series("2025", 5, 0)));

        Assert.Single(Bars(picture));
        Assert.Equal(["5", "0"], picture.Texts.Where(text => text.Role == TextRole.Value).Select(text => text.Text));
    }

    [Fact]
    public void Lengths_AreInProportionFromZero()
    {
        var bars = Bars(Of(Spec(ChartKind.Bars, ["a", "b", "c"], Series("2025", 10, 20, -5))));

        Assert.Equal(2, bars[1].Width / bars[0].Width, 3);
        Assert.Equal(0.5, bars[2].Width / bars[0].Width, 3);
        Assert.Equal(bars[0].X, bars[1].X);
        Assert.Equal(bars[0].X, bars[2].Right, 3);
    }

    [Fact]
    public void ValueTooSmallForTheScale_StaysVisible()
    {
        var bars = Bars(Of(Spec(ChartKind.Bars, ["Nhỏ", "Lớn"], Series("2025", 1, 100_000))));

        Assert.InRange(bars[0].Width, 1, 3);
    }

    [Fact]
    public void ManyRows_StandInPanelsAndNoneIsLost()
    {
        var texts = Of(All["Bars: 30 categories"]).Texts.ToList();
        var names = texts.Where(text => text.Role == TextRole.Category).ToList();

        Assert.Equal(30, names.Count);
        Assert.Equal(2, names.Select(name => name.X).Distinct().Count());
        Assert.DoesNotContain(texts, text => text.Text.Contains("mục đầu"));
    }

    [Fact]
    public void RowsWithoutRoom_AreSaidToBeMissing()
    {
        var texts = Of(All["Bars: 120 categories"]).Texts.ToList();
        var shown = texts.Count(text => text.Role == TextRole.Category);

        Assert.InRange(shown, 40, 119);
        Assert.Contains(texts, text => text.Role == TextRole.Note && text.Text == $"Hình vẽ {shown} mục đầu trong 120 mục; bảng số liệu có đủ.");
    }

    private static Picture Of(ChartSpec spec) => ChartLayout.Of(spec, ChartSize.Page);

    private static List<Box> Bars(Picture picture) =>
        [.. picture.Shapes.OfType<BoxShape>().Where(shape => shape.Fill == SeriesStyle.OfBar(0, 1).Color).Select(shape => shape.Box)];
}
