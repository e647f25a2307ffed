using System.Globalization;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying.Shaping;

/// <summary>Checks what a question says about the shape of its answer: subtotals, columns, the values kept.</summary>
internal static class ShapeCheck
{
    public static IEnumerable<QueryError> Check(MetricQuery query, SemanticModel model)
    {
        foreach (var set in query.Subtotals)
        {
            foreach (var error in Within(query, "subtotals", set))
                yield return error;
            if (set.Count == 0 || set.Distinct(StringComparer.Ordinal).Count() >= query.By.Count)
                yield return new("bad-shape", "subtotals", "Tổng con phải chia theo một phần các chiều của câu hỏi. Muốn tổng chung, hãy dùng totals.");
        }

        foreach (var error in Within(query, "pivot", query.Pivot))
            yield return error;
        if (query.Pivot.Count > 0 && query.Subtotals.Count > 0)
            yield return new("bad-shape", "subtotals", "Bảng xoay (pivot) đã có tổng theo dòng và theo cột khi có totals. Hãy bỏ subtotals, hoặc bỏ pivot.");
        if (query.Top is { } top)
        {
            if (top.Count < 1)
                yield return new("bad-shape", top.Count.ToString(CultureInfo.InvariantCulture), "Số dòng đứng đầu phải từ 1 trở lên.");
            if (query.By.Count == 0)
                yield return new("bad-shape", "top", "Muốn lấy các dòng đứng đầu, câu hỏi phải chia theo ít nhất một chiều.");
            if (top.Of is { } of && !query.By.Contains(of, StringComparer.Ordinal))
                yield return QueryCheck.Unknown("bad-shape", "chiều trong by để lấy các dòng đứng đầu", of, query.By);
            if (top.By is { } by && !query.Measures.Contains(by, StringComparer.Ordinal))
                yield return QueryCheck.Unknown("bad-shape", "chỉ số trong measures để xếp các dòng đứng đầu", by, query.Measures);
            if (model.FindDimension(top.Of ?? (query.By.Count > 0 ? query.By[0] : "")) is { IsPeriod: true } period)
                yield return new("bad-shape", period.Name, $"Không lấy các dòng đứng đầu theo “{period.Name}” được: mỗi kỳ là lũy kế của các kỳ trước.");
        }
    }

    /// <summary>The question without what ranks rows against each other, which subtotals and the others together have no place in.</summary>
    public static MetricQuery WithoutRanks(MetricQuery query) => query with
    {
        Compare = [.. query.Compare.Where(c => c.To != Comparison.Peers).Select(c => c with { As = [.. c.As.Where(a => a is not ("rank" or "rankChange"))], Within = null }).Where(c => c.As.Count > 0)],
    };

    private static IEnumerable<QueryError> Within(MetricQuery query, string what, IReadOnlyList<string> names)
    {
        foreach (var name in names.Where(n => !query.By.Contains(n, StringComparer.Ordinal)))
            yield return QueryCheck.Unknown("bad-shape", $"chiều trong by để dùng ở {what}", name, query.By);
        if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            yield return new("repeated-member", twice.Key, $"“{twice.Key}” được nêu nhiều lần. Hãy giữ lại một.");
    }
}
