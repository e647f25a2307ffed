using DienHinh.Analytics.Charts;

namespace DienHinh.Analytics.Tests.Charts;

public class ChartWordsTest
{
    [Theory]
    [InlineData(0, ChartValueFormat.Number, "0")]
    [InlineData(1234.5, ChartValueFormat.Number, "1.234,5")]
    [InlineData(100_000, ChartValueFormat.Number, "100.000")]
    [InlineData(-7, ChartValueFormat.Number, "-7")]
    [InlineData(-0.0001, ChartValueFormat.Number, "0")]
    [InlineData(0.125, ChartValueFormat.Number, "0,125")]
    [InlineData(2.0 / 3, ChartValueFormat.Percent, "66,7%")]
    [InlineData(0.5, ChartValueFormat.Percent, "50%")]
    [InlineData(12.5, ChartValueFormat.Percent, "1.250%")]
    public void Number_IsWrittenInVietnamese(double value, ChartValueFormat format, string expected) =>
        Assert.Equal(expected, ChartWords.Number(value, format));

    [Fact]
    public void Gaps_OfManySeries_NamesSomeAndCountsTheRest()
    {
        var spec = ChartSamples.Spec(ChartKind.Line, ["2024", "2025"], [.. Enumerable.Range(1, 6).Select(i => ChartSamples.Series($"S{i}", null, i)), ChartSamples.Series("Đủ", 1, 2)]);

        Assert.Equal("Chưa có báo cáo: S1 (2024); S2 (2024); S3 (2024); S4 (2024); và 2 mục khác.", ChartWords.Gaps(spec, ""));
    }

    [Fact]
    public void Gaps_ThatAllShare_AreSaidOnce()
    {
        var spec = ChartSamples.Spec(ChartKind.Line, ["2023", "2024", "2025"], [.. Enumerable.Range(1, 6).Select(i => ChartSamples.Series($"S{i}", null, i, null))]);

        Assert.Equal("Chưa có báo cáo: 2023, 2025.", ChartWords.Gaps(spec, ""));
    }

    [Fact]
    public void Gaps_OfFullSeries_IsNothing() =>
        Assert.Null(ChartWords.Gaps(ChartSamples.Spec(ChartKind.Line, ["2025"], ChartSamples.Series("A", 0)), ""));
}
