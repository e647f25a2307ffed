using System.Data.Common;
using DuckDB.NET.Data;

namespace DienHinh.Ingest.Storage;

/// <summary>
/// Writes many rows into one table, fast, as part of the connection's transaction if it has one. <see cref="Complete"/> or
/// <see cref="Dispose"/> writes what is left; after a refused row nothing more is written. A row goes in whole by <see cref="Row"/>, or value by value by
/// <see cref="Text"/>, <see cref="Number"/>, <see cref="Flag"/>, <see cref="Day"/> and <see cref="EndRow"/>, which boxes and converts nothing.
/// </summary>
public sealed class BulkInsert : IDisposable
{
    // DuckDB holds the rows of an appender twice over until it has taken them in, on its own after 204,800; each time it does costs some milliseconds.
    private const int ValuesAtATime = 200_000;
    private const int MostRowsAtATime = 50_000;

    private readonly string table;
    private readonly IReadOnlyList<TableColumn> columns;
    private readonly int rowsAtATime;
    private readonly AppenderPortions portions;
    private IDuckDBAppenderRow? row;
    private int filled;
    private long rows;
    private bool isOpen = true;

    private BulkInsert(DuckDBConnection connection, string table, IReadOnlyList<TableColumn> columns, Lock? beside)
    {
        portions = new(connection, table, beside);
        this.table = table;
        this.columns = columns;
        rowsAtATime = Math.Min(MostRowsAtATime, ValuesAtATime / columns.Count);
    }

    /// <summary>Begins an insert; <paramref name="columns"/> are all columns of the table in its order, so that a change of the schema is noticed here.</summary>
    /// <exception cref="ArgumentException">There is no such table, or a column is missing, unknown or out of place.</exception>
    public static BulkInsert Into(DbConnection connection, string table, params string[] columns) => Into(connection, new TableShapes(), table, columns);

    /// <summary>The same for one who inserts often: <paramref name="shapes"/> remembers the tables that were compared already.</summary>
    internal static BulkInsert Into(DbConnection connection, TableShapes shapes, string table, params string[] columns) => Into(connection, shapes, null, table, columns);

    /// <summary>The same for very many rows, which DuckDB takes in on another thread; <paramref name="beside"/> is shared by all who use the connection meanwhile. Null for this thread.</summary>
    internal static BulkInsert Into(DbConnection connection, TableShapes shapes, Lock? beside, string table, params string[] columns)
    {
        if (connection is not DuckDBConnection duckDb)
            throw new ArgumentException("The connection must come from FactDatabase.Connect.", nameof(connection));
        var found = shapes.Of(connection, table);
        RequireSame(table, columns, found);
        return new(duckDb, table, found, beside);
    }

    /// <summary>Adds one row: text, <c>int</c>, <c>long</c>, <c>bool</c>, <c>double</c>, <c>decimal</c>, <c>DateOnly</c>, <c>DateTime</c> or null, in the order of the columns.</summary>
    /// <exception cref="ArgumentException">A value does not fit its column; the message names row, column and value.</exception>
    public void Row(params object?[] values)
    {
        try
        {
            if (values.Length != columns.Count)
                throw new ArgumentException($"Row {rows + 1} of {table} has {values.Length} values for {columns.Count} columns.", nameof(values));
            var into = Begun();
            foreach (var value in values)
                Append(into, Fit(filled++, value));
        }
        catch
        {
            Abandon();
            throw;
        }

        EndRow();
    }

    /// <summary>Fills the next column, a VARCHAR.</summary>
    /// <exception cref="ArgumentException">The next column is of another type, or there is none.</exception>
    public BulkInsert Text(string? value)
    {
        var into = Next("VARCHAR");
        _ = value is null ? into.AppendNullValue() : into.AppendValue(value);
        return this;
    }

    /// <summary>Fills the next column, an INTEGER.</summary>
    /// <inheritdoc cref="Text" path="/exception"/>
    public BulkInsert Number(int value)
    {
        Next("INTEGER").AppendValue(value);
        return this;
    }

