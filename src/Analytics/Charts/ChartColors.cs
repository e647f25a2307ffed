using System.Globalization;

namespace DienHinh.Analytics.Charts;

/// <summary>The colours of a picture apart from those of its series.</summary>
/// <param name="Rise">What grew or was reached. Never the only sign: a direction, a sign or a mark says it too.</param>
/// <param name="Fall">What shrank or is short.</param>
/// <param name="Whole">A total, or the earlier of two figures.</param>
/// <param name="Faint">The shade of nothing in a heat map.</param>
/// <param name="Pale">Behind what is looked at: the rest of a ranking, the bar up to a target.</param>
internal sealed record ChartColors(
    string Background, string Ink, string Grey, string Grid, string Axis, string Leader, string GapFill, string GapHatch, string Rise, string Fall, string Whole, string Pale, string Faint)
{
    public static ChartColors Light { get; } = new(
        "#ffffff", "#1f2933", "#52606d", "#e4e7eb", "#7b8794", "#9aa5b1", "#f5f7fa", "#cbd2d9", "#1d4e79", "#d9822b", "#5c6670", "#c9d9e8", "#edf3f8");

    public static ChartColors Dark { get; } = new(
        "#161c24", "#f0f4f8", "#b3bfcc", "#2d3742", "#8796a5", "#6b7a89", "#202a35", "#465463", "#7fb6e8", "#f0a04b", "#9aa8b5", "#34495e", "#263442");

    public static ChartColors Of(ChartAppearance appearance) => appearance == ChartAppearance.Dark ? Dark : Light;

    /// <summary>Black or white, whichever is read better on a colour.</summary>
    public static string InkOn(string color) => Lightness(color) > 125 ? Light.Ink : Light.Background;

    /// <summary>How light a colour prints without colour, from 0 to 255 (ITU-R BT.601).</summary>
    public static double Lightness(string color) => 0.299 * Channel(color, 1) + 0.587 * Channel(color, 3) + 0.114 * Channel(color, 5);

    /// <summary>A solid shade between two: opacity prints differently from machine to machine.</summary>
    public static string Mix(string from, string to, double share)
    {
        return $"#{Part(1)}{Part(3)}{Part(5)}";

        string Part(int at)
        {
            var (a, b) = (Channel(from, at), Channel(to, at));
            return ((int)Math.Round(a + (b - a) * share)).ToString("x2", CultureInfo.InvariantCulture);
        }
    }

    private static int Channel(string color, int at) => int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
