using System.Data.Common;
using System.Globalization;

namespace DienHinh.Ingest.Storage;

/// <summary>What a table holds, in short: two tables with equal digests hold the same rows, in whatever order.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Hash">Sum and exclusive or of the hashes of all rows.</param>
public sealed record TableDigest(string Table, long Rows, string Hash)
{
    /// <summary>The digests of all tables of the database, by name.</summary>
    /// <param name="connection">A connection to it.</param>
    /// <param name="leaveOut">Columns that play no part, "table.column".</param>
    public static IReadOnlyList<TableDigest> All(DbConnection connection, params IReadOnlyCollection<string> leaveOut)
    {
        var tables = new List<string>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "select table_name from duckdb_tables() where database_name = current_database() and schema_name = current_schema() order by table_name";
            using var row = command.ExecuteReader();
            while (row.Read()) tables.Add(row.GetString(0));
        }

        var columns = TableColumn.ReadAll(connection);
        return [.. tables.Select(table => Of(connection, table, [.. columns[table].Select(c => c.Name).Where(c => !leaveOut.Contains($"{table}.{c}"))]))];
    }

    private static TableDigest Of(DbConnection connection, string table, List<string> columns)
    {
        using var command = connection.CreateCommand();
        // The sum notices a row that stands twice, which the exclusive or alone would not.
        command.CommandText = $"""
            select count(*), coalesce(sum(h::hugeint), 0)::varchar || '-' || coalesce(bit_xor(h), 0)::varchar
            from (select hash({string.Join(", ", columns)}) as h from {table})
            """;
        using var row = command.ExecuteReader();
        row.Read();
        return new TableDigest(table, Convert.ToInt64(row.GetValue(0), CultureInfo.InvariantCulture), row.GetString(1));
    }
}
