using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>The names of the series at the ends of their lines: read without looking to and fro, when they have room.</summary>
internal sealed class EndLabels
{
    private sealed record Label(int Series, IReadOnlyList<string> Lines);

    private readonly ChartSpec spec;
    private readonly ChartTheme theme;
    private readonly IReadOnlyList<Label> labels;

    private EndLabels(ChartSpec spec, ChartTheme theme, IReadOnlyList<Label> labels) => (this.spec, this.theme, this.labels) = (spec, theme, labels);

    /// <summary>The room to the right of the plot, with the leaders.</summary>
    public double Width => LeaderWidth + 2.5 * theme.Gap + labels.Max(label => TextMeasure.Widest(label.Lines, theme.Label.Size, theme.Label.Weight));

    private double LeaderWidth => 22 * theme.Scale;

    /// <summary>Labels in at most a third of the width, or null when one is cut or they are higher together than the plot.</summary>
    public static EndLabels? Fit(ChartSpec spec, ChartTheme theme, double width, double height)
    {
        foreach (var mostLines in (ReadOnlySpan<int>)[2, 3])
        {
            var isWhole = true;
            var labels = new List<Label>();
            for (var i = 0; i < spec.Series.Count; i++)
            {
                if (spec.Series[i].Values.All(value => value is null))
                    return null;
                var text = TextMeasure.WrapEvenly(spec.Series[i].Name, theme.Label.Size, theme.Label.Weight, width * 0.33, mostLines);
                isWhole &= text.IsWhole;
                labels.Add(new Label(i, text.Lines));
            }

            var end = new EndLabels(spec, theme, labels);
            if (isWhole && labels.Sum(end.Height) <= height)
                return end;
        }

        return null;
    }

    /// <summary>Draws each label as near the end of its line as the others allow, tied to it by a leader.</summary>
    /// <param name="ends">The last point of each series.</param>
    public void Draw(Picture picture, Box plot, IReadOnlyList<(double X, double Y)> ends)
    {
        var order = labels.OrderBy(label => ends[label.Series].Y).ThenBy(label => label.Series).ToList();
        var tops = LabelSpread.Tops([.. order.Select(label => ends[label.Series].Y - Height(label) / 2)], [.. order.Select(Height)], plot.Y, plot.Bottom);
        for (var i = 0; i < order.Count; i++)
        {
            var style = theme.Line(order[i].Series);
            var (x, y) = ends[order[i].Series];
            var middle = tops[i] + Height(order[i]) / 2;
            var mark = plot.Right + LeaderWidth;
            // A long leader is dotted, so that nobody takes it for a line of values.
            var leader = plot.Right - x > 2.5 * LeaderWidth ? theme.Leader with { Dash = [theme.Scale, 3 * theme.Scale] } : theme.Leader;
            picture.Line(x + 1.6 * LineChart.MarkerRadius(theme), y, mark, middle, leader);
            Marks.Point(picture, style, mark + theme.Gap, middle, LineChart.MarkerRadius(theme) * 0.9);
            var top = middle - ((order[i].Lines.Count - 1) * theme.Label.LineHeight + theme.Label.Size * 0.7) / 2 - theme.Label.Size * 0.3;
            var label = order[i];
            Pointing.Series(picture, spec, label.Series, () => picture.Lines(label.Lines, mark + 2.5 * theme.Gap, top, TextAnchor.Start, theme.Label with { Color = style.Ink }, TextRole.Series));
        }
    }

    private double Height(Label label) => label.Lines.Count * theme.Label.LineHeight + theme.Gap / 3;
}
