using System.Net;

namespace DienHinh.ReportApi.Tests.Api;

public sealed class RegistersApiTest(LoadedFixture fixture) : IClassFixture<LoadedFixture>
{
    [Fact]
    public async Task Plans_OneOfTheList_IsGivenInFull()
    {
        var plans = (await fixture.Client.GetAsync("/api/v1/plans").Json()).AsArray();
        Assert.Equal(5, plans.Count);
        var plan = await fixture.Client.GetAsync("/api/v1/plans/phuc-linh-2021-2025").Json();
        Assert.Equal(2021, (int)plan["fromYear"]!);
        Assert.NotEmpty(plan["items"]!.AsArray());
    }

    [Fact]
    public async Task Units_CodeUsedTwice_GivesBothUnits()
    {
        var both = (await fixture.Client.GetAsync("/api/v1/units/05788").Json()).AsArray();
        Assert.Equal(["05788", "05788@2025-07-01"], both.Select(u => (string)u!["id"]!));
    }

    [Fact]
    public async Task Units_WithinADistrict_AreItsCommunesOnly()
    {
        var communes = (await fixture.Client.GetAsync("/api/v1/units?within=582&level=commune").Json()).AsArray();
        Assert.NotEmpty(communes);
        Assert.All(communes, u => Assert.Equal("commune", (string?)u!["level"]));
        Assert.Contains(communes, u => (string?)u!["code"] == "22744");
        Assert.DoesNotContain(communes, u => (string?)u!["code"] == "05794");
    }

    [Theory]
    [InlineData("/api/v1/movements", "nong-thon-moi")]
    [InlineData("/api/v1/owners", "cong-an-xa")]
    public async Task Registers_KnowTheirEntries(string address, string id) =>
        Assert.Contains((await fixture.Client.GetAsync(address).Json()).AsArray(), m => (string?)m!["id"] == id && ((string)m["nameEn"]!).Length > 0);

    [Theory]
    [InlineData("/api/v1/plans/phuc-linh-2021-2026", "phuc-linh-2021-2025")]
    [InlineData("/api/v1/units/0579x", null)]
    [InlineData("/api/v1/units?within=nowhere", null)]
    public async Task Registers_UnknownId_IsNotFoundWithTheNearest(string address, string? nearest)
    {
        var problem = await fixture.Client.GetAsync(address).Problem(HttpStatusCode.NotFound, "not-found");
        if (nearest is not null) Assert.Equal(nearest, (string?)problem["nearest"]);
    }

    [Fact]
    public async Task Completeness_OfAPlan_TellsReceivedFromMissing()
    {
        var rows = (await fixture.Client.GetAsync("/api/v1/completeness?plan=ninh-thuan-2021-2025&year=2021").Json()).AsArray();
        Assert.All(rows, r => Assert.Equal(2021, (int)r!["year"]!));
        var received = Assert.Single(rows, r => (string?)r!["unit"] == "22744");
        Assert.True((bool)received!["isReceived"]!);
        Assert.NotNull(received["submission"]);
        Assert.Contains(rows, r => !(bool)r!["isReceived"]! && r["submission"] is null);
    }

    [Fact]
    public async Task Completeness_OfAUnit_HasOnlyThatUnit()
    {
        var rows = (await fixture.Client.GetAsync("/api/v1/completeness?unit=05794").Json()).AsArray();
        Assert.Equal(5, rows.Count);
        Assert.All(rows, r => Assert.Equal("05794", (string?)r!["unit"]));
    }
}
