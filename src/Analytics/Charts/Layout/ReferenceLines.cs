using DienHinh.Analytics.Charts.Drawing;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>Targets, limits and cut-offs across an upright chart: the lines lie behind the figures, their names go where nothing else stands.</summary>
internal sealed class ReferenceLines(Picture picture, ChartSpec spec, ChartTheme theme, UprightPlot plot, Func<double, double> x)
{
    /// <summary>Draws the lines.</summary>
    public void Draw()
    {
        foreach (var mark in spec.Marks)
            picture.Line(At(mark), plot.Plot.Y - theme.Gap, At(mark), plot.Plot.Bottom, theme.Moment);
        foreach (var line in spec.Lines)
            picture.Line(plot.Plot.X, plot.Y(line.Value), plot.Plot.Right, plot.Y(line.Value), theme.Target);
    }

    /// <summary>Names the lines, once everything else stands; answers notes for those without room.</summary>
    public IEnumerable<string> Name()
    {
        var inside = Box.Between(plot.Plot.X, plot.Plot.Y - UprightPlot.TitleHeight(theme), plot.Plot.Right, plot.Plot.Bottom);
        var style = theme.Note with { Halo = true };
        var notes = new List<string>();
        foreach (var mark in spec.Marks)
        {
            var top = plot.Plot.Y - theme.Gap;
            var text = new TextShape(mark.Label, At(mark), top - 0.45 * style.Size, TextAnchor.Middle, style, TextRole.Mark);
            var start = text with { X = At(mark) + theme.Gap, Anchor = TextAnchor.Start };
            var end = text with { X = At(mark) - theme.Gap, Anchor = TextAnchor.End };
            var lower = plot.Plot.Y + 0.9 * style.Size;
            if (!picture.TryText(inside, text, start, end, start with { Baseline = lower }, end with { Baseline = lower }))
                notes.Add(spec.Language["Đường chấm đứng", "Dotted line"] + $": {mark.Label}.");
        }

        foreach (var line in spec.Lines)
        {
            var y = plot.Y(line.Value);
            var text = new TextShape(line.Label, plot.Plot.Right, y - 0.45 * style.Size, TextAnchor.End, style with { Color = theme.TargetInk }, TextRole.Mark);
            var below = text with { Baseline = y + 1.15 * style.Size };
            var left = text with { X = plot.Plot.X + theme.Gap, Anchor = TextAnchor.Start };
            if (!picture.TryText(inside, text, left, below, below with { X = left.X, Anchor = TextAnchor.Start }))
                notes.Add(spec.Language["Đường gạch ngang", "Dashed line"] + $": {line.Label}.");
        }

        return notes;
    }

    private double At(ChartMark mark) => Math.Clamp(x(mark.At), plot.Plot.X, plot.Plot.Right);
}
