using DienHinh.Ingest.Storage;

namespace DienHinh.Ingest.Tests.Storage;

public sealed class FactDatabaseTest : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dienhinh-test-").FullName;

    private string File => Path.Combine(folder, "dienhinh.duckdb");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Open_NewFile_HasEveryTableOfTheSchema()
    {
        using var database = FactDatabase.Open(File);
        using var connection = database.Connect();

        Assert.Equal(
            ["0001_reference.sql", "0002_submission.sql", "0003_fact.sql"],
            connection.Column("select name from schema_version order by version").Take(3));
        Assert.Equal(0L, connection.Scalar("select count(*) from fact_exemplar"));
    }

    [Fact]
    public void Open_Twice_KeepsTheRows()
    {
        using (var first = FactDatabase.Open(File))
        using (var connection = first.Connect())
            connection.Run("insert into submission_year values (1, 2024, true)");

        using var second = FactDatabase.Open(File);
        using var again = second.Connect();
        Assert.Equal(2024, again.Scalar("select year from submission_year"));
    }

    [Fact]
    public void InMemory_Connections_MeetInOneDatabase_AndTwoDatabasesDoNot()
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
}
