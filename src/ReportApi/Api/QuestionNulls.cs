using DienHinh.Analytics.Querying;

namespace DienHinh.ReportApi.Api;

/// <summary>Lists of a question that hold null, which the types of JSON's reader do not see.</summary>
internal static class QuestionNulls
{
    /// <summary>Refuses a question with null in a list.</summary>
    /// <exception cref="QuestionJsonException">There is one; it says where.</exception>
    public static void Refuse(MetricQuery query)
    {
        // What a list of the question holds is never null for the compiler, but for who wrote the JSON it may be.
        var (compare, subtotals) = ((IReadOnlyList<object?>)query.Compare, (IReadOnlyList<object?>)query.Subtotals);
        var place = In("$.measures", query.Measures) ?? In("$.by", query.By) ?? In("$.compare", compare) ?? Each(query.Compare, (c, i) => In($"$.compare[{i}].as", c.As))
            ?? In("$.subtotals", subtotals) ?? Each(query.Subtotals, (s, i) => In($"$.subtotals[{i}]", s))
            ?? In("$.pivot", query.Pivot) ?? In("$.order", query.Order) ?? In("$.include", query.Include);
        if (place is not null) throw new QuestionJsonException("trong danh sách không được có null; hãy ghi giá trị hoặc bỏ đi.", place);
    }

    private static string? In(string name, IReadOnlyList<object?> list) => list.Index().Where(e => e.Item is null).Select(e => $"{name}[{e.Index}]").FirstOrDefault();

    private static string? Each<T>(IReadOnlyList<T> list, Func<T, int, string?> find) => list.Select(find).FirstOrDefault(place => place is not null);
}
