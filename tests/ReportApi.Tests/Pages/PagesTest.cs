using System.Net;
using System.Text.RegularExpressions;

namespace DienHinh.ReportApi.Tests.Pages;

public sealed class PagesTest(LoadedFixture fixture) : IClassFixture<LoadedFixture>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?plan=phuc-linh-2021-2025")]
    [InlineData("/?plan=hoa-cu-2024")]
    [InlineData("/?plan=phuc-linh-2021-2025&movement=nong-thon-moi&kind=individual&year=2024")]
    [InlineData("/comparison")]
    [InlineData("/comparison?plan=phuc-linh-2021-2025&from=2021&to=2025&by=kind")]
    [InlineData("/attainment")]
    [InlineData("/attainment?plan=hoa-cu-2024&by=owner")]
    [InlineData("/completeness")]
    [InlineData("/?plan=phuc-linh-2021-2025&basis=likeForLike")]
    [InlineData("/comparison?plan=ninh-thuan-2021-2025&by=commune&basis=restated&mapDate=2025-07-01&division=leftOut")]
    [InlineData("/completeness?plan=ninh-thuan-2021-2025&basis=restated&mapDate=2025-07-01&division=toOne")]
    [InlineData("/submissions")]
    [InlineData("/submissions/1")]
    [InlineData("/submissions/upload")]
    [InlineData("/connect")]
    [InlineData("/documents")]
    [InlineData("/documents?type=deck&names=initials")]
    [InlineData("/plans")]
    [InlineData("/plans/phuc-linh-2021-2025")]
    [InlineData("/plans/hoa-cu-2024")]
    [InlineData("/plans/ninh-thuan-2021-2025")]
    [InlineData("/exemplars")]
    [InlineData("/exemplars?name=nguyen&kind=individual")]
    [InlineData("/explore")]
    [InlineData("/explore?measures=recognised,commended&by=movement,year&pivot=year&plan=phuc-linh-2021-2025&totals=true")]
    public async Task Page_IsWholeSafeAndFree_OfForeignFiles(string address)
    {
        var answer = await fixture.Client.GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<html lang=\"vi\">", html, StringComparison.Ordinal);
        Assert.Contains("<h1>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#content\"", html, StringComparison.Ordinal);
        // One script, a file of ours: nothing runs that stands in a page.
        Assert.Matches("^<script src=\"/site\\.js[^\"]*\" defer></script>$", Assert.Single(Regex.Matches(html, "<script.*?</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase)).Value);
        Assert.DoesNotContain(" style=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(src|href)=\"(https?:)?//", html);
        // Vietnamese letters stand as they are.
        Assert.DoesNotMatch("&#x(1E?[0-9A-F]{2}|[CDEF][0-9A-F]);", html);
        Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        AssertEveryFieldHasALabel(html);
    }

    [Fact]
    public async Task Links_OfEveryPage_LeadSomewhere()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in new[] { "/", "/comparison", "/comparison?plan=phuc-linh-2021-2025&unit=&from=2022&to=2024&by=movement", "/attainment?plan=phuc-linh-2021-2025&unit=&period=interim-2023", "/completeness", "/submissions", "/submissions/1", "/submissions/upload", "/connect", "/plans", "/plans/phuc-linh-2021-2025", "/exemplars", "/explore", "/explore?measures=recognised&by=kind&where=kind=individual" })
        {
            var html = await fixture.Client.GetStringAsync(address);
            found.UnionWith(Regex.Matches(html, "(?:href|src)=\"(/[^\"]*)\"").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)));
        }

        Assert.Contains("/site.css", found.Select(f => f.Split('?')[0]));
        foreach (var link in found) Assert.True((await fixture.Client.GetAsync(link)).IsSuccessStatusCode, link);
    }

    [Fact]
    public async Task StyleSheet_NamesFontsThatAreServed()
    {
        var css = await fixture.Client.GetStringAsync("/site.css");
        var fonts = Regex.Matches(css, "url\\(\"([^\"]+)\"\\)").Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(fonts);
        foreach (var font in fonts) Assert.True((await fixture.Client.GetByteArrayAsync(font)).Length > 10_000, font);
    }

    [Fact]
    public async Task Home_ShowsTheFiguresOfTheQuery()
    {
        var answer = await fixture.Client.GetAsync("/api/v1/query?measures=recognised&plan=phuc-linh-2021-2025&period=2025").Json();
        var html = await fixture.Client.GetStringAsync("/?plan=phuc-linh-2021-2025");
        Assert.Equal(4, Regex.Count(html, "data-test=\"figure\""));
        Assert.Contains($"<span class=\"value\">{answer["rows"]![0]!["recognised"]}</span>", html, StringComparison.Ordinal);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_Bar_LimitsEverythingToItself_AndTakesThatBack()
    {
        var html = WebUtility.HtmlDecode(await fixture.Client.GetStringAsync("/?plan=phuc-linh-2021-2025&year=2024"));
        var bar = "/?plan=phuc-linh-2021-2025&year=2024&kind=individual";
        Assert.Contains($"<a href=\"{bar}\">", html, StringComparison.Ordinal);
        var limited = WebUtility.HtmlDecode(await fixture.Client.GetStringAsync(bar));
        var api = await fixture.Client.GetAsync("/api/v1/query?measures=recognised&plan=phuc-linh-2021-2025&period=2024&where=kind%3Dindividual").Json();
        Assert.Contains($"<span class=\"value\">{api["rows"]![0]!["recognised"]}</span>", limited, StringComparison.Ordinal);
        // The chosen bar leads back, its neighbours lead to themselves, and the chip says what is chosen.
        Assert.Contains("<a href=\"/?plan=phuc-linh-2021-2025&year=2024\">", limited, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/?plan=phuc-linh-2021-2025&year=2024&kind=collective\">", limited, StringComparison.Ordinal);
        Assert.Contains("<li>Cá nhân <a href=\"/?plan=phuc-linh-2021-2025&year=2024\"", limited, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?plan=phuc-linh-2021-2025&year=chin")]
    [InlineData("/?plan=phuc-linh-2021-2025&movement=khong-co")]
    public async Task Home_StrangeWord_IsAMistakeAndNotAnEmptyPage(string address)
    {
        var answer = await fixture.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("data-test=\"mistake\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_NamesWhoIsMissing()
    {
        // Of Ninh Thuận only two wards have reported here.
        var html = await fixture.Client.GetStringAsync("/?plan=ninh-thuan-2021-2025");
        Assert.Contains("data-test=\"missing\"", html, StringComparison.Ordinal);
        Assert.Contains("Phường Mỹ Hải", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_PlanWithoutReports_SaysWhatToDo()
    {
        var html = await fixture.Client.GetStringAsync("/?plan=hoa-cu-2024");
        Assert.Contains("data-test=\"empty\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/submissions/upload\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comparison_ShowsTheRowsOfTheReport()
    {
        const string Question = "?plan=phuc-linh-2021-2025&unit=&from=2022&to=2024&by=movement";
        var report = await fixture.Client.GetAsync("/api/v1/reports/comparison.json?plan=phuc-linh-2021-2025&from=2022&to=2024&by=movement").Json();
        var html = await fixture.Client.GetStringAsync("/comparison" + Question);
        Assert.All(report["table"]!["rows"]!.AsArray(), row => Assert.Contains((string)row!["movementName"]!, WebUtility.HtmlDecode(html), StringComparison.Ordinal));
        Assert.Contains("selected=\"selected\" value=\"2022\"", html.Replace("value=\"2022\" selected=\"selected\"", "selected=\"selected\" value=\"2022\"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("/api/v1/reports/comparison.xlsx?plan=phuc-linh-2021-2025", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attainment_ShowsTheRowsOfTheReport_AndItsFilesAgree()
    {
        const string Question = "?plan=phuc-linh-2021-2025&unit=&by=planItem&period=2023";
        var report = await fixture.Client.GetAsync("/api/v1/reports/attainment.json" + Question).Json();
        var html = WebUtility.HtmlDecode(await fixture.Client.GetStringAsync("/attainment" + Question));
        var csv = await fixture.Client.GetStringAsync("/api/v1/reports/attainment.csv" + Question);
        var rows = report["table"]!["rows"]!.AsArray();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains((string)row!["planItemName"]!, html, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Contains($",{(int)row!["recognised"]!},{(int)row["target"]!},{(int)row["achieved"]!},{(int)row["shortfall"]!},", csv, StringComparison.Ordinal));
        Assert.Contains((string)report["finding"]!, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completeness_BringsATextThatReminds()
    {
        var html = WebUtility.HtmlDecode(await fixture.Client.GetStringAsync("/completeness?plan=ninh-thuan-2021-2025"));
        var letter = await fixture.Client.GetStringAsync("/api/v1/reports/completeness.txt?plan=ninh-thuan-2021-2025");
        Assert.StartsWith("Đề nghị các đơn vị sau", letter, StringComparison.Ordinal);
        Assert.Contains(letter, html.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "trend")]
    [InlineData("/comparison", "comparison")]
    [InlineData("/attainment", "attainment")]
    [InlineData("/completeness", "completeness")]
    public async Task Basis_ChosenInTheForm_IsKeptInTheAddressAndSaidBelowTheTable(string page, string report)
    {
        const string Question = "?plan=ninh-thuan-2021-2025&unit=&basis=restated&mapDate=2025-07-01&division=toOne&divisionTo=&weights=";
        var html = WebUtility.HtmlDecode(await fixture.Client.GetStringAsync(page + Question));
        Assert.Matches("<details class=\"basis\" open", html);
        Assert.Matches("<input[^>]*id=\"basis-restated\"[^>]*checked", html);
        Assert.Matches("<input[^>]*id=\"division-toOne\"[^>]*checked", html);
        Assert.Contains("id=\"mapDate\" name=\"mapDate\" value=\"2025-07-01\"", html, StringComparison.Ordinal);
        var notes = (await fixture.Client.GetAsync($"/api/v1/reports/{report}.json{Question}").Json())["notes"]!.AsArray().Select(n => (string)n!).ToList();
        Assert.Contains(notes, n => n.Contains("đơn vị của ngày 1/7/2025", StringComparison.Ordinal));
        Assert.All(notes, n => Assert.Contains(n, html, StringComparison.Ordinal));
        Assert.DoesNotContain("tại thời điểm báo cáo.", html, StringComparison.Ordinal);
        var links = Regex.Matches(html, "href=\"(/api/v1/reports/[^\"]*)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.Contains("basis=restated&mapDate=2025-07-01", l, StringComparison.Ordinal));
    }

    // A form without scripts sends all its fields: those that mean nothing go, and the files of the page go by the same address.
    [Theory]
    [InlineData("/?plan=phuc-linh-2021-2025&basis=reported&mapDate=2025-07-01&division=&divisionTo=&weights=", "/?plan=phuc-linh-2021-2025&basis=reported")]
    [InlineData("/comparison?basis=likeForLike&mapDate=2025-07-01&division=toOne&from=2022", "/comparison?basis=likeForLike&from=2022")]
    [InlineData("/completeness?weights=a", "/completeness")]
    public async Task Basis_LeftoverFieldsOfMaps_AreTakenOutOfTheAddress(string asked, string expected)
    {
        var answer = await fixture.Client.GetAsync(asked);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await fixture.Client.GetAsync(expected)).StatusCode);
    }

    [Theory]
    [InlineData("/comparison?basis=restaged")]
    [InlineData("/?plan=phuc-linh-2021-2025&basis=restaged")]
    [InlineData("/attainment?basis=restated&mapDate=1.7.2025")]
    [InlineData("/completeness?basis=likeForLike")]
    public async Task Basis_Mistaken_SaysWhatIsWrongAndKeepsTheForm(string address)
    {
        var answer = await fixture.Client.GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("data-test=\"mistake\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"basis\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comparison_WrongQuestion_SaysWhatIsWrong()
    {
        var answer = await fixture.Client.GetAsync("/comparison?by=shoes");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("data-test=\"mistake\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/submissions/999999")]
    [InlineData("/?plan=no-such-plan")]
    public async Task UnknownPage_IsAPageThatSaysSo(string address)
    {
        var answer = await fixture.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("data-test=\"error\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static void AssertEveryFieldHasALabel(string html)
    {
        foreach (Match field in Regex.Matches(html, "<(?:input|select)[^>]*\\sid=\"([^\"]+)\""))
            Assert.Contains($"for=\"{field.Groups[1].Value}\"", html, StringComparison.Ordinal);
    }
}
