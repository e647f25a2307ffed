using DienHinh.Analytics.Charts.Layout;

namespace DienHinh.Analytics.Tests.Charts.Layout;

public class AxisTicksTest
{
    [Theory]
    [InlineData(new[] { 42.0, 118 }, true, 6, new[] { 0.0, 20, 40, 60, 80, 100, 120 })]
    [InlineData(new[] { 1.0, 100_000 }, true, 5, new[] { 0.0, 20_000, 40_000, 60_000, 80_000, 100_000 })]
    [InlineData(new[] { 0.0, 0 }, true, 6, new[] { 0.0, 1 })]
    [InlineData(new[] { 1.0, 2 }, true, 6, new[] { 0.0, 1, 2 })]
    [InlineData(new[] { -41.0, 26 }, true, 6, new[] { -60.0, -40, -20, 0, 20, 40 })]
    [InlineData(new[] { -41.0, -26 }, true, 5, new[] { -50.0, -40, -30, -20, -10, 0 })]
    [InlineData(new[] { -41.0, 26 }, true, 1, new[] { -50.0, 0, 50 })]
    [InlineData(new[] { 0.82, 1.04 }, false, 6, new[] { 0.8, 0.85, 0.9, 0.95, 1, 1.05 })]
    [InlineData(new[] { 0.1, 0.3 }, true, 3, new[] { 0.0, 0.1, 0.2, 0.3 })]
    [InlineData(new[] { 97.0, 97 }, false, 5, new[] { 0.0, 20, 40, 60, 80, 100 })]
    public void For_Values_GivesRoundTicks(double[] values, bool fromZero, int most, double[] expected) =>
        Assert.Equal(expected, AxisTicks.For(values, fromZero, most).Values);

    [Fact]
    public void Share_OfTheEnds_IsNoughtAndOne()
    {
        var ticks = AxisTicks.For([3, 77], fromZero: true, 5);

        Assert.Equal((0, 0.5, 1), (ticks.Share(0), ticks.Share(40), ticks.Share(80)));
    }
}
