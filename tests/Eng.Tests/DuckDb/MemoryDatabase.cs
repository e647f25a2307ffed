using DuckDB.NET.Data;

namespace DienHinh.Eng.Tests.DuckDb;

/// <summary>A DuckDB database of one test, with the provider's own types in sight.</summary>
public sealed class MemoryDatabase : IDisposable
{
    public MemoryDatabase() => Connection.Open();

    public DuckDBConnection Connection { get; } = new("DataSource=:memory:");

    public static DuckDBCommand Command(DuckDBConnection connection, string sql, params object?[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(new DuckDBParameter(parameter ?? DBNull.Value));
        return command;
    }

    public DuckDBCommand Command(string sql, params object?[] parameters) => Command(Connection, sql, parameters);

    public int Run(string sql, params object?[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public object? Scalar(string sql, params object?[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteScalar();
    }

    /// <summary>The first field of the first row, asked for as <typeparamref name="T"/>.</summary>
    public T Read<T>(string sql, params object?[] parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return reader.GetFieldValue<T>(0);
    }

    public void Dispose() => Connection.Dispose();
}
