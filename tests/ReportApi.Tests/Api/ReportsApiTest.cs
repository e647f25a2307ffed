using System.Buffers.Binary;
using System.Net;
using System.Xml.Linq;

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
    [InlineData("/api/v1/charts/trnd.svg", "not-found")]
    [InlineData("/api/v1/charts/trend.gif", "unknown-format")]
    public async Task Get_UnknownNameOrFormat_IsNotFound(string address, string code) => await fixture.Client.GetAsync(address).Problem(HttpStatusCode.NotFound, code);

    [Theory]
    [InlineData("/api/v1/reports/comparison.json?by=shoes", "invalid-query")]
    [InlineData("/api/v1/reports/comparison.json?from=abc", "invalid-query")]
    [InlineData("/api/v1/reports/trend.json?from=interim-2023", "invalid-query")]
    [InlineData("/api/v1/charts/trend.png?width=9", "bad-size")]
    [InlineData("/api/v1/charts/trend.png?width=900000", "bad-size")]
    public async Task Get_WrongQuestion_IsABadRequest(string address, string code) => await fixture.Client.GetAsync(address).Problem(HttpStatusCode.BadRequest, code);
}
