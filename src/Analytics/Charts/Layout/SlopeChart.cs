using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>A line a category from the earlier figure to the later; values at both ends, names at the right.</summary>
internal sealed class SlopeChart
{
    private sealed record Label(int Category, IReadOnlyList<string> Lines, string Figure);

    private readonly Picture picture;
    private readonly ChartSpec spec;
    private readonly ChartTheme theme;
    private readonly UprightPlot plot;

    private SlopeChart(Picture picture, ChartSpec spec, ChartTheme theme, UprightPlot plot) => (this.picture, this.spec, this.theme, this.plot) = (picture, spec, theme, plot);

    /// <summary>Draws the chart and answers the notes that it needs below.</summary>
    public static IReadOnlyList<string> Draw(Picture picture, ChartSpec spec, ChartTheme theme, Box area)
    {
        var whole = Enumerable.Range(0, spec.Categories.Count).Where(i => spec.Series.All(series => series.Values[i] is not null)).ToList();
        var figures = spec.Series.SelectMany(series => series.Values).OfType<double>().Select(v => ChartWords.Number(v, spec.ValueFormat)).ToList();
        var figureWidth = figures.Max(theme.Value.Width) + 3 * theme.Gap;
        var names = area.Width * 0.42 - figureWidth;
        var head = 1.3 * theme.Label.LineHeight + theme.Gap;
        var labels = whole.ConvertAll(i => new Label(i, TextMeasure.WrapEvenly(spec.Categories[i], theme.Label.Size, theme.Label.Weight, names, 2).Lines, ChartWords.Number(spec.Series[1].Values[i]!.Value, spec.ValueFormat)));
        // Names that have no room at the ends of their lines stand beside rows.
        if (whole.Count == 0 || labels.Sum(label => label.Lines.Count * theme.Label.LineHeight) > area.Height - head)
            return DumbbellChart.Draw(picture, spec, theme, area);
        var box = area.Less(left: figureWidth, top: head, right: area.Width * 0.42, bottom: theme.Gap);
        var values = spec.Series.SelectMany(series => whole.Select(i => series.Values[i]!.Value)).ToList();
        var fromZero = !(values.Min() > 0.75 * values.Max());
        var chart = new SlopeChart(picture, spec, theme, new UprightPlot(box, AxisTicks.For(values, fromZero, 5)));
        chart.DrawAxes(area);
        chart.DrawLines(whole);
        chart.DrawEarlier(whole, area);
        chart.DrawLater(labels, figureWidth);
        List<string> notes = ChartWords.Gaps(spec, "") is { } gaps ? [gaps] : [];
        return fromZero ? notes : [.. notes, ChartWords.AxisNotFromZero(spec.Language)];
    }

    private void DrawAxes(Box area)
    {
        for (var side = 0; side < 2; side++)
        {
            var x = side == 0 ? plot.Plot.X : plot.Plot.Right;
            picture.Line(x, plot.Plot.Y, x, plot.Plot.Bottom, theme.Axis);
            var room = side == 0 ? plot.Plot.CenterX - area.X : area.Right - plot.Plot.CenterX;
            var name = TextMeasure.OneLine(spec.Series[side].Name, theme.Label.Size, FontWeight.SemiBold, room - theme.Gap);
            var style = theme.Label with { Weight = FontWeight.SemiBold };
            var left = side == 0 ? Math.Max(area.X, Math.Min(x - style.Width(name) / 2, plot.Plot.CenterX - style.Width(name))) : Math.Max(plot.Plot.CenterX + theme.Gap, Math.Min(x - style.Width(name) / 2, area.Right - style.Width(name)));
            picture.Text(name, left, area.Y + style.Size, TextAnchor.Start, style, TextRole.Series);
        }
    }

    private void DrawLines(List<int> shown)
    {
        foreach (var i in shown)
        {
            double from = spec.Series[0].Values[i]!.Value, to = spec.Series[1].Values[i]!.Value;
            // What falls is dashed too, for who sees no colour.
            var stroke = to < from ? new Stroke(theme.Colors.Fall, 2.2 * theme.Scale, [5 * theme.Scale, 2.5 * theme.Scale]) : new Stroke(to > from ? theme.Colors.Rise : theme.Colors.Whole, 2.2 * theme.Scale);
            picture.Line(plot.Plot.X, plot.Y(from), plot.Plot.Right, plot.Y(to), stroke);
            TwoPoints.Earlier(picture, theme, plot.Plot.X, plot.Y(from), 4 * theme.Scale);
            TwoPoints.Later(picture, theme, plot.Plot.Right, plot.Y(to), 4 * theme.Scale);
        }
    }

    // Equal figures at the left need to be written once.
    private void DrawEarlier(List<int> shown, Box area)
    {
        var values = shown.Select(i => spec.Series[0].Values[i]!.Value).Distinct().OrderDescending().ToList();
        var height = theme.Value.Size * 1.05;
        if (values.Count * height > plot.Plot.Height)
            return;
        var tops = LabelSpread.Tops([.. values.Select(v => plot.Y(v) - height / 2)], [.. values.Select(_ => height)], plot.Plot.Y - height / 2, plot.Plot.Bottom + height / 2);
        for (var i = 0; i < values.Count; i++)
        {
            var middle = tops[i] + height / 2;
            if (Math.Abs(middle - plot.Y(values[i])) > height / 2)
                picture.Line(plot.Plot.X - 2.4 * theme.Gap, middle, plot.Plot.X - theme.Gap, plot.Y(values[i]), theme.Leader);
            picture.Text(ChartWords.Number(values[i], spec.ValueFormat), plot.Plot.X - 2.6 * theme.Gap, middle + theme.Value.Size * 0.36, TextAnchor.End, theme.Value, TextRole.Value);
        }
    }

    private void DrawLater(List<Label> labels, double figureWidth)
    {
        double Later(Label label) => spec.Series[1].Values[label.Category]!.Value;
        double Height(Label label) => label.Lines.Count * theme.Label.LineHeight;
        var order = labels.OrderByDescending(Later).ThenBy(label => label.Category).ToList();
        var tops = LabelSpread.Tops([.. order.Select(label => plot.Y(Later(label)) - Height(label) / 2)], [.. order.Select(Height)], plot.Plot.Y - theme.Label.LineHeight / 2, plot.Plot.Bottom + theme.Gap);
        var x = plot.Plot.Right + 2.6 * theme.Gap;
        for (var i = 0; i < order.Count; i++)
        {
            var middle = tops[i] + Height(order[i]) / 2;
            picture.Line(plot.Plot.Right + theme.Gap, plot.Y(Later(order[i])), x - 0.3 * theme.Gap, middle, theme.Leader);
            picture.Text(order[i].Figure, x + figureWidth - 2.4 * theme.Gap, middle + theme.Value.Size * 0.36, TextAnchor.End, theme.Value, TextRole.Value);
            var top = middle - ((order[i].Lines.Count - 1) * theme.Label.LineHeight + theme.Label.Size * 0.7) / 2 - theme.Label.Size * 0.3;
            picture.Lines(order[i].Lines, x + figureWidth - theme.Gap, top, TextAnchor.Start, theme.Label, TextRole.Category);
        }
    }
}
