using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using DienHinh.Ingest;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Commands;
using DienHinh.ReportApi.Hosting;
using Xunit.Abstractions;

namespace DienHinh.ReportApi.Tests;

/// <summary>
/// The program itself takes in a folder of workbooks and is killed at random moments. Each submission is wholly in or wholly out, the folder opens
/// again, and finishing comes to the same database as never having been killed.
/// </summary>
public sealed class KillTest(ITestOutputHelper output) : IDisposable
{
    // The only thing that may differ: the same file arrived at another moment.
    private const string Arrival = "submission.received_at";
    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-kill-").FullName;
    private string? _incoming;
    private string _program = "dotnet";
    private string[] _first = [typeof(CommandLine).Assembly.Location];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Ingest_KilledAFewTimes_FinishesAsIfNothingHadHappened() => Run(kills: 3, files: 8, seed: 1);

    [Fact]
    [Trait("Category", "Slow")]
    public void Ingest_KilledSixtyTimes_FinishesAsIfNothingHadHappened()
    {
        // The program as it is run: machine code is far quicker, so other moments are hit.
        (_program, _first) = (NativeProgramTest.Program, []);
        Run(kills: 60, files: 30, seed: 2);
    }

    private void Run(int kills, int files, int seed)
    {
        var random = new Random(seed);
        _incoming = Directory.CreateDirectory(Path.Combine(_folder, "den")).FullName;
        foreach (var name in Samples.Names("*.*").Where(n => n.StartsWith("phuong-", StringComparison.Ordinal)).Take(files)) File.Copy(Samples.PathOf(name), Path.Combine(_incoming, name));
        var whole = Path.Combine(_folder, "nguyen");
        Assert.Equal(ExitCode.Done, Finish(whole));
        var expected = Digest(whole);

        for (int killed = 0, round = 1; killed < kills; round++)
        {
            var data = Path.Combine(_folder, $"vong-{round}");
            while (killed < kills && Kill(data, random))
            {
                killed++;
                output.WriteLine($"{killed}: {Check(data)} submissions in round {round}");
            }

            Assert.Equal(ExitCode.Done, Finish(data));
            Assert.Equal(expected, Digest(data));
            Directory.Delete(data, recursive: true);
        }
    }

    // Most kills come shortly after some files are done, so that every step of taking one in is hit; some come while the program starts.
    private bool Kill(string data, Random random)
    {
        using var process = Start(data);
        if (random.Next(4) == 0)
        {
            Thread.Sleep(random.Next(_program == "dotnet" ? 1200 : 200));
        }
        else
        {
            for (var done = random.Next(1, 4); done > 0 && process.StandardOutput.ReadLine() is { } line;)
                if (!line.Contains("\"duplicate\"", StringComparison.Ordinal)) done--;
            Thread.Sleep(random.Next(60));
        }

        var isEarly = !process.HasExited;
        process.Kill();
        process.WaitForExit();
        return isEarly;
    }

    private static int Check(string data)
    {
        using var opened = OpenFolder.Open(data);
        Assert.Empty(Directory.Exists(opened.Archive.Folder) ? Directory.GetFiles(opened.Archive.Folder, "*.part") : []);
        Assert.Empty(FolderCheck.Run(opened).Problems);
        using var connection = opened.Database.Connect();
        foreach (var stored in opened.Submissions.List())
        {
            var result = stored.Result;
            Assert.Equal(
                (result.Exemplars, result.ReportedCounts, result.Pending, result.Findings.Count),
                (Count(connection, "fact_exemplar", stored.Id), Count(connection, "fact_reported_count", stored.Id), Count(connection, "pending_row", stored.Id), Count(connection, "finding", stored.Id)));
        }

        return opened.Journal.Entries.Count;
    }

    private static int Count(DbConnection connection, string table, int submission)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from {table} where submission_id = {submission}";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static IReadOnlyList<TableDigest> Digest(string data)
    {
        using var opened = OpenFolder.Open(data);
        using var connection = opened.Database.Connect();
        return TableDigest.All(connection, Arrival);
    }

    private int Finish(string data)
    {
        using var process = Start(data);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    private Process Start(string data) => Process.Start(new ProcessStartInfo(_program, [.. _first, "ingest", _incoming!, "--json", "--data", data])
    {
        RedirectStandardOutput = true,
    })!;
}
