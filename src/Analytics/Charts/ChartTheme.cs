using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts;

/// <summary>Type sizes, distances and greys of a picture, scaled so that a slide and a column of a page look alike.</summary>
/// <param name="Scale">1 at 900 x 420.</param>
internal sealed record ChartTheme(double Scale)
{
    private const string Ink = "#1f2933";
    private const string Grey = "#52606d";

    /// <summary>The theme for a picture of that size; letters never fall below what can be read.</summary>
    public static ChartTheme For(ChartSize size) => new(Math.Max(0.8, Math.Min(size.Width / 900.0, size.Height / 420.0)));

    public double Margin => 20 * Scale;

    /// <summary>A small distance; others are multiples of it.</summary>
    public double Gap => 6 * Scale;

    public TextStyle Title => new(18 * Scale, FontWeight.Bold, Ink);

    public TextStyle Subtitle => new(13 * Scale, FontWeight.Regular, Grey);

    public TextStyle Label => new(12 * Scale, FontWeight.Regular, Ink);

    public TextStyle Quiet => new(11.5 * Scale, FontWeight.Regular, Grey);

    public TextStyle Note => new(10.5 * Scale, FontWeight.Regular, Grey);

    public TextStyle Value => new(11.5 * Scale, FontWeight.SemiBold, Ink, Halo: true);

    public Stroke Grid => new("#e4e7eb", Scale);

    public Stroke Axis => new("#7b8794", 1.2 * Scale);

    public Stroke Leader => new("#9aa5b1", 0.8 * Scale);

    /// <summary>The frame and the lines of a mark for "no figure".</summary>
    public Stroke GapLine => new("#9aa5b1", Scale);
}
