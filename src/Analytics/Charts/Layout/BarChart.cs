using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>Lying bars, the series of a category below each other; long names stand beside them in full.</summary>
internal sealed class BarChart
{
    private readonly Picture picture;
    private readonly ChartSpec spec;
    private readonly ChartTheme theme;
    private readonly BarRows rows;
    private readonly AxisTicks ticks;
    private readonly TextStyle? value;
    private readonly double top;
    private readonly bool titleIsBeside;
    private readonly double panelLeft;
    private readonly List<TextShape> figures = [];
    private bool hasMarkedGap;

    private BarChart(Picture picture, ChartSpec spec, ChartTheme theme, BarRows rows, Box room, bool titleIsBeside)
    {
        (this.picture, this.spec, this.theme, this.rows, this.top, this.titleIsBeside) = (picture, spec, theme, rows, room.Y, titleIsBeside);
        panelLeft = room.X;
        value = Thickness >= 8 * theme.Scale ? theme.Value with { Size = Math.Min(theme.Value.Size, Thickness) } : null;
        var shown = spec.Series.SelectMany(series => series.Values.Take(rows.Shown)).OfType<double>().DefaultIfEmpty().Concat(spec.Lines.Select(line => line.Value)).ToList();
        var width = rows.Panel - rows.NameWidth;
        ticks = AxisTicks.For(shown, fromZero: true, Math.Clamp((int)(width / (TextMeasure.Width("100.000", theme.Quiet.Size, theme.Quiet.Weight) * 1.4)), 1, 6));
    }

    private double Thickness => Math.Min((rows.Pitch - Math.Min(rows.Pitch * 0.28, 14 * theme.Scale)) / spec.Series.Count, 30 * theme.Scale);

    /// <summary>Draws the chart and answers the notes that it needs below.</summary>
    public static IReadOnlyList<string> Draw(Picture picture, ChartSpec spec, ChartTheme theme, Box area)
    {
        var legend = Legend.Fit(spec with { Kind = ChartKind.Bars }, theme, area.Width, area.Height * 0.35);
        legend?.Draw(picture, area.X, area.Y);
        var room = area.Less(top: (legend is null ? 0 : legend.Height + theme.Gap) + (spec.Lines.Count > 0 ? theme.Note.LineHeight : 0), bottom: theme.Quiet.LineHeight + theme.Gap);
        var rows = BarRows.Fit(spec, theme, room);
        // The title of the axis stands before its ticks, below the names; where these are too narrow, below the ticks.
        var titleIsBeside = theme.Quiet.Width(spec.ValueTitle) <= rows.NameWidth - 2 * theme.Gap;
        if (!titleIsBeside)
            rows = BarRows.Fit(spec, theme, room.Less(bottom: theme.Quiet.LineHeight));
        var chart = new BarChart(picture, spec, theme, rows, room, titleIsBeside);
        for (var panel = 0; panel < rows.Panels; panel++)
            chart.DrawPanel(panel, room.X + panel * (rows.Panel + 3 * theme.Gap));

        var notes = spec.Lines.Where(line => !chart.Name(line)).Select(line => spec.Language["Đường gạch đứng", "Dashed line"] + $": {line.Label}.").ToList();
        if (chart.hasMarkedGap)
            notes.Add(ChartWords.Gaps(spec, ChartWords.HatchedGaps(spec.Language))!);
        if (rows.Shown < spec.Categories.Count)
            notes.Add(ChartWords.Truncated(spec.Language, rows.Shown, spec.Categories.Count));
        return notes;
    }

    private void DrawPanel(int panel, double left)
    {
        var plot = Plot(left);
        var first = panel * rows.RowsPerPanel;
        var count = Math.Min(rows.RowsPerPanel, rows.Shown - first);
        DrawAxis(plot, left);
        foreach (var i in Enumerable.Range(0, count))
        {
            var middle = top + (i + 0.5) * rows.Pitch;
            var names = rows.Names[first + i];
            // Optically centred: small letters reach up half as far as a line is high.
            var namesTop = middle - ((names.Count - 1) * rows.Style.LineHeight + rows.Style.Size * 0.7) / 2 - rows.Style.Size * 0.3;
            var category = first + i;
            Pointing.Category(picture, spec, category, () => picture.Lines(names, plot.X - 1.5 * theme.Gap - ReserveLeft, namesTop, TextAnchor.End, rows.Style, TextRole.Category));
            for (var j = 0; j < spec.Series.Count; j++)
            {
                var series = j;
                Pointing.Value(picture, spec, series, category, () => DrawValue(plot, series, category, middle + (series - spec.Series.Count / 2.0) * Thickness));
            }
        }

        var zero = X(plot, 0);
        picture.Line(zero, plot.Y, zero, plot.Bottom, theme.Axis);
        foreach (var line in spec.Lines)
            picture.Line(X(plot, line.Value), plot.Y - theme.Gap / 2, X(plot, line.Value), plot.Bottom, theme.Target);
        // Figures lie over the limits, and these over the bars.
        figures.ForEach(picture.Add);
        figures.Clear();
    }

    private double ReserveRight => value is null || ticks.Max <= 0 ? theme.Gap : WidestValue(v => v >= 0) + theme.Gap;

