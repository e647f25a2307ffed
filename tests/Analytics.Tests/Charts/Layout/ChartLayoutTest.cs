using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Layout;

namespace DienHinh.Analytics.Tests.Charts.Layout;

public class ChartLayoutTest
{
    private static readonly ChartSize[] Sizes = [ChartSize.Page, ChartSize.Slide, new(600, 600), new(480, 300), new(1200, 320)];

    public static TheoryData<string> Samples => [.. ChartSamples.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Texts_LieInsideThePictureAndApart(string sample)
    {
        foreach (var size in Sizes)
        {
            var texts = ChartLayout.Of(ChartSamples.All[sample], size).Texts.ToList();
            var whole = new Box(0, 0, size.Width, size.Height);
            Assert.NotEmpty(texts);
            Assert.All(texts, text => Assert.True(whole.Contains(text.Bounds), $"{size}: \"{text.Text}\" ({text.Role}) leaves the picture: {text.Bounds}"));
            for (var i = 0; i < texts.Count; i++)
            {
                for (var j = 0; j < i; j++)
                    Assert.False(Inner(texts[i]).Overlaps(Inner(texts[j])), $"{size}: \"{texts[i].Text}\" ({texts[i].Role}) lies over \"{texts[j].Text}\" ({texts[j].Role})");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Shapes_LieInsideThePicture(string sample)
    {
        foreach (var size in Sizes)
        {
            var picture = ChartLayout.Of(ChartSamples.All[sample], size);
            var whole = new Box(0, 0, size.Width, size.Height);
            Assert.All(picture.Shapes.OfType<BoxShape>(), shape =>
            {
                Assert.True(shape.Box is { Width: >= 0, Height: >= 0 }, $"{size}: turned inside out: {shape.Box}");
                Assert.True(whole.Contains(shape.Box), $"{size}: leaves the picture: {shape.Box}");
            });
            Assert.DoesNotContain(picture.Shapes.OfType<PathShape>(), path => path.Data.Contains("NaN") || path.Data.Contains("Infinity"));
        }
    }

    [Fact]
    public void Title_AndSource_StandOnThePicture()
    {
        var texts = ChartLayout.Of(ChartSamples.Trend(), ChartSize.Page).Texts.ToList();

        Assert.Equal(ChartSamples.Trend().Title, Assert.Single(texts, text => text.Role == TextRole.Title).Text);
        Assert.Contains(texts, text => text.Role == TextRole.Note && text.Text == ChartSamples.Trend().Source);
        Assert.Contains(texts, text => text.Role == TextRole.AxisTitle && text.Text == "Số điển hình");
    }

    [Theory]
    [InlineData(ChartKind.Line)]
    [InlineData(ChartKind.Columns)]
    [InlineData(ChartKind.Bars)]
    public void NothingToShow_SaysSo(ChartKind kind)
    {
        var nothing = ChartLayout.Of(ChartSamples.Spec(kind, []), ChartSize.Page);
        var gaps = ChartLayout.Of(ChartSamples.Spec(kind, ["2025"], ChartSamples.Series("A", (double?)null)), ChartSize.Page);

        Assert.Equal(["Chưa có số liệu để vẽ biểu đồ"], nothing.Texts.Where(text => text.Role == TextRole.Empty).Select(text => text.Text));
        Assert.Equal(["Chưa có số liệu để vẽ biểu đồ", "Chưa có báo cáo"], gaps.Texts.Where(text => text.Role == TextRole.Empty).Select(text => text.Text));
    }

    [Fact]
    public void Values_ThatDoNotMatchTheCategories_AreRefused()
    {
        var spec = ChartSamples.Spec(ChartKind.Line, ["2024", "2025"], ChartSamples.Series("Toàn tỉnh", 1));

        Assert.Contains("Toàn tỉnh", Assert.Throws<ArgumentException>(() => ChartLayout.Of(spec, ChartSize.Page)).Message);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1e300)]
    public void Value_ThatNoAxisHolds_IsRefused(double value)
    {
        var spec = ChartSamples.Spec(ChartKind.Line, ["2025"], ChartSamples.Series("Toàn tỉnh", value));

        Assert.Throws<ArgumentException>(() => ChartLayout.Of(spec, ChartSize.Page));
    }

    // Bounds hold the tallest letters of the font; lines set close may share the last tenth of a pixel by rounding.
    private static Box Inner(TextShape text) => text.Bounds.Less(0.1, 0.1, 0.1, 0.1);
}
