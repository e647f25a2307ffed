using System.Globalization;
using DienHinh.Analytics.Feeds;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace DienHinh.ReportApi.OData;

/// <summary>What an address asks of a feed.</summary>
/// <param name="Query">The rows of this page.</param>
/// <param name="Path">"Exemplars", "Exemplars('1-1')" or "Exemplars/$count".</param>
/// <param name="WantsCount">Whether the number of all rows is wanted with them.</param>
/// <param name="Top">How many rows the caller still wants in all; null for all there are.</param>
/// <param name="Key">The key asked for; null for a set.</param>
internal sealed record ODataQuestion(FeedQuery Query, string Path, bool WantsCount, long? Top, FeedExpression? Key)
{
    /// <summary>Most rows of a page.</summary>
    public const int LargestPage = 20_000;

    // Longer than any person or report tool writes. How deep a filter may nest is bounded by the library (800 levels).
    private const int LongestOption = 16 * 1024;

    private static readonly string[] s_known = ["$filter", "$select", "$orderby", "$top", "$skip", "$count", "$skiptoken", "$format"];

    /// <summary>Whether only the number of rows is asked for.</summary>
    public bool IsCount => Path.EndsWith("/$count", StringComparison.Ordinal);

    /// <summary>Reads path and options.</summary>
    /// <param name="path">What stands behind the root of the service.</param>
    /// <param name="options">The options, as given.</param>
    /// <param name="dataVersion">The data of today, to which a page that continues must belong.</param>
    /// <param name="pageSize">How many rows the caller prefers in a page, or null.</param>
    /// <exception cref="ODataRequestException">Something is wrong or not supported.</exception>
    public static ODataQuestion Read(string path, IQueryCollection options, string dataVersion, int? pageSize)
    {
        foreach (var name in options.Keys.Where(k => k.StartsWith('$')))
        {
            if (!s_known.Contains(name, StringComparer.Ordinal))
                throw new ODataRequestException(StatusCodes.Status501NotImplemented, "not-implemented", $"Chưa hỗ trợ {name}; dùng được: {string.Join(", ", s_known)}.");
            if (options[name] is { Count: > 1 } || options[name].ToString().Length > LongestOption)
                throw Wrong($"{name} được nêu nhiều lần hoặc quá dài.");
        }

        var names = Names(options["names"].ToString());
        try
        {
            var question = Read(path, options.Where(o => o.Key.StartsWith('$')).ToDictionary(o => o.Key, o => o.Value.ToString(), StringComparer.Ordinal), dataVersion, pageSize);
            if (names != NamesShown.Full && question.Query.AsksForNames)
                throw Wrong($"Khi ẩn tên (names={NamesWord.Of(names)}), $filter và $orderby không dùng được các cột {string.Join(", ", question.Query.Feed.Columns.Where(c => c.IsPersonal).Select(c => c.Name))}.");
            return question with { Query = question.Query with { Names = names } };
        }
        catch (Exception wrong) when (wrong is ODataException or FormatException or OverflowException or ArgumentException or InvalidCastException)
        {
            // The library explains in English what it did not understand, with the place; that is what the writer of a filter needs. What it calls internal explains nothing.
            throw Wrong(wrong.Message.Contains("internal error", StringComparison.OrdinalIgnoreCase)
                ? "Phép trong $filter, $orderby không dùng được với kiểu của cột hoặc giá trị; hãy viết như Year ge 2023, contains(Name,'Hoa')."
                : "Không đọc được câu hỏi: " + wrong.Message);
        }
    }

    private static NamesShown Names(string word)
    {
        try
        {
            return NamesWord.Read(word);
        }
        catch (QueryException wrong)
        {
            throw Wrong(wrong.Errors[0].Message);
        }
    }

