using DienHinh.Analytics.Charts.Drawing;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>The values at the points of lines, where they are few enough to be read.</summary>
internal sealed class PointLabels(Picture picture, ChartSpec spec, ChartTheme theme, UprightPlot plot, Func<int, double> x)
{
    private const int MostSeries = 3;
    private const int MostPoints = 24;

    private readonly List<Box> taken = [];
    private readonly List<Box> lines = [];

    /// <summary>Writes the values above or below their points, each where it covers neither a point nor another value.</summary>
    public void Draw()
    {
        var points = spec.Series.Sum(series => series.Values.Count(value => value is not null));
        if (spec.Series.Count > MostSeries || points > MostPoints)
            return;
        foreach (var series in spec.Series)
            Occupy(series.Values);
        foreach (var series in spec.Series)
        {
            for (var i = 0; i < series.Values.Count; i++)
            {
                if (series.Values[i] is { } value)
                    Place(series.Values, i, value);
            }
        }
    }

    private void Occupy(IReadOnlyList<double?> values)
    {
        var r = 1.3 * LineChart.MarkerRadius(theme);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value)
                continue;
            taken.Add(new Box(x(i) - r, plot.Y(value) - r, 2 * r, 2 * r));
            if (i == 0 || values[i - 1] is not { } before)
                continue;
            // A slanting line as a row of small boxes.
            for (var t = 0.05; t < 1; t += 0.05)
            {
                double px = x(i - 1) + t * (x(i) - x(i - 1)), py = plot.Y(before) + t * (plot.Y(value) - plot.Y(before));
                lines.Add(new Box(px - 1, py - 1, 2, 2));
            }
        }
    }

    private void Place(IReadOnlyList<double?> values, int i, double value)
    {
        var style = theme.Value with { Size = theme.Value.Size * 0.95 };
        var r = LineChart.MarkerRadius(theme);
        var y = plot.Y(value);
        var text = ChartWords.Number(value, spec.ValueFormat);
        var above = new TextShape(text, x(i), y - 1.6 * r - 0.25 * style.Size, TextAnchor.Middle, style, TextRole.Value);
        var below = above with { Baseline = y + 1.6 * r + 0.95 * style.Size };
        // In a valley the lines leave upwards, so the room is below.
        var neighbours = new[] { i > 0 ? values[i - 1] : null, i < values.Count - 1 ? values[i + 1] : null }.OfType<double>().ToList();
        var isValley = neighbours.Count > 0 && y - neighbours.Average(plot.Y) > 1.5 * style.Size;
        var chosen = (isValley ? new[] { below, above } : [above, below])
            .Where(label => label.Bounds.Bottom <= plot.Plot.Bottom && !taken.Exists(label.Bounds.Overlaps))
            .OrderBy(label => lines.Count(label.Bounds.Overlaps))
            .FirstOrDefault();
        if (chosen is null)
            return;
        picture.Add(chosen);
        taken.Add(chosen.Bounds);
    }
}
