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

            Assert.Subset(new HashSet<string> { "svg", "g", "title", "desc", "rect", "path", "text" }, document.Descendants().Select(element => element.Name.LocalName).ToHashSet());
            Assert.DoesNotContain(document.Descendants().Attributes(), attribute => attribute.Name.LocalName is "href" or "style" or "id" || attribute.Name.LocalName.StartsWith("on") || attribute.Value.Contains("url("));
            Assert.Contains("<script>alert(1)</script>", document.Root!.Element(Svg + "title")!.Value);
            Assert.DoesNotContain('\u202E', document.Root.Value);
        }
    }

    [Theory]
    [InlineData(ChartKind.Bars)]
    [InlineData(ChartKind.Columns)]
    [InlineData(ChartKind.Line)]
    [InlineData(ChartKind.Ranking)]
    [InlineData(ChartKind.HeatMap)]
    [InlineData(ChartKind.Stacked)]
    public void Svg_Marks_SayTheirFigureWhenPointedAt(ChartKind kind)
    {
        var document = XDocument.Parse(ChartRenderer.Svg(Spec(kind, ["2021", "2022", "2023"], Series("A", 1234, 5, null), Series("B", 7, 8, 9)), ChartSize.Page));
        var said = document.Descendants(Svg + "g").Select(g => g.Element(Svg + "title")!.Value).ToList();
        Assert.Equal("img", (string?)document.Root!.Attribute("role"));
        if (kind == ChartKind.Ranking) Assert.Equal(["1. 2023: 9", "2. 2022: 8", "3. 2021: 7"], said);
        else Assert.Subset(said.ToHashSet(), new HashSet<string> { "2021, A: 1.234", "2022, A: 5", "2021, B: 7", "2023, B: 9" });
    }

    [Theory]
    [InlineData(ChartKind.Bars)]
    [InlineData(ChartKind.Columns)]
    [InlineData(ChartKind.Bullet)]
    [InlineData(ChartKind.Dumbbell)]
    [InlineData(ChartKind.Ranking)]
    public void Svg_CategoriesWithLinks_LeadThereByMarkAndName(ChartKind kind)
    {
        var spec = Spec(kind, ["a", "b"], Series("A", 3, 5), Series("B", 4, 2)) with { CategoryLinks = ["/?kind=a&x=1", null] };
        var document = XDocument.Parse(ChartRenderer.Svg(spec, ChartSize.Page));
        var links = document.Descendants(Svg + "a").ToList();
        Assert.True(links.Count >= 2);
        Assert.All(links, link => Assert.Equal("/?kind=a&x=1", (string?)link.Attribute("href")));
        Assert.Contains(links, link => link.Elements(Svg + "text").Any(text => text.Value is "a" or "1. a"));
        Assert.Contains(links, link => link.Element(Svg + "title") is not null);
        // What can be followed must be found by those who hear the page.
        Assert.Equal("group", (string?)document.Root!.Attribute("role"));
    }

    [Fact]
    public void Svg_SeriesWithLinks_LeadThereByNameAndPoint()
    {
        var spec = Spec(ChartKind.Line, ["2021", "2022", "2023"], Series("A", 1, 2, 3) with { Link = "/?movement=a" }, Series("B", 3, 2, 1));
        var links = XDocument.Parse(ChartRenderer.Svg(spec, ChartSize.Page)).Descendants(Svg + "a").ToList();
        Assert.Equal(4, links.Count);
        Assert.Single(links, link => link.Elements(Svg + "text").Any(text => text.Value == "A"));
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
