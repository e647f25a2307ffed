using System.Data.Common;
using DienHinh.Ingest.Storage;

namespace DienHinh.Ingest.Tests.Storage;

public sealed class FactDatabaseTest : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dienhinh-test-").FullName;

    private string DatabaseFile => Path.Combine(folder, "data", "dienhinh.duckdb");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Open_Twice_KeepsTheRows()
    {
        using (var first = FactDatabase.Open(DatabaseFile))
        using (var connection = first.Connect())
            connection.Run("insert into submission_year values (1, 2024, true)");

        using var second = FactDatabase.Open(DatabaseFile);
        using var again = second.Connect();
        Assert.Equal(2024, again.Scalar("select year from submission_year"));
    }

    [Fact]
    public void Open_PathWithSpacesAndSigns_IsThatFile()
    {
        var path = Path.Combine(folder, "Dữ liệu; xã=1 'mới'", "điển hình.duckdb");
        using (var database = FactDatabase.Open(path))
        using (var connection = database.Connect())
            connection.Run("insert into submission_year values (1, 2024, true)");
        Assert.True(File.Exists(path));
    }

    [Fact]
    public void Open_FolderThatCannotBe_IsRefused()
    {
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");
        var error = Assert.Throws<FactDatabaseException>(() => FactDatabase.Open(Path.Combine(file, "dienhinh.duckdb")));
        Assert.Equal(FactDatabaseProblem.Unreadable, error.Problem);
    }

    [Fact]
    public void Open_WhileOpenInThisProcess_SharesTheDatabase()
    {
        using var first = FactDatabase.Open(DatabaseFile);
        using var second = FactDatabase.Open(DatabaseFile);
        using var writer = first.Connect();
        using var reader = second.Connect();

        writer.Run("insert into submission_year values (1, 2024, true)");

        Assert.Equal(1L, reader.Scalar("select count(*) from submission_year"));
        Assert.Equal(first.ScratchFolder, second.ScratchFolder);
    }

    [Fact]
    public void Open_HeldByAnotherProcess_IsRefusedAndWorksAfterwards()
    {
        using (new LockHolder(DatabaseFile))
        {
            var error = Assert.Throws<FactDatabaseException>(() => FactDatabase.Open(DatabaseFile));
            Assert.Equal(FactDatabaseProblem.Locked, error.Problem);
            Assert.Contains(DatabaseFile, error.Message);
        }
        FactDatabase.Open(DatabaseFile).Dispose();
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_IsRefusedAndLeftAsItIs()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DatabaseFile)!);
        var bytes = Enumerable.Range(0, 20_000).Select(i => (byte)(i % 251)).ToArray();
        File.WriteAllBytes(DatabaseFile, bytes);

        var error = Assert.Throws<FactDatabaseException>(() => FactDatabase.Open(DatabaseFile));

        Assert.Equal(FactDatabaseProblem.Unreadable, error.Problem);
        Assert.Equal(bytes, File.ReadAllBytes(DatabaseFile));
    }

    [Fact]
    public void InMemory_ConnectionsMeetInOneDatabase_AndTwoDatabasesDoNot()
    {
        using var one = FactDatabase.InMemory();
        using var other = FactDatabase.InMemory();
        using var writer = one.Connect();
        using var reader = one.Connect();
        using var stranger = other.Connect();

        writer.Run("insert into submission_year values (1, 2024, true)");

        Assert.Equal(1L, reader.Scalar("select count(*) from submission_year"));
        Assert.Equal(0L, stranger.Scalar("select count(*) from submission_year"));
    }

    [Fact]
    public async Task Connect_ManyReadersWhileOneWrites_EachSeesWholeTransactions()
    {
        using var database = FactDatabase.Open(DatabaseFile);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var connection = database.Connect();
            var seen = 0L;
            while (!done.IsCancellationRequested)
            {
                var count = (long)connection.Scalar("select count(*) from submission_year")!;
                Assert.Equal(0, count % 100);
                Assert.True(count >= seen);
                seen = count;
            }
        })).ToArray();

        using var writer = database.Connect();
        for (var submission = 0; submission < 20; submission++)
        {
            using var transaction = writer.BeginTransaction();
            using (var insert = BulkInsert.Into(writer, "submission_year", "submission_id", "year", "is_current"))
                for (var year = 0; year < 100; year++)
                    insert.Row(submission, year, true);
            transaction.Commit();
        }
        await done.CancelAsync();
        await Task.WhenAll(readers);

        Assert.Equal(2000L, writer.Scalar("select count(*) from submission_year"));
    }

    [Fact]
    public void Connect_AfterDispose_IsRefusedAndTheFileIsFree()
    {
        var database = FactDatabase.Open(DatabaseFile);
        database.Dispose();

        Assert.Throws<ObjectDisposedException>(database.Connect);
        using (new LockHolder(DatabaseFile))
        {
        }
    }

    [Fact]
    public void Settings_AreThoseAskedFor()
    {
        using var database = FactDatabase.Open(DatabaseFile, new() { MemoryLimitMegabytes = 500, Threads = 2, RowGroupsHeld = 3 });
        using var connection = database.Connect();

        Assert.Equal(3L, Convert.ToInt64(connection.Scalar("select current_setting('write_buffer_row_group_count')"), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("476.8 MiB", connection.Scalar("select current_setting('memory_limit')"));
        Assert.Equal(2L, connection.Scalar("select current_setting('threads')"));
        Assert.Equal("UTC", connection.Scalar("select current_setting('TimeZone')"));
    }

    [Fact]
    public void Sql_ReachesNeitherOutsideFilesNorTheNetworkNorTheSettings()
    {
        using var database = FactDatabase.Open(DatabaseFile);
        using var connection = database.Connect();
        var outside = Path.Combine(folder, "outside.csv");
        File.WriteAllText(outside, "a\n1\n");

        foreach (var sql in new[]
        {
            $"select * from read_csv('{outside}')",
            $"copy submission to '{outside}'",
            $"attach '{Path.Combine(folder, "other.duckdb")}'",
            "select * from 'https://example.org/a.parquet'",
            "install httpfs",
            "set enable_external_access = true",
            "set memory_limit = '100GB'"
        })
            Assert.ThrowsAny<DbException>(() => connection.Run(sql));
    }

    [Fact]
    public void ScratchFolder_TakesACopyOfATableAndGivesItBack_AndGoesWithTheDatabase()
    {
        string scratch;
        using (var database = FactDatabase.Open(DatabaseFile))
        using (var connection = database.Connect())
        {
            scratch = database.ScratchFolder;
            var file = Path.Combine(scratch, "facts.parquet");
            connection.Run($"copy (select 'Đơn vị' as name, 3 as n) to '{file}' (format parquet)");
            Assert.Equal("Đơn vị3", connection.Scalar($"select name || n from read_parquet('{file}')"));
        }
        Assert.False(Directory.Exists(scratch));
    }

    [Fact]
    public void Checkpoint_WorksUnderTheRestrictions()
    {
        using var database = FactDatabase.Open(DatabaseFile);
        using var connection = database.Connect();
        connection.Run("insert into submission_year select 1, i, true from range(10000) t(i)");
        connection.Run("checkpoint");
        Assert.False(File.Exists(DatabaseFile + ".wal"));
    }
}
