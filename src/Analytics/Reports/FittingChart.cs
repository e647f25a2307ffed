using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Reports;

/// <summary>The chart that suits a free question: chosen by what its rows are, never by what they say.</summary>
public static class FittingChart
{
    private const int MostLines = 8;
    private const int MostBars = 25;
    private const int MostCells = 40;

    private static readonly string[] s_times = ["year", "cycle", "stage", ReportingModel.Review];

    /// <summary>The chart of an answer that is not pivoted, or null where a table says more: no rows, one figure, more than two dimensions.</summary>
    /// <param name="answer">Rows of at most two dimensions.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="clock">The day it is drawn, for the line below.</param>
    /// <param name="language">The language of its words; null for Vietnamese.</param>
    public static ChartSpec? Of(ResultTable answer, string title, TimeProvider clock, Language? language = null)
    {
        var t = language ?? Language.Vietnamese;
        answer = t.In(answer);
        var dimensions = Indexes(answer, ColumnRole.Dimension);
        var measures = Comparable(answer);
        if (dimensions.Count is 0 or > 2 || measures.Count == 0 || answer.Rows.Count < 2 || answer.Rows.All(r => r[measures[0]] is null))
            return null;
        var shape = dimensions.Count == 1 ? OfOne(t, answer, dimensions[0], measures) : OfTwo(answer, dimensions, measures[0]);
        return shape is not { } drawn ? null : new ChartSpec
        {
            Kind = drawn.Kind,
            Language = t,
            Title = title,
            Categories = drawn.Categories,
            Series = drawn.Series,
            ValueTitle = t[answer.Columns[measures[0]].Title],
            ValueFormat = answer.Columns[measures[0]].Unit == "ratio" ? ChartValueFormat.Percent : ChartValueFormat.Number,
            GapNote = t["Không có số liệu", "No figure"],
            Source = ReportSource.Line(t, clock),
        };
    }

    private sealed record Shape(ChartKind Kind, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series);

    private static Shape? OfOne(Language t, ResultTable answer, int dimension, IReadOnlyList<int> measures)
    {
        List<string> categories = [.. answer.Rows.Select(r => Label(answer, dimension, r))];
        List<ChartSeries> series = [.. measures.Take(MostLines).Select(m => new ChartSeries(t[answer.Columns[m].Title], [.. answer.Rows.Select(r => Figure.Of(r[m]))]))];
        if (IsTime(answer, dimension))
            return new(categories.Count > 2 ? ChartKind.Line : ChartKind.Columns, categories, series);
        if (categories.Count <= MostBars)
            return new(ChartKind.Bars, categories, [.. series.Take(3)]);
        var largest = answer.Rows.Index().Where(r => r.Item[measures[0]] is not null).OrderByDescending(r => Figure.Of(r.Item[measures[0]])).Take(MostBars).Select(r => r.Index).ToList();
        return new(ChartKind.Ranking, [.. largest.Select(i => categories[i])], [series[0] with { Values = [.. largest.Select(i => series[0].Values[i])] }]);
    }

    private static Shape? OfTwo(ResultTable answer, IReadOnlyList<int> dimensions, int measure)
    {
        var (across, down) = IsTime(answer, dimensions[0]) && !IsTime(answer, dimensions[1]) ? (dimensions[0], dimensions[1]) : (dimensions[1], dimensions[0]);
        List<string> categories = [.. answer.Rows.Select(r => Label(answer, across, r)).Distinct()];
        if (IsTime(answer, across)) categories.Sort(StringComparer.Ordinal);
        var members = answer.Rows.Select(r => Label(answer, down, r)).Distinct().ToList();
        if (categories.Count < 2 || categories.Count > MostCells || members.Count > MostCells)
            return null;
        var values = answer.Rows.GroupBy(r => (Label(answer, down, r), Label(answer, across, r))).ToDictionary(g => g.Key, g => Figure.Of(g.First()[measure]));
        List<ChartSeries> series = [.. members.Select(m => new ChartSeries(m, [.. categories.Select(c => values.GetValueOrDefault((m, c)))]))];
        return new(IsTime(answer, across) && members.Count <= MostLines && categories.Count > 2 ? ChartKind.Line : ChartKind.HeatMap, categories, series);
    }

    // Measures of one unit share an axis; differences and shares of a comparison have one of their own, which a picture would need as well.
    private static List<int> Comparable(ResultTable answer)
    {
        var measures = Indexes(answer, ColumnRole.Measure).Where(i => answer.Columns[i].Type != ColumnType.Text).ToList();
        return [.. measures.Where(i => answer.Columns[i].Unit == answer.Columns[measures[0]].Unit && !answer.Columns[i].Name.Contains('.', StringComparison.Ordinal))];
    }

    private static List<int> Indexes(ResultTable answer, ColumnRole role) => [.. answer.Columns.Index().Where(c => c.Item.Role == role).Select(c => c.Index)];

    private static bool IsTime(ResultTable answer, int dimension) => s_times.Contains(answer.Columns[dimension].Name, StringComparer.Ordinal);

    private static string Label(ResultTable answer, int dimension, IReadOnlyList<object?> row)
    {
        var label = dimension + 1 < answer.Columns.Count && answer.Columns[dimension + 1].Role == ColumnRole.Label ? dimension + 1 : dimension;
        return Convert.ToString(row[label] ?? row[dimension], System.Globalization.CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "–";
    }
}
