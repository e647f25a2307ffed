using System.Globalization;

namespace DienHinh.Analytics.Querying.Shaping;

/// <summary>Which rows of an answer are shown, by their measures. A gap is neither more nor less than anything.</summary>
internal static class RowConditions
{
    /// <summary>The rows that meet every condition on measures.</summary>
    public static IReadOnlyList<AnswerRow> Apply(IReadOnlyList<AnswerRow> rows, MetricQuery query, IReadOnlyList<ResultColumn> columns, List<QueryWarning> warnings)
    {
        var places = columns.Index().Where(c => c.Item.Role == ColumnRole.Measure).ToDictionary(c => c.Item.Name, c => c.Index, StringComparer.Ordinal);
        var conditions = query.Where.Where(c => c.Filters.All(f => places.ContainsKey(f.Member))).ToList();
        if (conditions.Count == 0)
            return rows;
        List<AnswerRow> shown = [.. rows.Where(r => conditions.TrueForAll(c => Holds(c, f => r.Values[places[f.Member]])))];
        if (shown.Count < rows.Count && query.Totals)
            warnings.Add(new("rows-filtered", $"Điều kiện về chỉ số đã bớt {(rows.Count - shown.Count).ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))} dòng; dòng tổng vẫn là của tất cả.",
                $"Rows left out by conditions on measures: {(rows.Count - shown.Count).ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))}; the total is still that of all."));
        return shown;
    }

    private static bool Holds(Condition condition, Func<MemberFilter, object?> value) => condition switch
    {
        ConditionGroup { IsAny: true } any => any.Conditions.Any(c => Holds(c, value)),
        ConditionGroup all => all.Conditions.All(c => Holds(c, value)),
        _ => Holds((MemberFilter)condition, value((MemberFilter)condition)),
    };

    private static bool Holds(MemberFilter filter, object? value)
    {
        if (filter.Operator is FilterOperator.Set or FilterOperator.NotSet)
            return value is null == (filter.Operator == FilterOperator.NotSet);
        if (value is null)
            return filter.Operator == FilterOperator.NotEquals;
        var figure = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        var numbers = filter.Values.Select(v => double.Parse(v, NumberStyles.Float, CultureInfo.InvariantCulture)).ToList();
        return filter.Operator switch
        {
            FilterOperator.Equals => numbers.Contains(figure),
            FilterOperator.NotEquals => !numbers.Contains(figure),
            FilterOperator.GreaterThan => figure > numbers[0],
            FilterOperator.AtLeast => figure >= numbers[0],
            FilterOperator.LessThan => figure < numbers[0],
            _ => figure <= numbers[0],
        };
    }
}
