using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>Names beside their marks, in rows; as much of each name as has room.</summary>
internal sealed class Legend
{
    private sealed record Entry(int Series, string Name, double X, int Row);

    /// <summary>The parts of the width that a name may take, tried in turn.</summary>
    private static readonly double[] NameParts = [1, 0.5, 0.33, 0.25];

    private readonly List<Entry> entries = [];
    private readonly ChartSpec spec;
    private readonly ChartTheme theme;
    private readonly bool asLines;
    private readonly bool asParts;
    private readonly int seriesCount;

    private Legend(ChartSpec spec, ChartTheme theme, double width, double part, int mostRows)
    {
        (this.spec, this.theme) = (spec, theme);
        asLines = spec.Kind == ChartKind.Line;
        asParts = spec.Kind == ChartKind.Stacked;
        seriesCount = spec.Series.Count;
        IsWhole = true;
        var nameWidth = Math.Max(width * part - MarkWidth - theme.Gap - (part < 1 ? Space : 0), 3 * MarkWidth);
        double x = 0;
        var row = 0;
        for (var i = 0; i < seriesCount; i++)
        {
            var name = TextMeasure.Wrap(spec.Series[i].Name, theme.Label.Size, theme.Label.Weight, nameWidth, 1);
            IsWhole &= name.IsWhole;
            var text = name.Lines.Count > 0 ? name.Lines[0] : "";
            var needed = MarkWidth + theme.Gap + theme.Label.Width(text);
            var breaks = x > 0 && x + needed > width;
            // The last row keeps room for "and so many more".
            var isFull = row == mostRows - 1
                && (breaks || (i < seriesCount - 1 && x + needed + Space + theme.Label.Width(ChartWords.More(spec.Language, seriesCount)) > width));
            if (isFull)
            {
                entries.Add(new Entry(-1, ChartWords.More(spec.Language, seriesCount - i), x, row));
                IsWhole = false;
                break;
            }

            if (breaks)
                (x, row) = (0, row + 1);
            entries.Add(new Entry(i, text, x, row));
            x += needed + Space;
        }

        Height = (row + 1) * RowHeight;
    }

    /// <summary>The height of all rows.</summary>
    public double Height { get; }

    private bool IsWhole { get; }

    private double MarkWidth => (asLines ? 30 : 14) * theme.Scale;

    private double RowHeight => theme.Label.LineHeight * 1.08;

    private double Space => 3.5 * theme.Gap;

    /// <summary>The legend with the most of the names that stays below the height; null for a single series, which the title names.</summary>
    public static Legend? Fit(ChartSpec spec, ChartTheme theme, double width, double mostHeight)
    {
        if (spec.Series.Count < 2)
            return null;
        var rows = Math.Max(1, (int)(mostHeight / (theme.Label.LineHeight * 1.08)));
        var tries = NameParts.Select(part => new Legend(spec, theme, width, part, rows)).ToList();
        return tries.FirstOrDefault(legend => legend.IsWhole)
            ?? tries.FirstOrDefault(legend => legend.entries.All(entry => entry.Series >= 0))
            ?? tries[^1];
    }

    public void Draw(Picture picture, double left, double top)
    {
        foreach (var entry in entries)
        {
            var x = left + entry.X;
            var middle = top + entry.Row * RowHeight + RowHeight / 2;
            if (entry.Series >= 0)
                DrawMark(picture, entry.Series, x, middle);
            var textX = entry.Series >= 0 ? x + MarkWidth + theme.Gap : x;
            Pointing.Series(picture, spec, entry.Series, () => picture.Text(entry.Name, textX, middle + theme.Label.Size * 0.35, TextAnchor.Start, theme.Label, TextRole.Series));
        }
    }

    private void DrawMark(Picture picture, int series, double x, double middle)
    {
        var s = theme.Scale;
        if (asLines)
        {
            var style = theme.Line(series);
            picture.Line(x, middle, x + MarkWidth, middle, LineChart.StrokeOf(style, theme));
            Marks.Point(picture, style, x + MarkWidth / 2, middle, LineChart.MarkerRadius(theme));
            return;
        }

        Marks.Bar(picture, asParts ? theme.Part(series, seriesCount) : theme.Bar(series, seriesCount), new Box(x, middle - 6 * s, MarkWidth, 12 * s), s);
    }
}
