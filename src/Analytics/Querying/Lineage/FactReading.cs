using System.Data.Common;
using System.Globalization;

namespace DienHinh.Analytics.Querying;

/// <summary>Reads what the compiler's lineage queries give.</summary>
internal static class FactReading
{
    /// <summary>A fact; its counts begin at a column, and its place follows them.</summary>
    public static (RowSource Fact, int TotalRows) ReadFact(DbDataReader row, int first, IReadOnlyList<string> measures)
    {
        var counts = new OrderedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (i, name) in measures.Index())
            if (Number(row, first + i) is { } count) counts.Add(name, count);
        var at = first + measures.Count;
        return (new RowSource(
            row.GetString(at), counts, row.GetString(at + 1), Text(row, at + 8), Text(row, at + 2), row.GetInt32(at + 3), row.GetString(at + 4), Text(row, at + 5),
            row.GetInt32(at + 6), Text(row, at + 7), Text(row, at + 9), Text(row, at + 10)), Whole(row, at + 11));
    }

    public static (TargetSource Target, int TotalRows) ReadTarget(DbDataReader row) => (
        new TargetSource(row.GetString(0), row.GetString(1), Text(row, 2), Text(row, 3), row.GetInt32(4), row.GetInt32(5), Number(row, 6), Number(row, 7), row.GetBoolean(8)), Whole(row, 9));

    public static (ReportBehind Report, int TotalRows) ReadReport(DbDataReader row) => (
        new ReportBehind(Text(row, 0), row.GetString(1), Text(row, 2), row.GetInt32(3), row.GetBoolean(4), row.GetBoolean(5), row.IsDBNull(6) ? null : row.GetBoolean(6), Files(Text(row, 7))),
        Whole(row, 8));

    private static IReadOnlyList<ReportFile> Files(string? lines) => lines is null ? []
        : [.. lines.Split('\n').Select(l => l.Split('\t', 2)).Select(l => new ReportFile(int.Parse(l[0], CultureInfo.InvariantCulture), l[1]))];

    private static string? Text(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static int Whole(DbDataReader row, int at) => Convert.ToInt32(row.GetValue(at), CultureInfo.InvariantCulture);

    // Whole numbers, or parts where units count in part.
    private static object? Number(DbDataReader row, int at) => row.IsDBNull(at) ? null
        : row.GetValue(at) is double part ? part : (object)Convert.ToInt64(row.GetValue(at), CultureInfo.InvariantCulture);
}
