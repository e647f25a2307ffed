using System.Net;

namespace DienHinh.ReportApi.Tests.Pages;

public sealed class PageLanguageTest(ReportApiFixture fixture) : IClassFixture<ReportApiFixture>
{
    [Fact]
    public async Task Link_LeadsToTheSamePageInTheOtherLanguage_AndBack()
    {
        var browser = new Browser(fixture.Client);
        const string Address = "/comparison?plan=phuc-linh-2021-2025&by=kind";
        var before = await browser.Page(Address);
        Assert.Contains("<html lang=\"vi\">", before, StringComparison.Ordinal);
        Assert.Equal("?plan=phuc-linh-2021-2025&by=kind&lang=en", LinkOf(before));
        var switched = await browser.Get("/comparison" + LinkOf(before));
        Assert.Equal(HttpStatusCode.Redirect, switched.StatusCode);
        Assert.Equal(Address, switched.Headers.Location!.OriginalString);
        Assert.Contains("no-store", switched.Headers.CacheControl!.ToString(), StringComparison.Ordinal);

        // Remembered, here and on every other page.
        Assert.Contains("<h1>Two periods compared</h1>", await browser.Page(Address), StringComparison.Ordinal);
        var elsewhere = await browser.Page("/plans");
        Assert.Contains("<html lang=\"en\">", elsewhere, StringComparison.Ordinal);
        Assert.Equal("?lang=vi", LinkOf(elsewhere));
        await browser.Get("/plans?lang=vi");
        Assert.Contains("<html lang=\"vi\">", await browser.Page(Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switch_OnAPageThatIsNotThere_KeepsItsAddress()
    {
        var html = await (await fixture.Client.GetAsync("/no-such-page?x=1")).Content.ReadAsStringAsync();
        Assert.Equal("?x=1&lang=en", LinkOf(html));
    }

    [Theory]
    [InlineData("/plans?lang=fr")]
    [InlineData("/plans?lang=")]
    public async Task Switch_ToALanguageThatIsNotThere_ChangesNothing(string address)
    {
        var answer = await fixture.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Contains("<html lang=\"vi\">", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switch_LeadsToNoOtherHost()
    {
        var answer = await fixture.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri("http://localhost//elsewhere.example/x?lang=en")));
        Assert.Equal("/elsewhere.example/x", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Api_KnowsNoLanguage()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/plans?lang=en");
        request.Headers.Add("Cookie", "lang=en");
        var answer = await fixture.Client.SendAsync(request);
        Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Pages_AreKeptByNobody_SoThatNoLanguageIsServedInPlaceOfTheOther()
    {
        foreach (var address in new[] { "/", "/plans", "/no-such-page" })
            Assert.True((await fixture.Client.GetAsync(address)).Headers.CacheControl is { NoStore: true }, address);
    }

    private static string LinkOf(string html) =>
        WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(html, "<a class=\"language\" href=\"([^\"]*)\"").Groups[1].Value);
}
