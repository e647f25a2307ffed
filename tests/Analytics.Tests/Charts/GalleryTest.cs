using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Layout;
using DienHinh.Analytics.Tests.Charts.Drawing;

namespace DienHinh.Analytics.Tests.Charts;

/// <summary>
/// The committed pictures are what is drawn today: their SVG is held by its hash, and the PNG beside it was drawn from that SVG. After a change that was looked at:
/// UPDATE_GOLDEN=1 dotnet test tests/Analytics.Tests --filter Gallery.
/// </summary>
public class GalleryTest
{
    private const int MostBytes = 60 * 1024;

    private static readonly string s_folder = Path.Combine(FindRoot(), "docs", "gallery");

    public static TheoryData<string> Names => [.. Gallery.All.Select(picture => picture.Name)];

    [Fact]
    public void Pictures_AreThoseCommitted()
    {
        var drawn = Gallery.All.Select(picture => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Svg(picture))))}  {picture.Name}.svg").ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            Rewrite(drawn);

        Assert.Equal(File.ReadAllLines(Path.Combine(s_folder, "svg.sha256")), drawn);
        Assert.Equal(Readme(), File.ReadAllText(Path.Combine(s_folder, "README.md")));
        Assert.Equal(Gallery.All.Select(picture => picture.Name + ".png").Order(StringComparer.Ordinal), Directory.EnumerateFiles(s_folder, "*.png").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Picture_IsSmallAndOfItsSize(string name)
    {
        var picture = Gallery.All.Single(p => p.Name == name);
        var bytes = File.ReadAllBytes(Path.Combine(s_folder, name + ".png"));
        var image = PngImage.Read(bytes);

        Assert.InRange(bytes.Length, 1000, MostBytes);
        Assert.Equal((picture.Size.Width, picture.Size.Height), (image.Width, image.Height));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Texts_LieInsideThePictureAndApart(string name)
    {
        var picture = Gallery.All.Single(p => p.Name == name);
        var texts = ChartLayout.Of(picture.Spec, picture.Size, picture.Appearance).Texts.ToList();
        var whole = new Box(0, 0, picture.Size.Width, picture.Size.Height);

        Assert.All(texts, text => Assert.True(whole.Contains(text.Bounds), $"\"{text.Text}\" leaves the picture"));
        for (var i = 0; i < texts.Count; i++)
        {
            for (var j = 0; j < i; j++)
                Assert.False(texts[i].Bounds.Less(0.1, 0.1, 0.1, 0.1).Overlaps(texts[j].Bounds.Less(0.1, 0.1, 0.1, 0.1)), $"\"{texts[i].Text}\" lies over \"{texts[j].Text}\"");
        }
    }

    [Fact]
    public void EveryKind_IsShown() => Assert.Equal(Enum.GetValues<ChartKind>(), Gallery.All.Select(picture => picture.Spec.Kind).Distinct().Order());

    private static string Svg(GalleryPicture picture) => ChartRenderer.Svg(picture.Spec, picture.Size, picture.Appearance);

    private static void Rewrite(List<string> hashes)
    {
        Directory.CreateDirectory(s_folder);
        foreach (var old in Directory.EnumerateFiles(s_folder, "*.png"))
            File.Delete(old);
        foreach (var picture in Gallery.All)
            File.WriteAllBytes(Path.Combine(s_folder, picture.Name + ".png"), ChartRenderer.Png(picture.Spec, picture.Size, appearance: picture.Appearance, isSmall: true));
        File.WriteAllText(Path.Combine(s_folder, "svg.sha256"), string.Join('\n', hashes) + "\n");
        File.WriteAllText(Path.Combine(s_folder, "README.md"), Readme());
    }

    private static string Readme()
    {
        var text = new StringBuilder("""
            # Gallery

            Every kind of chart and the cases that break charts, drawn by `ChartRenderer` from made-up figures in `tests/Analytics.Tests/Charts/Gallery.cs`; the sentence above each is the question
            that it answers. `UPDATE_GOLDEN=1 dotnet test tests/Analytics.Tests --filter Gallery` draws them again and writes this page; `svg.sha256` holds what was drawn.

            Of an installation's own figures: `./dienhinh chart comparison --from interim-2023 --to final-2025 --kind waterfall --out F.png` (or `.svg`; `--dark` for a dark ground).

            """);
        foreach (var picture in Gallery.All)
            text.Append(CultureInfo.InvariantCulture, $"\n**{picture.Question}** (`{ChartKinds.Word(picture.Spec.Kind)}`)\n\n![{picture.Spec.Title}]({picture.Name}.png)\n");
        return text.ToString();
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DienHinh.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run from inside the project's folder.");
        return folder;
    }
}
