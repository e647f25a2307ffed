using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace DienHinh.ReportApi.Tests.Pages;

public sealed partial class UploadPageTest(ReportApiFixture fixture) : IClassFixture<ReportApiFixture>
{
    private const string Page = "/submissions/upload";

    [Fact]
    public async Task Post_Workbook_ShowsWhatWasRecognisedAndFound()
    {
        var html = await Post("xa-phuc-linh-2022.xlsx", Samples.Read("xa-phuc-linh-2022.xlsx"), HttpStatusCode.OK);
        Assert.Contains("class=\"outcome accepted", html, StringComparison.Ordinal);
        Assert.Contains("Xã Phục Linh (05794)", html, StringComparison.Ordinal);
        Assert.Contains("Danh sách điển hình", html, StringComparison.Ordinal);
        Assert.Contains("data-test=\"sheet-picture\"", html, StringComparison.Ordinal);
        Assert.Matches("<td class=\"header\"[^>]*>\\s*<span class=\"shown\">STT", html);
    }

    [Fact]
    public async Task Post_RejectedFile_ShowsTheFindingInWords()
    {
        var html = await Post("<b>x.xlsx", "no workbook"u8.ToArray(), HttpStatusCode.OK);
        Assert.Contains("class=\"outcome rejected\"", html, StringComparison.Ordinal);
        Assert.Contains("data-test=\"finding\"", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>x", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_RejectedFile_StandsThereWithItsReasonAndTheOriginal()
    {
        var bytes = "no workbook <either>"u8.ToArray();
        await Post("hong.xlsx", bytes, HttpStatusCode.OK);
        var stored = fixture.Data.Submissions.List().First(s => s.Result.File == "hong.xlsx");
        var html = WebUtility.HtmlDecode(await fixture.Client.GetStringAsync("/submissions?status=rejected"));
        Assert.Contains($"href=\"/submissions/{stored.Id}\">hong.xlsx</a>", html, StringComparison.Ordinal);
        Assert.Contains(Assert.Single(stored.Result.Findings).Message, html, StringComparison.Ordinal);
        Assert.DoesNotContain("status accepted", html, StringComparison.Ordinal);
        Assert.Equal(bytes, await fixture.Client.GetByteArrayAsync($"/api/v1/submissions/{stored.Id}/original"));
        var details = WebUtility.HtmlDecode(await fixture.Client.GetStringAsync($"/submissions/{stored.Id}"));
        Assert.Contains("class=\"outcome rejected\"", details, StringComparison.Ordinal);
        Assert.DoesNotContain("data-test=\"readable-today\"", details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_RejectedFileThatWentInLater_LeadsThere()
    {
        const string List = "DANH SÁCH NĂM 2023\nSTT;Họ và tên;Đối tượng;Phong trào\n1;Nguyễn Văn An;Cá nhân;Toàn dân bảo vệ an ninh Tổ quốc\n";
        var bytes = Encoding.UTF8.GetBytes(List);
        Assert.Contains("class=\"outcome rejected\"", await Post("khong-ten.csv", bytes, HttpStatusCode.OK), StringComparison.Ordinal);
        Assert.Contains("class=\"outcome accepted", await Post("khong-ten.csv", bytes, HttpStatusCode.OK, ("unit", "05794")), StringComparison.Ordinal);
        var both = fixture.Data.Submissions.List().Where(s => s.Result.File == "khong-ten.csv").ToList();
        var details = await fixture.Client.GetStringAsync($"/submissions/{both[1].Id}");
        Assert.Contains("data-test=\"taken-later\"", details, StringComparison.Ordinal);
        Assert.Contains($"href=\"/submissions/{both[0].Id}\"", details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_DryRun_IsADraftThatSaysThatNothingWasStored()
    {
        var html = await Post("xa-phuc-linh-2023.xlsx", Samples.Read("xa-phuc-linh-2023.xlsx"), HttpStatusCode.OK, ("dryRun", "true"));
        var draft = Regex.Match(html, "href=\"(/submissions/waiting/[^\"]+)\">xa-phuc-linh-2023.xlsx").Groups[1].Value;
        Assert.Contains("chưa lưu gì", await fixture.Client.GetStringAsync(draft), StringComparison.Ordinal);
        Assert.DoesNotContain(fixture.Data.Submissions.List(), s => s.Result.File == "xa-phuc-linh-2023.xlsx");
    }

    [Fact]
    public async Task Post_ZipAndOtherFilesAtOnce_AnswersForEach()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in (string[])["xa-thanh-hai-2021.xlsx", "xa-thanh-hai-2022.xlsx"])
            {
                using var entry = zip.CreateEntry("Thanh Hai/" + name).Open();
                entry.Write(Samples.Read(name));
            }

            zip.CreateEntry("Thanh Hai/ghi-chu.txt").Open().Dispose();
        }

        var html = await Post("thanh-hai.zip", packed.ToArray(), HttpStatusCode.OK, [("folder", "anh.png", [1, 2]), ("file", "xa-thanh-hai-2023.xlsx", Samples.Read("xa-thanh-hai-2023.xlsx"))]);
        Assert.Equal(["xa-thanh-hai-2021.xlsx", "xa-thanh-hai-2022.xlsx", "xa-thanh-hai-2023.xlsx"], Row().Matches(html).Select(m => m.Groups[1].Value));
        Assert.Equal(3, fixture.Data.Submissions.List().Count(s => s.Result.File.StartsWith("xa-thanh-hai", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("year", "hai nghìn")]
    [InlineData("unit", "99999999")]
    public async Task Post_WrongField_IsShownAgainWithTheRemark(string name, string value)
    {
        var html = await Post("a.xlsx", [1], HttpStatusCode.BadRequest, (name, value));
        Assert.Contains("data-test=\"mistake\"", html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{value}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutTheTokenOfTheForm_IsRefused()
    {
        var answer = await fixture.Client.PostAsync(Page, Http.Form("xa-phuc-linh-2024.xlsx", Samples.Read("xa-phuc-linh-2024.xlsx")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("data-test=\"error\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(fixture.Data.Submissions.List(), s => s.Result.File == "xa-phuc-linh-2024.xlsx");
    }

    private Task<string> Post(string fileName, byte[] content, HttpStatusCode expected, params (string Name, string Value)[] fields) => Post(fileName, content, expected, [], fields);

    private async Task<string> Post(string fileName, byte[] content, HttpStatusCode expected, IReadOnlyList<(string Field, string Name, byte[] Content)> more, params (string Name, string Value)[] fields)
    {
        var page = await fixture.Client.GetAsync(Page);
        var token = Token().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        var form = Http.Form(fileName, content, [.. fields, ("__RequestVerificationToken", token)]);
        foreach (var file in more) form.Add(new ByteArrayContent(file.Content), file.Field, file.Name);
        using var request = new HttpRequestMessage(HttpMethod.Post, Page) { Content = form };
        request.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        var answer = await fixture.Client.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("data-test=\"upload-row\">\\s*<span class=\"name\">\\s*<a href=\"/submissions/[0-9]+\">([^<]+)<")]
    private static partial Regex Row();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
