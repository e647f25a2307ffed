using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>The marks of an earlier and a later figure, a ring and a disc, and the line that explains them.</summary>
internal sealed class TwoPoints(Picture picture, ChartSpec spec, ChartTheme theme)
{
    /// <summary>The height of the explanation.</summary>
    public double Height => theme.Label.LineHeight * 1.08;

    public static void Earlier(Picture picture, ChartTheme theme, double x, double y, double r) =>
        picture.Add(new PathShape(Marks.Disc(x, y, r), picture.Background, new Stroke(theme.Colors.Whole, 0.4 * r)));

    public static void Later(Picture picture, ChartTheme theme, double x, double y, double r) =>
        picture.Add(new PathShape(Marks.Disc(x, y, r), theme.Colors.Rise, new Stroke(picture.Background, 0.2 * r)));

    /// <summary>Explains both, side by side.</summary>
    public void Draw(double left, double top, double width)
    {
        var r = 5 * theme.Scale;
        var half = width / 2 - 2 * r - 2 * theme.Gap;
        var middle = top + Height / 2;
        var x = left;
        for (var i = 0; i < 2; i++)
        {
            var name = TextMeasure.OneLine(spec.Series[i].Name, theme.Label.Size, theme.Label.Weight, half);
            if (i == 0) Earlier(picture, theme, x + r, middle, r);
            else Later(picture, theme, x + r, middle, r);
            picture.Text(name, x + 2 * r + theme.Gap, middle + theme.Label.Size * 0.35, TextAnchor.Start, theme.Label, TextRole.Series);
            x += 2 * r + 4 * theme.Gap + theme.Label.Width(name);
        }
    }
}
