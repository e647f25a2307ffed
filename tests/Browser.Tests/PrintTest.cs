using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DienHinh.Browser.Tests;

/// <summary>Every page on paper: A4, nothing cut off at its edges, and nothing that is there to be clicked.</summary>
[Collection(Office.Name)]
[Trait("Category", "Slow")]
public sealed partial class PrintTest(OfficeFixture office)
{
    // A4 in points, as a page of a PDF has it; what is beyond by less than a point is rounding.
    private const double Short = 595, Long = 842;

    // Millimetres of paper between the margins, in pixels of 96 to the inch.
    private const int Upright = (int)((210 - 24) / 25.4 * 96), Turned = (int)((297 - 24) / 25.4 * 96);

    public static TheoryData<string, string, bool> Pages => new()
    {
        { "/?plan=phuc-linh-2021-2025", "tong-quan", false }, { "/completeness", "tien-do", false }, { "/comparison?plan=phuc-linh-2021-2025&from=2021&to=2025&by=kind", "so-sanh", false },
        { "/attainment?plan=phuc-linh-2021-2025", "chi-tieu", false }, { "/explore?measures=recognised,commended&by=movement,year&pivot=year&plan=phuc-linh-2021-2025&totals=true", "kham-pha", true },
        { "/exemplars", "danh-sach", false }, { "/exemplars/1-1", "dien-hinh", true }, { "/plans/phuc-linh-2021-2025", "ke-hoach", false }, { "/submissions", "ho-so", true }, { "/submissions/1", "mot-ho-so", true },
        { "/pending", "cho-quyet-dinh", false }, { "/documents?type=deck", "tai-lieu", false }, { "/admin", "quan-tri", false }, { "/admin/journal", "nhat-ky", false }, { "/insights/forecast", "du-bao", true },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OnPaper_IsA4_WithNothingCut_AndNothingToClick(string address, string name, bool hasTurned)
    {
        var page = await office.SignIn();
        await page.GotoAsync(address);
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Path = Path.Combine(OfficeFixture.Pictures, $"in-{name}.pdf") });
        // Chromium writes the pages themselves plainly, and compresses what is on them.
        var sheets = MediaBox().Matches(Encoding.Latin1.GetString(pdf)).Select(m => (Width: Points(m, 1), Height: Points(m, 2))).ToList();
        Assert.NotEmpty(sheets);
        Assert.All(sheets, s => Assert.Contains(s, ((double, double)[])[(Short, Long), (Long, Short)]));
        Assert.Equal(hasTurned, sheets.Contains((Long, Short)));

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(0, await page.Locator("nav:visible, form:visible, button:visible, .button:visible, .banner:visible, input:visible").CountAsync());
        Assert.Contains(address.Split('?')[0], await page.Locator(".printed").InnerTextAsync(), StringComparison.Ordinal);
        Assert.All(await page.Locator("main a:visible").EvaluateAllAsync<string[]>("all => all.map(a => getComputedStyle(a).textDecorationLine)"), line => Assert.Equal("none", line));
        // Laid out as wide as the paper is between its margins.
        foreach (var (width, part) in ((int, string)[])[(Upright, "upright"), (Turned, "turned")])
        {
            await page.SetViewportSizeAsync(width, 1100);
            Assert.Empty(await page.EvaluateAsync<string[]>(Beyond, part));
        }

        await page.Context.CloseAsync();
    }

    // Texts, pictures and cells that reach beyond the width, of what is printed on such sheets.
    private const string Beyond = """
        part => [...document.querySelectorAll("main *, .printed")].filter(e => {
          if (!e.checkVisibility() || e.closest(".visually-hidden") || (e.ownerSVGElement && e.tagName !== "text")) return false;
          let sheet = "upright";
          for (let p = e; p; p = p.parentElement) if (getComputedStyle(p).page === "turned") sheet = "turned";
          return sheet === part && e.getBoundingClientRect().right > innerWidth + 1;
        }).slice(0, 5).map(e => e.tagName + "." + e.getAttribute("class") + " " + Math.round(e.getBoundingClientRect().right) + " " + e.textContent.trim().slice(0, 60))
        """;

    private static double Points(Match box, int group) => Math.Round(double.Parse(box.Groups[group].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\]")]
    private static partial Regex MediaBox();
}
