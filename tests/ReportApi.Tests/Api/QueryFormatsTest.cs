using System.Globalization;
using System.Net.Http.Json;
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
    public async Task EveryFormat_HasTheFiguresOfTheJson(string question) =>
        await AnswerForms.AssertAlike(fixture.Data.Database, (ending, style) => fixture.Client.GetAsync($"/api/v1/query.{ending}{question}{(style is null ? "" : "&csvFor=" + style)}"));

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
    public async Task Parquet_OfAnAnswerWithoutColumns_SaysWhyNot()
    {
        var problem = await fixture.Client.GetAsync("/api/v1/query.parquet?measures=recognised&by=year&pivot=year&period=2019").Problem(System.Net.HttpStatusCode.BadRequest, "invalid-query");
        Assert.Equal("bad-shape", (string?)problem["errors"]![0]!["code"]);
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
        Assert.All(sheets, s => Assert.Contains(AnswerForms.Sheet(s, 2), row => row.Any(c => c.StartsWith("Đã cắt bớt", StringComparison.Ordinal))));
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
        var figures = AnswerForms.Sheet(sheets[0], 3).Skip(1).Sum(r => int.Parse(r[2], CultureInfo.InvariantCulture));
        var facts = AnswerForms.Sheet(sheets[2], 10).Skip(1).ToList();
        Assert.True(figures > 0);
        Assert.Equal(figures, facts.Count);
        Assert.All(facts, f => Assert.Matches("^[A-Z]+[0-9]+", f[9]));
    }
}
