namespace DienHinh.Analytics.Charts;

/// <summary>The forms by their words, and which of them a chart may take.</summary>
public static class ChartKinds
{
    private static readonly (ChartKind Kind, string Word)[] Words =
    [
        (ChartKind.Line, "line"), (ChartKind.Columns, "columns"), (ChartKind.Bars, "bars"), (ChartKind.Stacked, "stacked"), (ChartKind.Dumbbell, "dumbbell"),
        (ChartKind.Slope, "slope"), (ChartKind.Bullet, "bullet"), (ChartKind.Ranking, "ranking"), (ChartKind.HeatMap, "heatmap"), (ChartKind.Multiples, "multiples"),
        (ChartKind.Waterfall, "waterfall"), (ChartKind.Sparkline, "sparkline"),
    ];

    /// <summary>The word for a form, as in <c>--kind</c>.</summary>
    public static string Word(ChartKind kind) => Words.First(w => w.Kind == kind).Word;

    /// <summary>The forms that a chart may take, the usual one first.</summary>
    public static IReadOnlyList<ChartKind> Of(ChartSpec spec) => [.. spec.OtherKinds.Prepend(spec.Kind).Distinct()];

    /// <summary>The chart in another form; null when there is no such form or it would say something else than the figures do.</summary>
    public static ChartSpec? As(ChartSpec spec, string word) =>
        Of(spec).Where(kind => Word(kind) == word).Select(kind => spec with { Kind = kind }).FirstOrDefault();

    /// <summary>The chart in a form that office programs have too: line, columns, bars, stack, waterfall, and the heat map, which is a coloured table there.</summary>
    public static ChartSpec Plain(ChartSpec spec) => spec.Kind switch
    {
        ChartKind.Multiples or ChartKind.Sparkline => spec with { Kind = ChartKind.Line },
        ChartKind.Dumbbell or ChartKind.Slope or ChartKind.Bullet or ChartKind.Ranking => spec with { Kind = ChartKind.Bars },
        // What compares two needs two; anything else is told by bars, as our own drawing does.
        ChartKind.Waterfall when spec.Series.Count != 2 => spec with { Kind = ChartKind.Bars },
        _ => spec,
    };

    /// <summary>Why a form was refused and which there are, for the person who asked.</summary>
    public static string Refusal(ChartSpec spec, string word) => $"Biểu đồ này không vẽ được dạng \"{word}\". Các dạng vẽ được: {string.Join(", ", Of(spec).Select(Word))}.";
}
