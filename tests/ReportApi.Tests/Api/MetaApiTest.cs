using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;

namespace DienHinh.ReportApi.Tests.Api;

public sealed class MetaApiTest(LoadedFixture fixture) : IClassFixture<LoadedFixture>
{
    [Fact]
    public async Task EveryExample_Runs_AndIsTheSameByBothWays()
    {
        var examples = (await Meta())["examples"]!.AsArray();
        Assert.True(examples.Count >= 8);
        foreach (var example in examples)
        {
            var title = (string)example!["title"]!["vi"]!;
            var got = await fixture.Client.GetAsync((string)example["address"]!);
            Assert.True(got.IsSuccessStatusCode, title + await got.Content.ReadAsStringAsync());
            var posted = await fixture.Client.PostAsJsonAsync("/api/v1/query", example["query"]);
            var text = await got.Content.ReadAsStringAsync();
            Assert.Equal(text, await posted.Content.ReadAsStringAsync());
            Assert.True(JsonNode.Parse(text)!["rows"]!.AsArray().Count > 0, title);
        }
    }

    [Fact]
    public async Task EveryDimension_DividesWhatItSays_AndNamesItsValues()
    {
        var meta = await Meta();
        var measures = meta["measures"]!.AsArray().GroupBy(m => (string)m!["counts"]!).ToDictionary(g => g.Key, g => (string)g.First()!["name"]!);
        foreach (var dimension in meta["dimensions"]!.AsArray())
        {
            var name = (string)dimension!["name"]!;
            var divides = dimension["divides"]!.AsArray().Select(d => (string)d!).ToList();
            foreach (var (counts, measure) in measures)
            {
                var answer = await fixture.Client.GetAsync($"/api/v1/query?measures={measure}&by={name}&plan=phuc-linh-2021-2025");
                Assert.True(answer.IsSuccessStatusCode == divides.Contains(counts), $"{name} and {measure}");
                if (!answer.IsSuccessStatusCode) continue;
                var columns = (await Task.FromResult(answer).Json())["columns"]!.AsArray().Select(c => (string)c!["name"]!).ToList();
                Assert.Equal((string?)dimension["label"] is { } label ? [name, label, measure] : [name, measure], columns);
            }

            foreach (var value in dimension["values"]?.AsArray() ?? [])
                Assert.True((await fixture.Client.GetAsync($"/api/v1/query?measures={measures[divides[0]]}&where={name}={value!["value"]}")).IsSuccessStatusCode, $"{name}={value["value"]}");
            if ((string?)dimension["valuesFrom"] is { } from) Assert.True((await fixture.Client.GetAsync(from)).IsSuccessStatusCode, from);
        }
    }

    [Fact]
    public async Task EveryWord_IsTaken()
    {
        var meta = await Meta();
        foreach (var include in meta["includes"]!.AsArray())
            Assert.True((await fixture.Client.GetAsync($"/api/v1/query?measures=recognised,completeness&include={include!["name"]}")).IsSuccessStatusCode, (string?)include["name"]);
        foreach (var format in meta["formats"]!.AsArray())
            Assert.Equal((string?)format!["mediaType"], (await fixture.Client.GetAsync($"{format["address"]}?measures=recognised")).Content.Headers.ContentType?.MediaType);
        foreach (var report in meta["reports"]!.AsArray())
        {
            foreach (var format in report!["formats"]!.AsArray()) Assert.True(await IsGiven($"{report["address"]}.{format}"), $"{report["address"]}.{format}");
        }

        foreach (var feed in meta["feeds"]!.AsArray()) Assert.True((await fixture.Client.GetAsync((string)feed!["address"]! + "?$top=1")).IsSuccessStatusCode);
        foreach (var basis in meta["bases"]!.AsArray()) Assert.True((await fixture.Client.GetAsync($"/api/v1/query?measures=recognised&period=2023&basis={basis}&division=leftOut".Replace("reported&division=leftOut", "reported", StringComparison.Ordinal).Replace("likeForLike&division=leftOut", "likeForLike", StringComparison.Ordinal))).IsSuccessStatusCode, (string?)basis);
        foreach (var level in meta["levels"]!.AsArray()) Assert.True((await fixture.Client.GetAsync($"/api/v1/query?measures=recognised&level={level}")).IsSuccessStatusCode, (string?)level);
        await fixture.Client.GetAsync($"/api/v1/query?measures=recognised&limit={(int)meta["limits"]!["largest"]! + 1}").Problem(HttpStatusCode.BadRequest, "invalid-query");
        Assert.True((await fixture.Client.GetAsync($"/api/v1/query?measures=recognised&limit={meta["limits"]!["largest"]}")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Explain_WithoutAccounts_IsForWhoeverSitsAtTheMachine()
    {
        async Task<int> Status(IPAddress? from, string? proxy = null) => (await fixture.App.GetTestServer().SendAsync(context =>
        {
            context.Request.Method = "POST";
            context.Request.Path = "/api/v1/query/explain";
            context.Request.Host = new("localhost");
            context.Request.ContentType = "application/json";
            context.Request.Body = new MemoryStream("""{"measures":["recognised"],"by":["year"]}"""u8.ToArray());
            context.Connection.RemoteIpAddress = from;
            if (proxy is not null) context.Request.Headers["X-Forwarded-For"] = proxy;
        })).Response.StatusCode;
        Assert.Equal(200, await Status(IPAddress.Loopback));
        Assert.Equal(200, await Status(IPAddress.IPv6Loopback));
        Assert.Equal(401, await Status(IPAddress.Parse("10.1.2.3")));
        Assert.Equal(401, await Status(IPAddress.Loopback, "10.1.2.3"));
        Assert.Equal(401, await Status(null));
    }

    /// <summary>A statutory form is that of a year in which it was in force; the other reports need none.</summary>
    private async Task<bool> IsGiven(string address)
    {
        foreach (var question in (string[])["", .. Enumerable.Range(2012, 16).Select(y => $"?from={y}&to={y}")])
            if ((await fixture.Client.GetAsync(address + question)).IsSuccessStatusCode) return true;
        return false;
    }

    private async Task<JsonNode> Meta() => await fixture.Client.GetAsync("/api/v1/meta").Json();
}
