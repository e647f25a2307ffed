using DienHinh.Analytics.Charts.Drawing;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>The marks that stand for values: points, bars, and the place of a value that is missing.</summary>
internal static class Marks
{
    /// <summary>The point of a line.</summary>
    public static void Point(Picture picture, SeriesStyle style, double x, double y, double r)
    {
        var line = new Stroke(style.Color, r * 0.45);
        if (style.Marker is MarkerShape.Plus or MarkerShape.Cross or MarkerShape.Star)
        {
            picture.Add(new PathShape(Strokes(style.Marker, x, y, r * 1.1), null, new Stroke(style.Color, r * (style.IsHollow ? 0.4 : 0.7))));
            return;
        }

        picture.Add(new PathShape(Outline(style.Marker, x, y, r), style.IsHollow ? picture.Background : style.Color, line));
    }

    /// <summary>A bar with the pattern of its series.</summary>
    public static void Bar(Picture picture, SeriesStyle style, Box box, double scale)
    {
        picture.Add(new BoxShape(box, style.Color));
        // On a sliver a pattern is noise; the order of the bars tells them apart.
        if (Math.Min(box.Width, box.Height) < 7 * scale)
            return;
        var step = 4.5 * scale;
        var lines = style.Pattern switch
        {
            FillPattern.Dots => Level(box, step, dash: step * 0.4),
            FillPattern.LevelLines => Level(box, step, dash: box.Width),
            FillPattern.UprightLines => Upright(box, step),
            FillPattern.Grid => Level(box, 1.5 * step, dash: box.Width) + Upright(box, 1.5 * step),
            _ => "",
        };
        if (lines.Length > 0)
            picture.Add(new PathShape(lines, null, new Stroke(picture.Background, (style.Pattern == FillPattern.Dots ? 1.8 : 1) * scale)));
    }

    /// <summary>The place of a value that nobody reported.</summary>
    public static void Gap(Picture picture, ChartTheme theme, Box box)
    {
        picture.Add(new BoxShape(box, theme.Colors.GapFill));
        picture.Add(new PathShape(Hatch(box, 6 * theme.Scale), null, theme.GapLine with { Color = theme.Colors.GapHatch }));
        picture.Add(new BoxShape(box, null, theme.GapLine with { Dash = [3 * theme.Scale, 2 * theme.Scale] }));
    }

    /// <summary>The outline of a disc.</summary>
    public static string Disc(double x, double y, double r) => Circle(x, y, r);

    private static string Outline(MarkerShape shape, double x, double y, double r) => shape switch
    {
        MarkerShape.Square => PathData.Outline((x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)),
        MarkerShape.Triangle => PathData.Outline((x, y - 1.3 * r), (x + 1.2 * r, y + r), (x - 1.2 * r, y + r)),
        MarkerShape.TriangleDown => PathData.Outline((x, y + 1.3 * r), (x + 1.2 * r, y - r), (x - 1.2 * r, y - r)),
        MarkerShape.Diamond => PathData.Outline((x, y - 1.4 * r), (x + 1.4 * r, y), (x, y + 1.4 * r), (x - 1.4 * r, y)),
        _ => Circle(x, y, 1.1 * r),
    };

    private static string Strokes(MarkerShape shape, double x, double y, double r)
    {
        var path = new PathData();
        if (shape is MarkerShape.Plus or MarkerShape.Star)
            path.MoveTo(x - 1.3 * r, y).LineTo(x + 1.3 * r, y).MoveTo(x, y - 1.3 * r).LineTo(x, y + 1.3 * r);
        if (shape is MarkerShape.Cross or MarkerShape.Star)
            path.MoveTo(x - r, y - r).LineTo(x + r, y + r).MoveTo(x - r, y + r).LineTo(x + r, y - r);
        return path.ToString();
    }

    // Paths here are straight lines; at this size a polygon of 20 corners is a circle.
    private static string Circle(double x, double y, double r)
    {
        var corners = new (double, double)[20];
        for (var i = 0; i < corners.Length; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / corners.Length);
            corners[i] = (x + r * cos, y + r * sin);
        }

        return PathData.Outline(corners);
    }

    // The lines are cut at the box by reckoning: clip paths and patterns need ids, and ids of two pictures on one page collide.
    private static string Hatch(Box box, double step)
    {
        var path = new PathData();
        for (var t = step; t < box.Width + box.Height; t += step)
        {
            path.MoveTo(box.X + Math.Max(0, t - box.Height), box.Y + Math.Min(t, box.Height));
            path.LineTo(box.X + Math.Min(t, box.Width), box.Y + Math.Max(0, t - box.Width));
        }

        return path.ToString();
    }

    // Level lines of dashes, with a dash's width and a half between two.
    private static string Level(Box box, double step, double dash)
    {
        var path = new PathData();
        for (var y = box.Y + step / 2; y < box.Bottom - step / 4; y += step)
        {
            var start = dash < box.Width ? box.X + step / 2 : box.X;
            for (var x = start; x + dash <= box.Right; x += 2.5 * dash)
                path.MoveTo(x, y).LineTo(x + dash, y);
        }

        return path.ToString();
    }

    private static string Upright(Box box, double step)
    {
        var path = new PathData();
        for (var x = box.X + step / 2; x < box.Right - step / 4; x += step)
            path.MoveTo(x, box.Y).LineTo(x, box.Bottom);
        return path.ToString();
    }
}
