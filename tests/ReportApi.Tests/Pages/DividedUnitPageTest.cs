using System.Net;

namespace DienHinh.ReportApi.Tests.Pages;

/// <summary>A page about a ward that was divided on 1 July 2025: the officer is asked for a rule, and it can be named.</summary>
public sealed class DividedUnitPageTest(ReportApiFixture fixture) : IClassFixture<ReportApiFixture>
{
    private const string Question = "/comparison?plan=ninh-thuan-2021-2025&by=commune&from=2021&to=2025&basis=restated&mapDate=2025-07-01";

    [Fact]
    public async Task Comparison_DividedUnit_IsNamedBesideTheOpenForm_AndARuleAnswers()
    {
        fixture.Ingest("phuong-dong-hai-2021-2025.xlsx");
        var asked = await fixture.Client.GetAsync(Question);
        var html = WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
        Assert.Contains("Phường Đông Hải (22768) →", html, StringComparison.Ordinal);
        Assert.Matches("<details class=\"basis\" open", html);

        var shared = WebUtility.HtmlDecode(await fixture.Client.GetStringAsync(Question + "&division=byWeights&weights=" + Uri.EscapeDataString("22768:22780=1,22888=1")));
        Assert.Contains("tính theo tỷ trọng cho trước (ước tính)", shared, StringComparison.Ordinal);
        Assert.Contains("50 %", shared, StringComparison.Ordinal);
    }
}
