using System.Net;
using System.Text;
using DienHinh.Analytics.Registers;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Tests.Pages;

/// <summary>An exemplar is introduced to an event on its own page or by the API, counts as if its workbook said so, and is taken back.</summary>
public sealed class NominationPageTest(NominationPageTest.Fixture fixture) : IClassFixture<NominationPageTest.Fixture>
{
    private const string Congress = "Đại hội Thi đua yêu nước thị xã lần thứ IX";

    /// <summary>Two communes' workbooks; an officer of each, and a viewer.</summary>
    public sealed class Fixture : ReportApiFixture
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            Ingest("xa-phuc-linh-2023.xlsx");
            Officer = await Browser.Of(this, "lan", Role.Officer, "05794");
            Viewer = await Browser.Of(this, "minh", Role.Viewer);
        }

        internal Browser Officer { get; private set; } = null!;

        internal Browser Viewer { get; private set; } = null!;
    }

    [Fact]
    public async Task Nomination_ShowsWhoAndWhen_CountsOnce_AndIsTakenBack()
    {
        // One that stands in the list once.
        var names = ExemplarRegister.List(fixture.Data.Database, []).Rows.CountBy(e => e.Name).ToDictionary();
        var id = ExemplarRegister.List(fixture.Data.Database, []).Rows.First(e => names[e.Name] == 1 && e.Milestones.All(m => m.Milestone != "nominated")).Id;
        var page = $"/exemplars/{id}";
        var before = await Nominated();
        var done = await fixture.Officer.Post(page, page, ("means", "nominate"), ("congress", ""), ("other", Congress), ("reason", "Tờ trình 12"));
        Assert.Equal((HttpStatusCode.Redirect, page + "#nominations"), (done.StatusCode, done.Headers.Location!.OriginalString));
        var shown = WebUtility.HtmlDecode(await fixture.Viewer.Page(page));
        Assert.Contains(Congress, shown, StringComparison.Ordinal);
        Assert.Matches("lan</span>, \\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d<span[^>]*>; Tờ trình 12", shown);
        Assert.DoesNotContain("name=\"means\"", shown, StringComparison.Ordinal);
        Assert.Equal(before + 1, await Nominated());
        var entry = ExemplarRegister.Find(fixture.Data.Database, id)!;
        Assert.Equal((Congress, "lan", "Tờ trình 12"), (entry.Nominations[0].Event, entry.Nominations[0].By, entry.Nominations[0].Reason));
        Assert.Contains(entry.Milestones, m => m is { Milestone: "nominated", Date: null });

        var twice = await fixture.Officer.Post(page, page, ("means", "nominate"), ("congress", Congress));
        Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);
        Assert.Contains("đã được giới thiệu dự", WebUtility.HtmlDecode(await twice.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(before + 1, await Nominated());

        // The event is one to choose for others now.
        var other = ExemplarRegister.List(fixture.Data.Database, []).Rows.First(e => e.Id != id && e.Nominations.Count == 0).Id;
        Assert.Contains($"<option value=\"{Congress}\"", WebUtility.HtmlDecode(await fixture.Officer.Page($"/exemplars/{other}")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await fixture.Officer.Post(page, page, ("means", "withdraw"), ("congress", Congress))).StatusCode);
        Assert.Equal(before, await Nominated());
        Assert.Empty(ExemplarRegister.Find(fixture.Data.Database, id)!.Nominations);
    }

    [Fact]
    public async Task Nomination_ByTheApi_IsForThoseWhoseUnitItIs_AndCountsOnceForAPersonOfTwoRows()
    {
        var before = await Nominated();
        using var body = new StringContent($$"""{"what":"nomination","spelling":"1-2","means":"nominate","event":"{{Congress}}"}""", Encoding.UTF8, "application/json");
        var own = await fixture.WithKey(Role.Officer, "05794").PostAsync("/api/v1/decisions", body).Json();
        Assert.EndsWith($"|2023|{Congress}", (string)own["decision"]!["spelling"]!, StringComparison.Ordinal);
        Assert.Equal(before + 1, await Nominated());
        var told = (await fixture.WithKey(Role.Viewer).GetAsync("/api/v1/exemplars/1-2").Json())["nominations"]!.AsArray().Single(n => (string)n!["id"]! == "congress-district-9")!;
        Assert.Equal("key:Officer 05794", (string?)told["by"]);
        await fixture.WithKey(Role.Officer, "22744").PostAsync("/api/v1/decisions", body).Problem(HttpStatusCode.BadRequest, "invalid-decision");
        Assert.Equal(HttpStatusCode.Forbidden, (await fixture.WithKey(Role.Submitter, "05794").PostAsync("/api/v1/decisions", body)).StatusCode);
        using var back = new StringContent("""{"what":"nomination","spelling":"1-2","means":"withdraw","event":"congress-district-9"}""", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.Created, (await fixture.WithKey(Role.Officer, "05794").PostAsync("/api/v1/decisions", back)).StatusCode);
    }

    private async Task<int> Nominated() =>
        (int)(await fixture.WithKey(Role.Viewer).GetAsync("/api/v1/query?measures=nominated").Json())["rows"]![0]!["nominated"]!;
}
