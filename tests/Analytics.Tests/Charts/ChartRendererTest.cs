using System.Text;
using System.Xml.Linq;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Tests.Charts.Drawing;
using static DienHinh.Analytics.Tests.Charts.ChartSamples;

namespace DienHinh.Analytics.Tests.Charts;

public class ChartRendererTest
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(ChartKind.Line)]
    [InlineData(ChartKind.Columns)]
    [InlineData(ChartKind.Bars)]
    public void Png_OfEachKind_HasTheSizeAndInk(ChartKind kind)
    {
        var spec = Spec(kind, Years, Series("Toàn tỉnh", 3, 5, null, 8, 9), Series("Toàn huyện", 1, 2, 3, null, 2));

        var image = PngImage.Read(ChartRenderer.Png(spec, ChartSize.Page));

        Assert.Equal((900, 420), (image.Width, image.Height));
        var dark = Enumerable.Range(0, 420).Sum(y => Enumerable.Range(0, 900).Count(x => image.Lightness(x, y) < 160));
        Assert.InRange(dark, 2_000, 200_000);
        Assert.Equal(255, image.Lightness(2, 2));
    }

    [Fact]
    public void Png_AtTwiceTheResolution_HasTwiceThePixelsAndSaysSo()
    {
        var image = PngImage.Read(ChartRenderer.Png(Trend(), ChartSize.Page, dpi: 192));

        Assert.Equal((1800, 840), (image.Width, image.Height));
        Assert.Equal(192 / 0.0254, image.PixelsPerMetre, 1.0);
    }

    [Fact]
    public void Svg_IsAPictureWithNameAndFiguresInWords()
    {
        var root = XDocument.Parse(ChartRenderer.Svg(TwoReviews(), ChartSize.Page)).Root!;

        Assert.Equal("img", root.Attribute("role")?.Value);
        Assert.Equal("0 0 900 420", root.Attribute("viewBox")?.Value);
        Assert.Equal("\"Be Vietnam Pro\", sans-serif", root.Attribute("font-family")?.Value);
        Assert.Equal(TwoReviews().Title, root.Elements().First().Value);
        Assert.Equal(Svg + "title", root.Elements().First().Name);
        var words = root.Element(Svg + "desc")!.Value;
        Assert.Contains("Sơ kết 2023 - Xây dựng nông thôn mới: ", words);
        Assert.Contains("Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở: Chưa có báo cáo", words);
    }

    [Fact]
    public void Svg_OfHostileNames_HoldsThemAsTextOnly()
    {
        const string Hostile = "</text><script>alert(1)</script>\u0000\u0008\uFFFE\uD800 \" ' & ]]> <!-- \u202Etxt";
        var spec = Spec(ChartKind.Bars, [Hostile], Series(Hostile, 5), Series("B", 6)) with { Title = Hostile, Source = Hostile, GapNote = Hostile, ValueTitle = Hostile, Subtitle = Hostile };

        foreach (var kind in Enum.GetValues<ChartKind>())
        {
            var document = XDocument.Parse(ChartRenderer.Svg(spec with { Kind = kind }, ChartSize.Slide));

            Assert.Subset(new HashSet<string> { "svg", "title", "desc", "rect", "path", "text" }, document.Descendants().Select(element => element.Name.LocalName).ToHashSet());
            Assert.DoesNotContain(document.Descendants().Attributes(), attribute => attribute.Name.LocalName is "href" or "style" or "id" || attribute.Name.LocalName.StartsWith("on") || attribute.Value.Contains("url("));
            Assert.Contains("<script>alert(1)</script>", document.Root!.Element(Svg + "title")!.Value);
            Assert.DoesNotContain('\u202E', document.Root.Value);
        }
    }

    [Fact]
    public void Svg_OfDecomposedText_IsComposed()
    {
        var spec = Trend() with { Title = "Điển hình tiên tiến".Normalize(NormalizationForm.FormD) };

        Assert.Contains("<title>Điển hình tiên tiến</title>", ChartRenderer.Svg(spec, ChartSize.Page));
    }

    [Fact]
    public void Svg_OfTheSameSpecification_IsTheSameWhateverTheCulture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("vi-VN");
            var vietnamese = ChartRenderer.Svg(Trend(), ChartSize.Page);
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("en-US");
            Assert.Equal(vietnamese, ChartRenderer.Svg(Trend(), ChartSize.Page));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(100, 420)]
    [InlineData(900, 100)]
    [InlineData(9000, 420)]
    public void Size_ThatNobodyCanRead_IsRefused(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChartSize(width, height));
}
