using System.Collections;

namespace DienHinh.Eng.Tests.DuckDb;

public sealed class NestedTypesTest : IDisposable
{
    private readonly MemoryDatabase database = new();

    public void Dispose() => database.Dispose();

    private enum Kind
    {
        Collective,
        Individual,
        Household
    }

    [Fact]
    public void List_WithNullsAndTexts_IsRead()
    {
        Assert.Equal([1, null, 3], database.Read<List<int?>>("select [1, null, 3]"));
        Assert.Equal(["xã", "", "phường có tên rất dài"], database.Read<List<string>>("select ['xã', '', 'phường có tên rất dài']"));
        Assert.Empty(database.Read<List<int>>("select []::integer[]"));
        Assert.Equal([[1, 2], [], [3]], database.Read<List<List<int>>>("select [[1, 2], [], [3]]"));
    }

    [Fact]
    public void List_AsParameter_Arrives()
    {
        Assert.Equal("[1, 2, 3]", database.Scalar("select $1::integer[]::varchar", new List<int> { 1, 2, 3 }));
        Assert.Equal("a|Đ", database.Scalar("select list_aggregate($1::varchar[], 'string_agg', '|')", new List<string> { "a", "Đ" }));
        Assert.Equal("[]", database.Scalar("select $1::integer[]::varchar", new List<int>()));
    }

    [Fact]
    public void List_ByAppender_Arrives()
    {
        database.Run("create table t (v integer[])");
        using (var appender = database.Connection.CreateAppender("t"))
            for (var length = 0; length < 5000; length++)
                appender.CreateRow().AppendValue(Enumerable.Range(0, length % 7).ToList()).EndRow();

        Assert.Equal(0L, database.Scalar("select count(*) from t where v != range(len(v))::integer[]"));
        Assert.Equal(5000L, database.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Array_IsRead() => Assert.Equal([1.5f, 2.5f], database.Read<List<float>>("select [1.5, 2.5]::float[2]"));

    [Fact]
    public void Struct_IsReadByName()
    {
        var value = database.Read<Dictionary<string, object>>("select {'tên': 'Hòa Cư', 'số': 42, 'con': {'có': true}}");
        Assert.Equal("Hòa Cư", value["tên"]);
        Assert.Equal(42, value["số"]);
        Assert.Equal(true, ((IDictionary)value["con"])["có"]);
    }

    [Fact]
    public void Map_IsRead()
    {
        var value = database.Read<Dictionary<string, int>>("select map {'một': 1, 'hai': 2}");
        Assert.Equal([("hai", 2), ("một", 1)], value.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value));
    }

    [Fact]
    public void Enum_IsReadAsTextAndAsOurs_AndAppended()
    {
        database.Run("create type kind as enum ('Collective', 'Individual', 'Household'); create table t (v kind)");
        using (var appender = database.Connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendValue(Kind.Household).EndRow();
            appender.CreateRow().AppendValue("Individual").EndRow();
            appender.CreateRow().AppendNullValue().EndRow();
        }

        Assert.Equal("Household", database.Scalar("select v from t order by v desc nulls last"));
        Assert.Equal(Kind.Individual, database.Read<Kind>("select v from t where v = 'Individual'"));
        Assert.Equal(1L, database.Scalar("select count(*) from t where v is null"));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(70_000)]
    public void Enum_OfManyNames_IsRead(int names)
    {
        // DuckDB stores the number in one, two or four bytes.
        database.Run($"create type many as enum (select 'tên ' || i from range({names}) t(i))");
        Assert.Equal($"tên {names - 1}", database.Scalar($"select 'tên {names - 1}'::many"));
    }

    [Fact]
    public void TimestampsOfOtherUnits_AreRead()
    {
        var expected = new DateTime(1945, 9, 2, 14, 0, 1);
        Assert.Equal(expected, database.Read<DateTime>("select '1945-09-02 14:00:01'::timestamp_s"));
        Assert.Equal(expected.AddMilliseconds(5), database.Read<DateTime>("select '1945-09-02 14:00:01.005'::timestamp_ms"));
        Assert.Equal(expected.AddTicks(1), database.Read<DateTime>("select '1945-09-02 14:00:01.0000001'::timestamp_ns"));
        Assert.Equal(
            new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero),
            database.Read<DateTimeOffset>("select '2025-07-01 07:00:00+07'::timestamptz"));
        Assert.Equal(new TimeSpan(7, 0, 0), database.Read<DateTimeOffset>("select '07:00:00+07'::timetz").Offset);
    }

    [Fact]
    public void IntervalOfMonths_HasNoTimeSpan() =>
        Assert.Throws<InvalidCastException>(() => database.Read<TimeSpan>("select interval 2 months"));

    [Fact]
    public void Bit_And_Json_AreText()
    {
        Assert.Equal("10101", database.Read<string>("select '10101'::bit"));
        Assert.Equal("{\"tên\":1}", database.Read<string>("select '{\"tên\":1}'::json"));
    }
}
