using System.Data.Common;
using DienHinh.Ingest.Storage;

namespace DienHinh.Ingest.Tests.Storage;

public sealed class BulkInsertTest : IDisposable
{
    private readonly FactDatabase database = FactDatabase.InMemory();
    private readonly DbConnection connection;

    public BulkInsertTest()
    {
        connection = database.Connect();
        connection.Run("create table t (id integer primary key, name varchar not null, big bigint, flag boolean, ratio double, money decimal(18, 3), day date, moment timestamp)");
    }

    public void Dispose()
    {
        connection.Dispose();
        database.Dispose();
    }

    [Fact]
    public void Row_EveryType_ComesBackAsItWas()
    {
        var moment = new DateTime(1965, 2, 3, 4, 5, 6, DateTimeKind.Utc).AddMicroseconds(789);
        using (var insert = All())
        {
            insert.Row(1, "Nguyễn Thị Điển 🌾", long.MaxValue, true, 0.1, 123456789012345.678m, new DateOnly(1945, 9, 2), moment);
            insert.Row(2, "", null, null, null, null, null, null);
        }

        using var command = connection.CreateCommand();
        command.CommandText = "select * from t order by id";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal(
            new object[] { 1, "Nguyễn Thị Điển 🌾", long.MaxValue, true, 0.1, 123456789012345.678m, new DateOnly(1945, 9, 2), moment },
            Enumerable.Range(0, 8).Select(i => i == 6 ? reader.GetFieldValue<DateOnly>(i) : reader.GetValue(i)));
        Assert.True(reader.Read());
        Assert.Equal("", reader.GetString(1));
        Assert.All(Enumerable.Range(2, 6), i => Assert.True(reader.IsDBNull(i)));
    }

    [Fact]
    public void Row_NumbersOfAnotherWidth_AreFittedToTheColumn()
    {
        using (var insert = All())
            insert.Row(7L, "x", 8, null, 9, 10, null, null);

        Assert.Equal("7 8 9.0 10.000", connection.Scalar("select concat_ws(' ', id, big, ratio, money) from t"));
    }

    [Theory]
    [InlineData("id", 1.5)]
    [InlineData("id", 3_000_000_000L)]
    [InlineData("id", "1")]
    [InlineData("name", 1)]
    [InlineData("flag", 1)]
    [InlineData("day", "2024-01-01")]
    public void Row_ValueThatDoesNotFit_IsRefusedByNameAndNothingIsWritten(string column, object value)
    {
        var names = new[] { "id", "name", "big", "flag", "ratio", "money", "day", "moment" };
        var values = new object?[] { 1, "x", null, null, null, null, null, null };
        values[Array.IndexOf(names, column)] = value;
        using var insert = All();
        insert.Row(5, "before", null, null, null, null, null, null);

        var error = Assert.Throws<ArgumentException>(() => insert.Row(values));

        Assert.Contains("Row 2", error.Message);
        Assert.Contains($"Column {column} ", error.Message);
        insert.Complete();
        Assert.Equal(0L, Count());
    }

    [Fact]
    public void Row_TooFewValues_IsRefused()
    {
        using var insert = All();
        Assert.Contains("2 values for 8 columns", Assert.Throws<ArgumentException>(() => insert.Row(1, "x")).Message);
    }

    [Fact]
    public void EndRow_ValuesOneByOne_ComeBackAsTheyWere()
    {
        connection.Run("create table v (id integer primary key, name varchar, flag boolean, day date)");
        using (var insert = BulkInsert.Into(connection, "v", "id", "name", "flag", "day"))
        {
            insert.Number(1).Text("Nguyễn Thị Điển 🌾").Flag(true).Day(new DateOnly(1945, 9, 2)).EndRow();
            insert.Number(2).Text(null).Flag(false).Day(null).EndRow();
        }

        Assert.Equal("1 Nguyễn Thị Điển 🌾 true 1945-09-02|2 - false -", connection.Scalar("select string_agg(concat_ws(' ', id, coalesce(name, '-'), flag, coalesce(day::varchar, '-')), '|' order by id) from v"));
    }

