using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>A cell for each series (down) and category (across), shaded by amount or marked by state; panels side by side where rows are many.</summary>
internal sealed class HeatMap
{
    private readonly Picture picture;
    private readonly ChartSpec spec;
    private readonly ChartTheme theme;
    private readonly BarRows rows;
    private readonly Box room;
    private readonly double headHeight;
    private readonly HeatCells cells;

    private HeatMap(Picture picture, ChartSpec spec, ChartTheme theme, BarRows rows, Box room, double headHeight) =>
        (this.picture, this.spec, this.theme, this.rows, this.room, this.headHeight, cells) = (picture, spec, theme, rows, room, headHeight, new HeatCells(picture, spec, theme));

    private double PanelSpace => 3 * theme.Gap;

    private double CellWidth => (rows.Panel - rows.NameWidth - 1.5 * theme.Gap) / spec.Categories.Count;

    /// <summary>Draws the chart and answers the notes that it needs below.</summary>
    public static IReadOnlyList<string> Draw(Picture picture, ChartSpec spec, ChartTheme theme, Box area)
    {
        var legend = new HeatLegend(picture, spec, theme, area.Width);
        legend.Draw(area.X, area.Y);
        var below = area.Less(top: legend.Height + theme.Gap);
        // The rows of the picture are the series.
        var asRows = spec with { Categories = [.. spec.Series.Select(series => series.Name)], Series = [new("", [.. spec.Series.Select(_ => (double?)null)])] };
        var head = theme.Label.LineHeight;
        var rows = BarRows.Fit(asRows, theme, below.Less(top: head));
        var chart = new HeatMap(picture, spec, theme, rows, below, head);
        for (var panel = 0; panel < rows.Panels; panel++)
            chart.DrawPanel(panel);
        return rows.Shown < spec.Series.Count ? [ChartWords.Truncated(spec.Language, rows.Shown, spec.Series.Count)] : [];
    }

    private void DrawPanel(int panel)
    {
        var left = room.X + panel * (rows.Panel + PanelSpace);
        var start = left + rows.NameWidth + 1.5 * theme.Gap;
        DrawHead(start);
        var first = panel * rows.RowsPerPanel;
        foreach (var i in Enumerable.Range(0, Math.Min(rows.RowsPerPanel, rows.Shown - first)))
        {
            // Few rows do not grow into towers.
            var pitch = Math.Min(rows.Pitch, 40 * theme.Scale);
            var top = room.Y + headHeight + i * pitch;
            var names = rows.Names[first + i];
            var namesTop = top + pitch / 2 - ((names.Count - 1) * rows.Style.LineHeight + rows.Style.Size * 0.7) / 2 - rows.Style.Size * 0.3;
            Pointing.Series(picture, spec, first + i, () => picture.Lines(names, left + rows.NameWidth, namesTop, TextAnchor.End, rows.Style, TextRole.Category));
            for (var j = 0; j < spec.Categories.Count; j++)
            {
                var space = Math.Min(1.2 * theme.Scale, Math.Min(CellWidth, pitch) * 0.1);
                var (series, category) = (first + i, j);
                Pointing.Value(picture, spec, series, category, () => cells.Draw(new Box(start + category * CellWidth, top, CellWidth, pitch).Less(space, space, space, space), spec.Series[series], category));
            }
        }
    }

    // Every label, or as many as have room counted from the last.
    private void DrawHead(double start)
    {
        var widest = spec.Categories.Max(theme.Label.Width) + theme.Gap;
        var stride = Math.Max(1, (int)Math.Ceiling(Math.Min(widest, room.Width / 4) / CellWidth));
        for (var j = spec.Categories.Count - 1; j >= 0; j -= stride)
        {
            var name = TextMeasure.OneLine(spec.Categories[j], theme.Label.Size, theme.Label.Weight, stride * CellWidth - theme.Gap / 2);
            var half = theme.Label.Width(name) / 2;
            var x = Math.Clamp(start + (j + 0.5) * CellWidth, start - rows.NameWidth + half, Math.Max(start + half, start + rows.Panel - rows.NameWidth - 1.5 * theme.Gap - half));
            if (name.Length > 1)
                picture.TryText(new Box(0, 0, picture.Size.Width, picture.Size.Height), new TextShape(name, x, room.Y + theme.Label.Size, TextAnchor.Middle, theme.Label, TextRole.Category));
        }
    }
}
