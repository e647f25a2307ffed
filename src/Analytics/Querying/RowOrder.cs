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
        // A rank by figures is one of the values by themselves; what they leave over closes it.
        var sorted = rows.OrderBy(r => order.Count > 0 && r.IsOthers);
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

    /// <summary>Orders by the columns named alone; equals stay as they are.</summary>
    public static IEnumerable<AnswerRow> ByColumns(IEnumerable<AnswerRow> rows, IReadOnlyList<ResultColumn> columns, IReadOnlyList<string> order) =>
        order.Aggregate(rows.OrderBy(r => order.Count > 0 && r.IsOthers), (sorted, word) => ThenByColumn(sorted, columns.ToList().FindIndex(c => c.Name == word.TrimStart('-')), word.StartsWith('-')));

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
        rows = rows.ThenBy(r => r.Values[column] is Shaping.TopValues.Others).ThenBy(r => r.Values[column] is null);
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
