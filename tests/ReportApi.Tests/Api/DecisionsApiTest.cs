using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace DienHinh.ReportApi.Tests.Api;

public sealed class DecisionsApiTest(ReportApiFixture fixture) : IClassFixture<ReportApiFixture>
{
    private const string Route = "/api/v1/decisions";

    [Fact]
    public async Task Decide_SettlesWhatWaitsAndIsListed()
    {
        var posted = await fixture.Client.PostAsync("/api/v1/submissions", Http.Form(StrangeReport.Name, StrangeReport.With("Sạch làng tốt ruộng", 3))).Json();
        Assert.Equal(3, (int)posted["pending"]!);
        var version = (string?)(await fixture.Client.GetAsync("/api/v1/query?measures=recognised").Json())["dataVersion"];
        var group = (await fixture.Client.GetAsync("/api/v1/pending").Json()).AsArray().Single(g => (string?)g!["spelling"] == "Sạch làng tốt ruộng")!;
        Assert.Equal(("movement", 3), ((string?)group["what"], (int)group["rows"]!));
        Assert.Equal(3, group["cells"]!.AsArray().Count);

        var answer = await fixture.Client.PostAsJsonAsync(Route, new { what = "movement", spelling = "sạch làng, tốt ruộng", means = "nong-thon-moi" });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var result = await Task.FromResult(answer).Json();
        Assert.Equal((3, 0), ((int)result["waitingBefore"]!, (int)result["waitingAfter"]!));
        Assert.DoesNotContain((await fixture.Client.GetAsync("/api/v1/pending").Json()).AsArray(), g => (string?)g!["spelling"] == "Sạch làng tốt ruộng");
        var listed = (await fixture.Client.GetAsync(Route).Json()).AsArray();
        Assert.Contains(listed, d => (string?)d!["means"] == "nong-thon-moi" && (int)d["number"]! == (int)result["decision"]!["number"]!);
        Assert.NotEqual(version, (string?)(await fixture.Client.GetAsync("/api/v1/query?measures=recognised").Json())["dataVersion"]);

        // Back again: the rows wait as before.
        var undone = await fixture.Client.PostAsJsonAsync(Route, new { what = "movement", spelling = "Sạch làng tốt ruộng", means = "undecided" }).Json();
        Assert.Equal(3, (int)undone["waitingAfter"]!);
    }

    [Fact]
    public async Task Decide_UnknownMeaning_NamesTheNearest()
    {
        var problem = await fixture.Client.PostAsJsonAsync(Route, new { what = "movement", spelling = "x y z", means = "nong-thon-mo" }).Problem(HttpStatusCode.BadRequest, "invalid-decision");
        Assert.Contains("nong-thon-moi", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"what":"movement","spelling":"a"}""")]
    [InlineData("""{"what":"weather","spelling":"a","means":"ignore"}""")]
    [InlineData("""{"what":"movement","spelling":"a","means":"ignore","scope":"all"}""")]
    [InlineData("nothing")]
    public async Task Decide_OtherBody_IsInvalidJson(string body) =>
        await fixture.Client.PostAsync(Route, new StringContent(body, Encoding.UTF8, "application/json")).Problem(HttpStatusCode.BadRequest, "invalid-json");

    [Fact]
    public async Task Diff_OfACorrection_HasWhatItAdded()
    {
        var first = await fixture.Client.PostAsync("/api/v1/submissions", Http.Form("phuong-phuoc-my-2023.xlsx", Samples.Read("phuong-phuoc-my-2023.xlsx"))).Json();
        var second = await fixture.Client.PostAsync("/api/v1/submissions", Http.Form("phuong-phuoc-my-dieu-chinh-2023.xlsx", Samples.Read("phuong-phuoc-my-dieu-chinh-2023.xlsx"))).Json();
        Assert.Equal(2, (int)second["version"]!);
        var diff = await fixture.Client.GetAsync($"/api/v1/submissions/{second["id"]}/diff/{first["id"]}").Json();
        Assert.Equal((int)second["exemplars"]! - (int)first["exemplars"]!, diff["added"]!.AsArray().Count - diff["removed"]!.AsArray().Count);
        Assert.Equal(3, diff["added"]!.AsArray().Count);
        Assert.Equal((int)first["exemplars"]!, (int)diff["unchanged"]!);
        await fixture.Client.GetAsync($"/api/v1/submissions/{first["id"]}/diff/9999").Problem(HttpStatusCode.NotFound, "not-found");

        var page = await fixture.Client.GetStringAsync($"/submissions/{second["id"]}");
        Assert.Contains("data-test=\"diff\"", page, StringComparison.Ordinal);
        Assert.Contains((string)diff["added"]![0]!["name"]!, page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-test=\"diff\"", await fixture.Client.GetStringAsync($"/submissions/{first["id"]}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_SaysHowTheRowWasRead()
    {
        var posted = await fixture.Client.PostAsync("/api/v1/submissions", Http.Form("xa-phuc-linh-2022.xlsx", Samples.Read("xa-phuc-linh-2022.xlsx"))).Json();
        var id = $"{posted["id"]}-1";
        var source = await fixture.Client.GetAsync($"/api/v1/exemplars/{id}/source").Json();
        Assert.Equal("list-row", (string?)source["reading"]!["rule"]);
        var name = source["reading"]!["cells"]!.AsArray().Single(c => (string?)c!["role"] == "name")!;
        Assert.Contains((string)source["label"]!, (string)name["text"]!, StringComparison.Ordinal);

        var page = await fixture.Client.GetStringAsync($"/exemplars/{id}");
        Assert.Contains("data-test=\"reading\"", page, StringComparison.Ordinal);
        Assert.Contains((string)name["cell"]!, page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await fixture.Client.GetAsync("/exemplars/9999-1")).StatusCode);
    }
}
