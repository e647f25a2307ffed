using DienHinh.Analytics.Charts.Drawing;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>Two points a row, from the earlier to the later, with the difference at the right.</summary>
internal sealed class DumbbellChart
{
    private readonly Picture picture;
    private readonly ChartSpec spec;
    private readonly ChartTheme theme;
    private readonly RowPlot plot;
    private readonly double column;
    private bool saysGaps = true;

    private DumbbellChart(Picture picture, ChartSpec spec, ChartTheme theme, RowPlot plot, double column) =>
        (this.picture, this.spec, this.theme, this.plot, this.column) = (picture, spec, theme, plot, column);

    /// <summary>Draws the chart and answers the notes that it needs below.</summary>
    public static IReadOnlyList<string> Draw(Picture picture, ChartSpec spec, ChartTheme theme, Box area)
    {
        var values = spec.Series.SelectMany(series => series.Values).OfType<double>().ToList();
        var widest = values.Max(v => theme.Value.Width(ChartWords.Number(v, spec.ValueFormat))) + 2.2 * theme.Gap;
        var differences = Enumerable.Range(0, spec.Categories.Count).Select(i => Difference(spec, i)).OfType<double>().ToList();
        var column = differences.Select(d => theme.Value.Width(ChartWords.Signed(d, spec.ValueFormat))).Append(theme.Note.Width(ChartWords.DifferenceHeading(spec.Language))).Max() + 2 * theme.Gap;
        var hasColumn = differences.Count > 0 && column + 2 * widest < area.Width * 0.45;

        var legend = new TwoPoints(picture, spec, theme);
        var head = Math.Max(legend.Height, theme.Note.LineHeight) + theme.Gap;
        var plot = RowPlot.Fit(picture, spec, theme, area.Less(top: head, right: hasColumn ? column : 0), values, fromZero: true, widest, widest);
        plot.Draw();
        legend.Draw(area.X, area.Y, area.Width - (hasColumn ? column : 0));
        var chart = new DumbbellChart(picture, spec, theme, plot, hasColumn ? area.Right : double.NaN);
        if (hasColumn)
            picture.Text(ChartWords.DifferenceHeading(spec.Language), area.Right, plot.Plot.Y - theme.Gap, TextAnchor.End, theme.Note, TextRole.AxisTitle);
        foreach (var i in Enumerable.Range(0, plot.Rows.Shown))
            Pointing.Row(picture, spec, i, () => chart.DrawRow(i));
        return RowNotes.Of(spec, plot, chart.saysGaps);
    }

    private static double? Difference(ChartSpec spec, int i) => spec.Series[1].Values[i] - spec.Series[0].Values[i];

    private void DrawRow(int i)
    {
        var y = plot.Y(i);
        var r = Math.Min(5.5 * theme.Scale, plot.Rows.Pitch * 0.28);
        var (from, to) = (spec.Series[0].Values[i], spec.Series[1].Values[i]);
        if (from is { } a && to is { } b)
        {
            if (a != b)
                picture.Line(plot.X(a), y, plot.X(b), y, new Stroke(b >= a ? theme.Colors.Rise : theme.Colors.Fall, 2.6 * theme.Scale));
            // The larger value's label stands to the right, the smaller one's to the left; equal values share one.
            if (a != b)
                Label(i, Math.Min(a, b), isRight: false, r);
            Label(i, Math.Max(a, b), isRight: true, r);
            if (!double.IsNaN(column))
                plot.Write(ChartWords.Signed(b - a, spec.ValueFormat), column, i, TextAnchor.End, color: b < a ? theme.TargetInk : theme.Colors.Ink);
        }
        else if ((from ?? to) is { } only)
        {
            Label(i, only, isRight: true, r);
            Say(i, plot.X(only) + r + theme.Gap + (plot.Value?.Width(ChartWords.Number(only, spec.ValueFormat)) ?? 0) + 2 * theme.Gap, $"{spec.Series[from is null ? 0 : 1].Name}: {spec.GapNote}");
        }
        else
        {
            Say(i, plot.Plot.X + theme.Gap, spec.GapNote);
        }

        if (from is { } first)
            TwoPoints.Earlier(picture, theme, plot.X(first), y, r);
        if (to is { } last)
            TwoPoints.Later(picture, theme, plot.X(last), y, r);
    }

    private void Label(int row, double value, bool isRight, double r) => plot.Write(
        ChartWords.Number(value, spec.ValueFormat), plot.X(value) + (isRight ? 1 : -1) * (r + 0.8 * theme.Gap), row, isRight ? TextAnchor.Start : TextAnchor.End);

    private void Say(int row, double x, string words)
    {
        if (plot.Value is not null && x + theme.Note.Width(words) <= plot.Plot.Right)
            plot.Write(words, x, row, TextAnchor.Start, TextRole.Gap);
        else
            saysGaps = false;
    }
}
