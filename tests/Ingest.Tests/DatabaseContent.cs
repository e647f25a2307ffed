using System.Globalization;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Tests.Storage;

namespace DienHinh.Ingest.Tests;

/// <summary>Everything that a database holds, as text that two databases can be compared by.</summary>
internal static class DatabaseContent
{
    /// <summary>Every table with all of its rows, in order.</summary>
    public static SortedDictionary<string, List<string>> Of(FactDatabase database)
    {
        using var connection = database.Connect();
        var tables = connection.Column("select table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = 'main'").Cast<string>().ToList();
        var content = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"select * from {table}";
            using var reader = command.ExecuteReader();
            var rows = new List<string>();
            while (reader.Read())
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "null" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
            rows.Sort(StringComparer.Ordinal);
            content[table] = rows;
        }

        return content;
    }

    public static long Count(FactDatabase database, string sql)
    {
        using var connection = database.Connect();
        return Convert.ToInt64(connection.Scalar(sql), CultureInfo.InvariantCulture);
    }
}
