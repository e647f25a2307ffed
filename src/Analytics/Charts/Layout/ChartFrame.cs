using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>What stands around every chart: title and finding above, notes and source below.</summary>
internal static class ChartFrame
{
    /// <summary>Draws it and answers the room that is left for the chart.</summary>
    public static Box Draw(Picture picture, ChartSpec spec, ChartTheme theme, IReadOnlyList<string> notes)
    {
        var whole = new Box(0, 0, picture.Size.Width, picture.Size.Height);
        picture.Add(new BoxShape(whole, picture.Background));
        var inner = whole.Less(theme.Margin, 0.7 * theme.Margin, theme.Margin, 0.7 * theme.Margin);

        var top = inner.Y + Heading(picture, spec.Title, inner, inner.Y, theme.Title, TextRole.Title);
        if (spec.Subtitle is not null)
            top += Heading(picture, spec.Subtitle, inner, top + theme.Gap / 3, theme.Subtitle, TextRole.Subtitle) + theme.Gap / 3;
        var bottom = Below(picture, spec.Source is null ? notes : [.. notes, spec.Source], inner, theme);
        return Box.Between(inner.X, top + 1.5 * theme.Gap, inner.Right, bottom);
    }

    private static double Heading(Picture picture, string text, Box inner, double top, TextStyle style, TextRole role)
    {
        var lines = TextMeasure.Wrap(text, style.Size, style.Weight, inner.Width, 2).Lines;
        return picture.Lines(lines, inner.X, top, TextAnchor.Start, style, role);
    }

    private static double Below(Picture picture, IReadOnlyList<string> texts, Box inner, ChartTheme theme)
    {
        var style = theme.Note;
        var lines = texts.SelectMany(text => TextMeasure.Wrap(text, style.Size, style.Weight, inner.Width, 2).Lines).ToList();
        if (lines.Count == 0)
            return inner.Bottom;
        var top = inner.Bottom - lines.Count * style.LineHeight;
        picture.Lines(lines, inner.X, top, TextAnchor.Start, style, TextRole.Note);
        return top - 1.5 * theme.Gap;
    }
}
