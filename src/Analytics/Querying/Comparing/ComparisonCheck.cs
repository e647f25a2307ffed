using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying.Comparing;

/// <summary>Checks what a question compares with, before anything is read.</summary>
internal static class ComparisonCheck
{
    private static readonly string[] s_inTime = ["year", "stage", "cycle", "review"];

    public static IEnumerable<QueryError> Check(MetricQuery query, SemanticModel model)
    {
        foreach (var comparison in query.Compare)
        {
            foreach (var error in Words(comparison).Concat(Within(query, comparison)))
                yield return error;
            if (comparison.To == Comparison.Target && query.By.Concat(query.Filters.Select(f => f.Member)).Select(model.FindDimension).FirstOrDefault(d => d is { HasTargets: false }) is { } without)
                yield return NotComparable(comparison, $"Chỉ tiêu không chia theo “{without.Name}” ({without.Title.Vi.ToLowerInvariant()}). Hãy bỏ một trong hai.");
            if (comparison.IsPeriod && query.By.FirstOrDefault(s_inTime.Contains) is { } inTime)
                yield return NotComparable(comparison, $"Câu hỏi đã chia theo “{inTime}”, nên không so với kỳ “{comparison.To}” được. Hãy bỏ một trong hai.");
        }

        if (!ComparedColumns.Of(query, model).Any())
        {
            foreach (var (comparison, sentence) in ComparedColumns.LeftOut(query, model))
                yield return NotComparable(comparison, sentence);
        }

        foreach (var twice in ComparedColumns.Names(query, model).GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return new("repeated-member", twice.Key, $"“{twice.Key}” được nêu nhiều lần. Hãy giữ lại một.");
    }

    private static IEnumerable<QueryError> Words(Comparison comparison)
    {
        if (comparison.As.Count == 0)
            yield return new("bad-compare", comparison.To, $"Chưa nêu cách so sánh với “{comparison.To}”. Hãy chọn: {string.Join(", ", ComparisonWord.For(comparison).Select(w => w.Name))}.");
        foreach (var name in comparison.As)
        {
            if (ComparisonWord.Find(name) is not { } word)
                yield return QueryCheck.Unknown("unknown-compare", "cách so sánh", name, ComparisonWord.All.Select(w => w.Name));
            else if (!ComparisonWord.For(comparison).Contains(word))
                yield return NotComparable(comparison, $"“{name}” không dùng với “{comparison.To}”. Hãy chọn: {string.Join(", ", ComparisonWord.For(comparison).Select(w => w.Name))}.");
        }
    }

    private static IEnumerable<QueryError> Within(MetricQuery query, Comparison comparison)
    {
        if (comparison.Within is not { } within)
            yield break;
        if (!Comparison.Levels.Contains(within, StringComparer.Ordinal))
            yield return QueryCheck.Unknown("unknown-value", "cấp để xếp hạng", within, Comparison.Levels);
        else if (!comparison.As.Any(a => a is "rank" or "rankChange" or "median" or "percentile"))
            yield return NotComparable(comparison, "“within” chỉ dùng khi xếp hạng: rank, rankChange, median, percentile.");
        else if (query.By.Contains(within) || (comparison.IsPeriod && query.By.Count(ComparedColumns.Places.Contains) != 1))
            yield return NotComparable(comparison, $"Xếp hạng trong cùng “{within}” thì câu hỏi phải chia theo một cấp đơn vị nhỏ hơn, ví dụ commune.");
    }

    private static QueryError NotComparable(Comparison comparison, string message) => new("not-comparable", comparison.To, message);
}
