using System.Data.Common;
using System.Globalization;
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
        var rows = query.Limit == 0 ? [] : QueryCompiler.FeedRows(query with { Limit = query.Limit + 1 }).Read(data.Connection, row => Values(row, query.Columns));
        var hasMore = rows.Count > query.Limit;
        if (hasMore) rows.RemoveAt(rows.Count - 1);
        return new FeedPage(rows, hasMore, count, version);
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
