namespace DienHinh.ReportApi.Tests.Pages;

/// <summary>An installation that nothing has come to yet; of its own, because what other tests send would show.</summary>
public sealed class EmptyPagesTest(ReportApiFixture fixture) : IClassFixture<ReportApiFixture>
{
    [Fact]
    public async Task Home_BeforeAnyReport_LeadsToTheUpload()
    {
        foreach (var address in new[] { "/comparison", "/submissions" })
            Assert.Contains("data-test=\"empty\"", await fixture.Client.GetStringAsync(address), StringComparison.Ordinal);
    }
}
