using DienHinh.Ingest;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

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

    /// <summary>A browser or program; it follows no redirect.</summary>
    public HttpClient Client { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Data = OpenFolder.Open(_folder);
        _app = WebHost.Build(Data, builder => builder.WebHost.UseTestServer());
        await _app.StartAsync();
        Client = _app.GetTestClient();
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
