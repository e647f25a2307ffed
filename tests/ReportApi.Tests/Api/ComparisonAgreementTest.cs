using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DienHinh.Analytics.Querying;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Tests.Api;

/// <summary>The comparison as JSON, CSV, XLSX and page, and the query behind it: the same figures to the digit.</summary>
public sealed class ComparisonAgreementTest(LoadedFixture fixture) : IClassFixture<LoadedFixture>
{
    private static readonly string[] s_measures = ["difference", "percent", "shareFrom", "shareTo", "rankChange"];

    [Theory]
    [InlineData("2022", "2024")]
    [InlineData("interim-2023", "final-2025")]
    public async Task EveryForm_HasTheSameFigures(string from, string to)
    {
        var question = $"?plan=phuc-linh-2021-2025&by=movement&from={from}&to={to}";
        var json = (await fixture.Client.GetAsync($"/api/v1/reports/comparison.json{question}").Json())["table"]!;
        var names = json["columns"]!.AsArray().Where(c => (string?)c!["role"] == "measure").Select(c => (string)c!["name"]!).ToList();
        Assert.Equal(s_measures, names.Skip(2));
        var rows = json["rows"]!.AsArray().Append(json["totals"]).Select(r => r!).ToList();
        var expected = rows.ConvertAll(r => names.ConvertAll(n => (double?)r[n]));
        Assert.Contains(expected, r => r[3] is not null);

        Assert.Equal(expected, Csv(await fixture.Client.GetStringAsync($"/api/v1/reports/comparison.csv{question}"), names.Count));
        Assert.Equal(expected, Xlsx(await fixture.Client.GetByteArrayAsync($"/api/v1/reports/comparison.xlsx{question}"), names.Count));
        Assert.Equal(Shown(expected, names), Page(await fixture.Client.GetStringAsync($"/comparison{question}"), names.Count));

        var compare = Uri.EscapeDataString($"to={from},as=value+delta+change+share+rankChange");
        var query = await fixture.Client.GetAsync($"/api/v1/query?measures=recognised&by=movement&plan=phuc-linh-2021-2025&period={to}&totals=true&compare={compare}").Json();
        var answered = query["rows"]!.AsArray().Append(query["totals"]).Select(r => r!).ToList();
        string[] columns = [$"recognised@{from}.value", "recognised", $"recognised@{from}.delta", $"recognised@{from}.change", $"recognised@{from}.share", $"recognised@{from}.rankChange"];
        Assert.Equal(
            expected.ConvertAll(r => new List<double?> { r[0], r[1], r[2], r[3], r[4], r[6] }),
            answered.ConvertAll(r => columns.Select(c => (double?)r[c]).ToList()));
    }

    private static List<List<double?>> Csv(string text, int count) =>
        [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',').TakeLast(count).Select(Number).ToList())];

    private static List<List<double?>> Xlsx(byte[] bytes, int count)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var part = zip.Entries.Single(e => e.FullName.EndsWith("table.xml", StringComparison.Ordinal) || e.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open();
        var sheet = XDocument.Load(part).Root!;
        var space = sheet.Name.Namespace;
        // The header stands in row 5; below the table come an empty row and notes.
        return [.. sheet.Descendants(space + "row").Where(r => (int)r.Attribute("r")! > 5).Select(r => r.Elements(space + "c").ToList()).TakeWhile(c => c.Count > 1)
            .Select(c => c.TakeLast(count).Select(v => v.Element(space + "v") is { } number ? Number(number.Value) : null).ToList())];
    }

    private static List<List<string>> Shown(List<List<double?>> expected, List<string> names) =>
        expected.ConvertAll(r => r.Select((v, i) => Display.Cell(
            v is null ? null : names[i].StartsWith("share", StringComparison.Ordinal) || names[i] == "percent" ? v : (object)(long)v,
            new ResultColumn(names[i], ColumnRole.Measure, ColumnType.Decimal, names[i].StartsWith("share", StringComparison.Ordinal) || names[i] == "percent" ? "ratio" : "exemplar", new("", "")))).ToList());

    private static List<List<string>> Page(string html, int count)
    {
        var table = Regex.Match(html, "<table data-test=\"result\">(.*?)</table>", RegexOptions.Singleline).Groups[1].Value;
        return [.. Regex.Matches(table, "<tr>(.*?)</tr>", RegexOptions.Singleline).Skip(1)
            .Select(r => Regex.Matches(r.Groups[1].Value, "<td[^>]*>(.*?)</td>", RegexOptions.Singleline).Select(c => WebUtility.HtmlDecode(c.Groups[1].Value).Trim()).TakeLast(count).ToList())];
    }

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
