using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DienHinh.ReportApi.Tests.Api;

/// <summary>
/// A client as a stranger would write it: plain HTTP and JSON, no type of the project, and no word that does not come from the description of the API or
/// from /meta. It finds its way, asks, filters, reads page by page, compares, and follows a figure to its cells.
/// </summary>
public sealed class StrangerTest(LoadedFixture fixture) : IClassFixture<LoadedFixture>
{
    [Fact]
    public async Task Stranger_FindsAsksFiltersPagesComparesAndTraces()
    {
        var http = fixture.Client;
        var document = JsonNode.Parse(await http.GetStringAsync("/openapi/v1.json"))!;
        string Path(string tag, string method, string words) => document["paths"]!.AsObject().First(p => p.Value![method] is { } o
            && (string?)o["tags"]![0] == tag && ((string)o["summary"]!).Contains(words, StringComparison.OrdinalIgnoreCase)).Key;
        var ask = Path("query", "post", "question");
        var meta = JsonNode.Parse(await http.GetStringAsync(Path("query", "get", "all that may be asked")))!;

        // What can be counted, by what, when, and among what values.
        var measure = (string)meta["measures"]!.AsArray().First(m => (string?)m!["counts"] == "exemplars" && ((string)m["title"]!["en"]!).Contains("Recognised", StringComparison.Ordinal))!["name"]!;
        var closed = meta["dimensions"]!.AsArray().First(d => d!["values"] is JsonArray && !(bool)d["hasSeveralValues"]! && d["divides"]!.AsArray().Count > 1)!;
        var several = (string)meta["dimensions"]!.AsArray().First(d => (bool)d!["hasSeveralValues"]! && (string?)d["valuesFrom"] is { } from && from.EndsWith("movements", StringComparison.Ordinal))!["name"]!;
        var (dimension, value) = ((string)closed["name"]!, (string)closed["values"]![0]!["value"]!);

        var all = await Answer(new { measures = new[] { measure }, by = new[] { dimension }, totals = true });
        var filtered = await Answer(new { measures = new[] { measure }, where = new[] { new { member = dimension, op = (string)meta["operators"]![0]!, values = new[] { value } } } });
        var ofValue = all["rows"]!.AsArray().First(r => (string?)r![dimension] == value)!;
        Assert.Equal((long)ofValue[measure]!, (long)filtered["rows"]![0]![measure]!);
        Assert.Equal((long)all["totals"]![measure]!, all["rows"]!.AsArray().Sum(r => (long?)r![measure] ?? 0));

        // Page by page, as far as totalRows says.
        var whole = await Answer(new { measures = new[] { measure }, by = new[] { several } });
        var rows = new List<string>();
        while (true)
        {
            var page = await Answer(new { measures = new[] { measure }, by = new[] { several }, limit = 2, offset = rows.Count });
            rows.AddRange(page["rows"]!.AsArray().Select(r => r!.ToJsonString()));
            if (!(bool)page["truncated"]!) break;
        }

        Assert.Equal((int)whole["totalRows"]!, rows.Count);
        Assert.Equal(whole["rows"]!.AsArray().Select(r => r!.ToJsonString()), rows);

        // Two years side by side; the column's name is made as /meta says.
        var years = (await Answer(new { measures = new[] { measure }, by = new[] { "year" } }))["rows"]!.AsArray().Where(r => r![measure] is not null).Select(r => ((int)r!["year"]!).ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var word = (string)meta["comparisons"]!.AsArray().First(c => ((string)c!["title"]!["en"]!).StartsWith("Difference", StringComparison.Ordinal))!["name"]!;
        var compared = await Answer(new { measures = new[] { measure }, period = years[^1], compare = new[] { new { to = years[0], @as = new[] { word } } } });
        var (first, last) = (await Figure(years[0]), await Figure(years[^1]));
        Assert.Equal(last - first, (long)compared["rows"]![0]![$"{measure}@{years[0]}.{word}"]!);

        // From a figure to the cells behind it.
        var drill = Path("query", "post", "behind one cell");
        var behind = await (await http.PostAsJsonAsync(drill, new { query = new { measures = new[] { measure }, by = new[] { dimension } }, column = measure, row = ofValue })).Content.ReadFromJsonAsync<JsonNode>();
        Assert.Equal((long)ofValue[measure]!, behind!["facts"]!.AsArray().Sum(f => (long)f!["counts"]![measure]!));
        var fact = (string)behind["facts"]![0]!["id"]!;
        var source = JsonNode.Parse(await http.GetStringAsync(Path("exemplars", "get", "file, sheet and cells").Replace("{id}", fact, StringComparison.Ordinal)))!;
        Assert.Equal((string?)behind["facts"]![0]!["cells"], (string?)source["cells"]);

        // A mistake comes with the word that was meant.
        var wrong = await http.PostAsJsonAsync(ask, new { measures = new[] { measure + "x" } });
        Assert.Equal(measure, (string?)(await wrong.Content.ReadFromJsonAsync<JsonNode>())!["errors"]![0]!["nearest"]);

        async Task<JsonNode> Answer(object question)
        {
            var answer = await http.PostAsJsonAsync(ask, question);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, text);
            return JsonNode.Parse(text)!;
        }

        async Task<long> Figure(string year) => (long)(await Answer(new { measures = new[] { measure }, period = year }))["rows"]![0]![measure]!;
    }
}
