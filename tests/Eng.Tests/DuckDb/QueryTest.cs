using System.Globalization;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace DienHinh.Eng.Tests.DuckDb;

public sealed class QueryTest : IDisposable
{
    private readonly MemoryDatabase database = new();

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Result_OfManyChunks_IsReadWhole(bool streaming)
    {
        const int Rows = 100_000;
        using var command = database.Command("select i, 'số ' || i, case when i % 3 = 0 then null else i / 4 end from range($1) t(i) order by i", Rows);
        command.UseStreamingMode = streaming;
        using var reader = command.ExecuteReader();
        var row = 0;
        for (; reader.Read(); row++)
        {
            Assert.Equal(row, reader.GetInt64(0));
            Assert.Equal("số " + row.ToString(CultureInfo.InvariantCulture), reader.GetString(1));
            if (row % 3 == 0)
                Assert.True(reader.IsDBNull(2));
            else
                Assert.Equal(row / 4.0, reader.GetDouble(2));
        }
        Assert.Equal(Rows, row);
    }

    [Fact]
    public void Parameters_ByPosition_ByNumberAndByName()
    {
        Assert.Equal("ab", database.Scalar("select ? || ?", "a", "b"));
        Assert.Equal("bab", database.Scalar("select $2 || $1 || $2", "a", "b"));

        using var command = database.Connection.CreateCommand();
        command.CommandText = "select $họ || ' ' || $ten || ' ' || $họ";
        command.Parameters.Add(new DuckDBParameter("ten", "Điển"));
        command.Parameters.Add(new DuckDBParameter("họ", "Nguyễn"));
        Assert.Equal("Nguyễn Điển Nguyễn", command.ExecuteScalar());
    }

    [Fact]
    public void PreparedStatement_RunsAgainWithOtherValues()
    {
        database.Run("create table t (n integer, name varchar)");
        using var command = database.Command("insert into t values ($1, $2)", 0, "");
        command.Prepare();
        for (var i = 0; i < 100; i++)
        {
            command.Parameters[0].Value = i;
            command.Parameters[1].Value = "tên " + i.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(1, command.ExecuteNonQuery());
        }
        Assert.Equal(100L, database.Scalar("select count(*) from t where name = 'tên ' || n"));
    }

    [Fact]
    public void SeveralStatements_InOneCommand_GiveSeveralResults()
    {
        using var command = database.Command("create table t (n integer); insert into t values (1), (2); select count(*) from t; select 'hết';");
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal(2L, reader.GetInt64(0));
        Assert.True(reader.NextResult());
        Assert.True(reader.Read());
        Assert.Equal("hết", reader.GetString(0));
        Assert.False(reader.NextResult());
    }

    [Fact]
    public void Columns_TellNameAndType()
    {
        using var command = database.Command("select 1 as \"Số lượng\", 'x' as b, date '2024-01-01' as c, 1.5::decimal(9, 2) as d where false");
        using var reader = command.ExecuteReader();
        Assert.False(reader.Read());
        Assert.Equal(["Số lượng", "b", "c", "d"], Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
        Assert.Equal([typeof(int), typeof(string), typeof(DateOnly), typeof(decimal)], Enumerable.Range(0, reader.FieldCount).Select(reader.GetFieldType));
    }

    [Theory]
    // DuckDB gives no kind for errors found while it prepares.
    [InlineData("selec 1", DuckDBErrorType.Invalid, "syntax error")]
    [InlineData("select nothing", DuckDBErrorType.Invalid, "nothing")]
    [InlineData("select * from nowhere", DuckDBErrorType.Invalid, "nowhere")]
    [InlineData("insert into t values (1)", DuckDBErrorType.Constraint, "Duplicate key")]
    [InlineData("insert into t values (null)", DuckDBErrorType.Constraint, "NOT NULL")]
    [InlineData("select 'hai'::integer", DuckDBErrorType.Conversion, "hai")]
    [InlineData("select 2147483647::integer + 1::integer", DuckDBErrorType.OutOfRange, "Overflow")]
    [InlineData("select error('Lỗi của tôi')", DuckDBErrorType.InvalidInput, "Lỗi của tôi")]
    public void Error_CarriesKindAndMessage_AndTheConnectionWorksOn(string sql, DuckDBErrorType type, string message)
    {
        database.Run("create table t (n integer primary key); insert into t values (1)");

        var error = Assert.Throws<DuckDBException>(() => database.Run(sql));

        Assert.Equal(type, error.ErrorType);
        Assert.Contains(message, error.Message);
        Assert.Equal(1L, database.Scalar("select count(*) from t"));
    }

    [Fact]
    public void LibraryVersion_IsTheOneThatTheProviderWasMadeFor() => Assert.StartsWith("v1.5.", NativeMethods.Startup.DuckDBLibraryVersion());

    [Fact]
    public void ConfigFlags_AreListed()
    {
        var names = Enumerable.Range(0, NativeMethods.Configuration.DuckDBConfigCount())
            .Select(i => NativeMethods.Configuration.DuckDBGetConfigFlag(i, out var name, out var description).IsSuccess() ? (name, description) : default)
            .ToList();
        Assert.Contains(names, flag => flag.name == "memory_limit" && !string.IsNullOrEmpty(flag.description));
    }
}
