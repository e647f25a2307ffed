using System.Numerics;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace DienHinh.Eng.Tests.DuckDb;

/// <summary>Every type through every door: read from a result, sent as a parameter, written by the appender; and null through each.</summary>
public sealed class TypeRoundTripTest : IDisposable
{
    private readonly MemoryDatabase database = new();

    public void Dispose() => database.Dispose();

    [Theory]
    [MemberData(nameof(TypeCases.All), MemberType = typeof(TypeCases))]
    public void Reader_GivesTheValue(string type, string sql, object value) =>
        Assert.Equal(value, Read($"select ({sql})::{type}", value.GetType()));

    [Theory]
    [MemberData(nameof(TypeCases.All), MemberType = typeof(TypeCases))]
    public void Parameter_ArrivesAndComesBack(string type, string sql, object value)
    {
        Assert.Equal(true, database.Scalar($"select $1::{type} = ({sql})::{type}", value));
        Assert.Equal(value, Read($"select $1::{type}", value.GetType(), value));
    }

    [Theory]
    [MemberData(nameof(TypeCases.All), MemberType = typeof(TypeCases))]
    public void Appender_WritesTheValue(string type, string sql, object value)
    {
        database.Run($"create table t (before INTEGER, v {type}, after VARCHAR)");
        using (var appender = database.Connection.CreateAppender("t"))
        {
            // The appender copies bytes by the type it is given: a literal 1 would be taken for a byte.
            var row = appender.CreateRow().AppendValue((int?)1);
            Append(row, value).AppendValue("x").EndRow();
            appender.CreateRow().AppendValue((int?)2).AppendNullValue().AppendValue("y").EndRow();
        }
        Assert.Equal("1x", database.Scalar($"select before || after from t where v = ({sql})::{type}"));
        Assert.Equal("2y", database.Scalar("select before || after from t where v is null"));
        Assert.Equal(value, Read("select v from t where before = 1", value.GetType()));
    }

    [Fact]
    public void Appender_WritesADateInParts()
    {
        database.Run("create table t (v date)");
        using (var appender = database.Connection.CreateAppender("t"))
            appender.CreateRow().AppendValue(new DuckDBDateOnly(2023, 8, 9)).EndRow();

        Assert.Equal(true, database.Scalar("select v = date '2023-08-09' from t"));
    }

    [Theory]
    [MemberData(nameof(TypeCases.All), MemberType = typeof(TypeCases))]
    public void Null_OfEveryType_IsNull(string type, string sql, object value)
    {
        using var command = database.Command($"select null::{type}, $1::{type} is null, ({sql})::{type} is null", DBNull.Value);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.True(reader.IsDBNull(0));
        Assert.Equal(DBNull.Value, reader.GetValue(0));
        Assert.True(reader.GetBoolean(1));
        Assert.False(reader.GetBoolean(2));
        Assert.NotNull(value);
    }

    [Fact]
    public void Text_OfAMegabyte_GoesBothWays()
    {
        var text = string.Concat(Enumerable.Repeat("Điển hình tiên tiến ", 50_000));
        database.Run("create table t (v varchar)");
        using (var appender = database.Connection.CreateAppender("t"))
            appender.CreateRow().AppendValue(text).EndRow();

        Assert.Equal(text, database.Scalar("select v from t"));
        Assert.Equal((long)text.Length, database.Scalar("select length($1)", text));
        Assert.Equal(text, database.Scalar("select $1::varchar", text));
    }

    [Fact]
    public void Text_WithACharacterZero_IsNotCut() => Assert.Equal("a\0b", database.Scalar("select $1::varchar", "a\0b"));

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(100_000)]
    public void Blob_OfAnyLength_GoesBothWays(int length)
    {
        var bytes = Enumerable.Range(0, length).Select(i => (byte)(255 - i % 256)).ToArray();
        database.Run("create table t (v blob)");
        using (var appender = database.Connection.CreateAppender("t"))
            appender.CreateRow().AppendValue(bytes).EndRow();

        Assert.Equal(bytes, Bytes("select v from t"));
        Assert.Equal(bytes, Bytes("select $1::blob", bytes));
    }

    private byte[] Bytes(string sql, params object?[] parameters)
    {
        using var command = database.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        using var stream = reader.GetStream(0);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private object Read(string sql, Type type, params object?[] parameters) =>
        typeof(MemoryDatabase).GetMethod(nameof(MemoryDatabase.Read))!.MakeGenericMethod(type).Invoke(database, [sql, parameters])!;

    private static IDuckDBAppenderRow Append(IDuckDBAppenderRow row, object value) => value switch
    {
        bool v => row.AppendValue(v),
        sbyte v => row.AppendValue(v),
        short v => row.AppendValue(v),
        int v => row.AppendValue(v),
        long v => row.AppendValue(v),
        byte v => row.AppendValue(v),
        ushort v => row.AppendValue(v),
        uint v => row.AppendValue(v),
        ulong v => row.AppendValue(v),
        BigInteger v => row.AppendValue(v),
        decimal v => row.AppendValue(v),
        float v => row.AppendValue(v),
        double v => row.AppendValue(v),
        string v => row.AppendValue(v),
        DateOnly v => row.AppendValue(v.ToDateTime(TimeOnly.MinValue)),
        TimeOnly v => ((DuckDBAppenderRow)row).AppendValue(v),
        DateTime v => row.AppendValue(v),
        TimeSpan v => row.AppendValue(v),
        Guid v => row.AppendValue(v),
        _ => throw new ArgumentException(value.GetType().Name)
    };
}
