using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>Lines over ordered categories, broken where a value is missing.</summary>
internal sealed class LineChart
{
    /// <summary>When the lowest value is above this part of the highest, an axis from zero would flatten what there is to see.</summary>
    private const double FlatFrom = 0.75;

    private readonly Picture picture;
    private readonly ChartSpec spec;
    private readonly ChartTheme theme;
    private readonly UprightPlot plot;
    private readonly double inset;

    private LineChart(Picture picture, ChartSpec spec, ChartTheme theme, UprightPlot plot, double inset) =>
        (this.picture, this.spec, this.theme, this.plot, this.inset) = (picture, spec, theme, plot, inset);

    /// <summary>The line of a series.</summary>
    public static Stroke StrokeOf(SeriesStyle style, ChartTheme theme)
    {
        var width = 2.2 * theme.Scale;
        return new Stroke(style.Color, width, style.Dash?.Select(part => part * width).ToList());
    }

    /// <summary>Half the size of a point.</summary>
    public static double MarkerRadius(ChartTheme theme) => 3.6 * theme.Scale;

    /// <summary>Draws the chart and answers the notes that it needs below.</summary>
    public static IReadOnlyList<string> Draw(Picture picture, ChartSpec spec, ChartTheme theme, Box area)
    {
        var values = UprightPlot.ValuesOf(spec);
        var fromZero = !(values.Min() > FlatFrom * values.Max());
        var head = UprightPlot.TitleHeight(theme);
        var ends = IsNamed(spec) ? EndLabels.Fit(spec, theme, area.Width, area.Height - head - 2 * theme.Label.LineHeight) : null;
        var legend = ends is null ? Legend.Fit(spec, theme, area.Width, area.Height * 0.38) : null;
        var upright = area.Less(0, head, ends?.Width ?? 0, legend is null ? 0 : legend.Height + theme.Gap);

        // The axis is as wide as its numbers, which depend on its height, which depends on the labels below, which depend on the width left.
        var left = UprightPlot.AxisWidth(spec, theme, UprightPlot.TicksFor(spec, theme, upright.Height, fromZero));
        var labels = CategoryLabels.Thinned(spec, theme, upright.Width - left);
        var room = upright.Less(left, bottom: labels.Height + theme.Gap);
        var ticks = UprightPlot.TicksFor(spec, theme, room.Height, fromZero);
        var plot = new UprightPlot(room, ticks);
        plot.DrawAxis(picture, spec, theme, area.X);

        var widest = labels.Lines.Max(lines => TextMeasure.Widest(lines, labels.Style.Size, labels.Style.Weight));
        var chart = new LineChart(picture, spec, theme, plot, Math.Max(widest / 2, 18 * theme.Scale));
        labels.Draw(picture, spec, i => chart.X(i), plot.Plot.Bottom + theme.Gap);
        var lines = new ReferenceLines(picture, spec, theme, plot, chart.X);
        lines.Draw();
        var targets = new TargetSteps(picture, spec, theme, plot, chart.X, spec.Categories.Count == 1 ? plot.Plot.Width / 4 : (chart.X(1) - chart.X(0)) / 2);
        targets.Draw();
        new ForecastBands(picture, spec, theme, plot, chart.X).Draw();
        legend?.Draw(picture, area.X, area.Bottom - legend.Height);
        ends?.Draw(picture, plot.Plot, [.. spec.Series.Select(chart.End)]);
        var saysGaps = chart.DrawEmptyCategories();
        for (var i = 0; i < spec.Series.Count; i++)
            chart.DrawSeries(i);
        new PointLabels(picture, spec, theme, plot, i => chart.X(i)).Draw();
        return [.. chart.Notes(ticks, saysGaps), .. lines.Name(), .. targets.Name()];
    }

    // The title speaks for a single series that has no other name.
    private static bool IsNamed(ChartSpec spec) =>
        spec.Series.Count > 1 || (spec.Series[0].Name.Length > 0 && spec.Series[0].Name != spec.ValueTitle);

