using System.Text;

namespace DienHinh.Analytics.Charts.Text;

/// <summary>How wide a text is, and where it breaks.</summary>
internal static class TextMeasure
{
    /// <summary>From the baseline up, in parts of the font size: reaches over a capital with two marks, as in "Ế".</summary>
    public const double Ascent = 0.98;

    /// <summary>From the baseline down, in parts of the font size: reaches below the dot of "ạ" and the tail of "g".</summary>
    public const double Descent = 0.27;

    /// <summary>Like <see cref="Ascent"/>, for figures.</summary>
    public const double FigureAscent = 0.74;

    /// <summary>Like <see cref="Descent"/>, for figures: the decimal comma.</summary>
    public const double FigureDescent = 0.16;

    /// <summary>From baseline to baseline, in parts of the font size, in running text.</summary>
    public const double LineHeight = 1.32;

    /// <summary>From baseline to baseline where room is dear: marks and tails of two lines just do not touch.</summary>
    public const double TightLineHeight = Ascent + Descent;

    private const string Ellipsis = "…";

    /// <summary>The width of a text in pixels, without kerning (which in this font only narrows).</summary>
    public static double Width(string text, double size, FontWeight weight)
    {
        var font = FontFolder.File(weight);
        var width = 0.0;
        foreach (var character in text.EnumerateRunes())
            width += font.Advance(character);
        return width * size;
    }

    /// <summary>The widest of some lines, in pixels.</summary>
    public static double Widest(IEnumerable<string> lines, double size, FontWeight weight) =>
        lines.Select(line => Width(line, size, weight)).DefaultIfEmpty().Max();

    /// <summary>Breaks a text between its words into lines of at most that width; what does not fit the last line is cut with an ellipsis.</summary>
    public static WrappedText Wrap(string text, double size, FontWeight weight, double maxWidth, int maxLines)
    {
        var lines = new List<string>();
        var rest = Words.Split(text);
        while (rest.Count > 0)
        {
            if (Width(rest[0], size, weight) > maxWidth && Words.Apart(rest[0]) is { Length: > 1 } syllables)
            {
                rest.RemoveAt(0);
                rest.InsertRange(0, syllables);
            }

            var taken = Fitting(rest, size, weight, maxWidth);
            if (taken == 0 || (taken < rest.Count && lines.Count == maxLines - 1))
            {
                lines.Add(Cut(string.Join(' ', rest), size, weight, maxWidth));
                return new WrappedText(lines, IsWhole: false);
            }

            lines.Add(string.Join(' ', rest.Take(taken)));
            rest.RemoveRange(0, taken);
        }

        return new WrappedText(lines, IsWhole: true);
    }

    /// <summary>A text on one line, cut with an ellipsis where it is wider.</summary>
    public static string OneLine(string text, double size, FontWeight weight, double maxWidth) => Wrap(text, size, weight, maxWidth, 1).Lines is [var line, ..] ? line : "";

    /// <summary>Like <see cref="Wrap"/>, but with lines of about equal length, which reads better in a label.</summary>
    public static WrappedText WrapEvenly(string text, double size, FontWeight weight, double maxWidth, int maxLines)
    {
        var widest = Wrap(text, size, weight, maxWidth, maxLines);
        if (!widest.IsWhole || widest.Lines.Count < 2)
            return widest;
        for (var width = Width(text, size, weight) / widest.Lines.Count; width < maxWidth; width += size / 2)
        {
            var even = Wrap(text, size, weight, width, widest.Lines.Count);
            if (even.IsWhole)
                return even;
        }

        return widest;
    }

    private static int Fitting(List<string> words, double size, FontWeight weight, double maxWidth)
    {
        var taken = 0;
        while (taken < words.Count && Width(string.Join(' ', words.Take(taken + 1)), size, weight) <= maxWidth)
            taken++;
        return taken;
    }

    private static string Cut(string text, double size, FontWeight weight, double maxWidth)
    {
        var kept = new StringBuilder();
        foreach (var character in text.EnumerateRunes())
        {
            if (Width(kept.ToString() + character + Ellipsis, size, weight) > maxWidth)
                break;
            kept.Append(character.ToString());
        }

        return kept.ToString().TrimEnd(' ', ',', '-') + Ellipsis;
    }
}
