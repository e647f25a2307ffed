using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Tests.Insights;

public sealed class InsightsApiTest(OddFixture fixture) : IClassFixture<OddFixture>
{
    private const string Route = "/api/v1/insights";
    private const string Plan = "ninh-thuan-2021-2025";

    [Fact]
    public async Task Forecast_TellsWhatItsReportTells()
    {
        var forecast = await fixture.Admin.GetAsync($"{Route}/forecast?plan=phuc-linh-2021-2025").Json();
        var report = await fixture.Admin.GetAsync("/api/v1/reports/forecast.json?plan=phuc-linh-2021-2025").Json();
        var entries = forecast["entries"]!.AsArray();
        Assert.NotEmpty(entries);
        // All five reports are in: what is recognised is certain, and the query engine counts the same.
        var counted = await fixture.Admin.GetAsync("/api/v1/query?measures=recognised&by=planItem&plan=phuc-linh-2021-2025&period=final-2025").Json();
        var byItem = counted["rows"]!.AsArray().ToDictionary(r => (string)r!["planItem"]!, r => (int?)r!["recognised"] ?? 0);
        Assert.All(entries.Where(e => e!["kind"] is null), e => Assert.Equal(byItem.GetValueOrDefault((string)e!["item"]!), (int)e["recognised"]!));
        Assert.Equal(entries.Select(e => (string?)e!["sentence"]), Column(report, "sentence"));
        Assert.Equal(entries.Select(e => (int?)e!["median"]), Rows(report).Select(r => (int?)r["median"]));
        // The closing review counts up to the middle of 2025, so four years close by then.
        Assert.Equal(["2021", "2022", "2023", "2024"], forecast["byYear"]!.AsArray().Select(y => y!["year"]!.ToString()));
    }

    [Fact]
    public async Task Anomalies_TellTheListThatWasSentAgain_WithItsFacts()
    {
        var odd = Odd(await fixture.Admin.GetAsync($"{Route}/anomalies?plan={Plan}").Json(), OddFixture.Oddity)!;
        Assert.Equal(("sameListAgain", 2025), ((string?)odd["kind"], (int)odd["year"]!));
        Assert.Contains("12/13 dòng", (string)odd["sentence"]!, StringComparison.Ordinal);
        Assert.InRange((double)odd["chance"]!, 0, 0.001);
        var fact = (string)odd["facts"]![0]!;
        Assert.Equal("phuong-my-hai-2025.csv", (string?)(await fixture.Admin.GetAsync($"/api/v1/exemplars/{fact}/source").Json())["file"]);
        Assert.Empty((await fixture.Admin.GetAsync($"{Route}/anomalies?plan=phuc-linh-2021-2025").Json()).AsArray());
    }

