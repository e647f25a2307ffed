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
