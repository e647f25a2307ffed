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

    private static double Grey(string color) => 0.299 * Channel(color, 1) + 0.587 * Channel(color, 3) + 0.114 * Channel(color, 5);

    private static double Luminance(string color) => 0.2126 * Linear(Channel(color, 1)) + 0.7152 * Linear(Channel(color, 3)) + 0.0722 * Linear(Channel(color, 5));

    private static double Linear(int channel) => channel <= 10 ? channel / 255.0 / 12.92 : Math.Pow((channel / 255.0 + 0.055) / 1.055, 2.4);

    private static int Channel(string color, int at) => int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
