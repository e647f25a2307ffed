using System.Data.Common;
using System.Globalization;

namespace DienHinh.Ingest.Storage;

/// <summary>A column of a table as the database has it, and what may be written into it.</summary>
internal sealed record TableColumn(string Name, string Type)
{
    private const string Decimal = "DECIMAL";

    /// <summary>The columns of a table in their order; empty where there is no such table.</summary>
    public static IReadOnlyList<TableColumn> Read(DbConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            select column_name, data_type
            from duckdb_columns()
            where database_name = current_database() and schema_name = current_schema() and table_name = $1
            order by column_index
            """;
        var parameter = command.CreateParameter();
        parameter.Value = table;
        command.Parameters.Add(parameter);
        using var reader = command.ExecuteReader();
        var columns = new List<TableColumn>();
        while (reader.Read())
            columns.Add(new(reader.GetString(0), reader.GetString(1)));
        return columns;
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

/// <summary>The columns of tables, read once each: the schema does not change while the database is open.</summary>
internal sealed class TableShapes
{
    private readonly Dictionary<string, IReadOnlyList<TableColumn>> _tables = new(StringComparer.Ordinal);

    public IReadOnlyList<TableColumn> Of(DbConnection connection, string table)
    {
        if (!_tables.TryGetValue(table, out var columns)) _tables[table] = columns = TableColumn.Read(connection, table);
        return columns;
    }
}
