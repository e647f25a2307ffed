using System.Data.Common;
using System.Globalization;
using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Workbooks;
using DienHinh.Ingest.Workbooks.Workers;

namespace DienHinh.Ingest.Tests;

public sealed class IngestAllTest : IDisposable
{
    private static readonly string s_data = RealCatalogue.Root;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dienhinh-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void IngestAll_ComesToTheSameAsOneByOne()
    {
        var files = Samples();
        // The same bytes again, at once and later, and one that nobody can read: all decided in their turn.
        files.Insert(3, files[2] with { Name = "lan-hai.xlsx" });
        files.Insert(10, new WorkbookFile("hong.xlsx", "hong.xlsx", () => [1, 2, 3]));
        files.Add(files[0]);

        using var one = Open("one");
        var expected = files.Select(f => one.Pipeline.Ingest(f.Name, f.Read(), new())).Select(Told).ToList();
        using var all = Open("all");
        var found = all.Pipeline.IngestAll(files, new()).Select(Told).ToList();

        Assert.Equal(expected, found);
        Assert.Contains(found, r => r.Contains("\"duplicate\"", StringComparison.Ordinal));
        Assert.Contains(found, r => r.Contains("\"version\":2", StringComparison.Ordinal));
        Assert.Equal(Tables(one), Tables(all));
    }

    [Fact]
    public void IngestAll_InWorkers_ComesToTheSame_AndRefusesOnlyTheFileThatBreaksThem()
    {
        var files = Samples().Take(8).ToList();
        using var one = Open("one");
        // Rejected as well, for a reason that needs no worker: the numbers after it are the same.
        var expected = files.Take(4).Append(new WorkbookFile("nang.xlsx", "nang.xlsx", () => [])).Concat(files.Skip(4)).Select(f => Told(one.Pipeline.Ingest(f.Name, f.Read(), new()))).ToList();
        expected.RemoveAt(4);

        files.Insert(4, new WorkbookFile("nang.xlsx", "nang.xlsx", () => Workbooks.Workers.HostilePackage.WideRows((ReadingLimits.Cells / 256) + 1)));
        using var workers = new WorkerPool(new WorkerSettings { Command = SecondProcess.Command(WorkbookWorker.Command) });
        using var all = Open("all", workers);
        var found = all.Pipeline.IngestAll(files, new()).ToList();

        Assert.Equal("too-much-memory", Assert.Single(found[4].Findings).Code);
        found.RemoveAt(4);
        Assert.Equal(expected, found.Select(Told));
        Assert.Equal(Tables(one, "submission", "finding"), Tables(all, "submission", "finding"));
        Assert.Equal("nang.xlsx", Assert.Single(all.Submissions.List(), s => s.Result.Status == "rejected").Result.File);
    }

    [Theory]
    [InlineData(Workbooks.Workers.FakeWorker.Hangs, "too-slow")]
    [InlineData(Workbooks.Workers.FakeWorker.DiesMidway, "reader-stopped")]
    public void Ingest_FileThatBreaksItsWorker_IsRejectedWithTheReason(string manner, string code)
    {
        using var workers = new WorkerPool(new WorkerSettings { Command = SecondProcess.Command(SecondProcess.FakeWorker, manner), Deadline = TimeSpan.FromSeconds(manner == Workbooks.Workers.FakeWorker.Hangs ? 1 : 60) });
        using var data = Open("data", workers);
        var result = data.Pipeline.Ingest("x.xlsx", [1, 2, 3], new());
        Assert.Equal(("rejected", code), (result.Status, Assert.Single(result.Findings).Code));
    }

    [Fact]
    public void IngestAll_AFileThatItsArchiveDoesNotGiveOut_IsRejectedAndTheOthersGoOn()
    {
        var files = Samples().Take(4).ToList();
        files.Insert(2, new WorkbookFile("kin.xlsx", "all.zip/kin.xlsx", () => throw new WorkbookException(UnreadableReason.Encrypted)));
        using var data = Open("data");
        var results = data.Pipeline.IngestAll(files, new()).ToList();
        Assert.Equal(("kin.xlsx", "rejected", "encrypted"), (results[2].File, results[2].Status, Assert.Single(results[2].Findings).Code));
        Assert.DoesNotContain("rejected", results.Where(r => r.File != "kin.xlsx").Select(r => r.Status));
        // There are no bytes to keep, so there is nothing to list or to try again.
        Assert.Null(results[2].Id);
        Assert.Equal(4, data.Submissions.List().Count);
    }

    [Fact]
    public void IngestAll_StopsStoringWhenNobodyAsksForMore()
    {
        using var data = Open("data");
        var first = data.Pipeline.IngestAll(Samples(), new()).First();
        Assert.Equal(1, first.Id);
        Assert.InRange(data.Submissions.List().Count, 1, Samples().Count - 1);
    }

    [Fact]
    public void IngestAll_AFileThatCannotBeOpened_StopsAfterThoseBeforeIt()
    {
        var files = Samples().Take(6).ToList();
        files.Insert(3, new WorkbookFile("mat.xlsx", "mat.xlsx", () => throw new IOException("gone")));
        using var data = Open("data");
        var results = new List<SubmissionResult>();
        Assert.Throws<IOException>(() => results.AddRange(data.Pipeline.IngestAll(files, new())));
        Assert.InRange(data.Submissions.List().Count, 0, 3);
    }

    [Fact]
    public void JournalAheadOfTheDatabase_IsCaughtUpInGroups_ToTheSameDatabase()
    {
        string before;
        using (var data = Open("data"))
        {
            Assert.NotEmpty(data.Pipeline.IngestAll(Samples(), new()).ToList());
            before = Tables(data);
        }

        foreach (var file in Directory.GetFiles(Path.Combine(_folder.FullName, "data"), "dienhinh.duckdb*")) File.Delete(file);
        using var again = Open("data");
        Assert.Equal(before, Tables(again));
    }

    private DataFolder Open(string name, WorkerPool? workers = null) => DataFolder.Open(Path.Combine(_folder.FullName, name), s_data, new StoppedClock(), workers);

    private static List<WorkbookFile> Samples() => [.. WorkbookPaths.Expand([Path.Combine(s_data, "samples")])];

    private static string Told(SubmissionResult result) => SubmissionJson.Write(result with { ElapsedMs = 0 });

    // Every row of every table that submissions go into, in a fixed order.
    private static string Tables(DataFolder data, params string[] except)
    {
        using var connection = data.Database.Connect();
        var tables = Column(connection, "select table_name from duckdb_tables() where not starts_with(table_name, 'ref_') and not starts_with(table_name, 'schema') order by 1");
        Assert.Contains("fact_award", tables);
        return string.Join('\n', tables.Except(except).Select(table => table + ":\n" + string.Join('\n', Column(connection, $"select cast(t as varchar) from \"{table}\" t order by 1"))));
    }

    private static List<string> Column(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read()) values.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return values;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 12, 1, 8, 0, 0, TimeSpan.Zero);
    }
}
