using DienHinh.Analytics;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Pages.Explore;

/// <summary>A question in the words of the model's titles.</summary>
internal sealed class QuestionWords(Language t)
{
    /// <summary>The question in words: "Được công nhận, khen thưởng theo phong trào và năm".</summary>
    public string Title(MetricQuery query)
    {
        var model = SemanticModel.Default;
        var measures = string.Join(", ", query.Measures.Select((m, i) => model.FindMeasure(m)?.Title is { } title ? i == 0 ? t[title] : t.Within(title) : m));
        var by = string.Join(t[" và ", " and "], query.By.Select(b => model.FindDimension(b)?.Title is { } title ? t.Within(title) : b));
        return by.Length == 0 ? measures : $"{measures} {t["theo", "by"]} {by}";
    }

    /// <summary>A condition in words: "Đối tượng: Cá nhân".</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="nameOf">Name of a value of a dimension.</param>
    public string Condition(Condition condition, Func<string, string, string> nameOf)
    {
        if (condition is not MemberFilter filter) return Json.Line(condition);
        var title = SemanticModel.Default.FindDimension(filter.Member)?.Title ?? SemanticModel.Default.FindMeasure(filter.Member)?.Title;
        var member = title is null ? filter.Member : t[title];
        var values = string.Join(", ", filter.Values.Select(v => nameOf(filter.Member, v)));
        return filter.Operator switch
        {
            FilterOperator.Equals => $"{member}: {values}",
            FilterOperator.NotEquals => $"{member} {t["khác", "other than"]} {values}",
            FilterOperator.Set => $"{member}: {t["có ghi", "given"]}",
            FilterOperator.NotSet => $"{member}: {t["không ghi", "not given"]}",
            FilterOperator.GreaterThan => $"{member} {t["trên", "above"]} {values}",
            FilterOperator.AtLeast => $"{member} {t["từ", "from"]} {values}",
            FilterOperator.LessThan => $"{member} {t["dưới", "below"]} {values}",
            _ => $"{member} {t["đến", "up to"]} {values}",
        };
    }
}
