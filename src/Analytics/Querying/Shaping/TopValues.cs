using System.Globalization;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying.Shaping;

/// <summary>Which values of a dimension are kept as rows of their own, and what the others are.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Kept">The values kept; a null value is its rows without one.</param>
/// <param name="Rest">The condition that a record counts among the others; null where there are none or they are left out.</param>
/// <param name="RestCount">How many values the others are.</param>
internal sealed record TopValues(Dimension Dimension, IReadOnlySet<string?> Kept, Condition? Rest, int RestCount)
{
    /// <summary>The value that stands for all others together.</summary>
    public const string Others = "(others)";

    /// <summary>
    /// Ranks the values of the dimension by themselves, whatever else the answer is grouped by; equals stand in the order of their names. What only a period compared with
    /// has is a value too, or the others would lack it.
    /// </summary>
    public static TopValues? Find(Snapshot data, MetricQuery query, QueryScope scope, IEnumerable<QueryScope> bases, SemanticModel model)
    {
        if (query.Top is not { } top)
            return null;
        var dimension = model.FindDimension(top.Of ?? query.By[0])!;
        var measure = top.By ?? query.Measures[0];
        var alone = query with { By = [dimension.Name], Measures = [measure], Compare = [], Order = ["-" + measure] };
        var answer = PeriodAnswer.Ask(data, alone, scope, model);
        var layout = new AnswerLayout(alone, model, scope.Map is { HasParts: true });
        var rows = answer.Union(bases.Select(b => PeriodAnswer.Ask(data, alone, b, model))).Select(r => r with { Values = [.. r.Values.Take(layout.FirstMeasure), .. answer.Values(r)] });
        var values = RowOrder.Sort(rows, layout, layout.Columns, alone.Order).Select(r => Text(r.Values[0])).ToList();
        var rest = values.Skip(top.Count).ToList();
        return new(dimension, values.Take(top.Count).ToHashSet(), top.Others && rest.Count > 0 ? Among(dimension.Name, rest) : null, rest.Count);
    }

    /// <summary>The value of a row as filters write it.</summary>
    public static string? Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    /// <summary>The scope of the others: one who has several of their values counts once.</summary>
    public QueryScope Within(QueryScope scope) => scope with
    {
        Where = Rest is MemberFilter filter ? [.. scope.Where, filter] : scope.Where,
        Groups = Rest is ConditionGroup group ? [.. scope.Groups, group] : scope.Groups,
        Less = scope.Less is { } less ? Within(less) : null,
    };

    /// <summary>The value and, where it has one, the label of the others.</summary>
    public IEnumerable<object?> OthersCells => Dimension.HasLabel ? [Others, $"Còn lại ({RestCount.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))})"] : [Others];

    private static Condition Among(string member, List<string?> values)
    {
        var named = values.OfType<string>().ToList();
        var without = new MemberFilter(member, FilterOperator.NotSet, []);
        if (named.Count == 0)
            return without;
        var among = new MemberFilter(member, FilterOperator.Equals, named);
        return named.Count == values.Count ? among : new ConditionGroup(true, [among, without]);
    }
}
