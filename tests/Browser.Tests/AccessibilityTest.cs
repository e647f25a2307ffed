using System.Text.Json;
using Microsoft.Playwright;

namespace DienHinh.Browser.Tests;

/// <summary>Every page by the rules of axe-core, on a laptop and on a phone, and at 200 % zoom nothing that must be scrolled to the side.</summary>
[Collection(Office.Name)]
public sealed class AccessibilityTest(OfficeFixture office)
{
    private static readonly string s_axe = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));

    private static readonly (int Width, int Height)[] s_windows = [(1366, 768), (390, 844)];

    public static TheoryData<string> Pages =>
    [
        "/", "/?plan=phuc-linh-2021-2025&kind=individual", "/submissions/upload", "/submissions", "/submissions/1", "/pending", "/completeness", "/comparison", "/attainment", "/explore",
        "/explore?measures=recognised,commended&by=movement,year&pivot=year&plan=phuc-linh-2021-2025&totals=true", "/exemplars", "/exemplars/1-1", "/plans", "/plans/phuc-linh-2021-2025",
        "/exemplars?without=evaluation", "/insights/forecast", "/insights/anomalies", "/insights/duplicates", "/documents", "/documents?type=deck", "/admin", "/admin/journal", "/connect", "/password", "/no-such-page", "/?lang=en", "/plans/phuc-linh-2021-2025?lang=en",
    ];

    public static TheoryData<string> OpenPages => ["/sign-in", "/setup", "/", "/error/500", "/sign-in?lang=en"];

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Pages))]
    public async Task SignedIn_NoRuleIsBroken(string address) => await Check(address, office.SignIn);

    [Theory]
    [MemberData(nameof(OpenPages))]
    public async Task SignedOut_NoRuleIsBroken(string address) => await Check(address, office.Open);

    // Tables wider than what holds them, where that neither scrolls by itself nor can be reached by the keyboard.
    private const string Loose = """
        [...document.querySelectorAll("main table")].filter(t => t.checkVisibility()).map(t => {
          let box = t.parentElement;
          while (box && !/auto|scroll/.test(getComputedStyle(box).overflowX)) box = box.parentElement;
          return [t, t.getBoundingClientRect().width > (box ? box.clientWidth : innerWidth) && (!box || box.tabIndex < 0)];
        }).filter(([, isLoose]) => isLoose).map(([t]) => t.dataset.test ?? t.className ?? "table")
        """;

    private static async Task Check(string address, Func<int, int, bool, Task<IPage>> open)
    {
        foreach (var (width, height) in s_windows)
        {
            var page = await open(width, height, true);
            await page.GotoAsync(address);
            await page.EvaluateAsync(s_axe);
            var broken = await page.EvaluateAsync<JsonElement>("axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 4).map(n => n.html.slice(0, 160) + ' | ' + n.failureSummary.slice(0, 200)).join(' ;; ')))");
            Assert.True(broken.GetArrayLength() == 0, $"{address} at {width}: {string.Join("\n", broken.EnumerateArray())}");
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            Assert.True(overflow <= 0, $"{address} at {width} is {overflow} pixels too wide.");
            // 200 % zoom on a laptop is a window half as wide; what is wide scrolls in its own box.
            if (width == 1366)
            {
                await page.SetViewportSizeAsync(683, 384);
                Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") <= 0, $"{address} is too wide at 200 % zoom.");
                var loose = await page.EvaluateAsync<string[]>(Loose);
                Assert.True(loose.Length == 0, $"{address} has tables at 200 % zoom that cannot be scrolled to: {string.Join("; ", loose)}");
                Assert.True((await page.Locator(".site-header nav li").CountAsync()) is 0 or 9, "The navigation has nine entries.");
            }

            await page.Context.CloseAsync();
        }
    }
}
