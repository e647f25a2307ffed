using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>A small line chart for each series, all on one scale unless that would flatten the small ones.</summary>
internal sealed class Multiples
{
    /// <summary>From this ratio of the largest to the smallest on, each has a scale of its own.</summary>
    private const double OneScaleUpTo = 25;

    private readonly Picture picture;
    private readonly ChartSpec spec;
    private readonly ChartTheme theme;
    private readonly AxisTicks? shared;

    private Multiples(Picture picture, ChartSpec spec, ChartTheme theme)
    {
        (this.picture, this.spec, this.theme) = (picture, spec, theme);
        var tops = spec.Series.Select(series => series.Values.OfType<double>().Select(Math.Abs).DefaultIfEmpty().Max()).Where(top => top > 0).ToList();
        if (tops.Count == 0 || tops.Max() <= OneScaleUpTo * tops.Min())
            shared = Ticks([.. spec.Series.SelectMany(series => series.Values).OfType<double>()]);
    }

    /// <summary>Draws the chart and answers the notes that it needs below.</summary>
    public static IReadOnlyList<string> Draw(Picture picture, ChartSpec spec, ChartTheme theme, Box area)
    {
        var chart = new Multiples(picture, spec, theme);
        var title = TextMeasure.Wrap(spec.ValueTitle, theme.Quiet.Size, theme.Quiet.Weight, area.Width, 1);
        var top = picture.Lines(title.Lines, area.X, area.Y, TextAnchor.Start, theme.Quiet, TextRole.AxisTitle) + theme.Gap;
        var room = area.Less(top: top);
        var (columns, rows) = Grid(spec.Series.Count, room, theme);
        var shown = Math.Min(spec.Series.Count, columns * rows);
        double width = (room.Width - (columns - 1) * 3 * theme.Gap) / columns, height = (room.Height - (rows - 1) * 1.5 * theme.Gap) / rows;
        for (var i = 0; i < shown; i++)
            chart.DrawPanel(i, new Box(room.X + i % columns * (width + 3 * theme.Gap), room.Y + i / columns * (height + 1.5 * theme.Gap), width, height));
        var notes = new List<string>();
        if (ChartWords.Gaps(spec, "") is { } gaps)
            notes.Add(gaps);
        if (chart.shared is null)
            notes.Add(ChartWords.OwnScales(spec.Language));
        if (shown < spec.Series.Count)
            notes.Add(ChartWords.Truncated(spec.Language, shown, spec.Series.Count));
        return notes;
    }

    // The grid whose panels are nearest to twice as wide as high, with few places left empty, each large enough for its name and a line.
    private static (int Columns, int Rows) Grid(int count, Box room, ChartTheme theme)
    {
        var mostColumns = Math.Max(1, (int)(room.Width / (130 * theme.Scale)));
        var mostRows = Math.Max(1, (int)(room.Height / (76 * theme.Scale)));
        return Enumerable.Range(1, Math.Min(count, mostColumns))
            .Select(columns => (Columns: columns, Rows: Math.Min(mostRows, (count + columns - 1) / columns)))
            .OrderByDescending(grid => Math.Min(count, grid.Columns * grid.Rows))
            .ThenBy(grid => Math.Abs(Math.Log(room.Width / grid.Columns / (room.Height / grid.Rows) / 2)) + 0.1 * (grid.Columns * grid.Rows - count))
            .First();
    }

    private static AxisTicks Ticks(List<double> values) => AxisTicks.For(values.Count == 0 ? [0] : values, fromZero: true, mostSteps: 3);

