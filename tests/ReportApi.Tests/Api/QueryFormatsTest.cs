using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.ReportApi.Tests.Api;

/// <summary>One answer, four forms, the same figures in each.</summary>
public sealed class QueryFormatsTest(LoadedFixture fixture) : IClassFixture<LoadedFixture>
{
    private static readonly string[] s_questions =
    [
        "?measures=recognised,attainment&by=planItem&plan=phuc-linh-2021-2025&totals=true&include=ratioParts",
        "?measures=recognised&by=movement&period=2025&plan=phuc-linh-2021-2025&compare=to=2021,as=value%2Bdelta%2Bchange",
        "?measures=recognised&by=year,kind&limit=20000",
        "?measures=exemplars&by=movement,year&pivot=year&totals=true",
        "?measures=recognised&by=year,movement&top=2,of=year",
        "?measures=completeness&by=commune&basis=restated&mapDate=2025-07-01&division=leftOut&include=coverage",
    ];

    public static TheoryData<string> Questions => [.. s_questions];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task EveryFormat_HasTheFiguresOfTheJson(string question)
    {
        var json = await fixture.Client.GetAsync("/api/v1/query.json" + question).Json();
        var names = json["columns"]!.AsArray().Select(c => (string)c!["name"]!).ToList();
        var expected = json["rows"]!.AsArray().Concat(json["totals"] is { } totals ? [totals] : []).Select(r => names.ConvertAll(n => Text(r![n]))).ToList();
        var labelled = json["totals"] is not null;

        AssertSame(expected, Csv(await fixture.Client.GetStringAsync("/api/v1/query.csv" + question), ',').Skip(1), labelled);
        AssertSame(expected, Csv((await fixture.Client.GetStringAsync("/api/v1/query.csv" + question + "&csvFor=excel")).TrimStart('\uFEFF'), ';').Skip(1).Select(r => r.Select(f => f.Replace("0,", "0.", StringComparison.Ordinal))), labelled, decimals: true);
        var sheets = WorkbookReader.Read(await fixture.Client.GetByteArrayAsync("/api/v1/query.xlsx" + question));
        Assert.Equal(["Số liệu", "Thông tin"], sheets.Select(s => s.Name));
        AssertSame(expected, Sheet(sheets[0], names.Count).Skip(1), labelled);
        AssertSame(labelled ? expected[..^1] : expected, Parquet(await fixture.Client.GetByteArrayAsync("/api/v1/query.parquet" + question), names), labelled: false);
    }

    [Fact]
    public async Task Parquet_HasTypedColumns_AndSaysWhatItIs()
    {
        var bytes = await fixture.Client.GetByteArrayAsync("/api/v1/query.parquet?measures=recognised,completeness&by=year&limit=1&order=-year");
        var file = Path.Combine(fixture.Data.Database.ScratchFolder, "typed.parquet");
        await File.WriteAllBytesAsync(file, bytes);
        using var connection = fixture.Data.Database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = $"select string_agg(column_type, ' ') from (describe select * from read_parquet('{file}'))";
        Assert.Equal("BIGINT BIGINT DOUBLE", command.ExecuteScalar());
        command.CommandText = $"select string_agg(decode(key) || '=' || decode(value), ' ' order by decode(key)) from parquet_kv_metadata('{file}') where decode(key) in ('truncated', 'totalRows')";
        Assert.Equal("totalRows=5 truncated=true", command.ExecuteScalar());
    }

