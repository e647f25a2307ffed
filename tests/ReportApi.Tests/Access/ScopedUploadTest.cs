using System.Net;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Tests.Access;

/// <summary>Whoever may send for one unit sends for that one alone.</summary>
public sealed class ScopedUploadTest : IAsyncLifetime
{
    private const string Route = "/api/v1/submissions";
    private readonly ReportApiFixture _fixture = new();

    public Task InitializeAsync() => _fixture.InitializeAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    private int Kept => Directory.Exists(_fixture.Data.Archive.Folder) ? _fixture.Data.Archive.List().Count : 0;

    private static MultipartFormDataContent Form(string sample, params (string, string)[] fields) => Http.Form(sample, Samples.Read(sample), fields);

    [Fact]
    public async Task OwnWorkbook_GoesIn_InTheSendersName()
    {
        using var submitter = _fixture.WithKey(Role.Submitter, "05794");
        var answer = await submitter.PostAsync(Route, Form("xa-phuc-linh-2023.xlsx"));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("key:Submitter 05794", _fixture.Data.Journal.Entries.Single().By);
        Assert.Equal(HttpStatusCode.OK, (await submitter.GetAsync(Route + "/1/original")).StatusCode);
    }

    [Theory]
    [InlineData("phuong-bao-an-2023.xlsx", false)]
    [InlineData("phuong-bao-an-2023.xlsx", true)]
    [InlineData("phuong-bao-an-2023.xlsx", false, "plan", "ninh-thuan-2021-2025")]
    public async Task WorkbookOfAnother_IsRefusedBeforeAnythingIsKept(string sample, bool dryRun, params string[] field)
    {
        using var submitter = _fixture.WithKey(Role.Submitter, "05794");
        (string, string)[] fields = field.Length == 0 ? [] : [(field[0], field[1])];
        var answer = await submitter.PostAsync($"{Route}?dryRun={dryRun}", Form(sample, fields));
        // A plan that is not for the sender is not there at all.
        Assert.Equal(field.Length == 0 ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.BadRequest, answer.StatusCode);
        if (field.Length == 0)
        {
            var finding = Assert.Single((await Task.FromResult(answer).Json())["findings"]!.AsArray())!;
            Assert.Equal(("unit-not-yours", "error"), ((string?)finding["code"], (string?)finding["severity"]));
            Assert.Contains("Phường Bảo An", (string)finding["message"]!, StringComparison.Ordinal);
            Assert.Contains("Xã Phục Linh", (string)finding["message"]!, StringComparison.Ordinal);
        }

        Assert.Equal((0, 0), (Kept, _fixture.Data.Journal.Entries.Count));
    }

    [Fact]
    public async Task WorkbookThatAnotherSent_IsNotEvenKnown()
    {
        _fixture.Ingest("phuong-bao-an-2023.xlsx");
        using var submitter = _fixture.WithKey(Role.Submitter, "05794");
        var answer = await submitter.PostAsync(Route, Form("phuong-bao-an-2023.xlsx")).Json();
        Assert.Equal("rejected", (string?)answer["status"]);
        Assert.Equal("unit-not-yours", (string?)Assert.Single(answer["findings"]!.AsArray())!["code"]);
        Assert.Single(_fixture.Data.Journal.Entries);
    }

    [Fact]
    public async Task UnreadableWorkbook_StaysWithItsSender()
    {
        using HttpClient sender = _fixture.WithKey(Role.Submitter, "05794"), other = _fixture.WithKey(Role.Submitter, "22744"), all = _fixture.WithKey(Role.Administrator);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await sender.PostAsync(Route, Http.Form("a.xlsx", "no workbook"u8.ToArray()))).StatusCode);
        Assert.Equal([1, 0, 1], new[] { sender, other, all }.Select(c => c.GetAsync(Route).Json().Result.AsArray().Count));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(Route + "/1/original")).StatusCode);
    }

    [Fact]
    public async Task Officer_SendsForWhatLiesBelow()
    {
        using var officer = _fixture.WithKey(Role.Officer, "58");
        Assert.Equal(HttpStatusCode.Created, (await officer.PostAsync(Route, Form("phuong-bao-an-2023.xlsx"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.PostAsync(Route, Form("xa-phuc-linh-2023.xlsx"))).StatusCode);
    }

    [Fact]
    public async Task Page_RefusesTheSame()
    {
        var browser = await Browser.Of(_fixture, "phuc.linh", Role.Submitter, "05794");
        var page = await browser.Get("/submissions/upload");
        var token = System.Text.RegularExpressions.Regex.Match(await page.Content.ReadAsStringAsync(), "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        var answer = await browser.Send(new HttpRequestMessage(HttpMethod.Post, "/submissions/upload") { Content = Form("phuong-bao-an-2023.xlsx", ("__RequestVerificationToken", token)) });
        Assert.Contains("chỉ được nộp cho Xã Phục Linh", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(0, Kept);
    }
}
