using System.IO.Compression;
using System.Net;
using System.Text;
using DienHinh.Analytics.Registers;

namespace DienHinh.ReportApi.Tests.Api;

/// <summary>No answer that carries names of persons gives one away when they are to be hidden, and each gives them when they are not.</summary>
public sealed class NamesShownTest(LoadedFixture fixture) : IClassFixture<LoadedFixture>
{
    private const string Plan = "plan=phuc-linh-2021-2025";

    private List<ExemplarEntry> Persons =>
        [.. ExemplarRegister.List(fixture.Data.Database, [], int.MaxValue).Rows.Where(e => e.Kind is "individual" or "household" && e.Name.Contains(' ', StringComparison.Ordinal))];

    [Theory]
    [InlineData("/api/v1/exemplars?limit=5000")]
    [InlineData("/api/v1/query?measures=recognised&by=year&include=lineage")]
    [InlineData("/api/v1/query.xlsx?measures=recognised&by=kind&include=lineage")]
    [InlineData("/odata/Exemplars?")]
    [InlineData("/odata/Exemplars?$select=Name")]
    [InlineData("/api/v1/reports/trend.xlsx?" + Plan)]
    [InlineData("/api/v1/reports/trend.xlsx?by=owner&" + Plan)]
    [InlineData("/api/v1/reports/comparison.xlsx?" + Plan)]
    [InlineData("/api/v1/reports/attainment.xlsx?" + Plan)]
    [InlineData("/api/v1/reports/review.xlsx?" + Plan)]
    public async Task Answer_HidesEveryNameWhenAsked(string address)
    {
        var names = Persons.Select(p => p.Name).Distinct().ToList();
        Assert.True(names.Count > 50);
        Assert.Contains(names, (await Text(address)).Contains);
        foreach (var shown in new[] { "initials", "none" })
        {
            var text = await Text($"{address}&names={shown}");
            Assert.DoesNotContain(names, text.Contains);
            // The names of bodies stay.
            Assert.Contains(shown == "none" ? "(không nêu tên)" : "N.", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("completeness.xlsx")]
    [InlineData("quality.xlsx")]
    [InlineData("review.docx")]
    [InlineData("review.pptx")]
    [InlineData("deck.pptx")]
    [InlineData("trend.docx")]
    [InlineData("comparison.csv")]
    [InlineData("attainment.json")]
    public async Task Report_WithoutNames_NamesNobody(string report)
    {
        var text = await Text($"/api/v1/reports/{report}?{Plan}&names=none");
        Assert.True(text.Length > 500);
        Assert.DoesNotContain(Persons.Select(p => p.Name), text.Contains);
    }

    [Fact]
    public async Task OneExemplarAndItsSource_HideTheName()
    {
        foreach (var person in Persons.Take(20))
        {
            foreach (var address in new[] { $"/api/v1/exemplars/{person.Id}", $"/api/v1/exemplars/{person.Id}/source" })
            {
                Assert.Contains(person.Name, await Text(address), StringComparison.Ordinal);
                Assert.DoesNotContain(person.Name, await Text(address + "?names=initials"), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Drill_HidesTheNames()
    {
        async Task<string> Drill(string names)
        {
            using var body = new StringContent($$$"""{"query":{"measures":["recognised"],"by":["year"],"names":"{{{names}}}"},"column":"recognised","row":{"year":2023}}""", Encoding.UTF8, "application/json");
            var answer = await fixture.Client.PostAsync("/api/v1/query/drill", body);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await answer.Content.ReadAsStringAsync();
        }

        var names = Persons.Where(p => p.Year == 2023).Select(p => p.Name).ToList();
        Assert.Contains(names, (await Drill("full")).Contains);
        Assert.DoesNotContain(names, (await Drill("initials")).Contains);
        Assert.DoesNotContain(names, (await Drill("none")).Contains);
    }

    [Theory]
    [InlineData("$filter=startswith(Name,'N')")]
    [InlineData("$orderby=Name")]
    [InlineData("$filter=contains(tolower(Achievement),'n')")]
    public async Task Feed_DoesNotChooseOrOrderByWhatItHides(string option)
    {
        Assert.Equal(HttpStatusCode.OK, (await fixture.Client.GetAsync($"/odata/Exemplars?{option}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await fixture.Client.GetAsync($"/odata/Exemplars?{option}&names=none")).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/exemplars?names=x")]
    [InlineData("/api/v1/query?measures=recognised&names=x")]
    [InlineData("/api/v1/reports/trend.xlsx?names=x")]
    public async Task UnknownWord_IsRefused(string address) => Assert.Equal("bad-names", (string?)(await fixture.Client.GetAsync(address).Problem(HttpStatusCode.BadRequest, "invalid-query"))["errors"]![0]!["code"]);

    // Office files are packages of XML: every text in them stands in one of the parts.
    private async Task<string> Text(string address)
    {
        var answer = await fixture.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (!bytes.AsSpan().StartsWith("PK"u8)) return Encoding.UTF8.GetString(bytes);
        using var package = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var part in package.Entries)
        {
            using var reader = new StreamReader(part.Open());
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }
}