    [Fact]
    public async Task Cut_IsToldInEveryFormat()
    {
        const string Question = "?measures=recognised&by=movement&limit=2";
        foreach (var format in (string[])["json", "csv", "xlsx", "parquet"])
        {
            var answer = await fixture.Client.GetAsync($"/api/v1/query.{format}{Question}");
            Assert.Equal("true", Assert.Single(answer.Headers.GetValues("X-Truncated")));
            Assert.True(int.Parse(Assert.Single(answer.Headers.GetValues("X-Total-Rows")), CultureInfo.InvariantCulture) > 2);
        }

        Assert.Contains("Đã cắt bớt: mới có 2 trong ", await fixture.Client.GetStringAsync("/api/v1/query.csv" + Question), StringComparison.Ordinal);
        var sheets = WorkbookReader.Read(await fixture.Client.GetByteArrayAsync("/api/v1/query.xlsx" + Question));
        Assert.All(sheets, s => Assert.Contains(Sheet(s, 2), row => row.Any(c => c.StartsWith("Đã cắt bớt", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/html, application/vnd.apache.parquet;q=0.5, */*;q=0.1", "application/vnd.apache.parquet")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/csv;q=0.2, application/json;q=0.9", "application/json")]
    public async Task Accept_ChoosesTheForm(string accept, string type)
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post])
        {
            using var request = new HttpRequestMessage(method, "/api/v1/query" + (method == HttpMethod.Get ? "?measures=recognised" : ""));
            if (method == HttpMethod.Post) request.Content = JsonContent.Create(new { measures = new[] { "recognised" } });
            request.Headers.TryAddWithoutValidation("Accept", accept);
            Assert.Equal(type, (await fixture.Client.SendAsync(request)).Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Xlsx_WithLineage_NamesTheCellsOfEveryRow()
    {
        var sheets = WorkbookReader.Read(await fixture.Client.GetByteArrayAsync("/api/v1/query.xlsx?measures=recognised&by=kind&period=2023&plan=phuc-linh-2021-2025&include=lineage"));
        Assert.Equal(["Số liệu", "Thông tin", "Nguồn"], sheets.Select(s => s.Name));
        var figures = Sheet(sheets[0], 3).Skip(1).Sum(r => int.Parse(r[2], CultureInfo.InvariantCulture));
        var facts = Sheet(sheets[2], 10).Skip(1).ToList();
        Assert.True(figures > 0);
        Assert.Equal(figures, facts.Count);
        Assert.All(facts, f => Assert.Matches("^[A-Z]+[0-9]+", f[9]));
    }

    private static void AssertSame(List<List<string>> expected, IEnumerable<IEnumerable<string>> actual, bool labelled, bool decimals = false)
    {
        var rows = actual.Select(r => r.ToList()).ToList();
        Assert.Equal(expected.Count, rows.Count);
        foreach (var (e, a, last) in expected.Zip(rows, (e, a) => (e, a)).Select((p, i) => (p.e, p.a, i == expected.Count - 1)))
        {
            for (var i = 0; i < e.Count; i++)
            {
                // The row of totals carries a word where the dimensions have nothing.
                if (labelled && last && e[i].Length == 0) continue;
                if (double.TryParse(e[i], CultureInfo.InvariantCulture, out var number))
                    Assert.Equal(number, double.Parse(decimals ? a[i].Replace(',', '.') : a[i], CultureInfo.InvariantCulture), 9);
                else
                    Assert.Equal(e[i], a[i]);
            }
        }
    }

    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue v when v.TryGetValue<string>(out var text) => text,
        _ => value.ToJsonString(),
    };

    private static List<List<string>> Csv(string text, char separator)
    {
        var rows = new List<List<string>> { new() };
        var field = new System.Text.StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (text[i] == '"') isQuoted = !isQuoted;
            else if (isQuoted) field.Append(text[i]);
            else if (text[i] == separator || text[i] == '\n')
            {
                rows[^1].Add(field.ToString());
                field.Clear();
                if (text[i] == '\n') rows.Add([]);
            }
            else if (text[i] != '\r') field.Append(text[i]);
        }

        // The file ends with its last line.
        Assert.Empty(rows[^1]);
        return rows[..^1];
    }

    private static List<List<string>> Sheet(SheetGrid sheet, int columns) =>
        [.. sheet.Rows.Select(r => Enumerable.Range(1, columns).Select(c => sheet.At(r.Number, c)).Select(c => c.Kind == CellKind.Number ? c.Number.ToString("R", CultureInfo.InvariantCulture) : c.Text ?? "").ToList())];

    private List<List<string>> Parquet(byte[] bytes, List<string> names)
    {
        var file = Path.Combine(fixture.Data.Database.ScratchFolder, $"{Guid.NewGuid():N}.parquet");
        File.WriteAllBytes(file, bytes);
        using var connection = fixture.Data.Database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = $"select * from read_parquet('{file}')";
        using var reader = command.ExecuteReader();
        Assert.Equal(names, Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
        var rows = new List<List<string>>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!)]);
        return rows;
    }
}
