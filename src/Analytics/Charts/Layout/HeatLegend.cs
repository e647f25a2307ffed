using DienHinh.Analytics.Charts.Drawing;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>What the cells of a heat map mean: its states, or its shades from least to most.</summary>
internal sealed class HeatLegend
{
    private const int Shades = 5;

    private readonly Picture picture;
    private readonly ChartTheme theme;
    private readonly List<(Action<Box> Mark, string Words, double X, int Row)> entries = [];

    public HeatLegend(Picture picture, ChartSpec spec, ChartTheme theme, double width)
    {
        (this.picture, this.theme) = (picture, theme);
        double x = 0;
        var row = 0;
        foreach (var (mark, words) in Entries(spec))
        {
            var shown = Text.TextMeasure.OneLine(words, theme.Label.Size, theme.Label.Weight, width - MarkWidth - theme.Gap);
            var needed = MarkWidth + theme.Gap + theme.Label.Width(shown);
            if (x > 0 && x + needed > width)
                (x, row) = (0, row + 1);
            entries.Add((mark, shown, x, row));
            x += needed + 3 * theme.Gap;
        }

        Height = (row + 1) * RowHeight;
    }

    /// <summary>The height of all rows.</summary>
    public double Height { get; }

    private double MarkWidth => 16 * theme.Scale;

    private double RowHeight => theme.Label.LineHeight * 1.08;

    public void Draw(double left, double top)
    {
        foreach (var (mark, words, x, row) in entries)
        {
            var middle = top + row * RowHeight + RowHeight / 2;
            mark(new Box(left + x, middle - 6 * theme.Scale, MarkWidth, 12 * theme.Scale));
            picture.Text(words, left + x + MarkWidth + theme.Gap, middle + theme.Label.Size * 0.35, TextAnchor.Start, theme.Label, TextRole.Series);
        }
    }

    private IEnumerable<(Action<Box> Mark, string Words)> Entries(ChartSpec spec)
    {
        foreach (var state in spec.States)
            yield return (box => HeatCells.State(picture, theme, box, state.Tone, out _), state.Label);
        if (spec.States.Count > 0)
            yield break;
        var values = spec.Series.SelectMany(series => series.Values).OfType<double>().ToList();
        double low = Math.Min(0, values.Min()), high = values.Max();
        var shades = high == low ? 1 : Shades;
        for (var i = 0; i < shades; i++)
        {
            var share = shades == 1 ? 0.5 : i / (Shades - 1.0);
            var isEnd = i == 0 || i == shades - 1;
            yield return (box => picture.Add(new BoxShape(box, HeatCells.Shade(theme, share))), isEnd ? ChartWords.Number(low + (high - low) * (shades == 1 ? 1 : share), spec.ValueFormat) : "");
        }

        if (spec.Series.Any(series => series.Values.Any(value => value is null)))
            yield return (box => Marks.Gap(picture, theme, box), spec.GapNote);
    }
}
