using System.Net;
using DienHinh.ReportApi.Access;
using Microsoft.Extensions.DependencyInjection;

namespace DienHinh.ReportApi.Tests.Access;

public sealed class SetupLinkTest : IAsyncLifetime
{
    private readonly ReportApiFixture _fixture = new();

    public Task InitializeAsync() => _fixture.InitializeAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Link_WorksFromAnywhereOnce()
    {
        var link = _fixture.App.Services.GetRequiredService<SetupLink>();
        var old = link.Issue();
        var token = link.Issue();
        var browser = new Browser(_fixture.From(IPAddress.Parse("10.1.2.3")));
        foreach (var wrong in (string[])["", "?token=", "?token=" + token[..^1], "?token=" + old]) Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/setup" + wrong)).StatusCode);

        (string, string)[] filled = [("name", "Quản.Trị"), ("password", Browser.Secret), ("again", Browser.Secret)];
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Post("/setup?token=" + token, "/setup", [.. filled, ("token", "x")])).StatusCode);
        Assert.Equal("/admin", (await browser.Post("/setup?token=" + token, "/setup", [.. filled, ("token", token)])).Headers.Location?.OriginalString);
        Assert.Contains("Quản.Trị", await browser.Page("/admin"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/setup?token=" + token)).StatusCode);
        Assert.False(link.Fits(token));
        Assert.DoesNotContain(token, string.Concat(Directory.EnumerateFiles(_fixture.Data.Path, "*.json*", SearchOption.AllDirectories).Select(File.ReadAllText)), StringComparison.Ordinal);
    }
}
