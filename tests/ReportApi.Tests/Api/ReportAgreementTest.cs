using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Workbooks;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Tests.Api;

/// <summary>Attainment and completeness as JSON, CSV, XLSX and page: the same figures and words in each row. Comparison has <see cref="ComparisonAgreementTest"/>.</summary>
public sealed class ReportAgreementTest(LoadedFixture fixture) : IClassFixture<LoadedFixture>
{
    [Theory]
    [InlineData("attainment", "?plan=phuc-linh-2021-2025&period=2023")]
    [InlineData("attainment", "?plan=phuc-linh-2021-2025&period=interim-2023")]
    [InlineData("attainment", "?plan=ninh-thuan-2021-2025")]
    [InlineData("completeness", "?plan=phuc-linh-2021-2025")]
    [InlineData("completeness", "?plan=ninh-thuan-2021-2025")]
    public async Task EveryForm_HasTheSameRows(string report, string question)
    {
        var table = (await fixture.Client.GetAsync($"/api/v1/reports/{report}.json{question}").Json())["table"]!;
        var measures = table["columns"]!.AsArray().Where(c => (string?)c!["role"] == "measure").Select(c => Column(c!)).ToList();
        var rows = table["rows"]!.AsArray().Append(table["totals"]).OfType<JsonNode>().Select(r => measures.ConvertAll(m => Value(r[m.Name]))).ToList();
        Assert.NotEmpty(rows);
        // What has a name is shown by it alone.
        var width = table["columns"]!.AsArray().Count(c => (string?)c!["role"] != "dimension" || table["columns"]!.AsArray().All(l => (string?)l!["name"] != c["name"] + "Name"));
        var plain = rows.ConvertAll(r => r.ConvertAll(Plain));

        Assert.Equal(plain, AnswerForms.Csv((await fixture.Client.GetStringAsync($"/api/v1/reports/{report}.csv{question}")).TrimStart('\uFEFF'), ',').Skip(1).Select(r => r.TakeLast(measures.Count).ToList()));
        Assert.Equal(plain, Sheet(await fixture.Client.GetByteArrayAsync($"/api/v1/reports/{report}.xlsx{question}"), width, plain[0], rows.Count));
        Assert.Equal(rows.ConvertAll(r => r.Select((v, i) => Display.Cell(v, measures[i])).ToList()), Page(await fixture.Client.GetStringAsync($"/{report}{question}"), measures.Count));
    }

    private static ResultColumn Column(JsonNode column) => new(
        (string)column["name"]!, ColumnRole.Measure, Enum.Parse<ColumnType>((string)column["type"]!, ignoreCase: true), (string?)column["unit"], new((string)column["title"]!["vi"]!, ""));

    private static object? Value(JsonNode? value) => value?.GetValueKind() switch
    {
        null => null,
        JsonValueKind.Number => value.AsValue().TryGetValue<long>(out var whole) ? whole : (double)value,
        _ => (string?)value,
    };

    private static string Plain(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <summary>The last columns of so many rows, from the first that reads like the first row wanted.</summary>
    private static List<List<string>> Sheet(byte[] bytes, int width, List<string> first, int rows)
    {
        var cells = AnswerForms.Sheet(WorkbookReader.Read(bytes)[0], width).ConvertAll(r => r.TakeLast(first.Count).Select(c => c == Display.Gap ? "" : c).ToList());
        return [.. cells.SkipWhile(r => !r.SequenceEqual(first)).Take(rows)];
    }

    private static List<List<string>> Page(string html, int count)
    {
        var table = Regex.Match(html, "<table data-test=\"result\">(.*?)</table>", RegexOptions.Singleline).Groups[1].Value;
        return [.. Regex.Matches(table, "<tr>(.*?)</tr>", RegexOptions.Singleline).Skip(1)
            .Select(r => Regex.Matches(r.Groups[1].Value, "<td[^>]*>(.*?)</td>", RegexOptions.Singleline).Select(c => WebUtility.HtmlDecode(c.Groups[1].Value).Trim()).TakeLast(count).ToList())];
    }
}
