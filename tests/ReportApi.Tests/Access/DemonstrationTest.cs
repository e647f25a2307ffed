using System.Net;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Tests.Access;

public sealed class DemonstrationTest(DemonstrationTest.Fixture fixture) : IClassFixture<DemonstrationTest.Fixture>
{
    public sealed class Fixture : ReportApiFixture
    {
        protected override Entrance Entrance => new(IsDemonstration: true);
    }

    [Fact]
    public async Task Visitor_FromHereAlone_IsAMarkedUser_WhateverAccountsThereAre()
    {
        Assert.Contains("data-test=\"demonstration\"", await fixture.Client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await fixture.From(IPAddress.Parse("10.1.2.3")).GetAsync("/")).StatusCode);
        var browser = await Browser.Of(fixture, "nguoi.xem", Role.Viewer);
        Assert.Contains("data-test=\"who\"", await browser.Page("/"), StringComparison.Ordinal);
        Assert.Contains("data-test=\"demonstration\"", await fixture.Client.GetStringAsync("/"), StringComparison.Ordinal);
        var answer = await fixture.Client.PostAsync("/api/v1/submissions", Http.Form("xa-phuc-linh-2023.xlsx", Samples.Read("xa-phuc-linh-2023.xlsx")));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("demo", fixture.Data.Journal.Entries[^1].By);
    }

    // A visitor is nobody's administrator: where the first account is made is closed to them, so nothing leads there.
    [Fact]
    public async Task Administration_LeadsToNoPageThatIsClosed()
    {
        // Of its own: the other test makes an account.
        var fresh = new Fixture();
        await fresh.InitializeAsync();
        var page = await fresh.Client.GetStringAsync("/admin");
        await fresh.DisposeAsync();
        Assert.Contains("data-test=\"no-people\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/setup", page, StringComparison.Ordinal);
    }
}