    private void DrawPanel(int index, Box panel)
    {
        var series = spec.Series[index];
        var name = theme.Note with { Weight = FontWeight.SemiBold, Color = theme.Colors.Ink, Leading = TextMeasure.TightLineHeight };
        var lines = TextMeasure.Wrap(series.Name, name.Size, name.Weight, panel.Width, 2).Lines;
        picture.Lines(lines, panel.X, panel.Y, TextAnchor.Start, name, TextRole.Series);
        var small = theme.Note with { Size = theme.Note.Size * 0.92 };
        var ticks = shared ?? Ticks([.. series.Values.OfType<double>()]);
        var axis = new[] { ticks.Min, ticks.Max }.Max(v => small.Width(ChartWords.Number(v, spec.ValueFormat))) + theme.Gap;
        var last = series.Values.LastOrDefault(value => value is not null) is { } v ? ChartWords.Number(v, spec.ValueFormat) : "";
        var value = theme.Value with { Size = theme.Value.Size * 0.92 };
        // The name keeps room for two lines in every panel, so that the plots of a row stand level.
        var box = panel.Less(axis, 2 * name.LineHeight + 1.2 * theme.Gap, value.Width(last) + 1.8 * theme.Gap, small.LineHeight + theme.Gap / 2);
        if (box.Height < 12 * theme.Scale || box.Width < 24 * theme.Scale)
            return;
        var plot = new UprightPlot(box, ticks);
        foreach (var tick in ticks.Values)
            picture.Line(box.X, plot.Y(tick), box.Right, plot.Y(tick), tick == 0 ? theme.Axis : theme.Grid);
        foreach (var tick in new[] { ticks.Min, ticks.Max })
            picture.TryText(panel, new TextShape(ChartWords.Number(tick, spec.ValueFormat), box.X - theme.Gap / 2, plot.Y(tick) + small.Size * 0.36, TextAnchor.End, small, TextRole.Tick));
        DrawEnds(box, panel, small);
        DrawLine(series, plot, value, last);
    }

    // First and last category; the last one is the one that people look for.
    private void DrawEnds(Box box, Box panel, TextStyle style)
    {
        var baseline = box.Bottom + theme.Gap / 2 + style.Size;
        foreach (var (at, anchor) in new[] { (spec.Categories.Count - 1, TextAnchor.End), (0, TextAnchor.Start) })
        {
            var text = TextMeasure.OneLine(spec.Categories[at], style.Size, style.Weight, box.Width * 0.48);
            picture.TryText(panel, new TextShape(text, anchor == TextAnchor.End ? box.Right : box.X, baseline, anchor, style, TextRole.Category));
        }
    }

    private void DrawLine(ChartSeries series, UprightPlot plot, TextStyle style, string last)
    {
        var count = series.Values.Count;
        double X(int i) => count == 1 ? plot.Plot.CenterX : plot.Plot.X + i * plot.Plot.Width / (count - 1);
        var path = new PathData();
        var end = -1;
        for (var i = 0; i < count; i++)
        {
            if (series.Values[i] is not { } value)
                continue;
            end = i;
            var before = i > 0 ? series.Values[i - 1] : null;
            if (before is not null)
                path.LineTo(X(i), plot.Y(value));
            else
                path.MoveTo(X(i), plot.Y(value));
            if (before is null && (i == count - 1 || series.Values[i + 1] is null))
                picture.Add(new PathShape(Marks.Disc(X(i), plot.Y(value), 2.4 * theme.Scale), theme.Colors.Rise, null));
        }

        if (end < 0)
        {
            var note = theme.Note with { Halo = true };
            picture.TryText(plot.Plot, new TextShape(spec.GapNote, plot.Plot.CenterX, plot.Plot.CenterY, TextAnchor.Middle, note, TextRole.Gap));
            return;
        }

        picture.Add(new PathShape(path.ToString(), null, new Stroke(theme.Colors.Rise, 2 * theme.Scale)));
        picture.Add(new PathShape(Marks.Disc(X(end), plot.Y(series.Values[end]!.Value), 3 * theme.Scale), theme.Colors.Rise, null));
        picture.TryText(new Box(0, 0, picture.Size.Width, picture.Size.Height), new TextShape(last, X(end) + 1.1 * theme.Gap, plot.Y(series.Values[end]!.Value) + style.Size * 0.36, TextAnchor.Start, style, TextRole.Value));
    }
}
