using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using DienHinh.Analytics.Insights;
using DienHinh.ReportApi.Commands;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.TestHost;

namespace DienHinh.ReportApi.Tests.Insights;

/// <summary>With DIENHINH_INSIGHTS=off the server has no insights, and answers everything else as before. The setting holds for a process, so this is one of its own.</summary>
public sealed class InsightsOffTest : IDisposable
{
    private static readonly string[] s_asBefore =
    [
        "/api/v1/query?measures=recognised,exemplars&by=year,kind&plan=ninh-thuan-2021-2025&totals=true", "/api/v1/reports/trend.json?plan=ninh-thuan-2021-2025",
        "/api/v1/reports/attainment.csv?plan=ninh-thuan-2021-2025", "/api/v1/exemplars?unit=22780", "/api/v1/completeness", "/api/v1/charts/trend.svg?plan=ninh-thuan-2021-2025",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-off-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Off_HasNoInsightsAndAllElseAsBefore()
    {
        var before = new List<string>();
        using (var data = OpenFolder.Open(_folder))
        {
            data.Pipeline.Ingest(StrangeReport.Name, Samples.Read(StrangeReport.Name), new());
            data.Pipeline.Ingest("phuong-my-hai-2025.csv", OddFixture.Again(), new());
            await using var app = WebHost.Build(data, b => b.WebHost.UseTestServer());
            await app.StartAsync();
            using var on = ReportApiFixture.From(app, IPAddress.Loopback);
            foreach (var address in s_asBefore) before.Add(await on.GetStringAsync(address));
            Assert.Contains("/insights", await on.GetStringAsync("/"), StringComparison.Ordinal);
        }

        using var server = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0", "--data", _folder])
        {
            RedirectStandardOutput = true,
            Environment = { [InsightReports.Setting] = "off" },
        })!;
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
            var line = await server.StandardOutput.ReadLineAsync(patience.Token);
            using var off = new HttpClient { BaseAddress = new Uri(Regex.Match(line ?? "", "http://127\\.0\\.0\\.1:[0-9]+").Value) };
            for (var i = 0; i < before.Count; i++) Assert.Equal(before[i], await off.GetStringAsync(s_asBefore[i], patience.Token));
            foreach (var address in new[] { "/insights", "/insights/anomalies", "/api/v1/insights/forecast", "/api/v1/insights/duplicates", "/api/v1/reports/forecast.json", "/api/v1/charts/forecast.svg" })
                Assert.Equal(HttpStatusCode.NotFound, (await off.GetAsync(address, patience.Token)).StatusCode);
            var page = await off.GetStringAsync("/", patience.Token);
            Assert.Contains("<h1>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("insights", page, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await off.GetAsync("/documents?plan=ninh-thuan-2021-2025", patience.Token)).StatusCode);
            var preview = await off.GetStringAsync("/documents?plan=ninh-thuan-2021-2025", patience.Token);
            Assert.DoesNotContain("DỰ BÁO CHO PHẦN", preview, StringComparison.Ordinal);
            Assert.DoesNotContain("ĐIỂM CẦN XEM LẠI", preview, StringComparison.Ordinal);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }
}
