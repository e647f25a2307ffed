using System.Net;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Access;

namespace DienHinh.ReportApi.Tests.Pages.Accounts;

public sealed class SignInPageTest(ReportApiFixture fixture) : IClassFixture<ReportApiFixture>
{
    private static readonly Changer s_by = new("test", "command");
    private static readonly IPAddress s_elsewhere = IPAddress.Parse("10.1.2.3");

    private Browser NewBrowser() => new(fixture.From(s_elsewhere));

    [Fact]
    public async Task SignIn_LeadsBackToThePage_AndSignOutEnds()
    {
        fixture.Accounts.Add("lan", Role.Viewer, [], Browser.Secret, s_by);
        var browser = NewBrowser();
        var sent = await browser.Get("/completeness?plan=x");
        Assert.Equal("/sign-in?next=%2Fcompleteness%3Fplan%3Dx", sent.Headers.Location?.OriginalString);
        var answer = await browser.SignIn("LAN", Browser.Secret, "/completeness?plan=x");
        Assert.Equal("/completeness?plan=x", answer.Headers.Location?.OriginalString);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("dienhinh=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("lan", await browser.Page("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/api/v1/plans")).StatusCode);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Send(new HttpRequestMessage(HttpMethod.Post, "/sign-out"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Post("/", "/sign-out")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/")).StatusCode);
    }

    [Fact]
    public async Task Cookie_OverHttps_IsForHttpsAlone()
    {
        fixture.Accounts.Add("ly", Role.Viewer, [], Browser.Secret, s_by);
        using var client = fixture.From(s_elsewhere);
        client.BaseAddress = new Uri("https://localhost/");
        Assert.Contains("secure", (await new Browser(client).SignIn("ly", Browser.Secret)).Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("dienhinh=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Next_ToAnotherSite_IsTheFirstPage(string next)
    {
        if (fixture.Accounts.Current.Find("mai") is null) fixture.Accounts.Add("mai", Role.Viewer, [], Browser.Secret, s_by);
        Assert.Equal("/", (await NewBrowser().SignIn("mai", Browser.Secret, next)).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("nam")]
    [InlineData("nobody-of-this-name")]
    public async Task FiveFailures_LockTheName_WhetherItIsThereOrNot(string name)
    {
        if (fixture.Accounts.Current.Find("nam") is null) fixture.Accounts.Add("nam", Role.Viewer, [], Browser.Secret, s_by);
        var browser = NewBrowser();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < SignInDesk.MostFailures; i++) statuses.Add((await browser.SignIn(name, "wrong-" + i)).StatusCode);
        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.BadRequest, SignInDesk.MostFailures - 1), HttpStatusCode.TooManyRequests], statuses);
        // Even the right password, and by any other browser.
        Assert.Equal(HttpStatusCode.TooManyRequests, (await NewBrowser().SignIn(name, Browser.Secret)).StatusCode);
        Assert.Contains(new AccessJournal(fixture.Data.Path).Read(), e => e.Action == "locked-out" && e.Subject == name);
    }

    [Fact]
    public async Task GivenPassword_MustBeChangedFirst_AndOtherBrowsersEnd()
    {
        var given = fixture.Accounts.Add("oanh", Role.Officer, [], null, s_by).Password!;
        Browser one = NewBrowser(), two = NewBrowser();
        Assert.Equal("/password", (await one.SignIn("oanh", given)).Headers.Location?.OriginalString);
        await two.SignIn("oanh", given);
        Assert.Equal("/password", (await one.Get("/completeness")).Headers.Location?.OriginalString);
        await one.Get("/api/v1/plans").Problem(HttpStatusCode.Forbidden, "password-not-changed");
        Assert.Contains("data-test=\"given\"", await one.Page("/password"), StringComparison.Ordinal);

        Task<HttpResponseMessage> Change(string current, string password, string again) => one.Post("/password", "/password", ("current", current), ("password", password), ("again", again));
        Assert.Equal(HttpStatusCode.BadRequest, (await Change(given, Browser.Secret, "another")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Change("wrong", Browser.Secret, Browser.Secret)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Change(given, "oanh-oanh-1", "oanh-oanh-1")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Change(given, given, given)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Change(given, Browser.Secret, Browser.Secret)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await one.Get("/completeness")).StatusCode);
        Assert.StartsWith("/sign-in", (await two.Get("/completeness")).Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await NewBrowser().SignIn("oanh", given)).StatusCode);
    }

    [Fact]
    public async Task AccountChangedOrRemovedByACommand_IsNoticedAtOnce()
    {
        var browser = await Browser.Of(fixture, "phuong", Role.Officer);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/submissions/upload")).StatusCode);
        var beside = new AccountRegister(new AccountFile(fixture.Data.Path), new AccessJournal(fixture.Data.Path), TimeProvider.System);
        beside.Change("phuong", Role.Viewer, [], s_by);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get("/submissions/upload")).StatusCode);
        beside.Remove("phuong", s_by);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/")).StatusCode);
        // Somebody else of the same name is somebody else.
        beside.Add("phuong", Role.Administrator, [], Browser.Secret, s_by);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/")).StatusCode);
    }
}