    private static ODataQuestion Read(string path, Dictionary<string, string> options, string dataVersion, int? pageSize)
    {
        var (feed, key, isCount) = ReadPath(path);
        var set = ODataModel.Model.EntityContainer.FindEntitySet(feed.Name);
        var parser = new ODataQueryOptionParser(ODataModel.Model, set.EntityType(), set, options);
        var filter = parser.ParseFilter() is { } clause ? ODataExpressions.Of(clause.Expression, feed) : null;
        var order = new List<(FeedExpression, bool)>();
        for (var by = parser.ParseOrderBy(); by is not null; by = by.ThenBy) order.Add((ODataExpressions.Of(by.Expression, feed), by.Direction == OrderByDirection.Descending));
        var offset = parser.ParseSkip() ?? 0;
        var top = parser.ParseTop();
        if (options.TryGetValue("$skiptoken", out var token)) offset = Continue(token, dataVersion);
        var page = Math.Clamp(pageSize ?? LargestPage, 1, LargestPage);
        var query = new FeedQuery(feed)
        {
            Columns = Selected(parser.ParseSelectAndExpand(), feed),
            Filter = key is null ? filter : key,
            Order = order,
            Offset = offset,
            Limit = (int)Math.Min(top ?? page, page),
        };
        return new ODataQuestion(query, isCount ? feed.Name + "/$count" : feed.Name, parser.ParseCount() ?? false, top, key);
    }

    /// <summary>The token of the page that follows: which data, and how far.</summary>
    public static string Token(string dataVersion, long offset) => string.Create(CultureInfo.InvariantCulture, $"{dataVersion}.{offset}");

    private static long Continue(string token, string dataVersion)
    {
        var at = token.LastIndexOf('.');
        if (at < 0 || !long.TryParse(token[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)) throw Wrong("$skiptoken chỉ lấy từ @odata.nextLink.");
        // Pages of different data would repeat some rows and skip others without a word.
        return token[..at] == dataVersion ? offset
            : throw new ODataRequestException(StatusCodes.Status410Gone, "data-changed", "Số liệu vừa thay đổi khi đang đọc giữa chừng; hãy tải lại từ đầu (Refresh).");
    }

    private static (Feed Feed, FeedExpression? Key, bool IsCount) ReadPath(string path)
    {
        // The parser resolves what stands behind a root that is only needed to cut it off again.
        var root = new Uri("http://feed/");
        var parser = new ODataUriParser(ODataModel.Model, root, new Uri(root, path));
        ODataPath read;
        try
        {
            read = parser.ParsePath();
        }
        catch (ODataUnrecognizedPathException)
        {
            var name = path.Split('(', '/')[0];
            var nearest = Ingest.Text.Likeness.Nearest(name, FeedCatalogue.All.Select(f => f.Name));
            throw new ODataRequestException(StatusCodes.Status404NotFound, "not-found", $"Không có \"{path}\"." + (nearest is null || nearest == name ? "" : $" Có phải ý bạn là \"{nearest}\"?"));
        }

        var segments = read.ToList();
        if (segments is not [EntitySetSegment first, ..] || FeedCatalogue.Find(first.EntitySet.Name) is not { } feed) throw NotThere(path);
        return segments switch
        {
            [_] => (feed, null, false),
            [_, CountSegment] => (feed, null, true),
            [_, KeySegment key] => (feed, ByKey(key, feed), false),
            _ => throw NotThere(path),
        };
    }

    private static FeedExpression ByKey(KeySegment key, Feed feed) => key.Keys
        .Select(FeedExpression (k) => new FeedExpression.Binary(FeedOperator.Equal, new FeedExpression.Of(feed.Find(k.Key)!), new FeedExpression.Constant(k.Value)))
        .Aggregate((a, b) => new FeedExpression.Binary(FeedOperator.And, a, b));

    private static IReadOnlyList<FeedColumn> Selected(SelectExpandClause? clause, Feed feed)
    {
        if (clause is null || clause.AllSelected) return feed.Columns;
        var chosen = clause.SelectedItems.OfType<PathSelectItem>().Select(i => i.SelectedPath.LastSegment).OfType<PropertySegment>().Select(s => s.Property.Name).ToHashSet(StringComparer.Ordinal);
        return chosen.Count == 0 ? feed.Columns : [.. feed.Columns.Where(c => chosen.Contains(c.Name))];
    }

    private static ODataRequestException NotThere(string path) => new(StatusCodes.Status404NotFound, "not-found", $"Không có \"{path}\"; các tập dữ liệu: {string.Join(", ", FeedCatalogue.All.Select(f => f.Name))}.");

    private static ODataRequestException Wrong(string message) => new(StatusCodes.Status400BadRequest, "bad-option", message);
}
