using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>Upright bars, the series of a category side by side.</summary>
internal sealed class ColumnChart
{
    /// <summary>The part of a category's width that its columns take.</summary>
    private const double Filled = 0.74;

    private readonly Picture picture;
    private readonly ChartSpec spec;
    private readonly ChartTheme theme;
    private readonly UprightPlot plot;
    private readonly double step;
    private readonly double width;
    private readonly TextStyle? value;
    private readonly WrappedText gapText;

    private ColumnChart(Picture picture, ChartSpec spec, ChartTheme theme, UprightPlot plot)
    {
        (this.picture, this.spec, this.theme, this.plot) = (picture, spec, theme, plot);
        step = Math.Min(Slot * Filled / spec.Series.Count, 90 * theme.Scale);
        width = step * (spec.Series.Count == 1 ? 0.8 : 0.92);
        value = ValueStyle();
        gapText = TextMeasure.Wrap(spec.GapNote, GapStyle.Size, GapStyle.Weight, step, 3);
    }

    private double Slot => plot.Plot.Width / spec.Categories.Count;

    private TextStyle GapStyle => theme.Note with { Halo = true, Leading = TextMeasure.TightLineHeight };

    // Words stand over the mark when they fit all; otherwise a note below says what the mark means.
    private bool SaysGaps => gapText.IsWhole && plot.Y(0) - plot.Plot.Y > 4 * theme.Label.LineHeight;

    /// <summary>Draws the chart and answers the notes that it needs below.</summary>
    public static IReadOnlyList<string> Draw(Picture picture, ChartSpec spec, ChartTheme theme, Box area)
    {
        var legend = Legend.Fit(spec, theme, area.Width, area.Height * 0.35);
        var room = legend is null ? area : area.Less(top: legend.Height + theme.Gap);
        var axisWidth = UprightPlot.AxisWidth(spec, theme, UprightPlot.TicksFor(spec, theme, room.Height, fromZero: true));
        var labels = CategoryLabels.All(spec, theme, (room.Width - axisWidth) / spec.Categories.Count);
        if (!labels.IsWhole)
        {
            // Of years some may go without their number. Other names that cannot stand below their columns can lie beside bars, whole.
            if (!spec.Categories.All(category => category.All(char.IsAsciiDigit)))
                return BarChart.Draw(picture, spec, theme, area);
            labels = CategoryLabels.Thinned(spec, theme, room.Width - axisWidth);
        }

        legend?.Draw(picture, area.X, area.Y);
        // Values below zero are written below their columns, above the names.
        var belowZero = spec.Series.Any(series => series.Values.Any(v => v < 0)) ? theme.Value.LineHeight : 0;
        var box = room.Less(axisWidth, UprightPlot.TitleHeight(theme), 0, labels.Height + theme.Gap + belowZero);
        var plot = new UprightPlot(box, UprightPlot.TicksFor(spec, theme, box.Height, fromZero: true));
        plot.DrawAxis(picture, spec, theme, area.X);
        var chart = new ColumnChart(picture, spec, theme, plot);
        labels.Draw(picture, spec, i => plot.Plot.X + (i + 0.5) * chart.Slot, plot.Plot.Bottom + theme.Gap + belowZero);
        var lines = new ReferenceLines(picture, spec, theme, plot, at => plot.Plot.X + (at + 0.5) * chart.Slot);
        lines.Draw();
        chart.DrawColumns();
        // Over the columns, which would hide it: each column has its own step.
        var targets = new TargetSteps(picture, spec, theme, plot, at => plot.Plot.X + (at + 0.5) * chart.Slot, chart.Slot / 2);
        targets.Draw();
        IEnumerable<string> gaps = !chart.SaysGaps && ChartWords.Gaps(spec, ChartWords.HatchedGaps(spec.Language)) is { } note ? [note] : [];
        return [.. gaps, .. lines.Name(), .. targets.Name()];
    }

    private void DrawColumns()
    {
        foreach (var i in Enumerable.Range(0, spec.Categories.Count))
        {
            for (var j = 0; j < spec.Series.Count; j++)
            {
                var left = plot.Plot.X + (i + 0.5) * Slot + (j - spec.Series.Count / 2.0) * step + (step - width) / 2;
                var series = j;
                Pointing.Value(picture, spec, series, i, () =>
                {
                    if (spec.Series[series].Values[i] is { } v)
                        DrawColumn(series, v, left);
                    else
                        DrawGap(left);
                });
            }
        }
    }

    private void DrawColumn(int series, double v, double left)
    {
        var zero = plot.Y(0);
        if (v != 0)
        {
            // A value too small for the scale still shows that it is there.
            var least = 1.5 * theme.Scale;
            var end = v > 0 ? Math.Min(plot.Y(v), zero - least) : Math.Max(plot.Y(v), zero + least);
            var style = theme.Bar(series, spec.Series.Count);
            var isShort = spec.Series.Count == 1 && spec.Lines.Any(line => line.IsMissedBy(v));
            Marks.Bar(picture, isShort ? style with { Color = theme.Colors.Fall } : style, Box.Between(left, zero, left + width, end), theme.Scale);
        }

        if (value is null)
            return;
        var baseline = v >= 0 ? plot.Y(v) - 0.4 * value.Size : plot.Y(v) + 1.15 * value.Size;
        picture.Text(ChartWords.Number(v, spec.ValueFormat), left + width / 2, baseline, TextAnchor.Middle, value, TextRole.Value);
    }

    private void DrawGap(double left)
    {
        var zero = plot.Y(0);
        var height = 14 * theme.Scale;
        var up = Math.Min(height, zero - plot.Plot.Y);
        var box = up >= height / 2
            ? Box.Between(left, zero - up, left + width, zero)
            : Box.Between(left, zero, left + width, Math.Min(zero + height, plot.Plot.Bottom));
        Marks.Gap(picture, theme, box);
        if (SaysGaps)
            picture.Lines(gapText.Lines, box.CenterX, box.Y - gapText.Lines.Count * GapStyle.LineHeight - theme.Gap / 2, TextAnchor.Middle, GapStyle, TextRole.Gap);
    }

    // All columns carry their value, or none does.
    private TextStyle? ValueStyle()
    {
        var texts = spec.Series.SelectMany(series => series.Values).OfType<double>().Select(v => ChartWords.Number(v, spec.ValueFormat)).ToList();
        var sizes = new[] { 1, 0.9, 0.8 }.Select(part => theme.Value with { Size = theme.Value.Size * part });
        return sizes.FirstOrDefault(style => texts.Max(style.Width) <= step * 0.98);
    }
}
