using System.Net;
using System.Net.Http.Headers;
using System.Text;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Tests.Access;

public sealed class AccessGateTest(ReportApiFixture fixture) : IClassFixture<ReportApiFixture>
{
    private static readonly IPAddress s_elsewhere = IPAddress.Parse("10.1.2.3");

    [Fact]
    public async Task Key_Wrong_Expired_OrRevoked_OpensNothing()
    {
        var by = new Changer("test", "command");
        var (key, text) = fixture.Accounts.AddKey("one", Role.Viewer, [], 1, by);
        using var client = fixture.From(s_elsewhere);
        Task<HttpResponseMessage> With(string given)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/plans");
            request.Headers.Add(CallerAuthentication.KeyHeader, given);
            return client.SendAsync(request);
        }

        Assert.Equal(HttpStatusCode.OK, (await With(text)).StatusCode);
        await With(text[..^1]).Problem(HttpStatusCode.Unauthorized, "not-signed-in");
        await With(key.Hash).Problem(HttpStatusCode.Unauthorized, "not-signed-in");
        await With("").Problem(HttpStatusCode.Unauthorized, "not-signed-in");
        await client.GetAsync("/api/v1/plans").Problem(HttpStatusCode.Unauthorized, "not-signed-in");
        Assert.False(key.IsValid(key.ExpiresAt!.Value));
        fixture.Accounts.RevokeKey(key.Id, by);
        await With(text).Problem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Key_OfAViewer_IsNotAllowedToSend()
    {
        using var client = fixture.WithKey(Role.Viewer);
        await client.PostAsync("/api/v1/submissions", Http.Form("a.csv", "x"u8.ToArray())).Problem(HttpStatusCode.Forbidden, "not-allowed");
    }

    [Fact]
    public async Task KeyAsPassword_OpensTheFeedForReadingOnly()
    {
        var (_, text) = fixture.Accounts.AddKey("excel", Role.Administrator, [], null, new Changer("test", "command"));
        using var client = fixture.From(s_elsewhere);
        var asked = await client.GetAsync("/odata/Units?$top=1");
        Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
        Assert.Equal("Basic", Assert.Single(asked.Headers.WwwAuthenticate).Scheme);

        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("ai:" + text)));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/odata/Units?$top=1")).StatusCode);
        await client.PostAsync("/api/v1/query", new StringContent("{}", Encoding.UTF8, "application/json")).Problem(HttpStatusCode.Unauthorized, "not-signed-in");
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/admin")).StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", "no base64!");
        await client.GetAsync("/odata").Problem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("Origin", "http://localhost:81", false)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Origin", "http://localhost", true)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Accept", "*/*", true)]
    public async Task Cookie_FromAPageOfAnotherSite_ChangesNothing(string header, string value, bool isTaken)
    {
        var browser = await Browser.Of(fixture, "officer-" + Guid.NewGuid().ToString("N")[..8], Role.Officer);
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/decisions") { Content = new StringContent("""{"what":"movement","spelling":"x","means":"no-such"}""", Encoding.UTF8, "application/json") };
        request.Headers.Add(header, value);
        if (isTaken) await browser.Send(request).Problem(HttpStatusCode.BadRequest, "invalid-decision");
        else await browser.Send(request).Problem(HttpStatusCode.Forbidden, "cross-site");
    }

    [Fact]
    public async Task KeyOfAProgram_NeedsNoOrigin()
    {
        using var client = fixture.WithKey(Role.Officer);
        client.DefaultRequestHeaders.Add("Origin", "https://another.example");
        await client.PostAsync("/api/v1/decisions", new StringContent("""{"what":"movement","spelling":"x","means":"no-such"}""", Encoding.UTF8, "application/json")).Problem(HttpStatusCode.BadRequest, "invalid-decision");
    }

    [Fact]
    public async Task Answers_AreNotKeptByBrowsers_UnlessTheyAskAgainEachTime()
    {
        using var client = fixture.WithKey(Role.Administrator);
        foreach (var address in (string[])["/", "/admin", "/sign-in", "/api/v1/plans", "/api/v1/journal", "/api/v1/submissions"])
            Assert.True((await client.GetAsync(address)).Headers.CacheControl?.NoStore, address);
        foreach (var address in (string[])["/api/v1/meta", "/odata/Units?$top=1"])
        {
            var answer = await client.GetAsync(address);
            Assert.True(answer.Headers.CacheControl is { Private: true, NoCache: true }, address);
            Assert.Equal(["Accept", "Authorization", "Cookie", "X-Api-Key"], answer.Headers.Vary.Order(StringComparer.Ordinal));
        }
    }
}
