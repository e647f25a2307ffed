using System.Data.Common;
using System.Globalization;

namespace DienHinh.Ingest.Storage;

/// <summary>A column of a table as the database has it, and what may be written into it.</summary>
internal sealed record TableColumn(string Name, string Type)
{
    private const string Decimal = "DECIMAL";

    /// <summary>The columns of a table in their order; empty where there is no such table.</summary>
    public static IReadOnlyList<TableColumn> Read(DbConnection connection, string table) => ReadAll(connection).GetValueOrDefault(table) ?? [];

    /// <summary>The columns of every table by its name, the connection's temporary ones among them. DuckDB walks over all tables even when it is asked for one.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<TableColumn>> ReadAll(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            select table_name, column_name, data_type
            from duckdb_columns()
            where (database_name = current_database() and schema_name = current_schema()) or database_name = 'temp'
            order by table_name, column_index
            """;
        using var reader = command.ExecuteReader();
        var columns = new List<(string Table, TableColumn Column)>();
        while (reader.Read())
            columns.Add((reader.GetString(0), new(reader.GetString(1), reader.GetString(2))));
        return columns.GroupBy(c => c.Table, c => c.Column, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (IReadOnlyList<TableColumn>)[.. g], StringComparer.Ordinal);
    }

    /// <summary>The value as the column's own type: numbers are widened, or narrowed where nothing is lost; anything else must fit as it is.</summary>
    /// <exception cref="ArgumentException">The value is of another kind, or outside the range of the column.</exception>
    public object? Fit(object? value)
    {
        try
        {
            return (Type, value) switch
            {
                (_, null) => null,
                ("VARCHAR", string) or ("BOOLEAN", bool) or ("DATE", DateOnly) or ("TIMESTAMP", DateTime) => value,
                ("INTEGER", int or long) => Convert.ToInt32(value, CultureInfo.InvariantCulture),
                ("BIGINT", int or long) => Convert.ToInt64(value, CultureInfo.InvariantCulture),
                ("DOUBLE", int or long or double or decimal) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
                (_, int or long or decimal) when Type.StartsWith(Decimal, StringComparison.Ordinal) => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
                _ => throw new ArgumentException($"Column {Name} is {Type} and cannot take the {value.GetType().Name} '{value}'.")
            };
        }
        catch (OverflowException error)
        {
            throw new ArgumentException($"Column {Name} is {Type}, which is too small for {value}.", error);
        }
    }
}

/// <summary>The columns of all tables, read once: the schema does not change while the database is open.</summary>
internal sealed class TableShapes
{
    private IReadOnlyDictionary<string, IReadOnlyList<TableColumn>>? _tables;

    public IReadOnlyList<TableColumn> Of(DbConnection connection, string table) =>
        (_tables ??= TableColumn.ReadAll(connection)).GetValueOrDefault(table) ?? [];
}
