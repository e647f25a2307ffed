using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Tests.Api;

public sealed class SubmissionsApiTest(ReportApiFixture fixture) : IClassFixture<ReportApiFixture>
{
    private const string Route = "/api/v1/submissions";

    [Fact]
    public async Task Post_WorkbookThenTheSameAgain_IsCreatedThenDuplicate()
    {
        var content = Samples.Read("xa-phuc-linh-2022.xlsx");
        var created = await fixture.Client.PostAsync(Route, Http.Form("xa-phuc-linh-2022.xlsx", content));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var result = await Task.FromResult(created).Json();
        Assert.Equal("05794", (string?)result["unit"]);
        Assert.Equal(2022, (int)result["year"]!);
        Assert.True((int)result["exemplars"]! > 0);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), (string?)result["sha256"]);
        Assert.Equal($"{Route}/{result["id"]}", created.Headers.Location?.OriginalString);

        var again = await fixture.Client.PostAsync(Route, Http.Form("other-name.xlsx", content));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal("duplicate", (string?)(await Task.FromResult(again).Json())["status"]);
    }

    [Fact]
    public async Task Post_DryRun_KeepsNothing()
    {
        var before = (await fixture.Client.GetAsync(Route).Json()).AsArray().Count;
        var answer = await fixture.Client.PostAsync(Route + "?dryRun=true", Http.Form("xa-phuc-linh-2024.xlsx", Samples.Read("xa-phuc-linh-2024.xlsx")));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null((await Task.FromResult(answer).Json())["id"]);
        Assert.Equal(before, (await fixture.Client.GetAsync(Route).Json()).AsArray().Count);
    }

    [Fact]
    public async Task Post_Explained_SaysWhatEveryColumnWasTakenFor()
    {
        var file = Samples.Read("xa-phuc-linh-2024.xlsx");
        var plain = await fixture.Client.PostAsync(Route + "?dryRun=true", Http.Form("xa-phuc-linh-2024.xlsx", file)).Json();
        Assert.False(plain.AsObject().ContainsKey("explanation"));
        var explained = await fixture.Client.PostAsync(Route + "?dryRun=true&explain=true", Http.Form("xa-phuc-linh-2024.xlsx", file)).Json();
        Assert.Contains("name", explained["explanation"]!["sheets"]![0]!["tables"]![0]!["columns"]!.AsArray().Select(c => (string?)c!["role"]));
    }

    [Fact]
    public async Task Post_NotAWorkbook_IsRejectedWithFindings()
    {
        var answer = await fixture.Client.PostAsync(Route, Http.Form("bao-cao.xlsx", "no workbook at all"u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var result = await Task.FromResult(answer).Json();
        Assert.Equal("rejected", (string?)result["status"]);
        Assert.Equal("error", (string?)result["findings"]![0]!["severity"]);

        var listed = (await fixture.Client.GetAsync(Route + "?status=rejected").Json()).AsArray().Single(s => (int)s!["id"]! == (int)result["id"]!)!;
        Assert.Equal(("bao-cao.xlsx", "rejected"), ((string?)listed["file"], (string?)listed["status"]));
        Assert.Equal((string?)result["findings"]![0]!["message"], (string?)listed["reason"]);
        Assert.DoesNotContain((await fixture.Client.GetAsync(Route + "?status=accepted").Json()).AsArray(), s => s!["reason"] is not null);
    }

    [Fact]
    public async Task Annotated_RejectedFile_HasWhatElseThereIsToSayOfIt()
    {
        // The reason is about the whole file; the row that waits is a remark beside it, and is not kept.
        const string Text = "UBND XÃ PHỤC LINH\nDANH SÁCH NĂM 2019\nSTT;Họ và tên;Đối tượng;Phong trào\n1;Nguyễn Văn An;Cá nhân;Không ai biết phong trào này\n2;Trần Văn Bình;Cá nhân;Toàn dân bảo vệ an ninh Tổ quốc\n";
        var posted = await fixture.Client.PostAsync(Route, Http.Form("cu.csv", Encoding.UTF8.GetBytes(Text))).Json();
        Assert.Equal("rejected", (string?)posted["status"]);
        Assert.Equal(["year-outside-plan"], (await fixture.Client.GetAsync($"{Route}/{posted["id"]}/findings").Json()).AsArray().Select(f => (string?)f!["code"]));
        Assert.NotEmpty(await fixture.Client.GetByteArrayAsync($"{Route}/{posted["id"]}/annotated.xlsx"));
    }

    [Fact]
    public async Task Post_WithoutAForm_IsUnsupportedMediaType() =>
        await fixture.Client.PostAsJsonAsync(Route, new { file = "x" }).Problem(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");

    [Fact]
    public async Task Post_FormWithoutFile_SaysWhatIsMissing() =>
        await fixture.Client.PostAsync(Route, new MultipartFormDataContent { { new StringContent("2023"), "year" } }).Problem(HttpStatusCode.BadRequest, "file-missing");

    [Theory]
    [InlineData("year", "hai nghìn")]
    [InlineData("plan", "no-such-plan")]
    [InlineData("unit", "no-such-unit")]
    public async Task Post_WrongField_IsABadRequestThatNamesTheValue(string name, string value)
    {
        var problem = await fixture.Client.PostAsync(Route, Http.Form("a.xlsx", [1], (name, value))).Problem(HttpStatusCode.BadRequest, "bad-form-field");
        Assert.Contains(value, (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OverTheLimit_IsTooLarge() =>
        await fixture.Client.PostAsync(Route, Http.Form("a.xlsx", new byte[UploadLimit.RequestBytes + 1])).Problem(HttpStatusCode.RequestEntityTooLarge, "too-large");

    [Fact]
    public async Task Get_StoredSubmission_GivesResultFindingsAndTheSameBytes()
    {
        var content = Samples.Read("xa-phuc-linh-2023.xlsx");
        var posted = await fixture.Client.PostAsync(Route, Http.Form("C:\\bao cao\\Phục Linh 2023.xlsx", content)).Json();
        var address = $"{Route}/{posted["id"]}";

        var stored = await fixture.Client.GetAsync(address).Json();
        Assert.Equal("Phục Linh 2023.xlsx", (string?)stored["result"]!["file"]);
        Assert.Equal(posted["findings"]!.ToJsonString(), (await fixture.Client.GetAsync(address + "/findings").Json()).ToJsonString());
        Assert.Contains((await fixture.Client.GetAsync(Route).Json()).AsArray(), s => (int)s!["id"]! == (int)posted["id"]!);

        var original = await fixture.Client.GetAsync(address + "/original");
        Assert.Equal(content, await original.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("application/octet-stream", original.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", Assert.Single(original.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/findings")]
    [InlineData("/original")]
    public async Task Get_UnknownSubmission_IsNotFound(string part) =>
        await fixture.Client.GetAsync($"{Route}/999999{part}").Problem(HttpStatusCode.NotFound, "not-found");
}
