using System.Net;
using DienHinh.Ingest;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DienHinh.ReportApi.Tests;

/// <summary>The real application over a data folder of its own; one per test class.</summary>
public class ReportApiFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-test-").FullName;
    private WebApplication? _app;

    /// <summary>The open data folder.</summary>
    public DataFolder Data { get; private set; } = null!;

    /// <summary>The application.</summary>
    public WebApplication App => _app!;

    /// <summary>A browser or program on the machine itself; it follows no redirect and keeps no cookie.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>The accounts of the data folder.</summary>
    public AccountRegister Accounts => App.Services.GetRequiredService<AccountRegister>();

    /// <summary>How the host is entered.</summary>
    protected virtual Entrance? Entrance => null;

    public virtual async Task InitializeAsync()
    {
        Data = OpenFolder.Open(_folder);
        _app = WebHost.Build(Data, builder => builder.WebHost.UseTestServer(), Entrance);
        await _app.StartAsync();
        Client = From(IPAddress.Loopback);
    }

    /// <summary>A browser or program at that address; null for none that anybody knows.</summary>
    public HttpClient From(IPAddress? address) => From(App, address);

    /// <summary>The same for another application.</summary>
    public static HttpClient From(WebApplication app, IPAddress? address) =>
        new(app.GetTestServer().CreateHandler(context => context.Connection.RemoteIpAddress = address)) { BaseAddress = new Uri("http://localhost/") };

    /// <summary>A program anywhere with a new key.</summary>
    public HttpClient WithKey(Role role, params string[] units)
    {
        var client = From(IPAddress.Parse("10.1.2.3"));
        client.DefaultRequestHeaders.Add(CallerAuthentication.KeyHeader, Accounts.AddKey($"{role} {string.Join(' ', units)}", role, units, null, new Changer("test", "command")).Text);
        return client;
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        Data.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Takes in one of the sample workbooks, and gives the answer.</summary>
    public SubmissionResult Ingest(string sample) => Data.Pipeline.Ingest(sample, Samples.Read(sample), new IngestOptions());
}

/// <summary>The same with the workbooks of Phục Linh 2021 to 2025 and of two wards of Phan Rang-Tháp Chàm taken in.</summary>
public sealed class LoadedFixture : ReportApiFixture
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var sample in Samples.Names("xa-phuc-linh-*").Concat(Samples.Names("phuong-bao-an-*")).Concat(Samples.Names("phuong-phu-ha-*"))) Ingest(sample);
    }
}
