using System.Globalization;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Querying.Shaping;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>Checks a question against the model alone, before anything is read.</summary>
internal static class QueryCheck
{
    /// <summary>The most rows that one answer may have.</summary>
    public const int LargestLimit = 1_000_000;

    public static IReadOnlyList<QueryError> Check(MetricQuery query, SemanticModel model)
    {
        var errors = new List<QueryError>();
        if (query.Measures.Count == 0)
            errors.Add(new("no-measure", "measures", "Câu hỏi chưa nêu chỉ số nào. Hãy chọn ít nhất một chỉ số, ví dụ “recognised”."));
        errors.AddRange(query.Measures.Where(m => model.FindMeasure(m) is null).Select(m => UnknownMeasure(m, model)));
        errors.AddRange(query.By.Where(d => model.FindDimension(d) is null).Select(d => UnknownDimension(d, model)));
        errors.AddRange(query.Measures.Concat(query.By).GroupBy(m => m, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => new QueryError("repeated-member", g.Key, $"“{g.Key}” được nêu nhiều lần. Hãy giữ lại một.")));
        errors.AddRange(ConditionCheck.Check(query, model));
        errors.AddRange(CheckTogether(query, model));
        // A plan stands where its unit stood; nothing says which new unit takes its movements over.
        if (query.Basis != UnitBasis.Reported && query.Measures.FirstOrDefault(m => model.FindMeasure(m)?.Base == MeasureBase.Movement) is { } movements)
            errors.Add(new("bad-basis", movements, $"“{movements}” đếm phong trào của các kế hoạch nên chỉ tính theo đơn vị tại thời điểm báo cáo. Hãy bỏ basis."));
        errors.AddRange(ComparisonCheck.Check(query, model));
        errors.AddRange(ShapeCheck.Check(query, model));
        errors.AddRange(CheckOrder(query, model));
        errors.AddRange(query.Include.Where(i => Inclusion.All.All(w => w.Name != i)).Select(i => Unknown("unknown-include", "phần kèm theo", i, Inclusion.All.Select(w => w.Name))));
        errors.AddRange(UnitCheck.Check(query));
        if (query.Limit is < 1 or > LargestLimit)
            errors.Add(new("bad-limit", query.Limit.ToString(CultureInfo.InvariantCulture), $"Số dòng tối đa phải từ 1 đến {LargestLimit}."));
        if (query.Offset < 0)
            errors.Add(new("bad-limit", query.Offset.ToString(CultureInfo.InvariantCulture), "Số dòng bỏ qua (offset) không được âm."));
        return errors;
    }

    private static QueryError UnknownMeasure(string name, SemanticModel model) =>
        Unknown("unknown-measure", "chỉ số", name, model.Measures.Select(m => m.Name));

    public static QueryError UnknownDimension(string name, SemanticModel model) =>
        Unknown("unknown-dimension", "chiều phân tích", name, model.Dimensions.Select(d => d.Name));

    /// <summary>An error for a word that is not among the known ones.</summary>
    public static QueryError Unknown(string code, string what, string word, IEnumerable<string> known)
    {
        var nearest = NearestName.Find(word, known);
        var advice = nearest is null ? "Hãy chọn trong danh mục." : $"Có phải ý là “{nearest}”?";
        return new(code, word, $"Không có {what} “{word}”. {advice}", nearest);
    }

    /// <summary>A report as a whole has no movement or kind, a number to reach has no milestone: their measures cannot be divided or filtered by those.</summary>
    private static IEnumerable<QueryError> CheckTogether(MetricQuery query, SemanticModel model)
    {
        var measures = query.Measures.Select(model.FindMeasure).OfType<Measure>().ToList();
        foreach (var name in query.By.Concat(query.Filters.Select(f => f.Member)).Distinct(StringComparer.Ordinal))
        {
            if (model.FindDimension(name) is not { } dimension)
                continue;
            if (dimension.ReportingSql is null && measures.Find(m => m.Base == MeasureBase.Reporting) is { } reporting)
                yield return new("not-groupable", name,
                    $"“{reporting.Name}” đếm cả báo cáo nên không chia hay lọc theo “{name}” ({dimension.Title.Vi.ToLowerInvariant()}) được. Hãy bỏ một trong hai.");
            if (!dimension.HasEntries && measures.Find(m => m.Base == MeasureBase.Entry) is { } entry)
                yield return new("not-groupable", name,
                    $"“{entry.Name}” đếm việc làm quanh điển hình nên không chia hay lọc theo “{name}” ({dimension.Title.Vi.ToLowerInvariant()}) được. Hãy bỏ một trong hai.");
            if (!dimension.HasExemplars && measures.Find(m => m.Base is MeasureBase.Exemplar or MeasureBase.Award) is { } counted)
                yield return new("not-groupable", name,
                    $"“{name}” ({dimension.Title.Vi.ToLowerInvariant()}) là của việc làm quanh điển hình, nên “{counted.Name}” không chia hay lọc theo đó được. Hãy bỏ một trong hai.");
            if (!dimension.HasTargets && measures.Find(m => m.Base == MeasureBase.Target) is { } target)
                yield return new("not-groupable", name,
                    $"Chỉ tiêu không chia theo “{name}” ({dimension.Title.Vi.ToLowerInvariant()}), nên “{target.Name}” không chia hay lọc theo đó được. Hãy bỏ một trong hai.");
            if (dimension.MovementSql is null && measures.Find(m => m.Base == MeasureBase.Movement) is { } movements)
                yield return new("not-groupable", name,
                    $"“{movements.Name}” đếm phong trào của các kế hoạch nên không chia hay lọc theo “{name}” ({dimension.Title.Vi.ToLowerInvariant()}) được. Hãy bỏ một trong hai.");
        }
    }

    private static IEnumerable<QueryError> CheckOrder(MetricQuery query, SemanticModel model)
    {
        // The columns of a pivoted answer are known with the data only: Pivot checks them.
        if (query.Pivot.Count > 0)
            return [];
        var known = query.By.Concat(query.By.Where(d => model.FindDimension(d) is { HasLabel: true }).Select(ResultColumn.LabelName)).Concat(query.Measures).Concat(ComparedColumns.Names(query, model)).ToList();
        return query.Order
            .Select(o => o.TrimStart('-'))
            .Where(o => !known.Contains(o, StringComparer.Ordinal))
            .Select(o => Unknown("unknown-column", "cột để sắp xếp", o, known));
    }
}
