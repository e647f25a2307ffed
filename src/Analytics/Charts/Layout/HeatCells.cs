using DienHinh.Analytics.Charts.Drawing;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>The cells of a heat map. Each state has a colour, a lightness and a mark of its own, so that paper without colour says the same.</summary>
internal sealed class HeatCells
{
    private readonly Picture picture;
    private readonly ChartSpec spec;
    private readonly ChartTheme theme;
    private readonly HeatShades shades;

    public HeatCells(Picture picture, ChartSpec spec, ChartTheme theme)
    {
        (this.picture, this.spec, this.theme) = (picture, spec, theme);
        shades = new HeatShades(spec);
    }

    /// <summary>Draws one cell.</summary>
    public void Draw(Box box, ChartSeries series, int at)
    {
        if (series.Values[at] is not { } value)
        {
            // Where there are states, no value means that nothing is asked for; among amounts it is a gap.
            if (spec.States.Count == 0)
                Marks.Gap(picture, theme, box);
            return;
        }

        var words = series.Texts?[at];
        if (spec.States.Count > 0)
        {
            State(picture, theme, box, spec.States[(int)value].Tone, out var ink);
            Write(box, words, ink);
            return;
        }

        var share = shades.Share(value);
        picture.Add(new BoxShape(box, Shade(theme, share)));
        Write(box, words ?? ChartWords.Number(value, spec.ValueFormat), ChartColors.InkOn(Shade(theme, share)));
    }

    /// <summary>The mark of a state.</summary>
    public static void State(Picture picture, ChartTheme theme, Box box, ChartTone tone, out string ink)
    {
        var colors = theme.Colors;
        ink = colors.Ink;
        switch (tone)
        {
            case ChartTone.Good:
                picture.Add(new BoxShape(box, ChartColors.Mix(picture.Background, colors.Rise, 0.55)));
                break;
            case ChartTone.Fair:
                picture.Add(new BoxShape(box, colors.Pale));
                break;
            case ChartTone.Missing:
                Marks.Gap(picture, theme, box);
                picture.Add(new BoxShape(box, null, new Stroke(colors.Fall, 1.8 * theme.Scale)));
                break;
            default:
                picture.Add(new BoxShape(box, null, theme.GapLine with { Dash = [1.5 * theme.Scale, 2.5 * theme.Scale] }));
                break;
        }
    }

    /// <summary>The shade of an amount between nothing (0) and the largest (1): from near the ground to the strongest colour.</summary>
    public static string Shade(ChartTheme theme, double share) => ChartColors.Mix(theme.Colors.Faint, theme.Colors.Rise, share);

    private void Write(Box box, string? words, string ink)
    {
        var style = theme.Value with { Size = Math.Min(theme.Value.Size, box.Height * 0.72), Halo = false, Color = ink };
        if (words is { Length: > 0 } && style.Size >= 7 * theme.Scale && style.Width(words) <= box.Width - theme.Gap / 2)
            picture.Text(words, box.CenterX, box.CenterY + style.Size * 0.36, TextAnchor.Middle, style, TextRole.Value);
    }
}
