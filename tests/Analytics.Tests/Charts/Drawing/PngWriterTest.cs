using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Tests.Charts.Drawing;

public class PngWriterTest
{
    [Theory]
    [InlineData("Ưỡng ộ Ế ỹ đ Đ mmmm iiii")]
    [InlineData("Phong trào thi đua yêu nước")]
    public void Text_IsDrawnWithTheShippedFont(string text)
    {
        // A system font in its place would have other widths: the ink ends where the font file says.
        foreach (var weight in Enum.GetValues<FontWeight>())
        {
            var svg = $"""<svg xmlns="http://www.w3.org/2000/svg" width="900" height="60"><rect width="900" height="60" fill="#fff"/><text x="20" y="40" font-family='"Be Vietnam Pro", sans-serif' font-size="32" font-weight="{(int)weight}">{text}</text></svg>""";
            var (first, last) = PngImage.Read(PngWriter.Write(svg, 96, isSmall: false)).Ink(0, 60);

            Assert.InRange(first, 19, 25);
            Assert.Equal(20 + TextMeasure.Width(text, 32, weight), last, 6.0);
        }
    }

    [Fact]
    public void Write_SvgThatIsBroken_SaysWhatLibvipsSays()
    {
        var failure = Assert.Throws<ChartException>(() => PngWriter.Write("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><text", 96, isSmall: false));

        Assert.StartsWith("libvips could not", failure.Message);
        Assert.NotEqual("libvips could not read the SVG: ", failure.Message);
    }

    [Fact]
    public async Task Write_FromManyThreads_GivesTheSamePicture()
    {
        var svg = ChartRenderer.Svg(ChartSamples.TwoReviews(), ChartSize.Page);

        var pictures = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => PngWriter.Write(svg, 96, isSmall: false))));

        Assert.All(pictures, picture => Assert.Equal(pictures[0], picture));
    }

    [Fact]
    public void FontConfiguration_NamesOurFontsAlone()
    {
        var folders = System.Xml.Linq.XDocument.Parse(FontConfiguration.Text("/opt/a & b/fonts", "/tmp/cache"));

        Assert.Equal(["/opt/a & b/fonts"], folders.Descendants("dir").Select(dir => dir.Value));
        Assert.Empty(folders.Descendants("include"));
    }
}
