using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Tests.Insights;

public sealed partial class InsightsPageTest(OddFixture fixture) : IClassFixture<OddFixture>
{
    private const string Plan = "?plan=ninh-thuan-2021-2025";

    [Fact]
    public async Task Anomalies_OneClick_SettlesAndCanBeTakenBack()
    {
        var officer = await Browser.Of(fixture, "can-bo-1", Role.Officer, OddFixture.Unit);
        const string address = "/insights/anomalies" + Plan;
        var html = WebUtility.HtmlDecode(await officer.Page(address));
        Assert.Contains("12/13 dòng", html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{OddFixture.Oddity}\"", html, StringComparison.Ordinal);
        Assert.Contains("< 0,01", html, StringComparison.Ordinal);
        // Evidence is told by its name, and leads to its cells.
        var facts = Fact().Matches(html);
        Assert.True(facts.Count >= 10, $"{facts.Count} facts");
        Assert.All(facts, f => Assert.DoesNotMatch("^[0-9]+-", f.Groups[2].Value));
        Assert.Equal(facts.Select(f => int.Parse(f.Groups[1].Value.Split('-')[^1], CultureInfo.InvariantCulture)).Order(), facts.Select(f => int.Parse(f.Groups[1].Value.Split('-')[^1], CultureInfo.InvariantCulture)));
        foreach (var fact in facts.Take(3)) Assert.Contains(fact.Groups[2].Value, WebUtility.HtmlDecode(await officer.Page(fact.Groups[1].Value)), StringComparison.Ordinal);

        // An explanation without a word of explanation is refused, and the page says why.
        var refused = await Judge(officer, address, DecisionSubject.Oddity, OddFixture.Oddity, "explained", "");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("data-test=\"said\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await Judge(officer, address, DecisionSubject.Oddity, OddFixture.Oddity, "explained", "Hội thi <hai năm>")).StatusCode);
        Assert.Contains("Đã giải thích: Hội thi <hai năm>", Text(await officer.Page(address)), StringComparison.Ordinal);
        await Judge(officer, address, DecisionSubject.Oddity, OddFixture.Oddity, "wrong", "");
        Assert.Contains("Số liệu sai", Text(await officer.Page(address)), StringComparison.Ordinal);
        await Judge(officer, address, DecisionSubject.Oddity, OddFixture.Oddity, "undecided", "");
        Assert.Equal(["explained", "wrong", "undecided"], fixture.Data.Journal.Decisions.Where(d => d.By == "can-bo-1").Select(d => d.Means));
        Assert.DoesNotContain("data-test=\"judged\"", await officer.Page(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duplicates_JudgedDifferent_IsRememberedAndTakenBack()
    {
        var officer = await Browser.Of(fixture, "can-bo-2", Role.Officer);
        const string address = "/insights/duplicates" + Plan;
        var key = WebUtility.HtmlDecode(Key().Match(await officer.Page(address)).Groups[1].Value);
        Assert.Contains(OddFixture.Unit, key, StringComparison.Ordinal);
        await Judge(officer, address, DecisionSubject.Pair, key, "different", "");
        Assert.Contains("data-test=\"judged\"", await officer.Page(address), StringComparison.Ordinal);
        await Judge(officer, address, DecisionSubject.Pair, key, "undecided", "");
        Assert.DoesNotContain("data-test=\"judged\"", await officer.Page(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfALimitedCaller_HasNothingOfOthers()
    {
        var officer = await Browser.Of(fixture, "can-bo-3", Role.Officer, OddFixture.Other);
        foreach (var tab in new[] { "anomalies", "duplicates", "forecast" })
        {
            var html = WebUtility.HtmlDecode(await officer.Page($"/insights/{tab}"));
            Assert.DoesNotContain("Mỹ Hải", html, StringComparison.Ordinal);
            Assert.DoesNotContain("data-test=\"oddity\"", html, StringComparison.Ordinal);
            // An insight that found nothing has said so: no empty table, and no advice to choose otherwise.
            if (tab != "forecast") Assert.DoesNotContain("Hãy chọn kế hoạch", html, StringComparison.Ordinal);
        }

        var refused = await Judge(officer, "/insights/anomalies", DecisionSubject.Oddity, OddFixture.Oddity, "wrong", "");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.DoesNotContain(fixture.Data.Journal.Decisions, d => d.By == "can-bo-3");
    }

    [Fact]
    public async Task Page_OfAViewer_HasNoButtons()
    {
        var viewer = await Browser.Of(fixture, "nguoi-xem", Role.Viewer);
        var html = await viewer.Page("/insights/anomalies" + Plan);
        Assert.Contains("data-test=\"oddity\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"means\"", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await viewer.Get("/insights/weather")).StatusCode);
    }

    private static Task<HttpResponseMessage> Judge(Browser officer, string address, DecisionSubject what, string key, string means, string reason) =>
        officer.Post("/submissions/upload", address, ("what", what.ToString()), ("key", key), ("means", means), ("reason", reason));

    private static string Text(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("name=\"key\" value=\"([^\"]+)\"")]
    private static partial Regex Key();

    [GeneratedRegex("href=\"(/exemplars/[^\"]+)\"[^>]*>([^<]+)<")]
    private static partial Regex Fact();
}
