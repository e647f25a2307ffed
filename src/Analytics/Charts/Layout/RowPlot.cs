using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>A plot with a category to each row, its name beside it, and a value axis below.</summary>
internal sealed class RowPlot
{
    private readonly Picture picture;
    private readonly ChartSpec spec;
    private readonly ChartTheme theme;
    private readonly Box room;
    private readonly bool titleIsBeside;

    private RowPlot(Picture picture, ChartSpec spec, ChartTheme theme, Box room, BarRows rows, bool titleIsBeside, IReadOnlyCollection<double> values, bool fromZero, double left, double right)
    {
        (this.picture, this.spec, this.theme, this.room, Rows, this.titleIsBeside) = (picture, spec, theme, room, rows, titleIsBeside);
        var start = room.X + rows.NameWidth + 1.5 * theme.Gap + left;
        Plot = Box.Between(start, room.Y, Math.Max(start + 40, room.Right - right), room.Y + rows.RowsPerPanel * rows.Pitch);
        Ticks = AxisTicks.For(values, fromZero, Math.Clamp((int)(Plot.Width / (theme.Quiet.Width("100.000") * 1.4)), 1, 6));
        var size = Math.Min(theme.Value.Size, rows.Pitch / TextMeasure.TightLineHeight);
        Value = size >= 7 * theme.Scale ? theme.Value with { Size = size } : null;
    }

    /// <summary>The room of the marks.</summary>
    public Box Plot { get; }

    /// <summary>The rows that have room.</summary>
    public BarRows Rows { get; }

    /// <summary>The axis.</summary>
    public AxisTicks Ticks { get; }

    /// <summary>How values are set in a row; null where rows are too low for letters.</summary>
    public TextStyle? Value { get; }

    /// <summary>The thickness of a bar that fills its row as it should.</summary>
    public double Bar => Math.Min(Rows.Pitch * 0.62, 26 * theme.Scale);

    /// <summary>A plot in that room; the room left and right of it is for the caller's labels.</summary>
    public static RowPlot Fit(Picture picture, ChartSpec spec, ChartTheme theme, Box area, IReadOnlyCollection<double> values, bool fromZero, double left, double right)
    {
        var one = spec with { Series = [spec.Series[0]] };
        var room = area.Less(bottom: theme.Quiet.LineHeight + theme.Gap);
        var rows = BarRows.Fit(one, theme, room, mostPanels: 1);
        var titleIsBeside = theme.Quiet.Width(spec.ValueTitle) <= rows.NameWidth - 2 * theme.Gap;
        if (!titleIsBeside)
        {
            room = room.Less(bottom: theme.Quiet.LineHeight);
            rows = BarRows.Fit(one, theme, room, mostPanels: 1);
        }

        return new RowPlot(picture, spec, theme, room, rows, titleIsBeside, values, fromZero, left, right);
    }

    /// <summary>Where a value lies.</summary>
    public double X(double value) => Plot.X + Ticks.Share(value) * Plot.Width;

    /// <summary>The middle of a row.</summary>
    public double Y(int row) => Plot.Y + (row + 0.5) * Rows.Pitch;

    /// <summary>Draws grid, axis and names.</summary>
    public void Draw()
    {
        var baseline = Plot.Bottom + theme.Gap + theme.Quiet.Size;
        var lastRight = double.NegativeInfinity;
        foreach (var tick in Ticks.Values)
        {
            picture.Line(X(tick), Plot.Y, X(tick), Plot.Bottom, tick == 0 ? theme.Axis : theme.Grid);
            var label = new TextShape(ChartWords.Number(tick, spec.ValueFormat), X(tick), baseline, TextAnchor.Middle, theme.Quiet, TextRole.Tick);
            if (label.Bounds.X < lastRight + theme.Gap || label.Bounds.Right > room.Right + theme.Gap)
                continue;
            picture.Add(label);
            lastRight = label.Bounds.Right;
        }

        DrawTitle(baseline);
        for (var i = 0; i < Rows.Shown; i++)
            DrawName(i);
    }

    /// <summary>A value in the middle of a row, from or up to an x.</summary>
    public void Write(string text, double x, int row, TextAnchor anchor, TextRole role = TextRole.Value, string? color = null)
    {
        if (Value is null)
            return;
        var style = role == TextRole.Value ? Value : theme.Note with { Size = Math.Min(theme.Note.Size, Value.Size), Halo = true };
        picture.Text(text, x, Y(row) + style.Size * 0.36, anchor, color is null ? style : style with { Color = color }, role);
    }

    private void DrawTitle(double baseline)
    {
        if (titleIsBeside)
        {
            picture.Text(spec.ValueTitle, room.X, baseline, TextAnchor.Start, theme.Quiet, TextRole.AxisTitle);
            return;
        }

        var title = TextMeasure.Wrap(spec.ValueTitle, theme.Quiet.Size, theme.Quiet.Weight, room.Width, 1).Lines;
        picture.Lines(title, room.Right, Plot.Bottom + theme.Gap + theme.Quiet.LineHeight, TextAnchor.End, theme.Quiet, TextRole.AxisTitle);
    }

    private void DrawName(int row)
    {
        var lines = Rows.Names[row];
        // Optically centred: small letters reach up half as far as a line is high.
        var top = Y(row) - ((lines.Count - 1) * Rows.Style.LineHeight + Rows.Style.Size * 0.7) / 2 - Rows.Style.Size * 0.3;
        Pointing.Category(picture, spec, row, () => picture.Lines(lines, room.X + Rows.NameWidth, top, TextAnchor.End, Rows.Style, TextRole.Category));
    }
}
