using System.Net;
using System.Net.Http.Headers;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;

namespace DienHinh.ReportApi.Tests.Api;

/// <summary>What a caller has already is not sent again, until the data change.</summary>
public sealed class VersionedAnswerTest(ReportApiFixture fixture) : IClassFixture<ReportApiFixture>
{
    private static readonly string[] s_addresses =
    [
        "/api/v1/query?measures=recognised&by=year", "/api/v1/query.csv?measures=recognised", "/api/v1/reports/trend.json", "/api/v1/charts/trend.svg", "/api/v1/meta",
        "/api/v1/completeness", "/api/v1/exemplars", "/odata/Exemplars", "/odata",
    ];

    [Fact]
    public async Task Tag_HoldsUntilASubmissionOrADecision()
    {
        fixture.Ingest("xa-phuc-linh-2022.xlsx");
        await AssertUnchanged();
        var before = await Tags();
        var waiting = fixture.Data.Pipeline.Ingest(StrangeReport.Name, StrangeReport.With("Phong trào chưa ai biết", 2), new());
        Assert.Equal(2, waiting.Pending);
        var between = await Tags();
        Assert.All(before.Zip(between), p => Assert.NotEqual(p.First, p.Second));
        await AssertUnchanged();
        fixture.Data.Pipeline.Decide(new DecisionRequest(DecisionSubject.Movement, "Phong trào chưa ai biết", "an-toan-giao-thong"), "test");
        Assert.All(between.Zip(await Tags()), p => Assert.NotEqual(p.First, p.Second));
        await AssertUnchanged();
    }

    [Fact]
    public async Task Tag_OfAMistake_IsNone()
    {
        var answer = await fixture.Client.GetAsync("/api/v1/query?measures=nothing");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task TagOfAnotherQuestion_OrAnyTag_DoesNotHideAMistake()
    {
        var tag = (await fixture.Client.GetAsync("/api/v1/query?measures=recognised")).Headers.ETag!;
        foreach (var known in (EntityTagHeaderValue[])[tag, EntityTagHeaderValue.Any])
        {
            using var wrong = new HttpRequestMessage(HttpMethod.Get, "/api/v1/query?measures=nothing");
            wrong.Headers.IfNoneMatch.Add(known);
            Assert.Equal(HttpStatusCode.BadRequest, (await fixture.Client.SendAsync(wrong)).StatusCode);
        }

        using var answered = new HttpRequestMessage(HttpMethod.Get, "/api/v1/query?measures=recognised");
        answered.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        Assert.Equal(HttpStatusCode.NotModified, (await fixture.Client.SendAsync(answered)).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/query?measures=recognised&by=year&totals=true")]
    [InlineData("/api/v1/query.csv?measures=recognised&by=kind&csvFor=excel")]
    [InlineData("/api/v1/query.xlsx?measures=recognised")]
    public async Task AskedAgain_TheSameGoesOutAgain(string address)
    {
        fixture.Ingest("xa-phuc-linh-2022.xlsx");
        var first = await fixture.Client.GetAsync(address);
        var again = await fixture.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(Headers(first), Headers(again));
        // Kept under its own words, not under those of a neighbour.
        using var other = new HttpRequestMessage(HttpMethod.Get, address.Replace("recognised", "reported", StringComparison.Ordinal));
        Assert.NotEqual(await first.Content.ReadAsByteArrayAsync(), await (await fixture.Client.SendAsync(other)).Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task AskedAgain_InAnotherFormat_IsThatFormat()
    {
        foreach (var format in (string[])["application/json", "text/csv", "application/json"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/query?measures=recognised&by=movement");
            request.Headers.Accept.ParseAdd(format);
            Assert.Equal(format, (await fixture.Client.SendAsync(request)).Content.Headers.ContentType!.MediaType);
        }
    }

    private static IEnumerable<string> Headers(HttpResponseMessage answer) =>
        answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal);

    private async Task<List<EntityTagHeaderValue>> Tags()
    {
        var tags = new List<EntityTagHeaderValue>();
        foreach (var address in s_addresses)
        {
            var answer = await fixture.Client.GetAsync(address);
            Assert.True(answer.IsSuccessStatusCode, address);
            tags.Add(Assert.IsType<EntityTagHeaderValue>(answer.Headers.ETag));
        }

        return tags;
    }

    private async Task AssertUnchanged()
    {
        foreach (var (address, tag) in s_addresses.Zip(await Tags()))
        {
            using var again = new HttpRequestMessage(HttpMethod.Get, address);
            again.Headers.IfNoneMatch.Add(tag);
            var answer = await fixture.Client.SendAsync(again);
            Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
            Assert.Equal(tag, answer.Headers.ETag);
        }
    }
}