    [Fact]
    public void Text_ForAnotherTypeOrBeyondTheLastColumn_IsRefusedByNameAndNothingIsWritten()
    {
        connection.Run("create table v (id integer primary key, name varchar)");
        Assert.Contains("Row 2 of v: column id is INTEGER", Message(insert => insert.Text("1")));
        Assert.Contains("Row 2 of v: column name is VARCHAR", Message(insert => insert.Number(1).Number(2)));
        Assert.Contains("Row 2 of v: all columns are filled", Message(insert => insert.Number(1).Text("x").Flag(true)));
        Assert.Contains("Row 2 of v has 1 values for 2 columns", Message(insert => insert.Number(1).EndRow()));
        Assert.Equal(0L, connection.Scalar("select count(*) from v"));

        string Message(Action<BulkInsert> wrong)
        {
            using var insert = BulkInsert.Into(connection, "v", "id", "name");
            insert.Number(5).Text("before").EndRow();
            return Assert.Throws<ArgumentException>(() => wrong(insert)).Message;
        }
    }

    [Fact]
    public void Dispose_InTheMiddleOfARow_WritesNothing()
    {
        connection.Run("create table v (id integer primary key, name varchar)");
        using (var insert = BulkInsert.Into(connection, "v", "id", "name"))
        {
            insert.Number(1).Text("whole").EndRow();
            insert.Number(2);
        }

        Assert.Equal(0L, connection.Scalar("select count(*) from v"));
    }

    [Fact]
    public void Into_WrongColumns_NamesTheFirstWrongOne()
    {
        Assert.Contains("Column 2 of t is name, but title was given", Message("id", "title", "big", "flag", "ratio", "money", "day", "moment"));
        Assert.Contains("Column 8 of t is moment, but nothing was given", Message("id", "name", "big", "flag", "ratio", "money", "day"));
        Assert.Contains("Column 9 of t is not there, but more was given", Message("id", "name", "big", "flag", "ratio", "money", "day", "moment", "more"));
        Assert.Contains("no table nowhere", Assert.Throws<ArgumentException>(() => BulkInsert.Into(connection, "nowhere", "id")).Message);

        string Message(params string[] columns) => Assert.Throws<ArgumentException>(() => BulkInsert.Into(connection, "t", columns)).Message;
    }

    [Fact]
    public void Complete_InARolledBackTransaction_LeavesNothing()
    {
        using (var transaction = connection.BeginTransaction())
        {
            using (var insert = All())
                insert.Row(1, "x", null, null, null, null, null, null);
            Assert.Equal(1L, Count());
            transaction.Rollback();
        }
        Assert.Equal(0L, Count());
    }

