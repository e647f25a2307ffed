using System.Net;
using System.Text.RegularExpressions;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Tests.Pages.Admin;

public sealed partial class AdminPageTest : IAsyncLifetime
{
    private readonly ReportApiFixture _fixture = new();
    private Browser _administrator = null!;

    public async Task InitializeAsync()
    {
        await _fixture.InitializeAsync();
        _administrator = await Browser.Of(_fixture, "quan.tri", Role.Administrator);
    }

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Account_IsMadeChangedAndRemoved()
    {
        var made = await Do("Add", ("name", "huong"), ("role", "submitter"), ("units", " 05794 "));
        var password = WebUtility.HtmlDecode(Secret().Match(made).Groups[1].Value);
        Assert.Contains("Xã Phục Linh (05794)", WebUtility.HtmlDecode(made), StringComparison.Ordinal);
        Assert.DoesNotContain(password, await _administrator.Page("/admin"), StringComparison.Ordinal);
        var browser = new Browser(_fixture.From(IPAddress.Parse("10.1.2.3")));
        Assert.Equal("/password", (await browser.SignIn("huong", password)).Headers.Location?.OriginalString);

        Assert.Equal("", await Do("Change", ("name", "huong"), ("role", "officer"), ("units", "171, 22744")));
        Assert.Equal((Role.Officer, "171 22744"), (_fixture.Accounts.Current.Find("huong")!.Role, string.Join(' ', _fixture.Accounts.Current.Find("huong")!.Units)));
        Assert.NotEmpty(Secret().Match(await Do("Password", ("name", "huong"))).Groups[1].Value);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/")).StatusCode);
        Assert.Equal("", await Do("Remove", ("name", "huong")));
        Assert.Null(_fixture.Accounts.Current.Find("huong"));
        Assert.Equal(["quan.tri", "quan.tri", "quan.tri", "quan.tri", "test"], new AccessJournal(_fixture.Data.Path).Read().Reverse().Select(e => e.By));
    }

    [Theory]
    [InlineData("Add", "role", "viewer", "name", "a")]
    [InlineData("Add", "role", "king", "name", "binh")]
    [InlineData("Add", "role", "viewer", "name", "binh", "units", "0579x")]
    [InlineData("AddKey", "role", "viewer", "name", "k", "days", "x")]
    [InlineData("Remove", "name", "quan.tri")]
    [InlineData("Change", "name", "quan.tri", "role", "viewer")]
    [InlineData("Revoke", "id", "none")]
    public async Task Senseless_IsExplained(string handler, params string[] fields)
    {
        var before = Json.Line(_fixture.Accounts.Current);
        Assert.Contains("data-test=\"mistake\"", await Do(handler, HttpStatusCode.BadRequest, [.. fields.Chunk(2).Select(f => (f[0], f[1]))]), StringComparison.Ordinal);
        Assert.Equal(before, Json.Line(_fixture.Accounts.Current));
    }

