using System.Buffers.Binary;
using System.Net;
using System.Xml.Linq;
using DienHinh.Analytics.Querying;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Tests.Api;

public sealed class ReportsApiTest(LoadedFixture fixture) : IClassFixture<LoadedFixture>
{
    private const string Question = "?plan=phuc-linh-2021-2025&by=movement&from=2022&to=2024";

    [Theory]
    [InlineData("trend")]
    [InlineData("comparison")]
    public async Task Get_Report_IsTheSameInEveryFormat(string name)
    {
        var json = await fixture.Client.GetAsync($"/api/v1/reports/{name}.json{Question}").Json();
        var rows = json["table"]!["rows"]!.AsArray();
        Assert.NotEmpty(rows);

        var csv = await fixture.Client.GetAsync($"/api/v1/reports/{name}.csv{Question}");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", csv.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains((string)rows[0]!["movement"]!, await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var xlsx = await fixture.Client.GetByteArrayAsync($"/api/v1/reports/{name}.xlsx{Question}");
        Assert.Equal("PK"u8.ToArray(), xlsx[..2]);
    }

    [Theory]
    [InlineData("trend", "xu-huong-qua-cac-nam")]
    [InlineData("comparison", "so-sanh-hai-ky")]
    [InlineData("attainment", "muc-dat-chi-tieu")]
    [InlineData("completeness", "tinh-hinh-nop-bao-cao")]
    [InlineData("quality", "chat-luong-so-lieu")]
    public async Task Get_EachReport_IsAFileInEachFormatWithANameThatSaysWhatItIs(string name, string title)
    {
        foreach (var format in ReportFormat.All.Where(f => f.Name != "json"))
        {
            var answer = await fixture.Client.GetAsync($"/api/v1/reports/{name}.{format.Name}?plan=phuc-linh-2021-2025");

            Assert.Equal((HttpStatusCode.OK, format.MediaType), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
            Assert.Equal($"{title}_phuc-linh-2021-2025_xa-phuc-linh-05794_{VietnamDay.Today(TimeProvider.System):yyyy-MM-dd}.{format.Name}", answer.Content.Headers.ContentDisposition?.FileName);
            Assert.Equal(Beginning(format.Name), (await answer.Content.ReadAsByteArrayAsync())[..Beginning(format.Name).Length]);
        }
    }

    [Theory]
    [InlineData("review", "docx pdf pptx xlsx", "bao-cao-tong-ket-final-2025")]
    [InlineData("deck", "pptx pdf", "trinh-chieu-tong-ket-final-2025")]
    public async Task Get_Review_IsAFileInEachOfItsFormats(string name, string formats, string title)
    {
        foreach (var format in formats.Split(' '))
        {
            var answer = await fixture.Client.GetAsync($"/api/v1/reports/{name}.{format}?plan=phuc-linh-2021-2025&review=final-2025");

            Assert.StartsWith($"{title}_phuc-linh-2021-2025_xa-phuc-linh-05794_20", answer.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
            Assert.Equal(Beginning(format), (await answer.Content.ReadAsByteArrayAsync())[..4]);
        }
    }

    [Fact]
    public async Task FileName_OfAUnitAskedFor_SaysThatUnit() =>
        Assert.StartsWith("xu-huong-qua-cac-nam_ninh-thuan-2021-2025_phuong-bao-an-22744_",
            (await fixture.Client.GetAsync("/api/v1/reports/trend.csv?plan=ninh-thuan-2021-2025&unit=22744")).Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);

    private static byte[] Beginning(string format) => format switch
    {
        "csv" => [0xEF, 0xBB, 0xBF],
        "pdf" => [.. "%PDF"u8],
        "parquet" => [.. "PAR1"u8],
        _ => [.. "PK"u8, 3, 4],
    };

    [Fact]
    public async Task Get_Chart_IsWellFormedSvgAndPngOfTheAskedSize()
    {
        var svg = await fixture.Client.GetAsync($"/api/v1/charts/comparison.svg{Question}&width=900&height=500");
        Assert.Equal("image/svg+xml", svg.Content.Headers.ContentType?.MediaType);
        var root = XDocument.Parse(await svg.Content.ReadAsStringAsync()).Root!;
        Assert.Equal("900", (string?)root.Attribute("width"));

        var waterfall = await fixture.Client.GetStringAsync($"/api/v1/charts/comparison.svg{Question}&kind=waterfall&dark=true");
        Assert.Contains("Biểu đồ thác nước", waterfall);
        Assert.Contains("fill=\"#161c24\"", waterfall);

        var png = await fixture.Client.GetByteArrayAsync($"/api/v1/charts/comparison.png{Question}&width=900&height=500");
        Assert.Equal(900, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(500, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    [Theory]
    [InlineData("/api/v1/reports/trnd.json", "not-found")]
    [InlineData("/api/v1/reports/trend.doc", "unknown-format")]
    [InlineData("/api/v1/reports/deck.docx?plan=phuc-linh-2021-2025", "unknown-format")]
    [InlineData("/api/v1/reports/review.csv?plan=phuc-linh-2021-2025", "unknown-format")]
    [InlineData("/api/v1/charts/trnd.svg", "not-found")]
    [InlineData("/api/v1/charts/trend.gif", "unknown-format")]
    public async Task Get_UnknownNameOrFormat_IsNotFound(string address, string code) => await fixture.Client.GetAsync(address).Problem(HttpStatusCode.NotFound, code);

    [Theory]
    [InlineData("comparison", "period=2023", "period", "plan, unit, by, from, to, where")]
    [InlineData("completeness", "by=zzz", "by", "plan, unit, from, to, period")]
    [InlineData("quality", "where=kind=individual", "where", "plan, unit, by, from, to, period")]
    [InlineData("anomalies", "period=2023", "period", "plan, unit")]
    [InlineData("duplicates", "by=zzz", "by", "plan, unit")]
    [InlineData("trend", "perod=2023", "perod", "period")]
    public async Task Get_WordThatTheReportHasNoUseFor_IsRefusedWithThoseItHas(string name, string words, string member, string known)
    {
        var problem = await fixture.Client.GetAsync($"/api/v1/reports/{name}.json?plan=phuc-linh-2021-2025&{words}").Problem(HttpStatusCode.BadRequest, "invalid-query");
        var mistake = Assert.Single(problem["errors"]!.AsArray())!;
        Assert.Equal(("unknown-parameter", member), ((string?)mistake["code"], (string?)mistake["member"]));
        Assert.Contains(known, (string?)mistake["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trend", "2022", "from=2022&to=2022")]
    [InlineData("trend", "2022..2024", "from=2022&to=2024")]
    [InlineData("completeness", "2022..2023", "from=2022&to=2023")]
    [InlineData("quality", "2022", "from=2022&to=2022")]
    public async Task Get_PeriodOfYears_IsItsTwoEnds(string name, string period, string ends)
    {
        var asked = await fixture.Client.GetAsync($"/api/v1/reports/{name}.json?plan=phuc-linh-2021-2025&period={period}").Json();
        Assert.Equal((await fixture.Client.GetAsync($"/api/v1/reports/{name}.json?plan=phuc-linh-2021-2025&{ends}").Json()).ToJsonString(), asked.ToJsonString());
        Assert.NotEqual((await fixture.Client.GetAsync($"/api/v1/reports/{name}.json?plan=phuc-linh-2021-2025").Json()).ToJsonString(), asked.ToJsonString());
    }

    [Theory]
    [InlineData("/api/v1/reports/comparison.json?by=shoes", "invalid-query")]
    [InlineData("/api/v1/reports/comparison.json?from=abc", "invalid-query")]
    [InlineData("/api/v1/reports/trend.json?from=interim-2023", "invalid-query")]
    [InlineData("/api/v1/reports/review.docx?plan=phuc-linh-2021-2025&review=final-2024", "invalid-query")]
    [InlineData("/api/v1/reports/trend.json?period=zzz", "invalid-query")]
    [InlineData("/api/v1/reports/trend.json?period=2022&from=2021", "invalid-query")]
    [InlineData("/api/v1/charts/trend.png?width=9", "bad-size")]
    [InlineData("/api/v1/charts/trend.png?width=900000", "bad-size")]
    public async Task Get_WrongQuestion_IsABadRequest(string address, string code) => await fixture.Client.GetAsync(address).Problem(HttpStatusCode.BadRequest, code);
}
