using System.Globalization;
using System.Text;

namespace DienHinh.Analytics.Charts.Drawing;

/// <summary>Builds SVG path data of straight lines.</summary>
internal sealed class PathData
{
    private readonly StringBuilder data = new();

    public PathData MoveTo(double x, double y) => Add('M', x, y);

    public PathData LineTo(double x, double y) => Add('L', x, y);

    public PathData Close()
    {
        data.Append('Z');
        return this;
    }

    /// <summary>A closed outline through the points.</summary>
    public static string Outline(params ReadOnlySpan<(double X, double Y)> points)
    {
        var path = new PathData();
        for (var i = 0; i < points.Length; i++)
            path.Add(i == 0 ? 'M' : 'L', points[i].X, points[i].Y);
        return path.Close().ToString();
    }

    /// <summary>A single line.</summary>
    public static string Line(double x1, double y1, double x2, double y2) => new PathData().MoveTo(x1, y1).LineTo(x2, y2).ToString();

    public override string ToString() => data.ToString();

    /// <summary>A length as SVG writes it: two decimals are finer than any screen.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private PathData Add(char command, double x, double y)
    {
        data.Append(command).Append(Number(x)).Append(' ').Append(Number(y));
        return this;
    }
}