    private double ReserveLeft => value is null || ticks.Min >= 0 ? 0 : WidestValue(v => v < 0) + theme.Gap;

    private Box Plot(double left)
    {
        var start = left + rows.NameWidth + 1.5 * theme.Gap + ReserveLeft;
        return Box.Between(start, top, left + rows.Panel - ReserveRight, top + rows.RowsPerPanel * rows.Pitch);
    }

    private double WidestValue(Func<double, bool> which) => spec.Series
        .SelectMany(series => series.Values.Take(rows.Shown)).OfType<double>().Where(which)
        .Select(v => value!.Width(ChartWords.Number(v, spec.ValueFormat))).DefaultIfEmpty().Max();

    private double X(Box plot, double v) => plot.X + ticks.Share(v) * plot.Width;

    // The name of a limit stands over its line in the first panel.
    private bool Name(ChartLine line)
    {
        var plot = Plot(panelLeft);
        var style = theme.Note with { Color = theme.TargetInk };
        var text = new TextShape(line.Label, X(plot, line.Value), top - 0.6 * style.Size, TextAnchor.Middle, style, TextRole.Mark);
        var inside = new Box(panelLeft, top - theme.Note.LineHeight - theme.Gap, rows.Panel, theme.Note.LineHeight + theme.Gap);
        return picture.TryText(inside, text, text with { Anchor = TextAnchor.Start }, text with { Anchor = TextAnchor.End });
    }

    private void DrawAxis(Box plot, double left)
    {
        var baseline = plot.Bottom + theme.Gap + theme.Quiet.Size;
        var lastRight = double.NegativeInfinity;
        foreach (var tick in ticks.Values)
        {
            var x = X(plot, tick);
            picture.Line(x, plot.Y, x, plot.Bottom, theme.Grid);
            var label = new TextShape(ChartWords.Number(tick, spec.ValueFormat), x, baseline, TextAnchor.Middle, theme.Quiet, TextRole.Tick);
            if (label.Bounds.X < lastRight + theme.Gap || label.Bounds.Right > left + rows.Panel + theme.Gap)
                continue;
            picture.Add(label);
            lastRight = label.Bounds.Right;
        }

        if (titleIsBeside)
        {
            picture.Text(spec.ValueTitle, left, baseline, TextAnchor.Start, theme.Quiet, TextRole.AxisTitle);
            return;
        }

        var title = TextMeasure.Wrap(spec.ValueTitle, theme.Quiet.Size, theme.Quiet.Weight, rows.Panel, 1).Lines;
        var titleTop = plot.Bottom + theme.Gap + theme.Quiet.LineHeight;
        picture.Lines(title, left + rows.Panel, titleTop, TextAnchor.End, theme.Quiet, TextRole.AxisTitle);
    }

    // Who is pointed out stands before the others, which are pale; who is not above a limit looks short of it.
    private SeriesStyle Style(int series, int category)
    {
        var style = theme.Bar(series, spec.Series.Count);
        if (spec.Highlight is { } own)
            return style with { Color = spec.Categories[category] == own ? theme.Colors.Rise : theme.Colors.Pale };
        return spec.Series.Count == 1 && spec.Lines.Any(line => line.IsMissedBy(spec.Series[series].Values[category]))
            ? style with { Color = theme.Colors.Fall } : style;
    }

    private void DrawValue(Box plot, int series, int category, double y)
    {
        var bar = Thickness * 0.9;
        var zero = X(plot, 0);
        if (spec.Series[series].Values[category] is not { } v)
        {
            DrawGap(plot, zero, y, bar);
            return;
        }

        if (v != 0)
        {
            // A value too small for the scale still shows that it is there.
            var least = 1.5 * theme.Scale;
            var end = v > 0 ? Math.Max(X(plot, v), zero + least) : Math.Min(X(plot, v), zero - least);
            Marks.Bar(picture, Style(series, category), Box.Between(zero, y, end, y + bar), theme.Scale);
        }

        if (value is null)
            return;
        var (x, anchor) = v >= 0 ? (X(plot, v) + 0.8 * theme.Gap, TextAnchor.Start) : (X(plot, v) - 0.8 * theme.Gap, TextAnchor.End);
        figures.Add(new TextShape(ChartWords.Number(v, spec.ValueFormat), x, y + bar / 2 + value.Size * 0.36, anchor, value, TextRole.Value));
    }

    private void DrawGap(Box plot, double zero, double y, double bar)
    {
        var style = theme.Note with { Halo = true, Size = Math.Min(theme.Note.Size, Thickness / TextMeasure.TightLineHeight) };
        var toRight = plot.Right - zero >= zero - plot.X;
        var markWidth = Math.Min(22 * theme.Scale, toRight ? plot.Right - zero : zero - plot.X);
        Marks.Gap(picture, theme, Box.Between(zero, y, toRight ? zero + markWidth : zero - markWidth, y + bar));
        if (style.Size >= 8 * theme.Scale && toRight && zero + markWidth + theme.Gap + style.Width(spec.GapNote) <= plot.Right + ReserveRight)
            picture.Text(spec.GapNote, zero + markWidth + theme.Gap, y + bar / 2 + style.Size * 0.36, TextAnchor.Start, style, TextRole.Gap);
        else
            hasMarkedGap = true;
    }
}
