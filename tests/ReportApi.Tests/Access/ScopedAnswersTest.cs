using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DienHinh.Analytics.Feeds;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Tests.Access;

/// <summary>Who may see one commune gets, by whatever door, what there would be if the others had never sent anything.</summary>
public sealed partial class ScopedAnswersTest(ScopedAnswersTest.Both both) : IClassFixture<ScopedAnswersTest.Both>
{
    private const string Own = "05794";
    private const string Other = "22744";

    /// <summary>Two installations: one with Phục Linh alone, one with others beside it. What came first has the same numbers in both.</summary>
    public sealed class Both : IAsyncLifetime
    {
        public ReportApiFixture Whole { get; } = new();

        public ReportApiFixture Part { get; } = new();

        public async Task InitializeAsync()
        {
            foreach (var one in (ReportApiFixture[])[Whole, Part])
            {
                await one.InitializeAsync();
                foreach (var sample in Samples.Names("xa-phuc-linh-202*")) one.Ingest(sample);
            }

            First = Whole.Data.Submissions.List().Count + 1;
            foreach (var sample in Samples.Names("phuong-bao-an-202*")) Whole.Ingest(sample);
            Whole.Data.Pipeline.Ingest(StrangeReport.Name, StrangeReport.With("Sạch làng tốt ruộng", 2), new());
            Whole.Data.Pipeline.Decide(new DecisionRequest(DecisionSubject.Movement, "Một cách viết của nơi khác", "ignore"), "somebody");
        }

        /// <summary>The first submission of another unit.</summary>
        public int First { get; private set; }

        public async Task DisposeAsync()
        {
            await Whole.DisposeAsync();
            await Part.DisposeAsync();
        }
    }

