using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace DienHinh.Eng.Tests.DuckDb;

/// <summary>Functions written in C# that SQL calls: the native library calls back into .NET.</summary>
public sealed class FunctionTest : IDisposable
{
    private readonly MemoryDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public void ScalarFunction_IsCalledForEveryRow()
    {
        database.Connection.RegisterScalarFunction<long, string>("label", (arguments, result, rows) =>
        {
            for (ulong row = 0; row < rows; row++)
                result.WriteValue("số " + arguments[0].GetValue<long>(row).ToString(CultureInfo.InvariantCulture), row);
        });

        Assert.Equal(10_000L, database.Scalar("select count(*) from range(10000) t(i) where label(i) = 'số ' || i"));
    }

    [Fact]
    public void ScalarFunction_ThatThrows_EndsTheQueryWithItsMessage()
    {
        database.Connection.RegisterScalarFunction<long, long>("refuse", (_, _, _) => throw new InvalidOperationException("Không được"));

        Assert.Contains("Không được", Assert.Throws<DuckDBException>(() => database.Scalar("select refuse(1::bigint)")).Message);
        Assert.Equal(1, database.Scalar("select 1"));
    }

    [Fact]
    public void TableFunction_GivesRows()
    {
        database.Connection.RegisterTableFunction<int>(
            "years",
            arguments => new TableFunction(
                [new ColumnInfo("năm", typeof(int))],
                Enumerable.Range(2021, arguments[0].GetValue<int>())),
            (item, writers, row) => writers[0].WriteValue((int)item!, row));

        Assert.Equal("2021,2022,2023", database.Scalar("select string_agg(\"năm\", ',' order by \"năm\") from years(3)"));
    }

    [Theory]
    [MemberData(nameof(Arguments))]
    public void Argument_OfEveryKind_IsRead(string sql, object expected)
    {
        object? seen = null;
        database.Connection.RegisterTableFunction(
            "look",
            arguments =>
            {
                seen = Read(arguments[0], expected.GetType());
                return new TableFunction([new ColumnInfo("n", typeof(int))], new[] { 1 });
            },
            (item, writers, row) => writers[0].WriteValue((int)item!, row),
            DuckDBType.Any);

        database.Run($"select * from look({sql})");

        Assert.Equal(expected, seen);
    }

    public static TheoryData<string, object> Arguments => new()
    {
        { "true", true },
        { "-5::tinyint", (sbyte)-5 },
        { "-5::integer", -5 },
        { "18446744073709551615::ubigint", ulong.MaxValue },
        { "-170141183460469231731687303715884105727::hugeint", -BigInteger.Pow(2, 127) + 1 },
        { "340282366920938463463374607431768211455::uhugeint", BigInteger.Pow(2, 128) - 1 },
        { "0.1::double", 0.1 },
        { "1.5::float", 1.5f },
        { "-12345.678::decimal(18, 3)", -12345.678m },
        { "'Điển hình tiên tiến'", "Điển hình tiên tiến" },
        { "date '1945-09-02'", new DateOnly(1945, 9, 2) },
        { "time '01:02:03.000004'", new TimeOnly(1, 2, 3).Add(TimeSpan.FromMicroseconds(4)) },
        { "timestamp '1945-09-02 14:00:00.000001'", new DateTime(1945, 9, 2, 14, 0, 0).AddMicroseconds(1) },
        { "interval '2 days 00:00:01'", new TimeSpan(2, 0, 0, 1) },
        { "'f0000000-1234-5678-9abc-def012345678'::uuid", Guid.Parse("f0000000-1234-5678-9abc-def012345678") },
        { "'\\x00\\xFFa'::blob", new byte[] { 0, 255, 97 } }
    };

    private static object? Read(IDuckDBValueReader argument, Type type) =>
        typeof(IDuckDBValueReader).GetMethod(nameof(IDuckDBValueReader.GetValue))!.MakeGenericMethod(type).Invoke(argument, null);
}
