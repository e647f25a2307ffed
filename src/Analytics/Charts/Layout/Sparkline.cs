using DienHinh.Analytics.Charts.Drawing;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>A line as large as a word: its shape, its last point and the last figure. Title and figures are in its description.</summary>
internal static class Sparkline
{
    public static Picture Draw(ChartSpec spec, ChartSize size, ChartTheme theme)
    {
        var picture = new Picture(size, spec.Title, ChartDescription.Of(spec), theme.Colors.Background);
        picture.Add(new BoxShape(new Box(0, 0, size.Width, size.Height), picture.Background));
        var unit = Math.Min(size.Height / 28.0, size.Width / 120.0);
        var style = theme.Value with { Size = 12 * unit, Halo = false };
        var values = spec.Series.Count == 0 ? [] : spec.Series[0].Values;
        var last = values.LastOrDefault(value => value is not null);
        var label = last is { } v ? ChartWords.Number(v, spec.ValueFormat) : "–";
        picture.Text(label, size.Width - 2 * unit, size.Height / 2.0 + style.Size * 0.36, TextAnchor.End, style, last is null ? TextRole.Empty : TextRole.Value);
        if (last is null)
            return picture;
        var box = new Box(0, 0, size.Width - style.Width(label) - 8 * unit, size.Height).Less(4 * unit, 4 * unit, 4 * unit, 4 * unit);
        var known = values.OfType<double>().ToList();
        double low = known.Min(), range = known.Max() - low;
        double X(int i) => values.Count == 1 ? box.CenterX : box.X + i * box.Width / (values.Count - 1);
        double Y(double value) => range == 0 ? box.CenterY : box.Bottom - (value - low) / range * box.Height;
        var path = new PathData();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value)
                continue;
            if (i > 0 && values[i - 1] is not null)
                path.LineTo(X(i), Y(value));
            else
                path.MoveTo(X(i), Y(value));
            // A point without neighbours would be invisible as a line.
            var isAlone = (i == 0 || values[i - 1] is null) && (i == values.Count - 1 || values[i + 1] is null);
            if (isAlone || values.Skip(i + 1).All(later => later is null))
                picture.Add(new PathShape(Marks.Disc(X(i), Y(value), 2.4 * unit), theme.Colors.Rise, null));
        }

        picture.Add(new PathShape(path.ToString(), null, new Stroke(theme.Colors.Rise, 1.6 * unit)));
        return picture;
    }
}
