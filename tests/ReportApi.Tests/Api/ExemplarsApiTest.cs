using System.Net;

namespace DienHinh.ReportApi.Tests.Api;

public sealed class ExemplarsApiTest(LoadedFixture fixture) : IClassFixture<LoadedFixture>
{
    [Fact]
    public async Task List_Conditions_HoldForEveryRow()
    {
        var page = await fixture.Client.GetAsync("/api/v1/exemplars?unit=05794&year=2023&kind=individual,collective").Json();
        var rows = page["rows"]!.AsArray();
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, (int)page["totalRows"]!);
        Assert.All(rows, r =>
        {
            Assert.Equal("05794", (string?)r!["unit"]);
            Assert.Equal(2023, (int)r["year"]!);
            Assert.Contains((string?)r["kind"], new[] { "individual", "collective" });
        });
        var both = await fixture.Client.GetAsync("/api/v1/exemplars?where=unit=05794&where=year=2023&where=kind=individual,collective").Json();
        Assert.Equal(page.ToJsonString(), both.ToJsonString());
    }

    [Fact]
    public async Task List_OfADistrict_HoldsItsCommunes()
    {
        var rows = (await fixture.Client.GetAsync("/api/v1/exemplars?unit=582&movement=nong-thon-moi").Json())["rows"]!.AsArray();
        Assert.NotEmpty(rows);
        Assert.All(rows, r =>
        {
            Assert.Equal("ninh-thuan-2021-2025", (string?)r!["plan"]);
            Assert.Contains("nong-thon-moi", r["movements"]!.AsArray().Select(m => (string)m!));
        });
    }

    [Fact]
    public async Task List_PageByPage_HasEveryRowOnce()
    {
        var all = (await fixture.Client.GetAsync("/api/v1/exemplars?year=2022").Json())["rows"]!.AsArray().Select(r => (string)r!["id"]!).ToList();
        var paged = new List<string>();
        bool more;
        do
        {
            var page = await fixture.Client.GetAsync($"/api/v1/exemplars?year=2022&limit=7&offset={paged.Count}").Json();
            Assert.Equal(all.Count, (int)page["totalRows"]!);
            paged.AddRange(page["rows"]!.AsArray().Select(r => (string)r!["id"]!));
            more = (bool)page["truncated"]!;
        }
        while (more);
        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task List_BeyondTheLastRow_StillTellsHowManyThereAre()
    {
        var first = await fixture.Client.GetAsync("/api/v1/exemplars?year=2022&limit=1").Json();
        var beyond = await fixture.Client.GetAsync("/api/v1/exemplars?year=2022&offset=99999").Json();
        Assert.Empty(beyond["rows"]!.AsArray());
        Assert.Equal(((int)first["totalRows"]!, false), ((int)beyond["totalRows"]!, (bool)beyond["truncated"]!));
    }

    [Fact]
    public async Task List_MisspeltName_IsToldTheNearest()
    {
        var problem = await fixture.Client.GetAsync("/api/v1/exemplars?movement=nong-thon-mo").Problem(HttpStatusCode.BadRequest, "invalid-query");
        Assert.Equal("nong-thon-moi", (string?)Assert.Single(problem["errors"]!.AsArray())!["nearest"]);
    }

    [Theory]
    [InlineData("plan=zzz", "unknown-plan")]
    [InlineData("unit=zzz", "unknown-unit")]
    public async Task Completeness_OfNothingKnown_IsRefused(string query, string code)
    {
        var problem = await fixture.Client.GetAsync("/api/v1/completeness?" + query).Problem(HttpStatusCode.BadRequest, "invalid-query");
        Assert.Equal(code, (string?)problem["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task Get_OneOfTheList_HasItsSourceCells()
    {
        var first = (await fixture.Client.GetAsync("/api/v1/exemplars?unit=05794&year=2024&limit=1").Json())["rows"]![0]!;
        var one = await fixture.Client.GetAsync($"/api/v1/exemplars/{first["id"]}").Json();
        Assert.Equal(first.ToJsonString(), one.ToJsonString());
        var source = await fixture.Client.GetAsync($"/api/v1/exemplars/{first["id"]}/source").Json();
        Assert.Equal((string?)first["name"], (string?)source["label"]);
        Assert.Equal("xa-phuc-linh-2024.xlsx", (string?)source["file"]);
        Assert.Matches("^[A-Z]+[0-9]+(:[A-Z]+[0-9]+)?$", (string)source["cells"]!);
    }

    [Theory]
    [InlineData("/api/v1/exemplars/0-0")]
    [InlineData("/api/v1/exemplars/0-0/source")]
    public async Task Get_UnknownFact_IsNotFound(string address) => await fixture.Client.GetAsync(address).Problem(HttpStatusCode.NotFound, "not-found");

    [Theory]
    [InlineData("where=shoe=42", "unknown-dimension")]
    [InlineData("where=kind!=individual", "bad-filter")]
    [InlineData("limit=0", "bad-limit")]
    [InlineData("knd=individual", "unknown-parameter")]
    [InlineData("kind=zzz", "unknown-value")]
    [InlineData("kind=individual,zzz", "unknown-value")]
    [InlineData("year=zzz", "unknown-value")]
    [InlineData("unit=zzz", "unknown-value")]
    [InlineData("plan=zzz", "unknown-value")]
    [InlineData("where=kind=zzz", "unknown-value")]
    [InlineData("owner=zzz", "unknown-value")]
    [InlineData("milestone=zzz", "unknown-value")]
    [InlineData("category=zzz", "unknown-value")]
    public async Task List_WrongCondition_IsRefused(string query, string code)
    {
        var problem = await fixture.Client.GetAsync("/api/v1/exemplars?" + query).Problem(HttpStatusCode.BadRequest, "invalid-query");
        Assert.Equal(code, (string?)problem["errors"]![0]!["code"]);
    }
}
