using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DienHinh.ReportApi.Tests.Pages;

public sealed class ConnectPageTest(LoadedFixture fixture) : IClassFixture<LoadedFixture>
{
    [Fact]
    public async Task Page_ExplainsInFiveSteps_WithAddressesThatAnswer()
    {
        var html = WebUtility.HtmlDecode(await fixture.Client.GetStringAsync("/connect"));
        Assert.Equal(5, Regex.Count(html, "<li>(?=Excel|Dán|Chọn|Muốn|Bấm)"));
        var feed = Regex.Match(html, "data-test=\"feed\">([^<]+)<").Groups[1].Value;
        Assert.True((await fixture.Client.GetAsync(feed)).IsSuccessStatusCode);
        // The second snippet asks a question; the same question is answered.
        var asked = Regex.Match(html, "Hoi = \\[measures = \"([^\"]+)\", by = \"([^\"]+)\"\\]");
        var path = Regex.Match(html, "RelativePath = \"([^\"]+)\"").Groups[1].Value;
        var csv = await fixture.Client.GetStringAsync($"/{path}?measures={asked.Groups[1].Value}&by={asked.Groups[2].Value}");
        Assert.StartsWith("year,movement,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_NameTheAddressThatTheyCameFrom()
    {
        var powerBi = JsonNode.Parse(await fixture.Client.GetStringAsync("/connect/dienhinh.pbids"))!;
        var url = (string)powerBi["connections"]![0]!["details"]!["address"]!["url"]!;
        Assert.Equal("odata", (string?)powerBi["connections"]![0]!["details"]!["protocol"]);
        Assert.True((await fixture.Client.GetAsync(url)).IsSuccessStatusCode);
        var lines = (await fixture.Client.GetStringAsync("/connect/dienhinh.iqy")).Split("\r\n");
        Assert.Equal(["WEB", "1"], lines[..2]);
        Assert.Contains("<table", await fixture.Client.GetStringAsync(lines[2]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reference_RunsWithoutTheInternet()
    {
        var answer = await fixture.Client.GetAsync("/reference");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotMatch("(src|href)=\"(https?:)?//", html);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self';", policy, StringComparison.Ordinal);
        foreach (Match file in Regex.Matches(html, "(?:src|href)=\"(/[^\"]+)\"")) Assert.True((await fixture.Client.GetAsync(file.Groups[1].Value)).IsSuccessStatusCode, file.Value);
        Assert.True((await fixture.Client.GetByteArrayAsync("/reference/scalar.js")).Length > 1_000_000);
        // Everywhere else only a file of ours may run, nothing written into a page, and styles come from files alone.
        Assert.DoesNotContain("unsafe", Assert.Single((await fixture.Client.GetAsync("/connect")).Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
