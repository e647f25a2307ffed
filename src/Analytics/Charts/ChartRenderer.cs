using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Layout;

namespace DienHinh.Analytics.Charts;

/// <summary>Draws a chart; a chart library, when one is used, is named here and nowhere else.</summary>
public static class ChartRenderer
{
    /// <summary>The chart as SVG: accessible, self-contained, the same text for the same specification.</summary>
    public static string Svg(ChartSpec spec, ChartSize size, ChartAppearance appearance = ChartAppearance.Light) =>
        SvgWriter.Write(ChartLayout.Of(spec, size, appearance));

    /// <summary>The chart as PNG; at 96 dpi one pixel is one CSS pixel, at 192 two.</summary>
    /// <param name="spec">What is drawn.</param>
    /// <param name="size">How large it is.</param>
    /// <param name="dpi">Dots to the inch.</param>
    /// <param name="appearance">On what it is drawn.</param>
    /// <param name="isSmall">With 256 colours: about half the bytes for several times the time, for pictures that are kept.</param>
    /// <exception cref="ChartException">The native library or the fonts are missing.</exception>
    public static byte[] Png(ChartSpec spec, ChartSize size, double dpi = 96, ChartAppearance appearance = ChartAppearance.Light, bool isSmall = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dpi, 24);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dpi, 600);
        return PngWriter.Write(Svg(spec, size, appearance), dpi, isSmall);
    }
}
