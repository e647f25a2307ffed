using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DienHinh.Browser.Tests;

/// <summary>The officer's days, clicked through in an office of their own, because they change what is there. With script and without.</summary>
public sealed class JourneysTest(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Theory]
    [InlineData(true, "2022")]
    [InlineData(false, "2023")]
    public async Task MessyFolder_IsTriedSettledAndSubmitted(bool withScript, string year)
    {
        using var folder = new MessyFolder(year);
        var page = await office.SignIn(withScript: withScript);
        var stored = office.Data.Submissions.List().Count;
        await page.ClickAsync(".site-header nav >> text=Nộp báo cáo");
        await Picture(page, "nop-1-chon", withScript);
        await page.SetInputFilesAsync("#folder", folder.Path);
        await page.ClickAsync("main form.upload > button");
        var rows = page.Locator("#rows [data-test=upload-row]");
        await Assertions.Expect(rows).ToHaveCountAsync(3);
        Assert.Equal(stored, office.Data.Submissions.List().Count);
        await Picture(page, "nop-2-ket-qua", withScript);

        // Left and found again.
        await page.GotoAsync("/");
        await page.GotoAsync("/submissions/upload");
        await Assertions.Expect(rows).ToHaveCountAsync(3);
        Assert.Equal(1, await page.Locator("#rows [data-state=rejected]").CountAsync());

        await page.ClickAsync($"text={folder.Doubtful}");
        await Assertions.Expect(page.Locator("[data-test=doubt]")).ToHaveCountAsync(1);
        Assert.Contains("chưa lưu gì", await page.InnerTextAsync("[data-test=status]"), StringComparison.Ordinal);
        await Picture(page, "nop-3-chua-ro", withScript);
        await page.Locator("[data-test=doubt] a").First.ClickAsync();
        Assert.Contains(folder.Spelling, await page.InnerTextAsync(":target"), StringComparison.Ordinal);
        await Picture(page, "nop-4-o-trong-trang", withScript);
        var annotated = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("text=Tải bản đánh dấu"));
        Assert.EndsWith(".xlsx", annotated.SuggestedFilename, StringComparison.Ordinal);

        await page.SelectOptionAsync("[data-test=doubt] select[name=means]", "bao-ve-an-ninh-to-quoc");
        await page.ClickAsync("[data-test=doubt] >> text=Quyết định");
        await page.WaitForSelectorAsync("[data-test=done]");
        Assert.Equal(0, await page.Locator("[data-test=doubt]").CountAsync());
        await page.ClickAsync("[data-test=submit]");
        await page.WaitForURLAsync("**/submissions/*");
        await Picture(page, "nop-5-da-nop", withScript);
        var taken = office.Data.Submissions.List()[0];
        Assert.Equal((folder.Doubtful, 0, 2), (taken.Result.File, taken.Result.Pending, taken.Result.Exemplars));

        await page.GotoAsync("/submissions/upload");
        await page.ClickAsync("[data-test=submit-all]");
        Assert.Equal(1, await page.Locator("[data-test=submitted] [data-test=upload-row]").CountAsync());
        await page.ClickAsync("[data-test=discard-all]");
        await Assertions.Expect(rows).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhoIsMissing_IsFoundAndReminded(bool withScript)
    {
        var page = await office.SignIn(withScript: withScript);
        await page.GotoAsync("/?plan=phuc-linh-2021-2025");
        await Picture(page, "tong-quan", withScript);
        await page.ClickAsync(".site-header nav >> text=Tiến độ");
        await Picture(page, "tien-do", withScript);
        var letter = await page.InputValueAsync("[data-test=letter]");
        Assert.Contains("gửi báo cáo", letter, StringComparison.Ordinal);
        await page.Locator("[data-test=letter]").ScrollIntoViewIfNeededAsync();
        if (withScript)
        {
            await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
            await page.ClickAsync("text=Chép đoạn văn");
            await page.WaitForSelectorAsync("text=Đã chép");
            Assert.Equal(letter, (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).ReplaceLineEndings("\n"));
        }

        await Picture(page, "tien-do-nhac", withScript);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TwoYears_AreComparedAndTakenAway(bool withScript)
    {
        var page = await office.SignIn(withScript: withScript);
        await page.ClickAsync(".site-header nav >> text=So sánh");
        await page.SelectOptionAsync("select[name=plan]", "phuc-linh-2021-2025");
        await page.ClickAsync("main form.question > button");
        await page.SelectOptionAsync("select[name=from]", "2023");
        await page.SelectOptionAsync("select[name=to]", "2025");
        await page.ClickAsync("main form.question > button");
        await page.WaitForSelectorAsync("[data-test=result]");
        Assert.Contains("2023", await page.InnerTextAsync("[data-test=result] thead"), StringComparison.Ordinal);
        await Picture(page, "so-sanh", withScript);
        foreach (var (text, ending) in (List<(string, string)>)[("Tải Excel", ".xlsx"), ("Tải Word", ".docx"), ("Tải PDF", ".pdf"), ("Tải CSV", ".csv"), ("Tải trình chiếu", ".pptx")]) await Download(page, $"text={text}", ending);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Exemplar_IsFoundWithoutAccentsAndTracedToItsCell(bool withScript)
    {
        var page = await office.SignIn(withScript: withScript);
        await page.ClickAsync(".site-header nav >> text=Điển hình");
        await page.FillAsync("input[name=name]", "nguyen");
        await page.ClickAsync("main form button");
        await Picture(page, "dien-hinh-tim", withScript);
        await page.Locator("main table tbody a").First.ClickAsync();
        var name = await page.InnerTextAsync("h1");
        Assert.Contains("nguyen", Plain(name), StringComparison.OrdinalIgnoreCase);
        await Picture(page, "dien-hinh-nguon", withScript);
        // The cell that the name was read from holds the name.
        Assert.Contains(await page.Locator("[data-test=source-picture] .source").AllInnerTextsAsync(), cell => cell.Contains(name, StringComparison.Ordinal));
        await page.Locator("[data-test=source-picture]").ScrollIntoViewIfNeededAsync();
        await Picture(page, "dien-hinh-o-goc", withScript);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CongressDeck_IsPreparedAndTakenAway(bool withScript)
    {
        var page = await office.SignIn(withScript: withScript);
        await page.ClickAsync(".site-header nav >> text=Tài liệu");
        await page.SelectOptionAsync("select[name=plan]", "phuc-linh-2021-2025");
        await page.SelectOptionAsync("select[name=type]", "deck");
        await page.SelectOptionAsync("select[name=names]", "initials");
        await page.ClickAsync("main form.question > button");
        Assert.InRange(await page.Locator("[data-test=preview] .slide").CountAsync(), 5, 20);
        await Picture(page, "tai-lieu-trinh-chieu", withScript);
        await Download(page, "text=Tải trình chiếu", ".pptx");
        await page.SelectOptionAsync("select[name=type]", "review");
        await page.ClickAsync("main form.question > button");
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", await page.InnerTextAsync("[data-test=preview]"), StringComparison.Ordinal);
        await Picture(page, "tai-lieu-bao-cao", withScript);
        foreach (var (text, ending) in (List<(string, string)>)[("Tải Word", ".docx"), ("Tải PDF", ".pdf")]) await Download(page, $"text={text}", ending);
        await page.Context.CloseAsync();
    }

    [Fact]
    public void Guide_ShowsPicturesThatAreThere()
    {
        var folder = Path.Combine(OfficeFixture.Home, "docs");
        var shown = Regex.Matches(File.ReadAllText(Path.Combine(folder, "guide.vi.md")), @"\]\((guide/[^)]+)\)").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(Directory.GetFiles(Path.Combine(folder, "guide")).Select(f => "guide/" + Path.GetFileName(f)).Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    private static async Task Download(IPage page, string link, string ending)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("main >> " + link));
        Assert.EndsWith(ending, download.SuggestedFilename, StringComparison.Ordinal);
        Assert.True(new FileInfo(await download.PathAsync()).Length > 0, download.SuggestedFilename + " is empty");
    }

    private static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    private static Task Picture(IPage page, string name, bool withScript) => OfficeFixture.Keep(page, withScript ? name : name + "-khong-script");

    /// <summary>What an officer gets by mail and puts into one folder: a good workbook, one with a doubt, one that is none, and things that are no workbooks at all.</summary>
    private sealed class MessyFolder : IDisposable
    {
        public MessyFolder(string year)
        {
            Path = Directory.CreateTempSubdirectory("thang-").FullName;
            Doubtful = $"xa-phuc-linh-gui-lai-{year}.csv";
            Spelling = $"Giữ yên thôn bản {year}";
            File.WriteAllText(In(Doubtful), $"ỦY BAN NHÂN DÂN XÃ PHỤC LINH\nDANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM {year}\nSTT;Họ và tên;Đối tượng;Phong trào\n1;Nguyễn Văn An;Cá nhân;{Spelling}\n2;Trần Thị Bình;Cá nhân;Toàn dân bảo vệ an ninh Tổ quốc\n", new UTF8Encoding(true));
            File.Copy(System.IO.Path.Combine(OfficeFixture.Samples, "them", "phuong-phu-ha-2022.xlsx"), In("phuong-phu-ha-2022.xlsx"));
            File.WriteAllText(In("hong.xlsx"), "no workbook");
            File.WriteAllText(In("~$khoa.xlsx"), "lock");
            File.WriteAllText(In("ghi-chu.txt"), "note");
        }

        public string Path { get; }

        public string Doubtful { get; }

        public string Spelling { get; }

        public void Dispose() => Directory.Delete(Path, recursive: true);

        private string In(string name) => System.IO.Path.Combine(Path, name);
    }
}
