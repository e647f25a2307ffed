using System.Globalization;
using DienHinh.Analytics.Charts;

namespace DienHinh.Analytics.Tests.Charts;

public class SeriesStyleTest
{
    [Fact]
    public void Lines_AreToldApartWithoutColour()
    {
        var marks = Enumerable.Range(0, 16).Select(SeriesStyle.OfLine).Select(style => (style.Marker, style.IsHollow)).ToList();

        Assert.Equal(16, marks.Distinct().Count());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Bars_AreToldApartOnABlackAndWhitePrinter(int count)
    {
        var styles = Enumerable.Range(0, count).Select(i => SeriesStyle.OfBar(i, count)).ToList();

        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < i; j++)
                Assert.True(styles[i].Pattern != styles[j].Pattern || Math.Abs(Grey(styles[i].Color) - Grey(styles[j].Color)) > 40, $"{i} and {j} print alike");
        }
    }

    [Fact]
    public void Ink_OnWhite_IsReadable()
    {
        // WCAG 2.2, 1.4.3: 4.5 to 1 for text.
        foreach (var style in Enumerable.Range(0, 8).Select(SeriesStyle.OfLine))
            Assert.True(1.05 / (Luminance(style.Ink) + 0.05) >= 4.5, style.Ink);
    }

    [Fact]
    public void Ink_OnDark_IsReadable()
    {
        foreach (var ink in Enumerable.Range(0, 8).Select(i => SeriesStyle.OfLine(i).On(ChartAppearance.Dark).Ink).Append(ChartColors.Dark.Ink).Append(ChartColors.Dark.Grey).Append(ChartColors.Dark.Fall))
            Assert.True((Luminance(ink) + 0.05) / (Luminance(ChartColors.Dark.Background) + 0.05) >= 4.5, ink);
    }

    // What a person without red (protan) or green (deutan) cones sees of a colour, by Viénot, Brettel and Mollon 1999, in linear light.
    private static readonly double[][] Blind = [[0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1], [0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1]];

    [Fact]
    public void GainAndLoss_AreToldApartByTheColourBlindAndInPrint()
    {
        foreach (var colors in new[] { ChartColors.Light, ChartColors.Dark })
        {
            Assert.All(Blind, matrix => Assert.True(Distance(Seen(colors.Rise, matrix), Seen(colors.Fall, matrix)) > 0.2, $"{colors.Rise} {colors.Fall}"));
            Assert.All(Blind, matrix => Assert.True(Distance(Seen(SeriesStyle.OfLine(0).Color, matrix), Seen(SeriesStyle.OfLine(1).Color, matrix)) > 0.2));
        }

        Assert.True(Math.Abs(Grey(ChartColors.Light.Rise) - Grey(ChartColors.Light.Fall)) > 40);
    }

    private static double[] Seen(string color, double[] m)
    {
        double r = Linear(Channel(color, 1)), g = Linear(Channel(color, 3)), b = Linear(Channel(color, 5));
        return [m[0] * r + m[1] * g + m[2] * b, m[3] * r + m[4] * g + m[5] * b, m[6] * r + m[7] * g + m[8] * b];
    }

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b).Sum(pair => (pair.First - pair.Second) * (pair.First - pair.Second)));

    private static double Grey(string color) => 0.299 * Channel(color, 1) + 0.587 * Channel(color, 3) + 0.114 * Channel(color, 5);

    private static double Luminance(string color) => 0.2126 * Linear(Channel(color, 1)) + 0.7152 * Linear(Channel(color, 3)) + 0.0722 * Linear(Channel(color, 5));

    private static double Linear(int channel) => channel <= 10 ? channel / 255.0 / 12.92 : Math.Pow((channel / 255.0 + 0.055) / 1.055, 2.4);

    private static int Channel(string color, int at) => int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
