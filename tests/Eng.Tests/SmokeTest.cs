using DuckDB.NET.Data;

namespace DienHinh.Eng.Tests;

public sealed class SmokeTest
{
    [Fact]
    public void Opens()
    {
        using var c = new DuckDBConnection("DataSource=:memory:");
        c.Open();
        using var q = c.CreateCommand();
        q.CommandText = "select 'Điển hình' || version()";
        Assert.Equal("Điển hìnhv1.5.6", q.ExecuteScalar());
    }
}
