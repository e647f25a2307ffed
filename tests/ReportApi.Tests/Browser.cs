using System.Net;
using System.Text.RegularExpressions;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Tests;

/// <summary>A browser: it keeps cookies, and sends forms as the page gave them. It follows no redirect by itself.</summary>
internal sealed partial class Browser(HttpClient client)
{
    private readonly CookieContainer _cookies = new();

    /// <summary>The cookies of the host.</summary>
    public CookieCollection Cookies => _cookies.GetCookies(client.BaseAddress!);

    /// <summary>Opens an address.</summary>
    public Task<HttpResponseMessage> Get(string address) => Send(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>The page at an address.</summary>
    public async Task<string> Page(string address)
    {
        var answer = await Get(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode} {answer.Headers.Location}");
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends a form of the page: with the token that the page has, and what is filled in.</summary>
    public async Task<HttpResponseMessage> Post(string page, string address, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await Page(page)).Groups[1].Value;
        Assert.NotEmpty(token);
        return await Send(new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", WebUtility.HtmlDecode(token))]),
        });
    }

    /// <summary>Signs in.</summary>
    public Task<HttpResponseMessage> SignIn(string name, string password, string next = "/") =>
        Post("/sign-in?next=" + Uri.EscapeDataString(next), "/sign-in", ("name", name), ("password", password), ("next", next));

    /// <summary>Sends a request with the cookies, and keeps those that come back.</summary>
    public async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        var address = new Uri(client.BaseAddress!, request.RequestUri!);
        if (_cookies.GetCookieHeader(address) is { Length: > 0 } header) request.Headers.Add("Cookie", header);
        var answer = await client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set)) foreach (var cookie in set) _cookies.SetCookies(address, cookie);
        return answer;
    }

    /// <summary>A browser of somebody who signed in with a new account, the password already their own.</summary>
    public static async Task<Browser> Of(ReportApiFixture fixture, string name, Role role, params string[] units)
    {
        fixture.Accounts.Add(name, role, units, Secret, new Changer("test", "command"));
        var browser = new Browser(fixture.From(IPAddress.Parse("10.1.2.3")));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignIn(name, Secret)).StatusCode);
        return browser;
    }

    /// <summary>A password good enough.</summary>
    public const string Secret = "mot-hai-ba-bon";

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