    public static TheoryData<string> Addresses =>
    [
        "/api/v1/query?measures=recognised,exemplars&by=commune,year&totals=true&include=coverage,ratioParts", "/api/v1/query.csv?measures=completeness,expectedSubmissions&by=unit",
        "/api/v1/query?measures=recognised&by=movement&period=2023&compare=to=2022,as=value%2Bdelta&compare=to=total,as=share", "/api/v1/query?measures=target,achieved,attainment&by=planItem&plan=phuc-linh-2021-2025",
        "/api/v1/query?measures=recognised&by=commune&include=lineage&limit=3", "/api/v1/query?measures=recognised&by=commune&basis=restated&mapDate=2025-07-01&division=leftOut",
        "/api/v1/query?measures=recognised,receivedSubmissions", "/api/v1/query?measures=recognised&by=province&limit=50000",
        .. ReportCatalogue.All.SelectMany(r => new[] { $"/api/v1/reports/{r.Name}.json", $"/api/v1/reports/{r.Name}.csv?plan=phuc-linh-2021-2025", $"/api/v1/charts/{r.Name}.svg" }),
        "/api/v1/reports/completeness.txt", "/api/v1/exemplars", "/api/v1/exemplars?unit=22744", "/api/v1/exemplars?milestone=recognised&limit=5", "/api/v1/completeness", "/api/v1/pending", "/api/v1/decisions",
        "/api/v1/submissions", "/api/v1/submissions?status=rejected", "/api/v1/plans", "/api/v1/units", "/api/v1/meta",
        .. FeedCatalogue.All.Select(f => $"/odata/{f.Name}?$count=true"), "/odata/Exemplars/$count", "/odata/Coverage?$filter=IsReceived eq true",
        "/", "/?unit=22744", "/comparison", "/comparison?by=commune", "/attainment", "/completeness", "/submissions", "/pending", "/submissions/1",
        "/explore", "/explore?measures=recognised&by=commune", "/exemplars", "/exemplars?unit=22744", "/plans", "/plans/phuc-linh-2021-2025",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Answer_IsThatOfAnInstallationWithNothingElse(string address)
    {
        using HttpClient whole = both.Whole.WithKey(Role.Viewer, Own), part = both.Part.WithKey(Role.Viewer, Own);
        var (seen, expected) = (await Text(whole, address), await Text(part, address));
        Assert.True(seen == expected, $"{address}\n--- sees\n{seen}\n--- of the other\n{expected}");
        Assert.DoesNotContain("Bảo An", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Sạch làng", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_AreNotEmpty_AndDifferForWhoSeesAll()
    {
        using HttpClient limited = both.Whole.WithKey(Role.Viewer, Own), all = both.Whole.WithKey(Role.Viewer);
        foreach (var address in (string[])["/api/v1/exemplars", "/api/v1/query?measures=recognised", "/api/v1/completeness", "/odata/Exemplars/$count", "/api/v1/submissions", "/", "/completeness", "/api/v1/plans", "/api/v1/units"])
        {
            var (seen, whole) = (await Text(limited, address), await Text(all, address));
            Assert.NotEqual(seen, whole);
            Assert.True(seen.Length > 1 && whole.Length >= seen.Length, address);
        }
    }

    [Fact]
    public async Task WhatIsNotTheirs_IsNotThere()
    {
        var fact = both.Whole.Data.Submissions.Find(both.First)!.Id + "-1";
        using HttpClient limited = both.Whole.WithKey(Role.Officer, Own), all = both.Whole.WithKey(Role.Officer);
        foreach (var address in new[]
        {
            $"/api/v1/submissions/{both.First}", $"/api/v1/submissions/{both.First}/findings", $"/api/v1/submissions/{both.First}/original", $"/api/v1/submissions/{both.First}/annotated.xlsx",
            $"/api/v1/submissions/1/diff/{both.First}", $"/api/v1/submissions/{both.First}/diff/1", $"/api/v1/exemplars/{fact}", $"/api/v1/exemplars/{fact}/source", $"/api/v1/units/{Other}", "/api/v1/plans/ninh-thuan-2021-2025", "/plans/ninh-thuan-2021-2025",
            $"/api/v1/templates/ninh-thuan-2021-2025/{Other}/2023.xlsx", $"/odata/Units('{Other}')", $"/odata/Exemplars('{fact}')", $"/submissions/{both.First}", $"/exemplars/{fact}",
        })
        {
            Assert.True((await limited.GetAsync(address)).StatusCode == HttpStatusCode.NotFound, address);
            Assert.True((await all.GetAsync(address)).StatusCode == HttpStatusCode.OK, address);
        }

        // The same words as of what nobody has.
        var missing = Regex.Replace(await Text(limited, "/api/v1/submissions/999999"), "999999", "N");
        Assert.Equal(missing, Regex.Replace(await Text(limited, $"/api/v1/submissions/{both.First}"), $"\"{both.First}\\\\\"|{both.First}", m => m.Value.EndsWith('"') ? "\"N\\\"" : "N"));
    }

    [Fact]
    public async Task Drill_AndQuestionOutside_TellNothing()
    {
        using var limited = both.Whole.WithKey(Role.Viewer, Own);
        await limited.GetAsync($"/api/v1/query?measures=recognised&unit={Other}").Problem(HttpStatusCode.BadRequest, "invalid-query");
        using var body = new StringContent($$$"""{"query":{"measures":["recognised"],"by":["commune"]},"column":"recognised","row":{"commune":"{{{Other}}}"}}""", Encoding.UTF8, "application/json");
        var answer = await (await limited.PostAsync("/api/v1/query/drill", body)).Content.ReadAsStringAsync();
        Assert.DoesNotContain("Bảo An", answer, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{both.First}-", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/query?measures=recognised&by=year")]
    [InlineData("/api/v1/meta")]
    [InlineData("/api/v1/exemplars")]
    [InlineData("/api/v1/charts/trend.svg")]
    [InlineData("/odata/Exemplars")]
    public async Task Tag_OfOneScope_IsNoneOfAnother(string address)
    {
        HttpClient[] callers = [both.Whole.WithKey(Role.Viewer, Own), both.Whole.WithKey(Role.Viewer, Other), both.Whole.WithKey(Role.Viewer)];
        var tags = new List<string>();
        foreach (var caller in callers) tags.Add((await caller.GetAsync(address)).Headers.ETag!.Tag);
        Assert.Equal(3, tags.Distinct().Count());
        foreach (var (i, caller) in callers.Index())
        {
            foreach (var (j, tag) in tags.Index())
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
                Assert.Equal(i == j ? HttpStatusCode.NotModified : HttpStatusCode.OK, (await caller.SendAsync(request)).StatusCode);
            }
        }
    }

    [Fact]
    public async Task Decision_BeyondTheirPlans_IsRefused()
    {
        using HttpClient limited = both.Whole.WithKey(Role.Officer, Own), all = both.Whole.WithKey(Role.Officer);
        Task<HttpResponseMessage> Decide(HttpClient client, string? plan) => client.PostAsync("/api/v1/decisions", new StringContent(
            Json.Line(new { what = "movement", spelling = "Một tên lạ", means = "an-toan-giao-thong", plan }), Encoding.UTF8, "application/json"));
        var before = both.Whole.Data.Journal.Decisions.Count;
        await Decide(limited, null).Problem(HttpStatusCode.Forbidden, "outside-scope");
        await Decide(limited, "ninh-thuan-2021-2025").Problem(HttpStatusCode.Forbidden, "outside-scope");
        using var hold = new StringContent($$"""{"what":"exemplar","spelling":"{{both.First}}-1","means":"hold","reason":"đơn"}""", Encoding.UTF8, "application/json");
        await limited.PostAsync("/api/v1/decisions", hold).Problem(HttpStatusCode.BadRequest, "invalid-decision");
        Assert.Equal(before, both.Whole.Data.Journal.Decisions.Count);

        Assert.Equal(HttpStatusCode.Created, (await Decide(limited, "phuc-linh-2021-2025")).StatusCode);
        Assert.Equal(("key:Officer 05794", "phuc-linh-2021-2025"), (both.Whole.Data.Journal.Decisions[^1].By, both.Whole.Data.Journal.Decisions[^1].Plan));
        Assert.Single((await limited.GetAsync("/api/v1/decisions").Json()).AsArray());
        Assert.Equal(HttpStatusCode.Created, (await Decide(all, null)).StatusCode);
    }

    private static async Task<string> Text(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        // What every change anywhere changes, and what is of the moment.
        text = Version().Replace(text, "");
        return (int)answer.StatusCode + "\n" + Moments().Replace(text, "T");
    }

    [GeneratedRegex("\"dataVersion\":\"[^\"]*\"")]
    private static partial Regex Version();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+Z|\d\d/\d\d/\d{4} \d\d:\d\d|""elapsedMs"":\d+|CfDJ8[\w-]+")]
    private static partial Regex Moments();
}