    /// <summary>Fills the next column, a BOOLEAN.</summary>
    /// <inheritdoc cref="Text" path="/exception"/>
    public BulkInsert Flag(bool value)
    {
        Next("BOOLEAN").AppendValue(value);
        return this;
    }

    /// <summary>Fills the next column, a DATE.</summary>
    /// <inheritdoc cref="Text" path="/exception"/>
    public BulkInsert Day(DateOnly? value)
    {
        var into = Next("DATE");
        _ = value is { } day ? into.AppendValue(day.ToDateTime(TimeOnly.MinValue)) : into.AppendNullValue();
        return this;
    }

    /// <summary>Ends the row that was filled value by value.</summary>
    /// <exception cref="ArgumentException">A column is not filled yet.</exception>
    public void EndRow()
    {
        try
        {
            var ended = Begun();
            if (filled != columns.Count)
                throw new ArgumentException($"Row {rows + 1} of {table} has {filled} values for {columns.Count} columns.");
            ended.EndRow();
            row = null;
            filled = 0;
            if (++rows % rowsAtATime == 0) Begin();
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    /// <summary>Writes what is left and ends the insert; what is wrong with the rows together, such as a key given twice, is thrown here.</summary>
    public void Complete()
    {
        if (!isOpen)
            return;
        // Whoever leaves in the middle of a row was thrown out of it.
        if (row is not null)
        {
            Abandon();
            return;
        }

        isOpen = false;
        portions.Close();
    }

    /// <summary>The same as <see cref="Complete"/>, for an insert that ends with its block.</summary>
    public void Dispose() => Complete();

    private static void RequireSame(string table, string[] given, IReadOnlyList<TableColumn> found)
    {
        if (found.Count == 0)
            throw new ArgumentException($"There is no table {table}.", nameof(table));
        for (var i = 0; i < Math.Max(given.Length, found.Count); i++)
        {
            var here = i < given.Length ? given[i] : null;
            var there = i < found.Count ? found[i].Name : null;
            if (here != there)
                throw new ArgumentException(
                    $"Column {i + 1} of {table} is {there ?? "not there"}, but {here ?? "nothing"} was given; the table has: {string.Join(", ", found.Select(column => column.Name))}.",
                    nameof(given));
        }
    }

    private void Begin()
    {
        // Should it fail, nothing is open that could be abandoned, and the reason goes up as it is.
        isOpen = false;
        portions.Next();
        isOpen = true;
    }

    private IDuckDBAppenderRow Begun()
    {
        ObjectDisposedException.ThrowIf(!isOpen, this);
        return row ??= portions.Filling.CreateRow();
    }

    private IDuckDBAppenderRow Next(string type)
    {
        var into = Begun();
        if (filled < columns.Count && columns[filled].Type == type)
        {
            filled++;
            return into;
        }

        var column = filled < columns.Count ? $"column {columns[filled].Name} is {columns[filled].Type}" : "all columns are filled";
        Abandon();
        throw new ArgumentException($"Row {rows + 1} of {table}: {column} and cannot take a value of type {type}.");
    }

    private static void Append(IDuckDBAppenderRow row, object? value) => _ = value switch
    {
        null => row.AppendNullValue(),
        string text => row.AppendValue(text),
        int number => row.AppendValue(number),
        long number => row.AppendValue(number),
        bool flag => row.AppendValue(flag),
        double number => row.AppendValue(number),
        decimal number => row.AppendValue(number),
        DateOnly date => row.AppendValue(date.ToDateTime(TimeOnly.MinValue)),
        DateTime moment => row.AppendValue(moment),
        _ => throw new ArgumentException($"No column takes a {value.GetType().Name}.")
    };

    private object? Fit(int column, object? value)
    {
        try
        {
            return columns[column].Fit(value);
        }
        catch (ArgumentException error)
        {
            throw new ArgumentException($"Row {rows + 1} of {table}: {error.Message}", nameof(value), error);
        }
    }

    private void Abandon()
    {
        if (!isOpen)
            return;
        isOpen = false;
        portions.Clear();
    }
}
