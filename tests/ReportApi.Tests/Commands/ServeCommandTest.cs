using System.Diagnostics;
using System.Text.RegularExpressions;
using DienHinh.ReportApi.Commands;

namespace DienHinh.ReportApi.Tests.Commands;

/// <summary>The server as a process of its own, as people run it.</summary>
public sealed class ServeCommandTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-serve-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Serve_AnswersAndHoldsItsDataFolder()
    {
        using var server = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0", "--data", _folder])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            var line = await server.StandardOutput.ReadLineAsync(patience.Token);
            var address = Regex.Match(line ?? "", "http://127\\.0\\.0\\.1:[0-9]+").Value;
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            Assert.Contains("ready", await client.GetStringAsync("/api/v1/health/ready", patience.Token), StringComparison.Ordinal);

            using StringWriter output = new(), error = new();
            var code = await CommandLine.Run(["exemplars", "--data", _folder], new Terminal(output, error, ShowsProgress: false), patience.Token);
            Assert.Equal(ExitCode.Failed, code);
            Assert.Contains("máy chủ đang chạy", error.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }
}
