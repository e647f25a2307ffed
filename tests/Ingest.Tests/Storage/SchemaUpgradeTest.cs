using DienHinh.Ingest.Storage;

namespace DienHinh.Ingest.Tests.Storage;

public sealed class SchemaUpgradeTest : IDisposable
{
    private static readonly SchemaScript First = new(1, "0001_first.sql", "create table first (id integer primary key);");
    private static readonly SchemaScript Second = new(2, "0002_second.sql", "alter table first add column name varchar default 'chưa rõ'; create table second (id integer);");
    private static readonly SchemaScript Broken = new(3, "0003_broken.sql", "create table third (id integer); create table nonsense (;");
    private static readonly SchemaScript BrokenLate = new(3, "0003_broken.sql", "create table third (id integer); insert into first (id) values (1), (1);");

    private readonly string folder = Directory.CreateTempSubdirectory("dienhinh-test-").FullName;

    private string DatabaseFile => Path.Combine(folder, "dienhinh.duckdb");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void EmbeddedSchema_OnAnEmptyDatabase_IsAppliedWholeAndRecorded()
    {
        using var database = FactDatabase.InMemory();
        using var connection = database.Connect();

        Assert.True(SchemaScript.Embedded.Count >= 3);
        Assert.Equal(
            SchemaScript.Embedded.Select(script => $"{script.Version} {script.Name} {script.Sha256}"),
            connection.Column("select concat_ws(' ', version, name, sha256) from schema_version order by version"));
        Assert.Equal(0L, connection.Scalar("select count(*) from fact_exemplar"));
    }

    [Fact]
    public void EmbeddedSchema_OnADatabaseOfEveryEarlierVersion_EndsTheSame()
    {
        const string Columns = "select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable from duckdb_columns() where not internal order by all";
        using var whole = FactDatabase.InMemory();
        using var expected = whole.Connect();

        for (var version = 1; version < SchemaScript.Embedded.Count; version++)
        {
            var file = Path.Combine(folder, $"{version}.duckdb");
            Open(file, [.. SchemaScript.Embedded.Take(version)]).Dispose();
            using var upgraded = FactDatabase.Open(file);
            using var connection = upgraded.Connect();
            Assert.Equal(expected.Column(Columns), connection.Column(Columns));
        }
    }

    [Fact]
    public void Upgrade_KeepsTheRowsOfTheEarlierVersion()
    {
        using (var earlier = Open(First))
        using (var connection = earlier.Connect())
            connection.Run("insert into first values (7)");

        using var later = Open(First, Second);
        using var again = later.Connect();
        Assert.Equal("7 chưa rõ", again.Scalar("select id || ' ' || name from first"));
        Assert.Equal(2L, again.Scalar("select count(*) from schema_version"));
    }

    [Fact]
    public void NewerDatabase_IsRefused()
    {
        Open(First, Second).Dispose();

        var error = Assert.Throws<FactDatabaseException>(() => Open(First));

        Assert.Equal(FactDatabaseProblem.NewerVersion, error.Problem);
        Assert.Contains("hãy cập nhật chương trình", error.Message);
    }

    [Fact]
    public void AlteredFile_IsRefusedByName()
    {
        Open(First, Second).Dispose();

        var error = Assert.Throws<FactDatabaseException>(() => Open(First with { Sql = First.Sql + " " }, Second));

        Assert.Equal(FactDatabaseProblem.AlteredSchema, error.Problem);
        Assert.Contains("0001_first.sql", error.Message);
        Open(First, Second).Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void FailingFile_LeavesNothingOfTheWholeUpgrade(bool late)
    {
        Open(First).Dispose();

        var error = Assert.Throws<FactDatabaseException>(() => Open(First, Second, late ? BrokenLate : Broken));

        Assert.Equal(FactDatabaseProblem.FailedSchema, error.Problem);
        Assert.Contains("0003_broken.sql", error.Message);
        using var database = Open(First);
        using var connection = database.Connect();
        Assert.Equal(["first", "schema_version"], connection.Column("select table_name from duckdb_tables() order by 1"));
        Assert.Equal(["id"], connection.Column("select column_name from duckdb_columns() where table_name = 'first'"));
    }

    [Fact]
    public void FailingFile_OnANewDatabase_LeavesItEmpty()
    {
        Assert.Throws<FactDatabaseException>(() => Open(First, Second, Broken));

        using var database = Open();
        using var connection = database.Connect();
        Assert.Equal(["schema_version"], connection.Column("select table_name from duckdb_tables()"));
    }

    private FactDatabase Open(params SchemaScript[] scripts) => Open(DatabaseFile, scripts);

    private static FactDatabase Open(string file, SchemaScript[] scripts) => FactDatabase.Open(file, null, scripts);
}
