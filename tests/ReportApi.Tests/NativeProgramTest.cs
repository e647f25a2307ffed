using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Workbooks;
using DienHinh.Ingest.Workbooks.Workers;
using DienHinh.ReportApi.Commands;

namespace DienHinh.ReportApi.Tests;

/// <summary>The program that takes files in as machine code, as ./dienhinh builds it, held against the one that the runtime compiles. Slow, because it must be built.</summary>
[Trait("Category", "Slow")]
public sealed partial class NativeProgramTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-native-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Where ./dienhinh puts it.</summary>
    public static string Program { get; } = Path.Combine(HomeFolder.Find(), "artifacts", "program", "dienhinh-intake");

    [Fact]
    public void Program_IsBuilt() => Assert.True(File.Exists(Program), $"{Program} was not built; artifacts/state/native.log says why.");

    [Fact]
    public async Task Ingest_OfAllSamplesWithTheirExplanations_SaysTheSame()
    {
        string[] arguments = ["ingest", Samples.Folder, "--dry-run", "--explain", "--json", "--data", Path.Combine(_folder, "data")];
        var (code, output, errors) = Run(arguments);
        var (expectedCode, expected, expectedErrors) = await RunHere(arguments);
        Assert.Equal((expectedCode, expectedErrors), (code, errors));
        Assert.Equal(68, output.Count(c => c == '\n'));
        Assert.Equal(Elapsed().Replace(expected, ""), Elapsed().Replace(output, ""));
    }

    [Fact]
    public async Task Ingest_Stores_WhatARebuildComesTo()
    {
        var data = Path.Combine(_folder, "data");
        Assert.Equal(ExitCode.Done, Run("ingest", Samples.Folder, "--data", data).Code);
        // Once more: every file is known already, and the journal is read back.
        Assert.Contains("68 trùng", Run("ingest", Samples.Folder, "--data", data).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await RunHere("verify", "--data", data)).Code);
    }

    [Theory]
    [InlineData("ingest")]
    [InlineData("ingest", "--help")]
    [InlineData("ingest", "--jso", "x.xlsx")]
    [InlineData("ingest", "no-such-file.xlsx")]
    [InlineData("ingest", "a.xlsx", "--year", "hai nghìn")]
    public async Task Mistakes_AreToldAlike(params string[] arguments) => Assert.Equal(await RunHere(arguments), Run(arguments));

    [Fact]
    public void Worker_KeepsToItsHeap_AndTheOthersGoOn()
    {
        using var pool = new WorkerPool(new() { Command = new(Program, [WorkbookWorker.Command]), Workers = 1, HeapBytes = 64 << 20 });
        var heavy = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("mot;hai;ba;bon\n", 1_500_000)));
        Assert.Equal(UnreadableReason.TooMuchMemory, Assert.Throws<WorkbookException>(() => pool.Read(heavy)).Reason);
        Assert.Equal("Tổ dân phố 3", pool.Read(Encoding.UTF8.GetBytes("STT;Họ và tên\n1;Tổ dân phố 3\n"))[0].At(2, 2).Text);
    }

    private static (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    private static async Task<(int Code, string Output, string Errors)> RunHere(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, errors = new() { NewLine = "\n" };
        var code = await CommandLine.Run(arguments, new Terminal(output, errors, ShowsProgress: false));
        return (code, output.ToString(), errors.ToString());
    }

    [GeneratedRegex("\"elapsedMs\":\\d+")]
    private static partial Regex Elapsed();
}
