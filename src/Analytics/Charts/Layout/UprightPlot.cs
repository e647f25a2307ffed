using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>The plot of an upright chart: its room and its value axis.</summary>
/// <param name="Plot">The room between the axes.</param>
internal sealed record UprightPlot(Box Plot, AxisTicks Ticks)
{
    /// <summary>The height of a value.</summary>
    public double Y(double value) => Plot.Bottom - Ticks.Share(value) * Plot.Height;

    /// <summary>Everything that the value axis must hold: figures, ranges, targets.</summary>
    public static List<double> ValuesOf(ChartSpec spec) =>
        [.. spec.Series.SelectMany(series => series.Values.Concat(series.Low ?? []).Concat(series.High ?? [])).OfType<double>(), .. spec.Lines.Select(line => line.Value), .. (spec.Targets?.Values ?? []).OfType<double>()];

    /// <summary>The ticks that have room in that height.</summary>
    public static AxisTicks TicksFor(ChartSpec spec, ChartTheme theme, double height, bool fromZero)
    {
        return AxisTicks.For(ValuesOf(spec), fromZero, Math.Clamp((int)(height / (theme.Quiet.LineHeight * 2.2)), 1, 6));
    }

    /// <summary>The width of the tick labels with their distance to the axis.</summary>
    public static double AxisWidth(ChartSpec spec, ChartTheme theme, AxisTicks ticks) =>
        TextMeasure.Widest(ticks.Values.Select(value => ChartWords.Number(value, spec.ValueFormat)), theme.Quiet.Size, theme.Quiet.Weight) + 1.5 * theme.Gap;

    /// <summary>The height of the axis title and the air below it, in which the labels of the highest values stand.</summary>
    public static double TitleHeight(ChartTheme theme) => theme.Quiet.LineHeight + 3 * theme.Gap;

    /// <summary>Draws the axis: title, grid, tick labels and the line of zero or of the lowest value.</summary>
    public void DrawAxis(Picture picture, ChartSpec spec, ChartTheme theme, double left)
    {
        var title = TextMeasure.Wrap(spec.ValueTitle, theme.Quiet.Size, theme.Quiet.Weight, Plot.Right - left, 1);
        picture.Lines(title.Lines, left, Plot.Y - TitleHeight(theme), TextAnchor.Start, theme.Quiet, TextRole.AxisTitle);
        foreach (var tick in Ticks.Values)
        {
            var y = Y(tick);
            picture.Line(Plot.X, y, Plot.Right, y, theme.Grid);
            picture.Text(ChartWords.Number(tick, spec.ValueFormat), Plot.X - theme.Gap, y + theme.Quiet.Size * 0.35, TextAnchor.End, theme.Quiet, TextRole.Tick);
        }

        var ground = Y(Math.Max(Ticks.Min, Math.Min(0, Ticks.Max)));
        picture.Line(Plot.X, ground, Plot.Right, ground, theme.Axis);
    }
}
