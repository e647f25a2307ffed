using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Forms;
using DienHinh.Ingest.Reference;

namespace DienHinh.Analytics.Forms;

/// <summary>Checks what a form names against the semantic layer: its measure, and the members and values of every condition.</summary>
internal static class FormCheck
{
    /// <summary>Every mistake, in order of line; empty when the form can be filled.</summary>
    public static IReadOnlyList<CatalogueError> Check(StatutoryForm form, SemanticModel model)
    {
        if (model.FindMeasure(form.Measure) is not { } measure)
        {
            return [new(form.File, 0, $"measure: không có chỉ số “{form.Measure}”", NearestName.Find(form.Measure, model.Measures.Select(m => m.Name)))];
        }

        if (measure.Base is not (MeasureBase.Exemplar or MeasureBase.Award or MeasureBase.Movement) || measure.Additivity != Additivity.Additive && measure.Base != MeasureBase.Movement)
            return [new(form.File, 0, $"measure: “{form.Measure}” không đếm điển hình, khen thưởng hay phong trào")];
        return [.. form.Where.Concat(form.Columns.SelectMany(c => c.Where)).Concat(form.Rows.SelectMany(r => r.Where)).Distinct()
            .SelectMany(c => Check(form, c, measure, model)).OrderBy(e => e.Line)];
    }

    private static IEnumerable<CatalogueError> Check(StatutoryForm form, FormCondition condition, Measure measure, SemanticModel model)
    {
        if (model.FindDimension(condition.Member) is not { } dimension)
        {
            yield return new(form.File, condition.Line, $"không có chiều phân tích “{condition.Member}”", NearestName.Find(condition.Member, model.Dimensions.Select(d => d.Name)));
            yield break;
        }

        if (dimension.Members is not { } members)
        {
            yield return new(form.File, condition.Line, $"“{condition.Member}” không có danh sách giá trị cố định, không dùng làm điều kiện của biểu được");
            yield break;
        }

        foreach (var value in condition.Values.Where(v => members.All(m => m.Value != v)))
            yield return new(form.File, condition.Line, $"“{condition.Member}” không có giá trị “{value}”", NearestName.Find(value, members.Select(m => m.Value)));
        // Where one thing has several values, its cells would count it several times and not add up.
        var isSingle = measure.Base switch
        {
            MeasureBase.Movement => dimension.MovementSql is not null,
            MeasureBase.Award => (dimension.AwardSql ?? dimension.FactSql) is not null,
            _ => dimension.FactSql is not null,
        };
        if (!isSingle)
            yield return new(form.File, condition.Line, $"“{measure.Name}” không có đúng một giá trị của “{condition.Member}” cho mỗi lượt đếm, không dùng làm điều kiện được");
    }
}