    private double X(double category) => spec.Categories.Count == 1
        ? plot.Plot.CenterX
        : plot.Plot.X + inset + category * (plot.Plot.Width - 2 * inset) / (spec.Categories.Count - 1);

    private (double X, double Y) End(ChartSeries series)
    {
        for (var i = series.Values.Count - 1; i >= 0; i--)
        {
            if (series.Values[i] is { } value)
                return (X(i), plot.Y(value));
        }

        throw new InvalidOperationException($"Series \"{series.Name}\" has no end because it has no value.");
    }

    private void DrawSeries(int index)
    {
        var style = theme.Line(index);
        var values = spec.Series[index].Values;
        var stroke = StrokeOf(style, theme);
        Trace(values, 0, spec.ForecastFrom ?? values.Count, stroke);
        // What is forecast goes on from the last figure, in points.
        if (spec.ForecastFrom is { } forecast)
            Trace(values, Math.Max(0, forecast - 1), values.Count, stroke with { Dash = [0.8 * stroke.Width, 1.8 * stroke.Width] });
        // Where points crowd, markers shrink and the line speaks; a point without neighbours stays visible.
        var crowded = (plot.Plot.Width - 2 * inset) / values.Count < 3 * MarkerRadius(theme);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value)
                continue;
            var at = i;
            Pointing.Value(picture, spec, index, at, () =>
                Marks.Point(picture, at >= spec.ForecastFrom ? style with { IsHollow = true } : style, X(at), plot.Y(value), MarkerRadius(theme) * (crowded ? 0.6 : 1)));
        }
    }

    private void Trace(IReadOnlyList<double?> values, int from, int to, Stroke stroke)
    {
        var path = new PathData();
        for (var i = from + 1; i < to; i++)
        {
            if (values[i] is not { } value || values[i - 1] is not { } before)
                continue;
            if (i < from + 2 || values[i - 2] is null)
                path.MoveTo(X(i - 1), plot.Y(before));
            path.LineTo(X(i), plot.Y(value));
        }

        if (path.ToString() is { Length: > 0 } data)
            picture.Add(new PathShape(data, null, stroke));
    }

    // A category for which nobody has a value says so at its place. True when that tells of every gap.
    private bool DrawEmptyCategories()
    {
        var slot = spec.Categories.Count == 1 ? plot.Plot.Width : (plot.Plot.Width - 2 * inset) / (spec.Categories.Count - 1);
        var width = Math.Min(slot * 0.8, 110 * theme.Scale);
        var text = TextMeasure.WrapEvenly(spec.GapNote, theme.Note.Size, theme.Note.Weight, width, 4);
        if (!text.IsWhole)
            return false;
        var empty = Enumerable.Range(0, spec.Categories.Count).Where(i => spec.Series.All(series => series.Values[i] is null)).ToList();
        foreach (var i in empty)
        {
            var height = text.Lines.Count * theme.Note.LineHeight;
            var style = theme.Note with { Halo = true };
            var half = TextMeasure.Widest(text.Lines, style.Size, style.Weight) / 2;
            var x = Math.Clamp(X(i), plot.Plot.X + half, Math.Max(plot.Plot.X + half, plot.Plot.Right - half));
            picture.Lines(text.Lines, x, plot.Plot.Bottom - height - theme.Gap, TextAnchor.Middle, style, TextRole.Gap);
        }

        return empty.Count * spec.Series.Count == spec.Series.Sum(series => series.Values.Count(value => value is null));
    }

    private List<string> Notes(AxisTicks ticks, bool saysGaps)
    {
        var notes = new List<string>();
        if (!saysGaps && ChartWords.Gaps(spec, "") is { } gaps)
            notes.Add(gaps);
        if (spec.ForecastFrom is not null)
            notes.Add(spec.Series.Any(series => series.Low is not null) ? ChartWords.ForecastRange(spec.Language) : ChartWords.Forecast(spec.Language));
        if (ticks.Min > 0)
            notes.Add(ChartWords.AxisNotFromZero(spec.Language));
        return notes;
    }
}
