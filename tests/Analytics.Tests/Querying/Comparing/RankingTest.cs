using DienHinh.Analytics.Querying.Comparing;

namespace DienHinh.Analytics.Tests.Querying.Comparing;

public class RankingTest
{
    private static readonly double[] s_group = [1, 4, 4, 0];

    [Theory]
    [InlineData(4, 1, 1)]
    [InlineData(1, 3, 0.5)]
    [InlineData(0, 4, 0.25)]
    public void Rank_SharesTiesAndSkips(double value, long rank, double percentile)
    {
        Assert.Equal(rank, Ranking.Rank(value, s_group));
        Assert.Equal(percentile, Ranking.Percentile(value, s_group));
    }

    [Fact]
    public void Median_IsTheMiddleOrTheMeanOfTwo()
    {
        Assert.Equal(2.5, Ranking.Median(s_group));
        Assert.Equal(7, Ranking.Median([9, 7, 1]));
        Assert.Null(Ranking.Median([]));
    }
}
