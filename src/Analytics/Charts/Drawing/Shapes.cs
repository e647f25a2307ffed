using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Drawing;

/// <summary>Something on a picture; all lengths are CSS pixels from the top left.</summary>
internal abstract record Shape;

/// <summary>How a line is drawn.</summary>
/// <param name="Dash">Lengths of dash and space in turn; null for a solid line.</param>
internal sealed record Stroke(string Color, double Width, IReadOnlyList<double>? Dash = null);

/// <summary>A rectangle.</summary>
internal sealed record BoxShape(Box Box, string? Fill, Stroke? Stroke = null) : Shape;

/// <summary>A path of straight parts; <paramref name="Data"/> is SVG path data.</summary>
internal sealed record PathShape(string Data, string? Fill, Stroke? Stroke) : Shape;

/// <summary>Begins a part of the picture that belongs together, up to the next <see cref="PartEnd"/>.</summary>
/// <param name="Words">What it says when it is pointed at, or null.</param>
/// <param name="Link">Where it leads, or null.</param>
internal sealed record PartStart(string? Words, string? Link) : Shape;

/// <summary>Ends what the last <see cref="PartStart"/> began.</summary>
internal sealed record PartEnd : Shape;

/// <summary>Which point of a text stands at its x.</summary>
internal enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>How a text is set.</summary>
/// <param name="Halo">White around the letters, for text over lines.</param>
/// <param name="Leading">From baseline to baseline, in parts of the size.</param>
internal sealed record TextStyle(double Size, FontWeight Weight, string Color, bool Halo = false, double Leading = TextMeasure.LineHeight)
{
    /// <summary>The distance from line to line in pixels.</summary>
    public double LineHeight => Size * Leading;

    /// <summary>The width of a text in pixels.</summary>
    public double Width(string text) => TextMeasure.Width(text, Size, Weight);
}

/// <summary>What a text is for; tests ask for the boxes of a role.</summary>
internal enum TextRole
{
    Title,
    Subtitle,
    Note,
    AxisTitle,
    Tick,
    Category,
    Value,
    Series,
    Mark,
    Gap,
    Empty,
}

/// <summary>One line of text.</summary>
internal sealed record TextShape(string Text, double X, double Baseline, TextAnchor Anchor, TextStyle Style, TextRole Role) : Shape
{
    /// <summary>The room that the text takes.</summary>
    public Box Bounds
    {
        get
        {
            var width = Style.Width(Text);
            var left = Anchor switch { TextAnchor.Start => X, TextAnchor.Middle => X - width / 2, _ => X - width };
            var (ascent, descent) = Text.Any(char.IsLetter)
                ? (TextMeasure.Ascent, TextMeasure.Descent)
                : (TextMeasure.FigureAscent, TextMeasure.FigureDescent);
            return new Box(left, Baseline - Style.Size * ascent, width, Style.Size * (ascent + descent));
        }
    }
}
