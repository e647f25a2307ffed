using System.Text.Json;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Querying.Shaping;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Querying;

/// <summary>From a cell of an answer to what stands behind it (truy nguồn).</summary>
public static class DrillRunner
{
    /// <summary>Most facts of one answer.</summary>
    public const int LargestLimit = 100_000;

    /// <summary>The facts, targets or reports behind a cell.</summary>
    /// <exception cref="QueryException">The question or the cell has mistakes; it carries all of them.</exception>
    public static DrillAnswer Run(FactDatabase db, Drill drill, TimeProvider? clock = null, CallerScope? caller = null)
    {
        using var data = Snapshot.Open(db);
        var (query, model) = RatioParts.Spell(QueryRunner.WithToday(drill.Query, clock ?? TimeProvider.System), SemanticModel.Default);
        var (scope, bases, mistakes) = QueryRunner.Prepare(data, query, model, caller);
        var errors = mistakes.Concat(CheckPage(drill)).ToList();
        var cell = Cell(drill, query, model, errors);
        var (measure, measured) = Measured(drill.Column, query, model, scope, bases, errors);
        if (errors.Count > 0)
            throw new QueryException(errors);

        if (cell.Review is { } review)
            measured = measured!.Reviews.First(r => r.Id == review).Scope;
        if (cell.IsOthers && TopValues.Find(data, query, scope, bases.Values, model) is { } top)
            measured = top.Within(measured!);
        var asked = query with { Measures = [measure!.Name], By = cell.By, Compare = [], Order = [], Pivot = [], Subtotals = [], Top = null };
        return Answer(data, drill, asked, measured!, model, measure, cell.Values) with { DataVersion = data.Version };
    }

    private static DrillAnswer Answer(Snapshot data, Drill drill, MetricQuery query, QueryScope scope, SemanticModel model, Measure measure, IReadOnlyList<object?> cell)
    {
        var cells = new CellSources(data, query, scope, model, cell);
        var empty = new DrillAnswer(drill.Column, [], [], [], 0, false, "");
        if (measure.Base == MeasureBase.Movement)
            throw new QueryException([new("not-drillable", measure.Name, $"“{measure.Name}” đếm phong trào mà các kế hoạch nêu tên, nên không có ô nào của tệp báo cáo đứng sau. "
                + $"Xem được nguồn của: {string.Join(", ", SemanticModel.Default.Measures.Where(m => m.Base != MeasureBase.Movement).Select(m => m.Name))}.")]);
        if (measure.Base == MeasureBase.Reporting)
        {
            var (reports, total) = cells.Reports(drill.Limit, drill.Offset);
            return Told(empty with { Reports = reports }, drill, reports.Count, total);
        }

        var (found, counted) = cells.Facts(measure, drill.Limit, drill.Offset);
        IReadOnlyList<RowSource> facts = [.. found.Select(f => NameMask.Apply(f, query.Names))];
        if (measure.CountsFacts)
            return Told(empty with { Facts = facts }, drill, facts.Count, counted);
        var (targets, set) = cells.Targets(drill.Limit, drill.Offset);
        var both = empty with { Facts = facts, Targets = targets };
        return measure.Name is "achieved" or "attainment" or "attainment.numerator" ? Told(both, drill, facts.Count, counted) : Told(both, drill, targets.Count, set);
    }

    private static DrillAnswer Told(DrillAnswer answer, Drill drill, int given, int total) => answer with { TotalRows = total, Truncated = drill.Offset + given < total };

    private static IEnumerable<QueryError> CheckPage(Drill drill)
    {
        if (drill.Limit is < 1 or > LargestLimit || drill.Offset < 0)
            yield return new("bad-limit", "limit", $"limit phải từ 1 đến {LargestLimit}, offset từ 0 trở lên.");
    }

    private static (IReadOnlyList<string> By, IReadOnlyList<object?> Values, string? Review, bool IsOthers) Cell(Drill drill, MetricQuery query, SemanticModel model, List<QueryError> errors)
    {
        var by = new List<string>();
        var values = new List<object?>();
        string? review = null;
        var isOthers = false;
        var layout = new HashSet<string>(query.By.Concat(query.By.Select(ResultColumn.LabelName)).Concat(query.Measures).Concat(ComparedColumns.Names(query, model)), StringComparer.Ordinal);
        foreach (var (name, given) in drill.Row)
        {
            if (!layout.Contains(name))
                errors.Add(QueryCheck.Unknown("unknown-column", "cột", name, layout));
            if (!query.By.Contains(name, StringComparer.Ordinal) || model.FindDimension(name) is not { } dimension)
                continue;
            // The row of all that did not make the top: what sets it apart is no value, but the condition that it was asked by.
            if (query.Top is not null && given.ValueKind == JsonValueKind.String && given.GetString() == TopValues.Others)
            {
                isOthers = true;
                continue;
            }

            object? value = given.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String when dimension.Type == ColumnType.Text => given.GetString(),
                JsonValueKind.Number when dimension.Type == ColumnType.Integer && given.TryGetInt32(out var number) => number,
                _ => errors,
            };
            if (ReferenceEquals(value, errors))
                errors.Add(new("unknown-value", given.ToString(), $"Dòng cần truy nguồn có giá trị của “{name}” không đúng kiểu. Hãy chép nguyên dòng mà câu trả lời đã đưa."));
            else if (dimension.IsPeriod)
                review = value as string;
            else
                (by, values) = ([.. by, name], [.. values, value]);
        }

        if (query.By.Contains(ReportingModel.Review) && review is null)
            errors.Add(new("unknown-value", ReportingModel.Review, "Hãy nêu kỳ sơ kết, tổng kết của dòng cần truy nguồn."));
        return (by, values, review, isOthers);
    }

    private static (Measure? Measure, QueryScope? Scope) Measured(
        string column, MetricQuery query, SemanticModel model, QueryScope scope, IReadOnlyDictionary<string, QueryScope> bases, List<QueryError> errors)
    {
        if (query.Measures.Contains(column) && model.FindMeasure(column) is { } own)
            return (own, scope);
        if (ComparedColumns.Of(query, model).FirstOrDefault(c => c.Column.Name == column && c is { Word.Name: "value", Comparison.IsPeriod: true }) is { } compared
            && bases.TryGetValue(compared.Comparison.To, out var other))
            return (model.FindMeasure(query.Measures[compared.MeasureIndex]), other);
        errors.Add(QueryCheck.Unknown("unknown-column", "cột truy nguồn được", column,
            query.Measures.Concat(ComparedColumns.Of(query, model).Where(c => c is { Word.Name: "value", Comparison.IsPeriod: true }).Select(c => c.Column.Name))));
        return (null, null);
    }
}