    [Fact]
    public void Complete_InATransaction_IsUnseenByOthersUntilTheCommit()
    {
        using var other = database.Connect();
        using var transaction = connection.BeginTransaction();
        using (var insert = All())
            insert.Row(1, "x", null, null, null, null, null, null);

        Assert.Equal(0L, other.Scalar("select count(*) from t"));
        transaction.Commit();
        Assert.Equal(1L, other.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Complete_KeyDeletedInTheSameTransaction_MayComeAgain()
    {
        using (var insert = All())
            insert.Row(1, "old", null, null, null, null, null, null);

        using var transaction = connection.BeginTransaction();
        connection.Run("delete from t where id = 1");
        using (var insert = All())
            insert.Row(1, "new", null, null, null, null, null, null);
        transaction.Commit();

        Assert.Equal("new", connection.Scalar("select string_agg(name) from t"));
    }

    [Fact]
    public void Complete_KeyTwice_ThrowsAndTheConnectionWorksOn()
    {
        var insert = All();
        insert.Row(1, "x", null, null, null, null, null, null);
        insert.Row(1, "y", null, null, null, null, null, null);

        Assert.ThrowsAny<DbException>(insert.Complete);

        insert.Dispose();
        Assert.Equal(0L, Count());
    }

    [Fact]
    public void EndRow_KeyTwiceAmongManyRows_ThrowsWhatTheDatabaseSaysAndTheConnectionWorksOn()
    {
        connection.Run("create table v (id integer primary key)");
        using (var insert = BulkInsert.Into(connection, "v", "id"))
        {
            var error = Assert.ThrowsAny<DbException>(() =>
            {
                for (var i = 0; i < 60_000; i++) insert.Number(i % 45_000).EndRow();
            });
            Assert.Contains("PRIMARY KEY", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0L, connection.Scalar("select count(*) from v"));
    }

    [Fact]
    public void Complete_NullInARequiredColumn_ThrowsWithTheColumn()
    {
        var insert = All();
        insert.Row(1, null, null, null, null, null, null, null);
        Assert.Contains("name", Assert.ThrowsAny<DbException>(insert.Complete).Message);
    }

    [Fact]
    public void Row_ManyRows_AllArrive()
    {
        const int Rows = 300_000; // DuckDB flushes on its own somewhere below
        using (var insert = All())
            for (var i = 0; i < Rows; i++)
                insert.Row(i, "tên " + i, (long)i * i, i % 2 == 0, i / 2.0, i / 1000m, new DateOnly(2000, 1, 1).AddDays(i % 10_000), null);

        Assert.Equal(
            (long)Rows,
            connection.Scalar("select count(*) from t where name = 'tên ' || id and big = id::bigint * id and flag = (id % 2 = 0) and money = id / 1000 and day = date '2000-01-01' + id % 10000"));
    }

    [Fact]
    public void Row_ManyRowsIntoSeveralTablesTakenInBeside_AllArriveInTheirOrder()
    {
        const int Rows = 400_000;
        connection.Run("create table v (id integer, name varchar); create table w (id integer)");
        var (shapes, beside) = (new TableShapes(), new Lock());
        using (var transaction = connection.BeginTransaction())
        {
            using (var v = BulkInsert.Into(connection, shapes, beside, "v", "id", "name"))
            using (var w = BulkInsert.Into(connection, shapes, beside, "w", "id"))
            {
                for (var i = 0; i < Rows; i++)
                {
                    v.Number(i).Text("tên " + i).EndRow();
                    if (i % 3 == 0) w.Number(i).EndRow();
                }
            }

            transaction.Commit();
        }

        Assert.Equal((long)Rows, connection.Scalar("select count(*) from v where id = rowid and name = 'tên ' || id"));
        Assert.Equal((Rows / 3) + 1L, connection.Scalar("select count(*) from w where id = rowid * 3"));
    }

    [Fact]
    public void EndRow_KeyTwiceTakenInBeside_ThrowsWhatTheDatabaseSaysAndTheConnectionWorksOn()
    {
        connection.Run("create table v (id integer primary key); create table w (id integer)");
        var (shapes, beside) = (new TableShapes(), new Lock());
        using (connection.BeginTransaction())
        {
            using var w = BulkInsert.Into(connection, shapes, beside, "w", "id");
            using var v = BulkInsert.Into(connection, shapes, beside, "v", "id");
            var error = Assert.ThrowsAny<DbException>(() =>
            {
                for (var i = 0; i < 400_000; i++)
                {
                    w.Number(i).EndRow();
                    v.Number(i % 45_000).EndRow();
                }

                v.Complete();
            });
            Assert.Contains("PRIMARY KEY", error.Message, StringComparison.Ordinal);
            Assert.ThrowsAny<DbException>(w.Complete);
        }

        Assert.Equal(0L, connection.Scalar("select (select count(*) from v) + (select count(*) from w)"));
    }

    private BulkInsert All() => BulkInsert.Into(connection, "t", "id", "name", "big", "flag", "ratio", "money", "day", "moment");

    private long Count() => (long)connection.Scalar("select count(*) from t")!;
}
