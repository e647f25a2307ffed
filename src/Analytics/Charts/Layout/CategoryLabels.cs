using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>The labels below the categories of an upright chart.</summary>
/// <param name="Lines">The lines of each category; none where the label was left out for want of room.</param>
/// <param name="IsWhole">False when a label had to be cut.</param>
internal sealed record CategoryLabels(IReadOnlyList<IReadOnlyList<string>> Lines, TextStyle Style, bool IsWhole)
{
    private const int MostLines = 3;

    /// <summary>The height of the tallest label.</summary>
    public double Height => Lines.Max(lines => lines.Count) * Style.LineHeight;

    /// <summary>Every label, broken into lines where needed, in slots of that width.</summary>
    public static CategoryLabels All(ChartSpec spec, ChartTheme theme, double slot) => Every(1, spec, theme, slot - theme.Gap);

    /// <summary>Every label, or every second, third, ... of an ordered axis, counted from the last, which is the one that people look for.</summary>
    /// <param name="width">The room for all labels from the first one's left to the last one's right.</param>
    public static CategoryLabels Thinned(ChartSpec spec, ChartTheme theme, double width)
    {
        var steps = spec.Categories.Count - 1;
        for (var stride = 1; ; stride++)
        {
            // The labels at the ends are half as far from the edge as they are wide; the rest shares what remains.
            var widest = steps == 0 ? width : (stride * width - theme.Gap * steps) / (steps + stride);
            var labels = Every(stride, spec, theme, widest);
            if (labels.IsWhole || stride > steps)
                return labels;
        }
    }

    /// <summary>Draws the labels, the first line's top at <paramref name="top"/>, each centred at its x.</summary>
    public void Draw(Picture picture, ChartSpec spec, Func<int, double> x, double top)
    {
        foreach (var (i, lines) in Lines.Index().Where(label => label.Item.Count > 0))
            Pointing.Category(picture, spec, i, () => picture.Lines(lines, x(i), top, TextAnchor.Middle, Style, TextRole.Category));
    }

    private static CategoryLabels Every(int stride, ChartSpec spec, ChartTheme theme, double widest)
    {
        var isWhole = true;
        var lines = new List<IReadOnlyList<string>>();
        for (var i = 0; i < spec.Categories.Count; i++)
        {
            if ((spec.Categories.Count - 1 - i) % stride != 0)
            {
                lines.Add([]);
                continue;
            }

            var label = TextMeasure.WrapEvenly(spec.Categories[i], theme.Label.Size, theme.Label.Weight, widest, MostLines);
            isWhole &= label.IsWhole;
            lines.Add(label.Lines);
        }

        return new CategoryLabels(lines, theme.Label, isWhole);
    }
}
