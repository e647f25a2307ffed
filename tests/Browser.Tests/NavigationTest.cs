namespace DienHinh.Browser.Tests;

[Collection(Office.Name)]
public sealed class NavigationTest(OfficeFixture office)
{
    [Fact]
    public async Task NineEntries_FitOneRowOfALaptop()
    {
        var page = await office.SignIn();
        var entries = page.Locator(".site-header nav a");
        Assert.Equal(["Tổng quan", "Nộp báo cáo", "Tiến độ", "So sánh", "Khám phá", "Điển hình", "Kế hoạch", "Tài liệu", "Quản trị"], await entries.AllInnerTextsAsync());
        var tops = await entries.EvaluateAllAsync<float[]>("all => all.map(a => a.getBoundingClientRect().top)");
        Assert.Single(tops.Distinct());
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("vi", 1366, true)]
    [InlineData("en", 1366, true)]
    [InlineData("en", 1000, false)]
    [InlineData("vi", 390, false)]
    public async Task Navigation_StandsBesideTheBrandWhereItFits_AndBelowElse(string language, int width, bool isBeside)
    {
        var page = await office.SignIn(width);
        await page.GotoAsync($"/?lang={language}");
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        var brand = (await page.Locator(".brand").BoundingBoxAsync())!;
        var entries = (await page.Locator(".site-header nav").BoundingBoxAsync())!;
        Assert.Equal(isBeside, entries.X >= brand.X + brand.Width && entries.Y < brand.Y + brand.Height);
        Assert.Equal(isBeside, entries.Y < brand.Y + brand.Height);
        var tops = await page.Locator(".site-header nav a").EvaluateAllAsync<float[]>("all => all.map(a => a.getBoundingClientRect().top)");
        Assert.Equal(width == 390 ? 3 : 1, tops.Distinct().Count());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Language_WithoutScript_ChangesByItsLink_AndKeepsThePage()
    {
        var page = await office.SignIn(withScript: false);
        await page.GotoAsync("/comparison?plan=phuc-linh-2021-2025&by=kind");
        await page.ClickAsync("[data-test=language]");
        Assert.EndsWith("/comparison?plan=phuc-linh-2021-2025&by=kind", page.Url, StringComparison.Ordinal);
        Assert.Equal("Two periods compared", await page.Locator("h1").InnerTextAsync());
        Assert.StartsWith("27 exemplars recognised in 2025", await page.Locator("[data-test=finding]").InnerTextAsync(), StringComparison.Ordinal);
        await page.ClickAsync("[data-test=language]");
        Assert.Equal("So sánh hai kỳ", await page.Locator("h1").InnerTextAsync());
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/pending", "Nộp báo cáo", "Chờ quyết định")]
    [InlineData("/submissions/1", "Nộp báo cáo", "Hồ sơ đã nhận")]
    [InlineData("/submissions/upload", "Nộp báo cáo", "Nộp báo cáo")]
    [InlineData("/attainment", "So sánh", "Chỉ tiêu")]
    public async Task Page_MarksItsSectionAndItsTab(string address, string section, string tab)
    {
        var page = await office.SignIn();
        await page.GotoAsync(address);
        Assert.Equal([section], await page.Locator(".site-header nav a[aria-current]").AllInnerTextsAsync());
        Assert.StartsWith(tab, Assert.Single(await page.Locator(".subnav a[aria-current]").AllInnerTextsAsync()), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
