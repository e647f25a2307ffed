using System.Data.Common;
using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Exports;

/// <summary>An answer as Parquet, written by the database itself: typed columns under their names; version, row count and cut are in the file's key-value metadata.</summary>
public static class ParquetExport
{
    /// <summary>Writes the answer. The stream stays open.</summary>
    /// <exception cref="QueryException">It has no column, and Parquet has no form for that.</exception>
    public static void Write(StreamedAnswer answer, FactDatabase database, Stream stream)
    {
        var head = answer.Head;
        if (head.Columns.Count == 0)
            throw new QueryException([new("bad-shape", "pivot", "Câu trả lời không có cột nào nên không ghi được thành Parquet. Hãy đổi kỳ hoặc bỏ pivot, hoặc dùng json, csv, xlsx.")]);
        using var connection = database.Connect();
        Execute(connection, $"create temp table answer ({string.Join(", ", head.Columns.Select((c, i) => $"{Column(i)} {TypeOf(c.Type)}"))})");
        using (var rows = BulkInsert.Into(connection, "answer", [.. head.Columns.Select((_, i) => Column(i))]))
        {
            foreach (var row in answer.Rows) rows.Row([.. row.Zip(head.Columns, Fit)]);
            rows.Complete();
        }

        var file = Path.Combine(database.ScratchFolder, $"{Guid.NewGuid():N}.parquet");
        try
        {
            var names = string.Join(", ", head.Columns.Select((c, i) => $"{Column(i)} as \"{c.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $$"""
                copy (from answer select {{names}}) to '{{Quoted(file)}}' (format parquet, compression zstd, kv_metadata {
                    dataVersion: '{{Quoted(head.DataVersion)}}', totalRows: '{{head.TotalRows}}', truncated: '{{(head.Truncated ? "true" : "false")}}' })
                """));
            using var written = File.OpenRead(file);
            written.CopyTo(stream);
        }
        finally
        {
            File.Delete(file);
        }
    }

    // A column of numbers that also says "the others" is text.
    private static object? Fit(object? value, ResultColumn column) =>
        column.Type == ColumnType.Text && value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value;

    private static string Column(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index}");

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Text => "varchar",
        ColumnType.Integer => "bigint",
        _ => "double",
    };

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
