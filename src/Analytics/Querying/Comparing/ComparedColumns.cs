using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying.Comparing;

/// <summary>One column of a comparison: its place in the question and its heading.</summary>
/// <param name="Comparison">What it compares with.</param>
/// <param name="Word">How.</param>
/// <param name="MeasureIndex">Which of the question's measures.</param>
/// <param name="Column">Name, type and titles.</param>
internal sealed record ComparedColumn(Comparison Comparison, ComparisonWord Word, int MeasureIndex, ResultColumn Column);

/// <summary>The columns that a question's comparisons add, in the order: comparison, measure, word.</summary>
internal static class ComparedColumns
{
    /// <summary>The measure that numbers to reach are set for.</summary>
    public const string WithTarget = "recognised";

    private static readonly string[] s_ofRatios = ["ratio", "change", "share"];

    private static readonly string[] s_ranks = ["rank", "rankChange", "median", "percentile"];

    /// <summary>The dimensions whose members are units that can be ranked.</summary>
    public static IReadOnlyList<string> Places { get; } = ["commune", "unit", "district"];

    /// <summary>The names of the columns, as far as the question is understood.</summary>
    public static IEnumerable<string> Names(MetricQuery query, SemanticModel model) => Of(query, model).Select(c => c.Column.Name);

    /// <summary>The columns; words that are not known have none, nor have those that mean nothing for a measure (<see cref="LeftOut"/>).</summary>
    public static IEnumerable<ComparedColumn> Of(MetricQuery query, SemanticModel model) =>
        Asked(query, model).Where(a => a.Hindrance is null).Select(a => new ComparedColumn(a.Comparison, a.Word, a.MeasureIndex, Column(query, a.Comparison, a.Word, a.Measure)));

    /// <summary>
    /// What a question asks to compare and cannot: a measure without target beside the target, a share of a ratio, peers of what is no unit. One list of words holds for all
    /// measures of a question, so this is a remark as long as something can be compared, and a mistake where nothing can.
    /// </summary>
    public static IReadOnlyList<(Comparison Comparison, string Sentence)> LeftOut(MetricQuery query, SemanticModel model) =>
        [.. Asked(query, model).Where(a => a.Hindrance is not null).Select(a => (a.Comparison, a.Hindrance!)).Distinct()];

    private static IEnumerable<(Comparison Comparison, ComparisonWord Word, int MeasureIndex, Measure Measure, string? Hindrance)> Asked(MetricQuery query, SemanticModel model) =>
        from comparison in query.Compare
        from measure in query.Measures.Index()
        from name in comparison.As
        let word = ComparisonWord.Find(name)
        let of = model.FindMeasure(measure.Item)
        where word is not null && of is not null
        select (comparison, word, measure.Index, of, Hindrance(query, comparison, word, of));

    private static string? Hindrance(MetricQuery query, Comparison comparison, ComparisonWord word, Measure measure)
    {
        if (comparison.To == Comparison.Target && measure.Name != WithTarget)
            return $"Chỉ tiêu được giao cho điển hình được công nhận ({WithTarget}), nên không đặt cạnh “{measure.Name}” được.";
        if (comparison.To == Comparison.Peers && query.By.Count(Places.Contains) != 1)
            return "So với các đơn vị cùng nhóm thì câu hỏi phải chia theo đúng một trong: commune, unit, district.";
        return measure.Additivity == Additivity.None && s_ofRatios.Contains(word.Name) ? $"“{measure.Name}” đã là tỷ lệ, nên không có “{word.Name}”. Hãy dùng value hoặc delta." : null;
    }

    /// <summary>The name of a column.</summary>
    public static string Name(string measure, string to, string word) => $"{measure}@{to}.{word}";

    /// <summary>The same; where ranks of all and ranks within a place are asked for together, the latter say where.</summary>
    private static string Name(MetricQuery query, Measure measure, Comparison comparison, ComparisonWord word) =>
        comparison.Within is { } within && s_ranks.Contains(word.Name) && query.Compare.Any(c => c.To == comparison.To && c.Within != within && c.As.Contains(word.Name))
            ? Name(measure.Name, $"{comparison.To}-{within}", word.Name) : Name(measure.Name, comparison.To, word.Name);

    private static ResultColumn Column(MetricQuery query, Comparison comparison, ComparisonWord word, Measure measure)
    {
        var (vi, en) = Words(comparison);
        var (isRatio, isWhole) = word.Name switch
        {
            "value" or "delta" => (measure.Type == ColumnType.Decimal, measure.Type == ColumnType.Integer),
            "rank" or "rankChange" => (false, true),
            "median" => (measure.Type == ColumnType.Decimal, false),
            _ => (true, false),
        };
        var unit = isRatio ? "ratio" : word.Name is "rank" or "rankChange" ? "rank" : comparison.To == Comparison.Target ? "target" : measure.Unit;
        var title = new Title($"{measure.Title.Vi}: {Place(word.Title.Vi, vi)}", $"{measure.Title.En}: {Place(word.Title.En, en)}");
        return new ResultColumn(Name(query, measure, comparison, word), ColumnRole.Measure, isWhole ? ColumnType.Integer : ColumnType.Decimal, unit, title, Formula(comparison, word, measure));

        ColumnFormula? Formula(Comparison with, ComparisonWord shown, Measure of) => !with.As.Contains("value") || !with.IsPeriod ? null : shown.Name switch
        {
            "delta" => new(FormulaKind.Difference, [Name(of.Name, with.To, "value"), of.Name]),
            "change" => new(FormulaKind.Change, [Name(of.Name, with.To, "value"), of.Name]),
            "ratio" => new(FormulaKind.Share, [Name(of.Name, with.To, "value"), of.Name]),
            _ => null,
        };
    }

    private static string Place(string title, string words) => title.Replace("{0}", words, StringComparison.Ordinal);

    private static (string Vi, string En) Words(Comparison comparison)
    {
        var (vi, en) = comparison.To switch
        {
            Comparison.Target => ("chỉ tiêu", "target"),
            Comparison.Peers => ("đơn vị cùng nhóm", "peers"),
            Comparison.Total => ("tổng", "total"),
            _ when PeriodWord.Parse(comparison.To) is PeriodWord.Years { From: var from, To: var to } && from == to => ($"năm {comparison.To}", comparison.To),
            _ => ($"kỳ {comparison.To}", comparison.To),
        };
        return comparison.Within switch
        {
            "district" => (vi + ", trong huyện", en + ", within the district"),
            "province" => (vi + ", trong tỉnh", en + ", within the province"),
            Comparison.Cluster => (vi + ", trong cụm thi đua", en + ", within the cluster"),
            _ => (vi, en),
        };
    }
}
