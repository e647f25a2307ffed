using System.Globalization;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>Checks the conditions of a question against the model, before anything is read.</summary>
internal static class ConditionCheck
{
    public static IEnumerable<QueryError> Check(MetricQuery query, SemanticModel model)
    {
        var columns = query.Measures.Where(m => model.FindMeasure(m) is not null).Concat(ComparedColumns.Names(query, model)).ToHashSet(StringComparer.Ordinal);
        return query.Where.SelectMany(CheckShape).Concat(query.Filters.SelectMany(CheckFilter));

        IEnumerable<QueryError> CheckShape(Condition condition)
        {
            var members = condition.Filters.Select(f => f.Member).ToList();
            if (HasEmptyGroup(condition))
                yield return new("bad-filter", "where", "Có nhóm điều kiện trống. Hãy thêm điều kiện vào nhóm, hoặc bỏ nhóm ấy.");
            if (condition is not ConditionGroup)
                yield break;
            if (members.Find(m => model.FindDimension(m) is not null) is { } dimension && members.Find(columns.Contains) is { } column)
                yield return new("bad-filter", column,
                    $"Một nhóm điều kiện không gồm cả “{dimension}” lẫn “{column}”: chiều phân tích chọn số liệu được tính, chỉ số chọn dòng được hiện. Hãy tách thành hai điều kiện.");
            if (members.Find(m => model.FindDimension(m) is { IsPeriod: true }) is { } period)
                yield return new("bad-filter", period, $"Điều kiện về “{period}” không đứng trong nhóm được. Hãy để riêng.");
        }

        IEnumerable<QueryError> CheckFilter(MemberFilter filter) =>
            columns.Contains(filter.Member) ? Numbers(filter)
            : model.FindDimension(filter.Member) is { } dimension ? Values(filter, dimension)
            : model.FindMeasure(filter.Member) is { } measure ? [new QueryError("bad-filter", measure.Name, $"Muốn lọc theo “{measure.Name}”, câu hỏi phải hỏi cả chỉ số ấy. Hãy thêm vào measures.")]
            : [QueryCheck.Unknown("unknown-dimension", "chiều phân tích hay chỉ số", filter.Member, model.Dimensions.Select(d => d.Name).Concat(columns))];
    }

    private static bool HasEmptyGroup(Condition condition) => condition is ConditionGroup group && (group.Conditions.Count == 0 || group.Conditions.Any(HasEmptyGroup));

    /// <summary>Whether the operator compares sizes, with one value.</summary>
    public static bool IsOrdering(FilterOperator op) => op is FilterOperator.GreaterThan or FilterOperator.AtLeast or FilterOperator.LessThan or FilterOperator.AtMost;

    private static IEnumerable<QueryError> Values(MemberFilter filter, Dimension dimension)
    {
        if (IsOrdering(filter.Operator) && dimension.Type == ColumnType.Text)
            yield return new("bad-filter", filter.Member, $"“{filter.Member}” ({dimension.Title.Vi.ToLowerInvariant()}) không có lớn hơn hay nhỏ hơn. Hãy dùng equals, notEquals, set hoặc notSet.");
        foreach (var error in Count(filter))
            yield return error;
        foreach (var value in filter.Values)
        {
            if (dimension.Members is { } members && members.All(m => !string.Equals(m.Value, value, StringComparison.Ordinal)))
                yield return QueryCheck.Unknown("unknown-value", $"giá trị của “{filter.Member}”", value, members.Select(m => m.Value));
            if (dimension.Type == ColumnType.Integer && !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                yield return new("unknown-value", value, $"“{value}” không phải là {dimension.Title.Vi.ToLowerInvariant()}. Hãy ghi bằng số, ví dụ 2023.");
        }
    }

    private static IEnumerable<QueryError> Numbers(MemberFilter filter) => Count(filter).Concat(filter.Values
        .Where(v => !double.TryParse(v, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        .Select(v => new QueryError("unknown-value", v, $"“{v}” không phải là số. Điều kiện về “{filter.Member}” cần số, phần thập phân sau dấu chấm, ví dụ 0.5.")));

    private static IEnumerable<QueryError> Count(MemberFilter filter)
    {
        if (IsOrdering(filter.Operator) && filter.Values.Count != 1)
            yield return new("bad-filter", filter.Member, $"So lớn nhỏ với “{filter.Member}” cần đúng một giá trị.");
        var takesValues = filter.Operator is not (FilterOperator.Set or FilterOperator.NotSet);
        if (takesValues == (filter.Values.Count == 0) && !IsOrdering(filter.Operator))
            yield return new("bad-filter", filter.Member, takesValues
                ? $"Điều kiện về “{filter.Member}” chưa có giá trị."
                : $"Điều kiện có hay không có “{filter.Member}” không đi kèm giá trị.");
    }
}
