using System.Net;

namespace DienHinh.ReportApi.Tests.Api;

/// <summary>Statutory forms by address: the same form in every format, refused in the years of another circular.</summary>
public sealed class FormsApiTest(LoadedFixture fixture) : IClassFixture<LoadedFixture>
{
    [Fact]
    public async Task Get_Form_IsTheSameInEveryFormat()
    {
        var json = await fixture.Client.GetAsync("/api/v1/reports/form-0601.json?year=2024&unit=05794").Json();
        var total = json["table"]!["rows"]![0]!;
        // Phục Linh names eight movements, and two fields that are none.
        Assert.Equal(("01", 8), ((string?)total["code"], (int)total["c1"]!));
        Assert.Null(total["c2"]);
        Assert.Contains("Xã Phục Linh", (string)json["subtitle"]!, StringComparison.Ordinal);

        var csv = await fixture.Client.GetStringAsync("/api/v1/reports/form-0601.csv?year=2024&unit=05794");
        Assert.Contains("\n01,Tổng số,Phong trào,8,,,", csv.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await fixture.Client.GetByteArrayAsync("/api/v1/reports/form-0601.xlsx?year=2024&unit=05794"))[..2]);
    }

    [Theory]
    [InlineData("/api/v1/reports/form-0601.json?year=2021", HttpStatusCode.BadRequest, "invalid-query")]
    [InlineData("/api/v1/reports/form-0601.json", HttpStatusCode.BadRequest, "invalid-query")]
    [InlineData("/api/v1/reports/form-0601.json?year=2024&unit=99999", HttpStatusCode.BadRequest, "invalid-query")]
    [InlineData("/api/v1/reports/form-0609.json?year=2024", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/api/v1/reports/form-0601.doc?year=2024", HttpStatusCode.NotFound, "unknown-format")]
    public async Task Get_WrongQuestion_IsAProblem(string address, HttpStatusCode status, string code) => await fixture.Client.GetAsync(address).Problem(status, code);

    [Fact]
    public async Task Meta_NamesTheForms()
    {
        var meta = await fixture.Client.GetAsync("/api/v1/meta").Json();
        Assert.Contains(meta["reports"]!.AsArray(), r => (string?)r!["name"] == "form-0603");
    }
}
