using System.Net;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Tests.Access;

public sealed partial class CallerDraftsTest(ReportApiFixture fixture) : IClassFixture<ReportApiFixture>
{
    private const string Page = "/submissions/upload";

    [Fact]
    public async Task Draft_IsItsSendersAlone_AndIsReadAnewAfterADecision()
    {
        var sender = await Browser.Of(fixture, "lan", Role.Officer);
        var other = await Browser.Of(fixture, "minh", Role.Officer);
        var token = Token().Match(await sender.Page(Page)).Groups[1].Value;
        var form = Http.Form(StrangeReport.Name, StrangeReport.With("Xây dựng nông thôn rất mới", 2), ("dryRun", "true"), ("__RequestVerificationToken", WebUtility.HtmlDecode(token)));
        var html = await (await sender.Send(new HttpRequestMessage(HttpMethod.Post, Page) { Content = form })).Content.ReadAsStringAsync();
        var draft = Link().Match(html).Value;
        Assert.NotEmpty(draft);
        Assert.Empty(fixture.Data.Submissions.List());

        Assert.Contains("data-test=\"doubt\"", await sender.Page(draft), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(draft)).StatusCode);
        Assert.DoesNotContain(draft, await other.Page(Page), StringComparison.Ordinal);

        fixture.Data.Pipeline.Decide(new(DecisionSubject.Movement, "Xây dựng nông thôn rất mới", "nong-thon-moi"), "test");
        Assert.DoesNotContain("data-test=\"doubt\"", await sender.Page(draft), StringComparison.Ordinal);

        await sender.Post(draft, draft + "?handler=Discard");
        Assert.Equal(HttpStatusCode.NotFound, (await sender.Get(draft)).StatusCode);
        Assert.Empty(fixture.Data.Submissions.List());
    }

    [GeneratedRegex("/submissions/waiting/[0-9a-f]+")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
