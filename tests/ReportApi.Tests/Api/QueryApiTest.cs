using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace DienHinh.ReportApi.Tests.Api;

public sealed class QueryApiTest(LoadedFixture fixture) : IClassFixture<LoadedFixture>
{
    [Fact]
    public async Task GetAndPost_SameQuestion_GiveTheSameAnswer()
    {
        var got = await fixture.Client.GetAsync("/api/v1/query?measures=recognised&by=year,kind&plan=phuc-linh-2021-2025&where=kind=individual,collective&where=year!=2021&totals=true").Json();
        var posted = await fixture.Client.PostAsJsonAsync("/api/v1/query", new
        {
            measures = new[] { "recognised" },
            by = new[] { "year", "kind" },
            plan = "phuc-linh-2021-2025",
            where = new object[] { new { member = "kind", op = "equals", values = new[] { "individual", "collective" } }, new { member = "year", op = "notEquals", values = new[] { "2021" } } },
            totals = true,
        }).Json();
        Assert.Equal(got.ToJsonString(), posted.ToJsonString());
        Assert.NotEmpty(got["rows"]!.AsArray());
        Assert.DoesNotContain(got["rows"]!.AsArray(), row => (int)row!["year"]! == 2021);
    }

    [Fact]
    public async Task GetAndPost_Restated_GiveTheSameAnswer()
    {
        var got = await fixture.Client.GetAsync("/api/v1/query?measures=recognised&by=commune&period=2023&plan=phuc-linh-2021-2025&basis=restated&mapDate=2025-07-01&division=byWeights&weights=05461:05443=3,05467=1").Json();
        var posted = await fixture.Client.PostAsJsonAsync("/api/v1/query", new
        {
            measures = new[] { "recognised" },
            by = new[] { "commune" },
            period = "2023",
            plan = "phuc-linh-2021-2025",
            basis = "restated",
            unit = new { mapDate = "2025-07-01" },
            division = new { rule = "byWeights", weights = new Dictionary<string, object> { ["05461"] = new Dictionary<string, object> { ["05443"] = 3, ["05467"] = 1 } } },
        }).Json();
        Assert.Equal(got.ToJsonString(), posted.ToJsonString());
        Assert.Equal("05788@2025-07-01", (string?)Assert.Single(got["rows"]!.AsArray())!["commune"]);
        Assert.Equal(0, (double)got["coverage"]!["estimated"]!);
    }

