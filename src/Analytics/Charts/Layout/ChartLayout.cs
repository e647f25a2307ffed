using DienHinh.Analytics.Charts.Drawing;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>From the specification to a laid-out picture.</summary>
internal static class ChartLayout
{
    /// <summary>Beyond this a double no longer holds every whole number, and no label could be read.</summary>
    private const double Largest = 1e15;

    public static Picture Of(ChartSpec spec, ChartSize size, ChartAppearance appearance = ChartAppearance.Light)
    {
        Check(spec);
        var clean = Clean(spec);
        var theme = ChartTheme.For(size, appearance);
        if (clean.Kind == ChartKind.Sparkline)
            return Sparkline.Draw(clean, size, theme);
        IReadOnlyList<string> notes = [];
        // The notes depend on what found room, and the room depends on the notes: two rounds settle it, a third one bounds it.
        for (var round = 0; ; round++)
        {
            var picture = new Picture(size, clean.Title, ChartDescription.Of(clean), theme.Colors.Background);
            var area = ChartFrame.Draw(picture, clean, theme, notes);
            var found = Draw(picture, clean, theme, area);
            if (round == 2 || found.SequenceEqual(notes))
                return picture;
            notes = found;
        }
    }

    private static IReadOnlyList<string> Draw(Picture picture, ChartSpec spec, ChartTheme theme, Box area)
    {
        if (spec.Categories.Count == 0 || spec.Series.All(series => series.Values.All(value => value is null)))
        {
            EmptyState.Draw(picture, spec, theme, area);
            return [];
        }

        // What compares two needs two; anything else is told by bars, whatever was asked for.
        if (spec.Kind is ChartKind.Dumbbell or ChartKind.Slope or ChartKind.Bullet or ChartKind.Waterfall && spec.Series.Count != 2)
            return BarChart.Draw(picture, spec, theme, area);
        return spec.Kind switch
        {
            ChartKind.Line => LineChart.Draw(picture, spec, theme, area),
            ChartKind.Columns => ColumnChart.Draw(picture, spec, theme, area),
            ChartKind.Bars => BarChart.Draw(picture, spec, theme, area),
            ChartKind.Stacked => StackedChart.Draw(picture, spec, theme, area),
            ChartKind.Dumbbell => DumbbellChart.Draw(picture, spec, theme, area),
            ChartKind.Slope => SlopeChart.Draw(picture, spec, theme, area),
            ChartKind.Bullet => BulletChart.Draw(picture, spec, theme, area),
            ChartKind.Ranking => BarChart.Draw(picture, RankedBars.Of(spec), theme, area),
            ChartKind.HeatMap => HeatMap.Draw(picture, spec, theme, area),
            ChartKind.Multiples => Multiples.Draw(picture, spec, theme, area),
            ChartKind.Waterfall => WaterfallChart.Draw(picture, spec, theme, area),
            _ => throw new ArgumentOutOfRangeException(nameof(spec), spec.Kind, "No such kind of chart."),
        };
    }

    private static void Check(ChartSpec spec)
    {
        foreach (var series in spec.Targets is { } targets ? spec.Series.Append(targets) : spec.Series)
        {
            if (series.Values.Count != spec.Categories.Count)
                throw new ArgumentException($"Series \"{series.Name}\" has {series.Values.Count} values for {spec.Categories.Count} categories.", nameof(spec));
            if (new[] { series.Low, series.High }.Any(ends => ends is not null && ends.Count != spec.Categories.Count) || (series.Texts is { } texts && texts.Count != spec.Categories.Count))
                throw new ArgumentException($"Series \"{series.Name}\" has ranges or texts that do not match its categories.", nameof(spec));
            if (series.Values.Concat(series.Low ?? []).Concat(series.High ?? []).Append(series.Total).Any(value => value is { } v && !(Math.Abs(v) <= Largest)))
                throw new ArgumentException($"Series \"{series.Name}\" has a value that is no number or beyond {Largest:0e0}.", nameof(spec));
            if (spec.States.Count > 0 && series.Values.Any(value => value is { } v && !(v >= 0 && v < spec.States.Count && v == Math.Floor(v))))
                throw new ArgumentException($"Series \"{series.Name}\" has a value that is none of the {spec.States.Count} states.", nameof(spec));
        }
    }

    private static ChartSpec Clean(ChartSpec spec) => spec with
    {
        Title = ChartWords.Clean(spec.Title),
        Subtitle = Clean(spec.Subtitle),
        Categories = [.. spec.Categories.Select(ChartWords.Clean)],
        Series = [.. spec.Series.Select(series => series with { Name = ChartWords.Clean(series.Name), Texts = series.Texts?.Select(Clean).ToList() })],
        Lines = [.. spec.Lines.Select(line => line with { Label = ChartWords.Clean(line.Label) })],
        Targets = spec.Targets is { } targets ? targets with { Name = ChartWords.Clean(targets.Name) } : null,
        Marks = [.. spec.Marks.Select(mark => mark with { Label = ChartWords.Clean(mark.Label) })],
        States = [.. spec.States.Select(state => state with { Label = ChartWords.Clean(state.Label) })],
        Highlight = Clean(spec.Highlight),
        ValueTitle = ChartWords.Clean(spec.ValueTitle),
        GapNote = ChartWords.Clean(spec.GapNote),
        Source = Clean(spec.Source),
    };

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : ChartWords.Clean(text);
}
