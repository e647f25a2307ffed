using System.Net;
using System.Text.RegularExpressions;

namespace DienHinh.ReportApi.Tests.Pages;

public sealed partial class PendingPageTest(ReportApiFixture fixture) : IClassFixture<ReportApiFixture>
{
    [Fact]
    public async Task Pending_OneClick_SettlesAndCanBeTakenBack()
    {
        Assert.Contains("data-test=\"empty\"", await fixture.Client.GetStringAsync("/pending"), StringComparison.Ordinal);
        var result = fixture.Data.Pipeline.Ingest(StrangeReport.Name, StrangeReport.With("Xây dựng nông thôn <mới> đẹp", 2), new());
        Assert.Equal(2, result.Pending);
        Assert.Contains("data-test=\"pending-link\"", await fixture.Client.GetStringAsync($"/submissions/{result.Id}"), StringComparison.Ordinal);

        var page = await fixture.Client.GetAsync($"/pending?submission={result.Id}");
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("<span class=\"count\" data-test=\"waiting\">2</span>", html, StringComparison.Ordinal);
        Assert.Contains("“Xây dựng nông thôn &lt;mới&gt; đẹp”", html, StringComparison.Ordinal);
        var form = AcceptForm().Match(html);
        Assert.True(form.Success);
        var fields = Field().Matches(form.Value).ToDictionary(m => WebUtility.HtmlDecode(m.Groups[1].Value), m => WebUtility.HtmlDecode(m.Groups[2].Value));
        // The likeliest meaning is one click, with how likely it is.
        var likeliest = AcceptButton().Match(form.Value);
        Assert.Equal("nong-thon-moi", likeliest.Groups[1].Value);
        Assert.InRange(int.Parse(likeliest.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture), 5, 99);
        // Only what is more likely right than wrong stands there as the thing to press.
        var isLikely = int.Parse(likeliest.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture) >= 50;
        Assert.Equal(!isLikely, likeliest.Value.Contains("class=\"quiet\"", StringComparison.Ordinal));
        Assert.Contains(isLikely ? "Đúng là" : "Có thể là", WebUtility.HtmlDecode(likeliest.Value), StringComparison.Ordinal);
        fields["means"] = likeliest.Groups[1].Value;

        var done = await Post(page, fields);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var after = await fixture.Client.GetStringAsync(done.Headers.Location!.OriginalString);
        Assert.Contains("data-test=\"done\"", after, StringComparison.Ordinal);
        Assert.Contains("data-test=\"decisions\"", after, StringComparison.Ordinal);
        Assert.DoesNotContain("data-test=\"waiting\"", after, StringComparison.Ordinal);
        Assert.Equal(0, fixture.Data.Submissions.Find(result.Id!.Value)!.Result.Pending);

        fields["means"] = "undecided";
        await Post(page, fields);
        Assert.Equal(2, fixture.Data.Submissions.Find(result.Id.Value)!.Result.Pending);
    }

    [Fact]
    public async Task Post_Senseless_SaysWhyAndWithoutTokenIsRefused()
    {
        var page = await fixture.Client.GetAsync("/pending");
        var token = await TokenOf(fixture, page);
        var refused = await Post(page, new() { ["what"] = "Movement", ["spelling"] = "abc def", ["means"] = "no-such", ["__RequestVerificationToken"] = token });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("data-test=\"mistake\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var forged = await Post(page, new() { ["what"] = "Movement", ["spelling"] = "abc def", ["means"] = "ignore" });
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.DoesNotContain(fixture.Data.Journal.Decisions, d => d.Spelling == "abc def");
    }

    // The page has a form only while something waits; the upload page always has one, with a token for every form of the visitor.
    private static async Task<string> TokenOf(ReportApiFixture fixture, HttpResponseMessage page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/submissions/upload");
        if (page.Headers.TryGetValues("Set-Cookie", out var cookies)) request.Headers.Add("Cookie", cookies.Select(c => c.Split(';')[0]));
        var upload = await fixture.Client.SendAsync(request);
        if (upload.Headers.TryGetValues("Set-Cookie", out var given)) foreach (var cookie in given) page.Headers.TryAddWithoutValidation("Set-Cookie", cookie);
        return Field().Match(Token().Match(await upload.Content.ReadAsStringAsync()).Value).Groups[2].Value;
    }

    private async Task<HttpResponseMessage> Post(HttpResponseMessage page, Dictionary<string, string> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/pending") { Content = new FormUrlEncodedContent(fields) };
        if (page.Headers.TryGetValues("Set-Cookie", out var cookies)) request.Headers.Add("Cookie", cookies.Select(c => c.Split(';')[0]));
        return await fixture.Client.SendAsync(request);
    }

    [GeneratedRegex("<form method=\"post\" class=\"actions\"[^>]*>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex AcceptForm();

    [GeneratedRegex("<button[^>]*name=\"means\" value=\"([^\"]+)\"[^>]*data-test=\"accept\"[^>]*>.*?\\((\\d+) %\\)</button>")]
    private static partial Regex AcceptButton();

    [GeneratedRegex("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Field();

    [GeneratedRegex("<input[^>]*__RequestVerificationToken[^>]*>")]
    private static partial Regex Token();
}
