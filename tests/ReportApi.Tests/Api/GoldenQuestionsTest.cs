using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Tests;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DienHinh.ReportApi.Tests.Api;

/// <summary>
/// Every question worked out by hand, asked over HTTP of a server that holds its facts: by POST and by GET, in every form, the answer is the one worked out.
/// </summary>
public sealed class GoldenQuestionsTest(ReportApiFixture folder) : IClassFixture<ReportApiFixture>
{
    public static TheoryData<string> Names => [.. Directory.GetDirectories(Facts.GoldenFolder).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answer_ByPostInEveryForm_IsTheOneWorkedOutByHand(string name)
    {
        await using var server = await Server.Start(folder, name);

        var posted = await AnswerForms.AssertAlike(server.Facts.Database, server.Post);

        Assert.Equal(posted.ToJsonString(), (await server.Get("json", null).Json()).ToJsonString());
        Assert.Equal(server.Expected, (await (await server.Post("csv", null)).Content.ReadAsStringAsync()).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Category", "Slow")]
    public async Task Answer_ByGetInEveryForm_IsTheOneWorkedOutByHand(string name)
    {
        await using var server = await Server.Start(folder, name);

        await AnswerForms.AssertAlike(server.Facts.Database, server.Get);

        Assert.Equal(server.Expected, (await (await server.Get("csv", null)).Content.ReadAsStringAsync()).ReplaceLineEndings("\n"));
    }

    /// <summary>Every form of a condition that JSON can hold, with the letters that an address needs for itself.</summary>
    public static TheoryData<string> Conditions =>
    [
        """{ "member": "owner", "op": "equals", "values": ["a,b", " c ", "d=e", "f>g", "{h}", "!"] }""",
        """{ "member": "owner", "op": "notEquals", "values": ["a&b?c#d%20"] }""",
        """{ "member": "recognised@2022.delta", "op": "lessThan", "values": ["-1.5"] }""",
        """{ "member": "recognised[2023|nữ]", "op": "atLeast", "values": ["2"] }""",
        """{ "member": "owner", "op": "equals", "values": [] }""",
        """{ "member": "owner", "op": "set", "values": [] }""",
        """{ "member": "owner", "op": "notSet", "values": [] }""",
        """{ "member": "year", "op": "greaterThan", "values": [] }""",
        """{ "or": [{ "member": "owner", "op": "equals", "values": ["a,b"] }, { "and": [{ "member": "year", "op": "atMost", "values": ["2022"] }] }] }""",
    ];

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Address_SaysEveryConditionThatJsonCan(string condition)
    {
        var query = new MetricQuery { Measures = ["recognised"], Where = [JsonSerializer.Deserialize<Condition>(condition, Json.Strict)!] };

        var words = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(QuestionAddress.Of(query)["/api/v1/query".Length..]);
        var read = QuestionText.Conditions(words["where"].OfType<string>());

        Assert.Equal(JsonNode.Parse(condition)!.ToJsonString(), JsonNode.Parse(Json.Line(Assert.Single(read)))!.ToJsonString());
    }

    /// <summary>A server over the facts of one question, and that question asked of it.</summary>
    private sealed class Server(Facts facts, WebApplication app, HttpClient client, string name) : IAsyncDisposable
    {
        private readonly string _question = File.ReadAllText(Path.Combine(Facts.GoldenFolder, name, "query.json"));

        public Facts Facts => facts;

        public string Expected { get; } = File.ReadAllText(Path.Combine(Facts.GoldenFolder, name, "expected.csv"));

        public static async Task<Server> Start(ReportApiFixture folder, string name)
        {
            var facts = Facts.FromGolden(name);
            var app = WebHost.Build(folder.Data, builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Services.AddSingleton(facts.Database);
            });
            await app.StartAsync();
            return new(facts, app, ReportApiFixture.From(app, System.Net.IPAddress.Loopback), name);
        }

        public Task<HttpResponseMessage> Post(string ending, string? style) => client.PostAsync(
            $"/api/v1/query.{ending}{(style is null ? "" : "?csvFor=" + style)}", new StringContent(_question, Encoding.UTF8, "application/json"));

        public Task<HttpResponseMessage> Get(string ending, string? style) => client.GetAsync(
            $"/api/v1/query.{ending}{QuestionAddress.Of(JsonSerializer.Deserialize<MetricQuery>(_question, Json.Strict)!)["/api/v1/query".Length..]}{(style is null ? "" : "&csvFor=" + style)}");

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            await app.DisposeAsync();
            facts.Dispose();
        }
    }
}
