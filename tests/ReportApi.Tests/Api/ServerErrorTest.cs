using System.Net;

namespace DienHinh.ReportApi.Tests.Api;

/// <summary>What callers see when the server itself fails: here, because its archive was taken away.</summary>
public sealed class ServerErrorTest(ReportApiFixture fixture) : IClassFixture<ReportApiFixture>
{
    [Fact]
    public async Task Failure_InAHandler_TellsNothingOfItsInnerWorkings()
    {
        var stored = fixture.Ingest("xa-phuc-linh-2022.xlsx");
        Directory.Delete(fixture.Data.Archive.Folder, recursive: true);
        var problem = await fixture.Client.GetAsync($"/api/v1/submissions/{stored.Id}/original").Problem(HttpStatusCode.InternalServerError, "internal");
        var text = problem.ToJsonString();
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain(fixture.Data.Path, text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }
}
