using System.Globalization;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>Orders rows as a Vietnamese reader expects: years rising, movements as the plan prints them, names by Vietnamese rules, gaps last.</summary>
internal static class RowOrder
{
    private static readonly StringComparer s_names = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: false);

    /// <summary>Orders by the columns named ("-x" falling), then by the dimensions from left to right.</summary>
    public static IEnumerable<AnswerRow> Sort(IEnumerable<AnswerRow> rows, AnswerLayout layout, IReadOnlyList<ResultColumn> columns, IReadOnlyList<string> order)
    {
        var sorted = rows.OrderBy(_ => 0);
        foreach (var word in order)
        {
            var index = columns.ToList().FindIndex(c => c.Name == word.TrimStart('-'));
            sorted = ThenByColumn(sorted, index, falling: word.StartsWith('-'));
        }

        for (var i = 0; i < layout.Columns.Count; i++)
            sorted = ThenByDefault(sorted, layout, i);
        return sorted;
    }

    /// <summary>True where the plan prints the members in an order of its own.</summary>
    public static bool IsAsInPlan(Dimension dimension) => dimension.Name is "movement" or "planItem";

    /// <summary>How two rows compare by one column.</summary>
    public static int CompareColumn(AnswerRow a, AnswerRow b, int column) => Compare(a.Values[column], b.Values[column]);

    private static IOrderedEnumerable<AnswerRow> ThenByColumn(IOrderedEnumerable<AnswerRow> rows, int column, bool falling)
    {
        var gapsLast = rows.ThenBy(r => r.Values[column] is null);
        var comparer = Comparer<object?>.Create(Compare);
        return falling ? gapsLast.ThenByDescending(r => r.Values[column], comparer) : gapsLast.ThenBy(r => r.Values[column], comparer);
    }

    private static IOrderedEnumerable<AnswerRow> ThenByDefault(IOrderedEnumerable<AnswerRow> rows, AnswerLayout layout, int column)
    {
        if (layout.Columns[column].Role != ColumnRole.Dimension)
            return rows;
        var dimension = layout.DimensionOf(layout.Columns[column])!;
        rows = rows.ThenBy(r => r.Values[column] is null);
        if (dimension.Members is { } members)
        {
            var values = members.Select(m => m.Value).ToList();
            rows = rows.ThenBy(r => values.IndexOf(r.Values[column] as string ?? ""));
        }

        if (IsAsInPlan(dimension))
            rows = rows.ThenBy(r => r.PlanOrder ?? long.MaxValue);
        if (dimension.Register is not null)
            rows = ThenByColumn(rows, column + 1, falling: false);
        return ThenByColumn(rows, column, falling: false);
    }

    private static int Compare(object? a, object? b) => (a, b) switch
    {
        (string x, string y) => s_names.Compare(x, y),
        (IComparable x, not null) => x.CompareTo(b),
        (null, null) => 0,
        (null, _) => -1,
        _ => 1,
    };
}
