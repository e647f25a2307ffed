using System.Net;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Tests.Access;

/// <summary>Without accounts: who sits at the machine is let in, and nobody else.</summary>
public sealed class OpenDoorTest : IAsyncLifetime
{
    private readonly ReportApiFixture _fixture = new();

    public Task InitializeAsync() => _fixture.InitializeAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Theory]
    [InlineData("127.0.0.1", "localhost", null, true)]
    [InlineData("127.0.0.1", "LOCALHOST:5080", null, true)]
    [InlineData("::1", "[::1]:5080", null, true)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1", null, true)]
    [InlineData("10.1.2.3", "localhost", null, false)]
    [InlineData(null, "localhost", null, false)]
    [InlineData("127.0.0.1", "evil.example", null, false)]
    [InlineData("127.0.0.1", "localhost.evil.example", null, false)]
    [InlineData("127.0.0.1", "127.0.0.1.nip.example", null, false)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-For", false)]
    [InlineData("127.0.0.1", "localhost", "Forwarded", false)]
    [InlineData("127.0.0.1", "localhost", "X-Real-IP", false)]
    [InlineData("127.0.0.1", "localhost", "Via", false)]
    public async Task Request_IsLetInOnlyFromHereByItsOwnName(string? from, string host, string? through, bool isLetIn)
    {
        using var client = _fixture.From(from is null ? null : IPAddress.Parse(from));
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/plans");
        request.Headers.Host = host;
        if (through is not null) request.Headers.Add(through, "1.1 somebody");
        Assert.Equal(isLetIn ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, (await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task FirstKey_ClosesTheDoor_AlsoWhenItIsTakenBack()
    {
        Assert.Contains("data-test=\"open-door\"", await _fixture.Client.GetStringAsync("/"), StringComparison.Ordinal);
        // By a command in another process: the server notices.
        var beside = new AccountRegister(new AccountFile(_fixture.Data.Path), new AccessJournal(_fixture.Data.Path), TimeProvider.System);
        var (key, _) = beside.AddKey("k", Role.Viewer, [], null, new Changer("test", "command"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await _fixture.Client.GetAsync("/api/v1/plans")).StatusCode);
        beside.RevokeKey(key.Id, new Changer("test", "command"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await _fixture.Client.GetAsync("/api/v1/plans")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _fixture.Client.GetAsync("/setup")).StatusCode);
    }

    [Fact]
    public async Task AccountsThatCannotBeRead_LetNobodyIn()
    {
        _fixture.Accounts.AddKey("k", Role.Viewer, [], null, new Changer("test", "command"));
        await File.WriteAllTextAsync(Ingest.DataFolder.AccountsOf(_fixture.Data.Path), "{\"people\":[");
        await Task.Delay(20);
        Assert.Equal(HttpStatusCode.InternalServerError, (await _fixture.Client.GetAsync("/api/v1/plans")).StatusCode);
    }

    [Fact]
    public async Task LocalCaller_MakesTheFirstAdministrator()
    {
        var browser = new Browser(_fixture.Client);
        Assert.Contains("data-test=\"no-people\"", await browser.Page("/admin"), StringComparison.Ordinal);
        var weak = await browser.Post("/setup", "/setup", ("name", "quan.tri"), ("password", "quan.tri123"), ("again", "quan.tri123"));
        Assert.Equal(HttpStatusCode.BadRequest, weak.StatusCode);
        var made = await browser.Post("/setup", "/setup", ("name", "quan.tri"), ("password", Browser.Secret), ("again", Browser.Secret));
        Assert.Equal("/admin", made.Headers.Location?.OriginalString);
        Assert.Contains("data-test=\"people\"", await browser.Page("/admin"), StringComparison.Ordinal);
        Assert.DoesNotContain("data-test=\"open-door\"", await browser.Page("/"), StringComparison.Ordinal);
        // Everybody else must sign in now, here too; and there is no second first administrator.
        Assert.Equal(HttpStatusCode.Redirect, (await new Browser(_fixture.Client).Get("/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/setup")).StatusCode);
    }
}