    [Fact]
    public async Task Duplicates_TellTheTwoSpellings_AndHideThemWhenAsked()
    {
        var pair = Pair(await fixture.Admin.GetAsync($"{Route}/duplicates?plan={Plan}").Json());
        Assert.InRange((double)pair["probability"]!, 0.5, 1);
        Assert.Contains("tên chỉ khác dấu", (string)pair["sentence"]!, StringComparison.Ordinal);
        var masked = await fixture.Admin.GetStringAsync($"{Route}/duplicates?plan={Plan}&names=initials");
        Assert.Contains("Đ.T.T.T.", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("thảo", masked, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Thảo", await fixture.Admin.GetStringAsync($"/api/v1/reports/duplicates.csv?plan={Plan}&names=none"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duplicates_WithNames_StandInTheAccessJournal()
    {
        using var officer = fixture.WithKey(Role.Officer);
        foreach (var address in new[] { $"{Route}/duplicates", "/api/v1/reports/duplicates.csv", $"{Route}/duplicates?names=none", $"{Route}/forecast" }) (await officer.GetAsync(address)).EnsureSuccessStatusCode();
        var journal = await fixture.Admin.GetStringAsync("/api/v1/journal?limit=500");
        Assert.Contains("/api/v1/insights/duplicates\"", journal, StringComparison.Ordinal);
        Assert.Contains("/api/v1/reports/duplicates.csv\"", journal, StringComparison.Ordinal);
        Assert.DoesNotContain("duplicates?names=none", journal, StringComparison.Ordinal);
        Assert.DoesNotContain("insights/forecast", journal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "text/csv", null)]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK")]
    [InlineData("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PK")]
    [InlineData("pdf", "application/pdf", "%PDF-")]
    [InlineData("parquet", "application/vnd.apache.parquet", "PAR1")]
    public async Task Report_OfEachKind_ComesInEachFormat(string format, string mediaType, string? start)
    {
        foreach (var (name, told) in new[] { ("forecast", "Xây dựng nông thôn mới"), ("anomalies", "12/13 dòng"), ("duplicates", OddFixture.After) })
        {
            var answer = await fixture.Admin.GetAsync($"/api/v1/reports/{name}.{format}?plan={Plan}");
            Assert.Equal((HttpStatusCode.OK, mediaType), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            if (start is null) Assert.Contains(told, Encoding.UTF8.GetString(bytes), StringComparison.OrdinalIgnoreCase);
            else Assert.StartsWith(start, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("forecast?by=kind")]
    [InlineData("forecast?plan=no-such-plan")]
    [InlineData("anomalies?unit=no-such-unit")]
    [InlineData("duplicates?plan=no-such-plan")]
    public async Task Question_WithAMistake_IsRefused(string question) => Assert.Equal(HttpStatusCode.BadRequest, (await fixture.Admin.GetAsync($"{Route}/{question}")).StatusCode);

    [Fact]
    public async Task Decide_AnOddity_IsJournalledTakesEffectAndSurvivesRebuild()
    {
        foreach (var (means, reason) in new[] { ("explained", "Hội thi hai năm một lần"), ("wrong", "Gửi nhầm tệp") })
        {
            Assert.Equal(HttpStatusCode.Created, (await fixture.Admin.PostAsJsonAsync("/api/v1/decisions", new { what = "oddity", spelling = OddFixture.Oddity, means, reason })).StatusCode);
            var odd = Odd(await fixture.Admin.GetAsync($"{Route}/anomalies?plan={Plan}").Json(), OddFixture.Oddity)!;
            Assert.Equal((means, reason), ((string?)odd["state"], (string?)odd["reason"]));
            Assert.Equal((DecisionSubject.Oddity, OddFixture.Oddity, means, reason), Last(fixture.Data));
        }

        Assert.Equal(("wrong", "Gửi nhầm tệp"), await Rebuilt(async client => Odd(await client.GetAsync($"{Route}/anomalies?plan={Plan}").Json(), OddFixture.Oddity) is { } odd ? ((string?)odd["state"], (string?)odd["reason"]) : default));
        await fixture.Admin.PostAsJsonAsync("/api/v1/decisions", new { what = "oddity", spelling = OddFixture.Oddity, means = "undecided" });
        Assert.Equal("open", (string?)Odd(await fixture.Admin.GetAsync($"{Route}/anomalies?plan={Plan}").Json(), OddFixture.Oddity)!["state"]);
    }

    [Theory]
    [InlineData("oddity", "no-such-oddity", "same")]
    [InlineData("pair", "no-such-pair", "explained")]
    public async Task Decide_SomethingSenseless_IsRefused(string what, string spelling, string means) =>
        await fixture.Admin.PostAsJsonAsync("/api/v1/decisions", new { what, spelling, means }).Problem(HttpStatusCode.BadRequest, "invalid-decision");

    [Fact]
    public async Task LimitedCaller_SeesAndJudgesNothingOfOtherUnits()
    {
        using HttpClient outside = fixture.WithKey(Role.Officer, OddFixture.Other), inside = fixture.WithKey(Role.Viewer, OddFixture.Unit);
        Assert.Empty((await outside.GetAsync($"{Route}/anomalies?plan={Plan}").Json()).AsArray());
        Assert.Empty((await outside.GetAsync($"{Route}/duplicates?plan={Plan}").Json()).AsArray());
        Assert.DoesNotContain("Mỹ Hải", await outside.GetStringAsync($"{Route}/forecast?by=unit"), StringComparison.Ordinal);
        Assert.DoesNotContain("Phục Linh", await inside.GetStringAsync($"{Route}/forecast?by=unit"), StringComparison.Ordinal);
        Assert.NotNull(Odd(await inside.GetAsync($"{Route}/anomalies?plan={Plan}").Json(), OddFixture.Oddity));
        await outside.PostAsJsonAsync("/api/v1/decisions", new { what = "oddity", spelling = OddFixture.Oddity, means = "explained", reason = "x" }).Problem(HttpStatusCode.BadRequest, "invalid-decision");
        Assert.Equal(HttpStatusCode.Forbidden, (await inside.PostAsJsonAsync("/api/v1/decisions", new { what = "oddity", spelling = OddFixture.Oddity, means = "explained", reason = "x" })).StatusCode);
    }

    private static JsonNode? Odd(JsonNode anomalies, string key) => anomalies.AsArray().SingleOrDefault(o => (string?)o!["key"] == key);

    private static JsonNode Pair(JsonNode duplicates) =>
        duplicates.AsArray().Single(p => new HashSet<string?> { (string?)p!["a"]!["name"], (string?)p["b"]!["name"] }.SetEquals([OddFixture.Before, OddFixture.After]))!;

    private static IEnumerable<JsonNode> Rows(JsonNode report) => report["table"]!["rows"]!.AsArray().Select(r => r!);

    private static IEnumerable<string?> Column(JsonNode report, string name) => Rows(report).Select(r => (string?)r[name]);

    private static (DecisionSubject, string, string, string?) Last(DataFolder data) => data.Journal.Decisions[^1] is var d ? (d.What, d.Spelling, d.Means, d.Reason) : default;

    // What the folder says once its database is made again from the archive and the journal.
    private async Task<T> Rebuilt<T>(Func<HttpClient, Task<T>> ask)
    {
        var copy = Directory.CreateTempSubdirectory("dienhinh-again-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(fixture.Data.Archive.Folder, "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(copy, "archive", Path.GetRelativePath(fixture.Data.Archive.Folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }

            using var data = OpenFolder.Rebuild(copy);
            using (var live = fixture.Data.Database.Connect())
            using (var again = data.Database.Connect())
                Assert.Equal(TableDigest.All(live, "submission.received_at"), TableDigest.All(again, "submission.received_at"));
            await using var app = WebHost.Build(data, b => Microsoft.AspNetCore.TestHost.WebHostBuilderExtensions.UseTestServer(b.WebHost));
            await app.StartAsync();
            using var client = ReportApiFixture.From(app, IPAddress.Loopback);
            return await ask(client);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }
}
