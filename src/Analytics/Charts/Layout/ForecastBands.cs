using DienHinh.Analytics.Charts.Drawing;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>The ranges of a forecast, behind its lines: a fan that opens from the last figure.</summary>
internal sealed class ForecastBands(Picture picture, ChartSpec spec, ChartTheme theme, UprightPlot plot, Func<double, double> x)
{
    public void Draw()
    {
        for (var i = 0; i < spec.Series.Count; i++)
        {
            if (spec.Series[i] is { Low: { } low, High: { } high } series)
                Draw(theme.Line(i), series, low, high);
        }
    }

    private void Draw(SeriesStyle style, ChartSeries series, IReadOnlyList<double?> low, IReadOnlyList<double?> high)
    {
        for (var first = 0; first < low.Count; first++)
        {
            if (Range(first) is null)
                continue;
            var end = first;
            while (end < low.Count && Range(end) is not null)
                end++;
            // The fan opens from the last figure that is no range, where that stands beside it.
            var points = new List<(double X, double Y)>();
            if (first > 0 && series.Values[first - 1] is { } tip)
                points.Add((x(first - 1), plot.Y(tip)));
            points.AddRange(Enumerable.Range(first, end - first).Select(i => (x(i), plot.Y(high[i]!.Value))));
            points.AddRange(Enumerable.Range(first, end - first).Reverse().Select(i => (x(i), plot.Y(low[i]!.Value))));
            var outline = PathData.Outline([.. points]);
            picture.Add(new PathShape(outline, ChartColors.Mix(picture.Background, style.Color, 0.2), new Stroke(style.Color, 0.6 * theme.Scale)));
            first = end;
        }

        (double, double)? Range(int i) => low[i] is { } from && high[i] is { } to ? (from, to) : null;
    }
}
