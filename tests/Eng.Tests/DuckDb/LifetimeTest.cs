using DuckDB.NET.Data;

namespace DienHinh.Eng.Tests.DuckDb;

/// <summary>Objects end in the wrong order, twice, or never: errors are allowed, a crash of the process is not.</summary>
public sealed class LifetimeTest
{
    [Fact]
    public void Reader_OutlivesItsConnection()
    {
        var connection = Open();
        var reader = MemoryDatabase.Command(connection, "select i from range(10000) t(i)").ExecuteReader();
        Assert.True(reader.Read());
        connection.Dispose();
        Record.Exception(() => reader.Read());
        reader.Dispose();
        reader.Dispose();
    }

    [Fact]
    public void StreamingReader_OutlivesItsConnection()
    {
        var connection = Open();
        var command = MemoryDatabase.Command(connection, "select i from range(1000000) t(i)");
        command.UseStreamingMode = true;
        var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        connection.Dispose();
        command.Dispose();
        Record.Exception(() =>
        {
            while (reader.Read())
            {
            }
        });
        reader.Dispose();
    }

    [Fact]
    public void Appender_OutlivesItsConnection()
    {
        var connection = Open();
        MemoryDatabase.Command(connection, "create table t (n integer)").ExecuteNonQuery();
        var appender = connection.CreateAppender("t");
        appender.CreateRow().AppendValue((int?)1).EndRow();
        connection.Dispose();
        Record.Exception(appender.Dispose);
    }

    [Fact]
    public void Duplicate_KeepsTheDatabaseAlive()
    {
        var connection = Open();
        MemoryDatabase.Command(connection, "create table t as select 42 as n").ExecuteNonQuery();
        var duplicate = connection.Duplicate();
        duplicate.Open();
        connection.Dispose();

        Assert.Equal(42, MemoryDatabase.Command(duplicate, "select n from t").ExecuteScalar());
        duplicate.Dispose();
    }

    [Fact]
    public void Everything_LeftToTheCollector_IsFreedWithoutACrash()
    {
        for (var round = 0; round < 20; round++)
        {
            Abandon();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        using var connection = Open();
        Assert.Equal(1, MemoryDatabase.Command(connection, "select 1").ExecuteScalar());
    }

    private static void Abandon()
    {
        var connection = Open();
        MemoryDatabase.Command(connection, "create table t (n integer, s varchar)").ExecuteNonQuery();
        connection.CreateAppender("t").CreateRow().AppendValue((int?)1).AppendValue("một chuỗi dài hơn mười hai byte").EndRow();
        var reader = MemoryDatabase.Command(connection, "select i, 'chuỗi ' || i from range(5000) t(i)").ExecuteReader();
        Assert.True(reader.Read());
    }

    private static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        return connection;
    }
}
