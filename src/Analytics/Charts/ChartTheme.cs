using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts;

/// <summary>Type sizes, distances and greys of a picture, scaled so that a slide and a column of a page look alike.</summary>
/// <param name="Scale">1 at 900 x 420.</param>
/// <param name="Appearance">On what it is drawn.</param>
internal sealed record ChartTheme(double Scale, ChartAppearance Appearance)
{
    public ChartColors Colors => ChartColors.Of(Appearance);

    private string Ink => Colors.Ink;

    private string Grey => Colors.Grey;

    /// <summary>The theme for a picture of that size; letters never fall below what can be read.</summary>
    public static ChartTheme For(ChartSize size, ChartAppearance appearance = ChartAppearance.Light) =>
        new(Math.Max(0.8, Math.Min(size.Width / 900.0, size.Height / 420.0)), appearance);

    public double Margin => 20 * Scale;

    /// <summary>A small distance; others are multiples of it.</summary>
    public double Gap => 6 * Scale;

    public TextStyle Title => new(18 * Scale, FontWeight.Bold, Ink);

    public TextStyle Subtitle => new(13 * Scale, FontWeight.Regular, Grey);

    public TextStyle Label => new(12 * Scale, FontWeight.Regular, Ink);

    public TextStyle Quiet => new(11.5 * Scale, FontWeight.Regular, Grey);

    public TextStyle Note => new(10.5 * Scale, FontWeight.Regular, Grey);

    public TextStyle Value => new(11.5 * Scale, FontWeight.SemiBold, Ink, Halo: true);

    public Stroke Grid => new(Colors.Grid, Scale);

    public Stroke Axis => new(Colors.Axis, 1.2 * Scale);

    public Stroke Leader => new(Colors.Leader, 0.8 * Scale);

    /// <summary>The frame and the lines of a mark for "no figure".</summary>
    public Stroke GapLine => new(Colors.Leader, Scale);

    /// <summary>The line of a target or a limit.</summary>
    public Stroke Target => new(Colors.Fall, 1.8 * Scale, [6 * Scale, 3 * Scale]);

    /// <summary>A shade of its colour that text can be set in.</summary>
    public string TargetInk => Appearance == ChartAppearance.Dark ? Colors.Fall : "#a85a00";

    /// <summary>The line of a cut-off.</summary>
    public Stroke Moment => new(Colors.Grey, Scale, [2 * Scale, 3 * Scale]);

    /// <summary>The style of a line.</summary>
    public SeriesStyle Line(int index) => SeriesStyle.OfLine(index).On(Appearance);

    /// <summary>The style of a part of a stack of so many.</summary>
    public SeriesStyle Part(int index, int count) => SeriesStyle.OfPart(index, count).On(Appearance);

    /// <summary>The style of a bar among so many series.</summary>
    public SeriesStyle Bar(int index, int count) => SeriesStyle.OfBar(index, count).On(Appearance);
}
