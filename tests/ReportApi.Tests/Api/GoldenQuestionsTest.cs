using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Tests;
using DienHinh.ReportApi.Hosting;
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
    public async Task Answer_ByGetAndByPostInEveryForm_IsTheOneWorkedOutByHand(string name)
    {
        using var facts = Facts.FromGolden(name);
        await using var app = WebHost.Build(folder.Data, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton(facts.Database);
        });
        await app.StartAsync();
        using var client = ReportApiFixture.From(app, System.Net.IPAddress.Loopback);
        var question = await File.ReadAllTextAsync(Path.Combine(Facts.GoldenFolder, name, "query.json"));
        var words = QuestionAddress.Of(JsonSerializer.Deserialize<MetricQuery>(question, Json.Strict)!)["/api/v1/query".Length..];

        var posted = await AnswerForms.AssertAlike(facts.Database, Post);
        var got = await AnswerForms.AssertAlike(facts.Database, Get);

        Assert.Equal(posted.ToJsonString(), got.ToJsonString());
        var expected = await File.ReadAllTextAsync(Path.Combine(Facts.GoldenFolder, name, "expected.csv"));
        Assert.Equal(expected, (await (await Post("csv", null)).Content.ReadAsStringAsync()).ReplaceLineEndings("\n"));
        Assert.Equal(expected, (await (await Get("csv", null)).Content.ReadAsStringAsync()).ReplaceLineEndings("\n"));

        Task<HttpResponseMessage> Post(string ending, string? style) => client.PostAsync(
            $"/api/v1/query.{ending}{(style is null ? "" : "?csvFor=" + style)}", new StringContent(question, Encoding.UTF8, "application/json"));
        Task<HttpResponseMessage> Get(string ending, string? style) => client.GetAsync($"/api/v1/query.{ending}{words}{(style is null ? "" : "&csvFor=" + style)}");
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
}