    [Theory]
    [InlineData("""{ "measures": ["recognised"], "basis": "restated", "division": { "rule": "byWeights", "weights": { "05461": null } } }""")]
    [InlineData("""{ "measures": ["recognised"], "basis": "restated", "division": { "rule": "byWeights", "weights": { "05461": { "05443": 79000000000000000000000000000 } } } }""")]
    [InlineData("""{ "measures": ["recognised"], "basis": "restated", "division": { "rule": "toOne", "to": [null] } }""")]
    public async Task Post_ImpossibleDivision_IsRefused(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var problem = await fixture.Client.PostAsync("/api/v1/query", content).Problem(HttpStatusCode.BadRequest, "invalid-query");
        Assert.Equal("bad-division", (string?)problem["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task Get_SeveralMistakes_AreAllToldWithTheNearestWord()
    {
        var problem = await fixture.Client.GetAsync("/api/v1/query?measures=recognized&by=movment").Problem(HttpStatusCode.BadRequest, "invalid-query");
        Assert.Equal(["recognised", "movement"], problem["errors"]!.AsArray().Select(e => (string)e!["nearest"]!));
    }

    [Fact]
    public async Task Get_ConditionWithoutEquals_IsRefused()
    {
        var problem = await fixture.Client.GetAsync("/api/v1/query?measures=recognised&where=kind").Problem(HttpStatusCode.BadRequest, "invalid-query");
        Assert.Equal("bad-where", (string?)problem["errors"]![0]!["code"]);
    }

    [Theory]
    [InlineData("kind=")]
    [InlineData("kind=,")]
    [InlineData("kind!=")]
    [InlineData("owner=,")]
    public async Task Get_ConditionWithoutValue_IsRefusedAsInJson(string condition)
    {
        var member = condition.Split('=', '!')[0];
        using var posted = new StringContent($$$"""{ "measures": ["recognised"], "where": [{ "member": "{{{member}}}", "op": "equals", "values": [] }] }""", Encoding.UTF8, "application/json");
        var wanted = (await fixture.Client.PostAsync("/api/v1/query", posted).Problem(HttpStatusCode.BadRequest, "invalid-query"))["errors"]!;
        var got = (await fixture.Client.GetAsync("/api/v1/query?measures=recognised&where=" + Uri.EscapeDataString(condition)).Problem(HttpStatusCode.BadRequest, "invalid-query"))["errors"]!;
        Assert.Equal(wanted.ToJsonString(), got.ToJsonString());
    }

    [Theory]
    [InlineData("measures", "[null]", "$.measures[0]")]
    [InlineData("by", """["year", null]""", "$.by[1]")]
    [InlineData("compare", "[null]", "$.compare[0]")]
    [InlineData("compare", """[{ "to": "2022", "as": [null] }]""", "$.compare[0].as[0]")]
    [InlineData("subtotals", "[null]", "$.subtotals[0]")]
    [InlineData("subtotals", "[[null]]", "$.subtotals[0][0]")]
    [InlineData("pivot", "[null]", "$.pivot[0]")]
    [InlineData("order", "[null]", "$.order[0]")]
    [InlineData("include", "[null]", "$.include[0]")]
    public async Task Post_NullInAList_SaysWhere(string list, string value, string place)
    {
        var question = (list == "measures" ? "{" : """{ "measures": ["recognised"],""") + $" \"{list}\": {value} }}";
        foreach (var (address, body) in ((string, string)[])[("query", question), ("query/explain", question), ("query/drill", """{ "query": """ + question + """, "column": "recognised", "row": {} }""")])
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            var problem = await fixture.Client.PostAsync("/api/v1/" + address, content).Problem(HttpStatusCode.BadRequest, "invalid-json");
            Assert.Contains($" {place}: ", (string)problem["detail"]!, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{ "measures": ["recognised"], "basis": "restate" }""", "$.basis", "reported, likeForLike, restated. Có phải ý là “restated”?")]
    [InlineData("""{ "measures": ["recognised"], "names": 1 }""", "$.names", "full, initials, none.")]
    [InlineData("""{ "measures": ["recognised"], "division": { "rule": "byWeight" } }""", "$.division.rule", "Có phải ý là “byWeights”?")]
    [InlineData("""{ "measures": ["recognised"], "where": [{ "member": "kind", "op": "equal", "values": ["individual"] }] }""", "$.where[0]", "Có phải ý là “equals”?")]
    public async Task Post_MisspeltWord_SaysWhatIsAllowed(string json, string place, string said)
    {
        using var wrong = new StringContent(json, Encoding.UTF8, "application/json");
        var detail = (string)(await fixture.Client.PostAsync("/api/v1/query", wrong).Problem(HttpStatusCode.BadRequest, "invalid-json"))["detail"]!;
        Assert.Contains(place + ": ", detail, StringComparison.Ordinal);
        Assert.EndsWith(said, detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    [InlineData(30, false)]
    [InlineData(300, false)]
    public async Task Post_GroupsWithinGroups_GoAsDeepAsIsSaid(int levels, bool isAnswered)
    {
        var condition = string.Concat(Enumerable.Repeat("""{"or":[""", levels)) + """{"member":"kind","op":"equals","values":["individual"]}""" + string.Concat(Enumerable.Repeat("]}", levels));
        using var content = new StringContent("""{ "measures": ["recognised"], "where": [""" + condition + "] }", Encoding.UTF8, "application/json");
        var answer = fixture.Client.PostAsync("/api/v1/query", content);
        if (isAnswered) await answer.Json();
        else Assert.Contains("nhiều nhất 16 tầng", (string)(await answer.Problem(HttpStatusCode.BadRequest, "invalid-json"))["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_LimitThatIsNoNumber_NamesParameterAndValue()
    {
        var problem = await fixture.Client.GetAsync("/api/v1/query?measures=recognised&limit=abc").Problem(HttpStatusCode.BadRequest, "bad-request");
        Assert.Contains("\"limit\"", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Contains("\"abc\"", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_LimitBelowTheRows_SaysThatItIsCut()
    {
        var answer = await fixture.Client.GetAsync("/api/v1/query?measures=recognised&by=movement&limit=2").Json();
        Assert.Equal(2, answer["rows"]!.AsArray().Count);
        Assert.True((bool)answer["truncated"]!);
        Assert.True((int)answer["totalRows"]! > 2);
    }

    [Theory]
    [InlineData("""{"measures": 5}""", "$.measures")]
    [InlineData("""{"measures": ["recognised"], "colour": []}""", "$.colour")]
    [InlineData("""{"measures": ["recognised"], "where": [{"member": "kind", "op": "like", "values": ["a"]}]}""", "$.where[0]")]
    [InlineData("""{"measures": ["recognised"], "where": [{"or": [], "member": "kind"}]}""", "$.where[0]")]
    [InlineData("""{"measures": ["recognised"], "where": [null]}""", "$.where[0]")]
    [InlineData("""{"measures": ["recognised"], "where": [{"member": "kind", "op": "equals", "values": [true]}]}""", "$.where[0]")]
    [InlineData("""{"by": ["year"]}""", "$")]
    [InlineData("null", "$")]
    [InlineData("{", "$")]
    public async Task Post_WrongJson_SaysWhere(string json, string place)
    {
        using var wrong = new StringContent(json, Encoding.UTF8, "application/json");
        var problem = await fixture.Client.PostAsync("/api/v1/query", wrong).Problem(HttpStatusCode.BadRequest, "invalid-json");
        Assert.Contains(place, (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OtherContentType_IsUnsupported()
    {
        using var text = new StringContent("measures=recognised");
        await fixture.Client.PostAsync("/api/v1/query", text).Problem(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Fact]
    public async Task GetCsv_Question_HasTheColumnsOfTheJson()
    {
        const string Question = "?measures=recognised&by=movement";
        var json = await fixture.Client.GetAsync("/api/v1/query.json" + Question).Json();
        var csv = await fixture.Client.GetStringAsync("/api/v1/query.csv" + Question);
        var head = csv.TrimStart('\uFEFF').Split("\r\n")[0];
        Assert.Equal(string.Join(',', json["columns"]!.AsArray().Select(c => (string)c!["name"]!)), head);
        await fixture.Client.GetAsync("/api/v1/query.pdf" + Question).Problem(HttpStatusCode.NotFound, "unknown-format");
    }

    [Fact]
    public async Task Meta_ListsEverythingThatAQueryAccepts()
    {
        var meta = await fixture.Client.GetAsync("/api/v1/meta").Json();
        foreach (var measure in meta["measures"]!.AsArray().Select(m => (string)m!["name"]!))
        {
            var answer = await fixture.Client.GetAsync($"/api/v1/query?measures={measure}&by=year");
            Assert.True(answer.IsSuccessStatusCode, measure);
        }

        Assert.All(meta["dimensions"]!.AsArray().Concat(meta["measures"]!.AsArray()), member =>
        {
            Assert.NotEmpty((string)member!["title"]!["vi"]!);
            Assert.NotEmpty((string)member["title"]!["en"]!);
        });
        Assert.Contains(meta["reports"]!.AsArray(), r => (string?)r!["name"] == "trend");
    }

    [Fact]
    public async Task Json_Vietnamese_StaysReadable()
    {
        var text = await fixture.Client.GetStringAsync("/api/v1/meta");
        Assert.Contains("Được công nhận", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u1", text, StringComparison.Ordinal);
        Assert.NotNull(JsonNode.Parse(text));
    }
}
