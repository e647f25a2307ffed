using System.Data.Common;
using System.Globalization;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Feeds;

/// <summary>A page of a feed.</summary>
/// <param name="Rows">Aligned with the columns asked for: string, long, bool, DateOnly or null.</param>
/// <param name="HasMore">Whether rows follow.</param>
/// <param name="Count">How many rows meet the condition; null where that was not asked for.</param>
/// <param name="DataVersion">The data that answered.</param>
public sealed record FeedPage(IReadOnlyList<IReadOnlyList<object?>> Rows, bool HasMore, long? Count, string DataVersion);

/// <summary>Reads feeds.</summary>
public static class FeedReader
{
    /// <summary>A page, and with it the count where that is wanted, of one moment.</summary>
    public static FeedPage Read(FactDatabase database, FeedQuery query, bool withCount = false)
    {
        using var data = Snapshot.Open(database);
        var version = data.Version;
        long? count = withCount ? Count(data, query) : null;
        // One row more than the page shows whether there are others.
        var columns = Read(query);
        var rows = query.Limit == 0 ? [] : QueryCompiler.FeedRows(query with { Columns = columns, Limit = query.Limit + 1 }).Read(data.Connection, row => Shown(Values(row, columns), columns, query));
        var hasMore = rows.Count > query.Limit;
        if (hasMore) rows.RemoveAt(rows.Count - 1);
        return new FeedPage(rows, hasMore, count, version);
    }

    // Whose name it is has to be known, whether that was asked for or not.
    private static List<FeedColumn> Read(FeedQuery query) =>
        query.Names == NamesShown.Full || !query.Columns.Any(c => c.IsPersonal) ? [.. query.Columns] : [.. query.Columns, query.Feed.Find("Name")!, query.Feed.Find("Kind")!];

    private static IReadOnlyList<object?> Shown(IReadOnlyList<object?> row, List<FeedColumn> columns, FeedQuery query)
    {
        if (columns.Count == query.Columns.Count)
            return row;
        var (name, kind) = (row[^2] as string, row[^1] as string);
        return [.. row.Take(query.Columns.Count).Select((value, i) => value is string text && columns[i].IsPersonal
            ? columns[i].Name == "Name" ? NameMask.Apply(text, kind, query.Names) : NameMask.InText(text, query.Names, name, kind)
            : value)];
    }

    /// <summary>How many rows meet the condition.</summary>
    public static long Count(FactDatabase database, FeedQuery query)
    {
        using var data = Snapshot.Open(database);
        return Count(data, query);
    }

    private static long Count(Snapshot data, FeedQuery query) => QueryCompiler.FeedCount(query).Read(data.Connection, r => r.GetInt64(0))[0];

    private static IReadOnlyList<object?> Values(DbDataReader row, IReadOnlyList<FeedColumn> columns) => [.. columns.Select((column, i) => row.IsDBNull(i) ? null : (object?)(column.Type switch
    {
        FeedType.Whole => Convert.ToInt64(row.GetValue(i), CultureInfo.InvariantCulture),
        FeedType.Day => row.GetFieldValue<DateOnly>(i),
        FeedType.Flag => row.GetBoolean(i),
        _ => row.GetString(i),
    }))];
}
