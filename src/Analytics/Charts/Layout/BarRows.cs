using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>How the rows of a bar chart are spread: side by side in panels when they do not fit below each other.</summary>
/// <param name="Shown">How many categories are drawn; the rest has no room.</param>
/// <param name="RowsPerPanel">Rows below each other.</param>
/// <param name="Pitch">From row to row, in pixels.</param>
/// <param name="Panel">The width of a panel.</param>
/// <param name="Names">The lines of each shown category's name.</param>
internal sealed record BarRows(
    int Shown, int RowsPerPanel, double Pitch, double Panel, IReadOnlyList<IReadOnlyList<string>> Names, TextStyle Style)
{
    private const int MostPanels = 3;
    private const int MostLines = 3;

    private static readonly double[] Widths = [0.42, 0.52];

    /// <summary>How many panels stand side by side.</summary>
    public int Panels => (Shown + RowsPerPanel - 1) / RowsPerPanel;

    /// <summary>The width of the widest line of a name.</summary>
    public double NameWidth => Names.Max(lines => TextMeasure.Widest(lines, Style.Size, Style.Weight));

    /// <summary>The fewest panels in which every name stands whole; if none does, the most panels with what fits.</summary>
    public static BarRows Fit(ChartSpec spec, ChartTheme theme, Box room, int mostPanels = MostPanels)
    {
        var sizes = new[] { 1, 0.92, 0.85 };
        BarRows? best = null;
        foreach (var size in mostPanels == 1 ? sizes : [])
        {
            // A chart that has one panel gives long names more of it before it cuts them.
            if (Widths.Select(part => Try(spec, theme, room, 1, Style(size), part)).FirstOrDefault(fit => fit.IsWhole).Rows is { } whole)
                return whole;
        }

        for (var panels = 1; panels <= mostPanels; panels++)
        {
            foreach (var size in sizes)
            {
                var (rows, isWhole) = Try(spec, theme, room, panels, Style(size), panels == 1 ? 0.42 : 0.5);
                if (isWhole)
                    return rows;
                // More rows are worth more than longer names.
                if (best is null || rows.Shown > best.Shown)
                    best = rows;
            }
        }

        return best!;

        TextStyle Style(double size) => theme.Label with { Size = theme.Label.Size * size, Leading = TextMeasure.TightLineHeight };
    }

    private static (BarRows Rows, bool IsWhole) Try(ChartSpec spec, ChartTheme theme, Box room, int panels, TextStyle style, double part)
    {
        var least = Math.Max(style.LineHeight, spec.Series.Count * 3 * theme.Scale + theme.Gap);
        var rowsPerPanel = Math.Min((spec.Categories.Count + panels - 1) / panels, Math.Max(1, (int)(room.Height / least)));
        var shown = Math.Min(spec.Categories.Count, rowsPerPanel * panels);
        var pitch = room.Height / rowsPerPanel;
        var panel = (room.Width - (panels - 1) * 3 * theme.Gap) / panels;
        var lines = Math.Clamp((int)((pitch - theme.Gap / 4) / style.LineHeight), 1, MostLines);
        var widest = panel * part;
        var names = spec.Categories.Take(shown).Select(name => TextMeasure.WrapEvenly(name, style.Size, style.Weight, widest, lines)).ToList();
        var rows = new BarRows(shown, rowsPerPanel, pitch, panel, [.. names.Select(name => name.Lines)], style);
        return (rows, shown == spec.Categories.Count && names.All(name => name.IsWhole));
    }
}
