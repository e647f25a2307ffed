using System.Diagnostics;
using System.Text.Json.Nodes;

namespace DienHinh.ReportApi.Tests;

/// <summary>The script at the root, from any folder. Slow, because it builds when the sources have changed.</summary>
[Trait("Category", "Slow")]
public sealed class LauncherTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh thử ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Start_ThroughALinkWithAwkwardArguments_PassesThemOn()
    {
        var link = Path.Combine(_folder, "điển hình");
        File.CreateSymbolicLink(link, Path.Combine(HomeFolder.Find(), "dienhinh"));
        File.Copy(Samples.PathOf("xa-phuc-linh-2022.xlsx"), Path.Combine(_folder, "Xã Phục Linh * 2022.xlsx"));

        var (code, output) = await Run(link, "ingest", "Xã Phục Linh * 2022.xlsx", "--json", "--data", "dữ liệu");
        Assert.Equal(0, code);
        Assert.Equal("Xã Phục Linh * 2022.xlsx", (string?)JsonNode.Parse(output)!["file"]);
        Assert.True(File.Exists(Path.Combine(_folder, "dữ liệu", "dienhinh.duckdb")));
    }

    [Fact]
    public async Task Start_TwiceAtOnce_WorksBothTimes()
    {
        var script = Path.Combine(HomeFolder.Find(), "dienhinh");
        var both = await Task.WhenAll(Run(script, "movements", "--json"), Run(script, "movements", "--json"));
        Assert.All(both, run => Assert.Equal(0, run.Code));
        Assert.Equal(both[0].Output, both[1].Output);
        Assert.NotEqual("", both[0].Output);
    }

    private async Task<(int Code, string Output)> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = _folder })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
