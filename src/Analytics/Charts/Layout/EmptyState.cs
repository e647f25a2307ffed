using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>What stands in place of a chart that has nothing to show: a sentence, and why.</summary>
internal static class EmptyState
{
    public static void Draw(Picture picture, ChartSpec spec, ChartTheme theme, Box area)
    {
        picture.Add(new BoxShape(area, theme.Colors.GapFill, theme.GapLine with { Dash = [3 * theme.Scale, 2 * theme.Scale] }));
        var hasQuestion = spec.Categories.Count > 0 && spec.Series.Count > 0;
        var sentence = theme.Title with { Size = theme.Title.Size * 0.9, Weight = FontWeight.SemiBold };
        var lines = TextMeasure.Wrap(ChartWords.Empty(spec.Language), sentence.Size, sentence.Weight, area.Width * 0.8, 2).Lines;
        IReadOnlyList<string> why = hasQuestion ? TextMeasure.Wrap(spec.GapNote, theme.Subtitle.Size, theme.Subtitle.Weight, area.Width * 0.8, 2).Lines : [];

        var height = lines.Count * sentence.LineHeight + why.Count * theme.Subtitle.LineHeight;
        var top = area.CenterY - height / 2;
        top += picture.Lines(lines, area.CenterX, top, TextAnchor.Middle, sentence, TextRole.Empty);
        picture.Lines(why, area.CenterX, top, TextAnchor.Middle, theme.Subtitle, TextRole.Empty);
    }
}
