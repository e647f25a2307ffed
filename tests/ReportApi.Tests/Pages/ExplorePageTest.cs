using System.Net;
using System.Text.RegularExpressions;

namespace DienHinh.ReportApi.Tests.Pages;

/// <summary>A question put together from lists: its address is that of the API, and so are its figures.</summary>
public sealed class ExplorePageTest(LoadedFixture fixture) : IClassFixture<LoadedFixture>
{
    [Fact]
    public async Task Form_BecomesTheAddressOfTheApi()
    {
        var answer = await fixture.Client.GetAsync("/explore?form=1&measures=recognised&measures=&measures=commended&rows=movement&rows=&columns=year&plan=phuc-linh-2021-2025&unit=&period="
            + "&where=milestone%3Drecognised&add=kind%3Dindividual&compareTo=&sort=&top=&totals=true");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(
            "/explore?measures=recognised,commended&by=movement,year&plan=phuc-linh-2021-2025&where=milestone=recognised&where=kind=individual&pivot=year&totals=true",
            Uri.UnescapeDataString(answer.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("measures=recognised&by=kind&plan=phuc-linh-2021-2025&period=2024")]
    [InlineData("measures=recognised&by=movement,year&pivot=year&plan=phuc-linh-2021-2025&totals=true")]
    [InlineData("measures=recognised&by=movement&plan=phuc-linh-2021-2025&period=2025&compare=to%3D2023,as%3Dvalue%2Bdelta%2Bchange&order=-recognised")]
    public async Task Table_HasTheFiguresOfTheApi(string question)
    {
        var api = await fixture.Client.GetAsync($"/api/v1/query?{question}").Json();
        var html = WebUtility.HtmlDecode(await fixture.Client.GetStringAsync($"/explore?{question}"));
        var body = Regex.Match(html, "<table data-test=\"result\">.*?<tbody>(.*?)</tbody>", RegexOptions.Singleline).Groups[1].Value;
        var shown = Regex.Matches(body, "<tr>(.*?)</tr>", RegexOptions.Singleline).Select(r => Regex.Matches(r.Groups[1].Value, "class=\"number\">([^<]*)<").Select(c => c.Groups[1].Value).ToList()).ToList();
        var measures = api["columns"]!.AsArray().Where(c => (string)c!["role"]! == "measure").Select(c => (Name: (string)c!["name"]!, IsWhole: (string)c["type"]! == "integer")).ToList();
        Assert.NotEmpty(shown);
        Assert.Equal(
            api["rows"]!.AsArray().Select(r => string.Join('|', measures.Where(m => m.IsWhole).Select(m => r![m.Name] is { } value ? value.ToString() : "–"))),
            shown.Select(r => string.Join('|', r.Where((_, i) => measures[i].IsWhole))));
        Assert.Contains("<svg", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Condition_CanBeTakenAway()
    {
        var html = WebUtility.HtmlDecode(await fixture.Client.GetStringAsync("/explore?measures=recognised&by=year&where=kind%3Dindividual&where=milestone%3Drecognised"));
        Assert.Contains("Đối tượng: Cá nhân", html, StringComparison.Ordinal);
        var without = Uri.UnescapeDataString(Regex.Match(html, "<li>Đối tượng: Cá nhân <a href=\"([^\"]+)\"").Groups[1].Value);
        Assert.Equal("/explore?measures=recognised&by=year&where=milestone=recognised", without);
    }

    [Fact]
    public async Task UnknownWord_IsToldWithTheNearest()
    {
        var answer = await fixture.Client.GetAsync("/explore?measures=recognized&by=movement");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("data-test=\"mistake\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstVisit_OffersQuestionsThatRun()
    {
        var html = WebUtility.HtmlDecode(await fixture.Client.GetStringAsync("/explore"));
        var examples = Regex.Matches(Regex.Match(html, "data-test=\"examples\">(.*?)</ul>", RegexOptions.Singleline).Groups[1].Value, "href=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(examples);
        foreach (var address in examples) Assert.True((await fixture.Client.GetAsync(address)).IsSuccessStatusCode, address);
    }
}
