using DuckDB.NET.Data;

namespace DienHinh.Eng.Tests.DuckDb;

public sealed class TransactionTest : IDisposable
{
    private readonly MemoryDatabase database = new();
    private readonly DuckDBConnection other;

    public TransactionTest()
    {
        database.Run("create table t (n integer primary key)");
        other = database.Connection.Duplicate();
        other.Open();
    }

    public void Dispose()
    {
        other.Dispose();
        database.Dispose();
    }

    [Fact]
    public void Rollback_UndoesRowsAndTables()
    {
        using (var transaction = database.Connection.BeginTransaction())
        {
            database.Run("insert into t values (1); create table u (n integer)");
            transaction.Rollback();
        }
        Assert.Equal(0L, database.Scalar("select count(*) from t"));
        Assert.Throws<DuckDBException>(() => database.Run("select * from u"));
    }

    [Fact]
    public void Dispose_WithoutCommit_RollsBack()
    {
        using (database.Connection.BeginTransaction())
            database.Run("insert into t values (1)");
        Assert.Equal(0L, database.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Reader_KeepsItsSnapshotWhileAnotherWrites()
    {
        using var snapshot = other.BeginTransaction();
        Assert.Equal(0L, Count(other));

        database.Run("insert into t values (1)");

        Assert.Equal(0L, Count(other));
        Assert.Equal(1L, Count(database.Connection));
        snapshot.Commit();
        Assert.Equal(1L, Count(other));
    }

    [Fact]
    public void TwoWriters_OfTheSameRow_TheSecondIsRefused()
    {
        database.Run("insert into t values (1)");
        using var first = database.Connection.BeginTransaction();
        using var second = other.BeginTransaction();
        database.Run("update t set n = 2");

        var error = Assert.Throws<DuckDBException>(() => MemoryDatabase.Command(other, "update t set n = 3").ExecuteNonQuery());

        Assert.Contains("onflict", error.Message);
        first.Commit();
        second.Rollback();
        Assert.Equal(2, database.Scalar("select n from t"));
    }

    private static object? Count(DuckDBConnection connection)
    {
        using var command = MemoryDatabase.Command(connection, "select count(*) from t");
        return command.ExecuteScalar();
    }
}
