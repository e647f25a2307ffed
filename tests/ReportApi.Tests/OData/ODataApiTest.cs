using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace DienHinh.ReportApi.Tests.OData;

public sealed class ODataApiTest(LoadedFixture fixture) : IClassFixture<LoadedFixture>
{
    private static readonly XNamespace s_edm = "http://docs.oasis-open.org/odata/ns/edm";

    [Fact]
    public async Task Filter_ThatCannotBeTyped_IsToldInVietnamese()
    {
        var answer = await fixture.Client.GetAsync("/odata/Exemplars?$filter=Year has 1");
        Assert.StartsWith("Phép trong $filter", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_ListsTheSets_ThatTheMetadataDescribes()
    {
        var answer = await Get("/odata", "application/json;odata.metadata=minimal");
        Assert.Equal("4.0", Assert.Single(answer.Headers.GetValues("OData-Version")));
        Assert.Contains("odata.metadata=minimal", answer.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
        var sets = (await Task.FromResult(answer).Json())["value"]!.AsArray().Select(s => (string)s!["url"]!).ToList();

        var metadata = await Get("/odata/$metadata", "application/xml");
        Assert.Equal("application/xml", metadata.Content.Headers.ContentType!.MediaType);
        var described = XDocument.Parse(await metadata.Content.ReadAsStringAsync());
        Assert.Equal(sets, described.Descendants(s_edm + "EntitySet").Select(e => (string)e.Attribute("Name")!));
        Assert.All(described.Descendants(s_edm + "EntityType"), t => Assert.NotEmpty(t.Descendants(s_edm + "PropertyRef")));

        foreach (var set in sets)
        {
            var page = await fixture.Client.GetAsync($"/odata/{set}?$top=3&$count=true").Json();
            var count = (int)page["@odata.count"]!;
            Assert.Equal(Math.Min(3, count), page["value"]!.AsArray().Count);
            Assert.Equal(count.ToString(System.Globalization.CultureInfo.InvariantCulture), await fixture.Client.GetStringAsync($"/odata/{set}/$count"));
            var type = described.Descendants(s_edm + "EntitySet").Single(e => (string)e.Attribute("Name")! == set).Attribute("EntityType")!.Value.Split('.')[^1];
            var properties = described.Descendants(s_edm + "EntityType").Single(t => (string)t.Attribute("Name")! == type).Elements(s_edm + "Property").Select(p => (string)p.Attribute("Name")!);
            Assert.All(page["value"]!.AsArray(), row => Assert.Equal(properties, row!.AsObject().Select(p => p.Key)));
        }
    }

    [Fact]
    public async Task Exemplars_AddUpToTheQuery()
    {
        var rows = (await fixture.Client.GetAsync("/odata/Exemplars?$filter=RecognisedDay ne null and Year eq 2023&$select=Weight").Json())["value"]!.AsArray();
        var asked = await fixture.Client.GetAsync("/api/v1/query?measures=recognised&period=2023").Json();
        Assert.Equal((int)asked["rows"]![0]!["recognised"]!, rows.Sum(r => (int)r!["Weight"]!));
        Assert.NotEmpty(rows);
    }

    [Theory]
    [InlineData("Year eq 2023", "Year eq 2023L")]
    [InlineData("Year in (2022,2023)", "Year eq 2022 or Year eq 2023")]
    [InlineData("not (Kind eq 'individual')", "Kind ne 'individual'")]
    [InlineData("contains(tolower(Name),'nguyễn')", "indexof(tolower(Name),'nguyễn') ge 0")]
    [InlineData("year(RecognisedDay) eq 2023", "RecognisedDay ge 2023-01-01 and RecognisedDay le 2023-12-31")]
    [InlineData("startswith(Id,'1-')", "substring(Id,0,2) eq '1-'")]
    [InlineData("Year add 1 eq 2024", "Year mul 2 sub 2 eq 4044")]
    [InlineData("DistrictId eq null", "not (DistrictId ne null)")]
    [InlineData("Position eq 'không có ai'", "false")]
    [InlineData("(Year div 0) eq 1", "1 eq 2")]
    public async Task Filters_ThatMeanTheSame_FindTheSame(string one, string other)
    {
        async Task<string> Ids(string filter) =>
            string.Join(' ', (await fixture.Client.GetAsync("/odata/Exemplars?$select=Id&$filter=" + Uri.EscapeDataString(filter)).Json())["value"]!.AsArray().Select(r => (string)r!["Id"]!));
        Assert.Equal(await Ids(other), await Ids(one));
    }

    [Fact]
    public async Task Filter_KeepsWhatItSays()
    {
        var all = (await fixture.Client.GetAsync("/odata/Exemplars").Json())["value"]!.AsArray();
        var some = (await fixture.Client.GetAsync("/odata/Exemplars?$filter=Year gt 2022 and Kind eq 'individual'").Json())["value"]!.AsArray();
        Assert.Equal(all.Where(r => (int)r!["Year"]! > 2022 && (string?)r["Kind"] == "individual").Select(r => (string)r!["Id"]!), some.Select(r => (string)r!["Id"]!));
        Assert.InRange(some.Count, 1, all.Count - 1);
    }

    [Fact]
    public async Task Pages_JoinedAreTheWhole_WhateverTheOrder()
    {
        foreach (var order in (string[])["", "&$orderby=Kind desc,Name", "&$orderby=Year desc&$filter=Kind ne 'model'", "&$top=50&$skip=7"])
        {
            var whole = (await fixture.Client.GetAsync("/odata/Exemplars?$select=Id" + order).Json())["value"]!.AsArray().Select(r => (string)r!["Id"]!).ToList();
            var joined = new List<string>();
            string? next = "/odata/Exemplars?$select=Id" + order;
            while (next is not null)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, next);
                request.Headers.Add("Prefer", "odata.maxpagesize=23");
                var page = await fixture.Client.SendAsync(request).Json();
                Assert.InRange(page["value"]!.AsArray().Count, 1, 23);
                joined.AddRange(page["value"]!.AsArray().Select(r => (string)r!["Id"]!));
                next = (string?)page["@odata.nextLink"];
            }

            Assert.True(whole.Count > 40);
            Assert.Equal(whole, joined);
            Assert.Equal(joined.Count, joined.Distinct().Count());
        }
    }

    [Fact]
    public async Task Entity_IsFoundByItsKey_OrIsNot()
    {
        var unit = await fixture.Client.GetAsync("/odata/Units('05794')").Json();
        Assert.Equal("Xã Phục Linh", (string?)unit["Name"]);
        Assert.EndsWith("/odata/$metadata#Units/$entity", (string)unit["@odata.context"]!, StringComparison.Ordinal);
        var pair = (await fixture.Client.GetAsync("/odata/ExemplarMovements?$top=1").Json())["value"]![0]!;
        var found = await fixture.Client.GetAsync($"/odata/ExemplarMovements(ExemplarId='{pair["ExemplarId"]}',MovementId='{pair["MovementId"]}')").Json();
        Assert.Equal((string?)pair["MovementId"], (string?)found["MovementId"]);
        await Refused("/odata/Units('99999x')", HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("/odata/Exemplar", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/odata/Exemplars/Nothing", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/odata/Exemplars?$filter=Nam eq 2023", HttpStatusCode.BadRequest, "bad-option")]
    [InlineData("/odata/Exemplars?$filter=Year eq 'x'", HttpStatusCode.BadRequest, "bad-option")]
    [InlineData("/odata/Exemplars?$filter=Year eq 2023 and", HttpStatusCode.BadRequest, "bad-option")]
    [InlineData("/odata/Exemplars?$select=Nam", HttpStatusCode.BadRequest, "bad-option")]
    [InlineData("/odata/Exemplars?$top=-1", HttpStatusCode.BadRequest, "bad-option")]
    [InlineData("/odata/Exemplars?$top=1&$top=2", HttpStatusCode.BadRequest, "bad-option")]
    [InlineData("/odata/Exemplars?$skiptoken=x", HttpStatusCode.BadRequest, "bad-option")]
    [InlineData("/odata/Exemplars?$skiptoken=other.5", HttpStatusCode.Gone, "data-changed")]
    [InlineData("/odata/Exemplars?$expand=Unit", HttpStatusCode.NotImplemented, "not-implemented")]
    [InlineData("/odata/Exemplars?$apply=aggregate(Year with max as x)", HttpStatusCode.NotImplemented, "not-implemented")]
    [InlineData("/odata/Exemplars?$filter=substring(Name,9223372036854775807) eq 'x'", HttpStatusCode.BadRequest, "bad-option")]
    public async Task Mistakes_AreToldInTheShapeThatClientsShow(string address, HttpStatusCode status, string code) => await Refused(address, status, code);

    [Fact]
    public async Task Filter_OfAHostileHand_IsRefusedOrHarmless()
    {
        string[] pieces = ["Year", "Name", "eq", "'", "''", "(", ")", "2023", "null", "and", "or", "not", "contains", ",", ";", "--", "/*", "drop table", "$p0", "\u0000", "\\", "%27", "ế", "'; select 1 --", "9999999999999999999", "1e400", "in", "add", "-", "@x", "duration'P1D'", "tolower(", "year(", "any(d:d eq 1)", "$it", "Nan", "INF"];
        var random = new Random(20261121);
        var before = await fixture.Client.GetStringAsync("/odata/Exemplars/$count");
        for (var i = 0; i < 300; i++)
        {
            var filter = string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var option = random.Next(4) switch { 0 => "$orderby", 1 => "$select", _ => "$filter" };
            var answer = await fixture.Client.GetAsync($"/odata/Exemplars?$top=1&{option}={Uri.EscapeDataString(filter)}");
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotImplemented, $"{option}={filter}: {answer.StatusCode}");
            Assert.NotNull(JsonNode.Parse(await answer.Content.ReadAsStringAsync()));
        }

        Assert.Equal(before, await fixture.Client.GetStringAsync("/odata/Exemplars/$count"));
        var deep = string.Concat(Enumerable.Repeat("(", 3000)) + "Year eq 1" + string.Concat(Enumerable.Repeat(")", 3000));
        await Refused("/odata/Exemplars?$filter=" + Uri.EscapeDataString(deep), HttpStatusCode.BadRequest, "bad-option");
        var quoted = await fixture.Client.GetAsync("/odata/Exemplars?$filter=" + Uri.EscapeDataString("Name eq 'x'' or ''1'' eq ''1'")).Json();
        Assert.Empty(quoted["value"]!.AsArray());
    }

    private async Task Refused(string address, HttpStatusCode status, string code)
    {
        var answer = await fixture.Client.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("4.0", Assert.Single(answer.Headers.GetValues("OData-Version")));
        var error = (await Task.FromResult(answer).Json())["error"]!;
        Assert.Equal(code, (string?)error["code"]);
        Assert.NotEmpty((string)error["message"]!);
    }

    private async Task<HttpResponseMessage> Get(string address, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("OData-MaxVersion", "4.0");
        return await fixture.Client.SendAsync(request);
    }
}
