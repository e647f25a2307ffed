using System.Net;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.ReportApi.Tests.Api;

/// <summary>What goes back to the sender: the empty workbook, and their own workbook with its findings.</summary>
public sealed class TemplatesApiTest(ReportApiFixture fixture) : IClassFixture<ReportApiFixture>
{
    [Fact]
    public async Task Get_Template_IsAWorkbookThatKnowsItsUnit()
    {
        var answer = await fixture.Client.GetAsync("/api/v1/templates/phuc-linh-2021-2025/05794/2025.xlsx");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var sheets = WorkbookReader.Read(await answer.Content.ReadAsByteArrayAsync());
        Assert.Contains(sheets, s => s.Name == "_dienhinh" && s.Visibility == SheetVisibility.Hidden);
        Assert.Contains(sheets.SelectMany(s => s.Rows).SelectMany(r => r.Cells), c => c.Text?.Contains("PHỤC LINH", StringComparison.OrdinalIgnoreCase) == true);
    }

    [Theory]
    [InlineData("/api/v1/templates/khong-co/05794/2025.xlsx")]
    [InlineData("/api/v1/templates/phuc-linh-2021-2025/99999/2025.xlsx")]
    public async Task Get_UnknownPlanOrUnit_IsAProblem(string route)
    {
        var answer = await fixture.Client.GetAsync(route);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Get_YearOutsideThePlan_IsAProblem()
    {
        var problem = await fixture.Client.GetAsync("/api/v1/templates/phuc-linh-2021-2025/05794/2019.xlsx").Problem(HttpStatusCode.BadRequest, "template-not-possible");
        Assert.EndsWith("Hãy chọn một năm trong khoảng ấy.", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Annotated_IsTheSendersWorkbookWithASheetOfFindings()
    {
        var sent = await fixture.Client.PostAsync("/api/v1/submissions", Http.Form("phuong-kinh-dinh-2024.xlsx", Samples.Read("phuong-kinh-dinh-2024.xlsx")));
        var id = (int)(await Task.FromResult(sent).Json())["id"]!;
        var sheets = WorkbookReader.Read(await fixture.Client.GetByteArrayAsync($"/api/v1/submissions/{id}/annotated.xlsx"));
        Assert.Equal("Nhận xét", sheets[0].Name);
        Assert.Contains(sheets[0].Rows.SelectMany(r => r.Cells), c => c.Text == "F23");
        Assert.Contains(sheets, s => s.Name == "Biểu 02");
    }
}
