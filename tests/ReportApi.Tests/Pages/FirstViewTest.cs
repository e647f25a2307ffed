using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.ReportApi.Tests.Pages;

/// <summary>What the overview asks of a slow line: the page with everything it names, as a browser fetches it.</summary>
public sealed class FirstViewTest(LoadedFixture fixture) : IClassFixture<LoadedFixture>
{
    private const int MostBytes = 100 * 1024;

    [Fact]
    public async Task Overview_WithAllItsFiles_StaysBelowAHundredKilobytes()
    {
        var html = await fixture.Client.GetStringAsync("/?plan=phuc-linh-2021-2025");
        var css = await fixture.Client.GetStringAsync("/site.css");
        var named = Regex.Matches(html, "<(?:link|img|script)[^>]+(?:href|src)=\"(/[^\"]+)\"").Concat(Regex.Matches(css, "url\\(\"([^\"]+)\"\\)")).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.Contains(named, n => n.StartsWith("/site.css", StringComparison.Ordinal));
        Assert.Contains(named, n => n.StartsWith("/fonts/", StringComparison.Ordinal));
        var bytes = 0;
        foreach (var address in named.Prepend("/?plan=phuc-linh-2021-2025"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
            var answer = await fixture.Client.SendAsync(request);
            Assert.True(answer.IsSuccessStatusCode, address);
            bytes += (await answer.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(bytes, 10_000, MostBytes);
    }

    [Fact]
    public async Task StyleSheet_TellsWhichLettersTheFontsHave()
    {
        var css = await fixture.Client.GetStringAsync("/site.css");
        Assert.All(Regex.Matches(css, "@font-face[^}]*}"), face => Assert.Contains($"unicode-range: {PageFont.UnicodeRange};", face.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Tinos_400Regular.ttf")]
    [InlineData("..%2F..%2Fsite.css")]
    [InlineData("khong-co.ttf")]
    public async Task Fonts_OfOtherNames_AreNotThere(string name) => Assert.Equal(System.Net.HttpStatusCode.NotFound, (await fixture.Client.GetAsync($"/fonts/{name}")).StatusCode);
}
