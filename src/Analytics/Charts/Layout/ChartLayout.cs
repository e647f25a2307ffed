using DienHinh.Analytics.Charts.Drawing;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>From the specification to a laid-out picture.</summary>
internal static class ChartLayout
{
    /// <summary>Beyond this a double no longer holds every whole number, and no label could be read.</summary>
    private const double Largest = 1e15;

    public static Picture Of(ChartSpec spec, ChartSize size)
    {
        Check(spec);
        var clean = Clean(spec);
        var theme = ChartTheme.For(size);
        IReadOnlyList<string> notes = [];
        // The notes depend on what found room, and the room depends on the notes: two rounds settle it, a third one bounds it.
        for (var round = 0; ; round++)
        {
            var picture = new Picture(size, clean.Title, ChartWords.Describe(clean));
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

        return spec.Kind switch
        {
            ChartKind.Line => LineChart.Draw(picture, spec, theme, area),
            ChartKind.Columns => ColumnChart.Draw(picture, spec, theme, area),
            _ => BarChart.Draw(picture, spec, theme, area),
        };
    }

    private static void Check(ChartSpec spec)
    {
        foreach (var series in spec.Series)
        {
            if (series.Values.Count != spec.Categories.Count)
                throw new ArgumentException($"Series \"{series.Name}\" has {series.Values.Count} values for {spec.Categories.Count} categories.", nameof(spec));
            if (series.Values.Any(value => value is { } v && !(Math.Abs(v) <= Largest)))
                throw new ArgumentException($"Series \"{series.Name}\" has a value that is no number or beyond {Largest:0e0}.", nameof(spec));
        }
    }

    private static ChartSpec Clean(ChartSpec spec) => spec with
    {
        Title = ChartWords.Clean(spec.Title),
        Subtitle = Clean(spec.Subtitle),
        Categories = [.. spec.Categories.Select(ChartWords.Clean)],
        Series = [.. spec.Series.Select(series => series with { Name = ChartWords.Clean(series.Name) })],
        ValueTitle = ChartWords.Clean(spec.ValueTitle),
        GapNote = ChartWords.Clean(spec.GapNote),
        Source = Clean(spec.Source),
    };

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : ChartWords.Clean(text);
}