    [Fact]
    public async Task Key_IsShownOnce_AndTakenBack()
    {
        var made = await Do("AddKey", ("name", "Power BI"), ("role", "viewer"), ("units", ""), ("days", "30"));
        var text = Secret().Match(made).Groups[1].Value;
        using var client = _fixture.From(IPAddress.Parse("10.1.2.3"));
        client.DefaultRequestHeaders.Add("X-Api-Key", text);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/plans")).StatusCode);
        Assert.Equal("", await Do("Revoke", ("id", _fixture.Accounts.Current.Keys.Single().Id)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/plans")).StatusCode);
        Assert.Contains("thu hồi", WebUtility.HtmlDecode(await _administrator.Page("/admin")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_IsMadeWhileTheServerRuns_AndShown()
    {
        _fixture.Ingest("xa-phuc-linh-2023.xlsx");
        Assert.Contains("data-test=\"done\"", await Do("Backup"), StringComparison.Ordinal);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(_fixture.Data.Path, "backups"), "*.zip"));
        using var zip = System.IO.Compression.ZipFile.OpenRead(file);
        Assert.Superset(new HashSet<string> { "accounts/accounts.json", "archive/journal.jsonl", "archive/access.jsonl", "dienhinh.duckdb", "manifest.json" }, zip.Entries.Select(e => e.FullName).ToHashSet());
        Assert.DoesNotContain("chưa có", Health().Match(WebUtility.HtmlDecode(await _administrator.Page("/admin"))).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journal_TellsWhoDidWhat_ByPersonAndDay()
    {
        using var officer = _fixture.WithKey(Role.Officer);
        await officer.PostAsync("/api/v1/submissions", Http.Form("xa-phuc-linh-2023.xlsx", Samples.Read("xa-phuc-linh-2023.xlsx")));
        foreach (var means in (string[])["an-toan-giao-thong", "ignore"])
            await officer.PostAsync("/api/v1/decisions", new StringContent(Json.Line(new { what = "movement", spelling = "Một tên lạ", means }), System.Text.Encoding.UTF8, "application/json"));
        await officer.GetAsync("/api/v1/submissions/1/original");
        await officer.GetAsync("/api/v1/exemplars?year=2023");
        await officer.GetAsync("/api/v1/query?measures=recognised&by=kind");
        // The same answer twice gives the names out twice.
        await officer.GetAsync("/api/v1/query.csv?measures=recognised&by=kind&include=lineage");
        await officer.GetAsync("/api/v1/query.csv?measures=recognised&by=kind&include=lineage");
        await officer.GetAsync("/odata/Exemplars?$select=Id");
        await officer.GetAsync("/odata/Exemplars?$select=Id,Name");
        await officer.GetAsync("/api/v1/exemplars?year=x&limit=0");

        var rows = (await (await _administrator.Get("/api/v1/journal?person=key:Officer")).Content.ReadAsStringAsync());
        var entries = System.Text.Json.Nodes.JsonNode.Parse(rows)!["rows"]!.AsArray().Select(e => $"{e!["action"]} {e["subject"]} [{e["before"]}>{e["after"]}]").Reverse().ToList();
        Assert.Equal(
            [
                "decision movement: Một tên lạ [>an-toan-giao-thong]", "decision movement: Một tên lạ [an-toan-giao-thong>ignore]",
                "export /api/v1/exemplars?year=2023 [>]", "export /api/v1/query.csv?measures=recognised&by=kind&include=lineage [>]", "export /api/v1/query.csv?measures=recognised&by=kind&include=lineage [>]", "export /api/v1/submissions/1/original [>]", "export /odata/Exemplars?$select=Id,Name [>]",
                "submission 1: xa-phuc-linh-2023.xlsx [>SHA]",
            ],
            entries.Select(e => Sha().Replace(e, "SHA")).Order(StringComparer.Ordinal));

        var page = WebUtility.HtmlDecode(await _administrator.Page("/admin/journal?person=key:Officer"));
        Assert.Contains("Nộp báo cáo", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Thêm tài khoản", page, StringComparison.Ordinal);
        Assert.Contains("Thêm tài khoản", WebUtility.HtmlDecode(await _administrator.Page("/admin/journal")), StringComparison.Ordinal);
        Assert.Contains("data-test=\"empty\"", await _administrator.Page("/admin/journal?day=2001-01-01"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await _administrator.Get("/admin/journal?day=x")).StatusCode);
    }

    private Task<string> Do(string handler, params (string, string)[] fields) => Do(handler, null, fields);

    private async Task<string> Do(string handler, HttpStatusCode? expected, (string, string)[] fields)
    {
        var answer = await _administrator.Post("/admin", "/admin?handler=" + handler, fields);
        Assert.True(expected is null ? answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect : answer.StatusCode == expected, $"{handler}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("data-test=\"secret\">([^<]+)<")]
    private static partial Regex Secret();

    [GeneratedRegex("data-test=\"health\".*?</dl>", RegexOptions.Singleline)]
    private static partial Regex Health();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Sha();
}
