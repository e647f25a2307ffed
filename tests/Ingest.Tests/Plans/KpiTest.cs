using DienHinh.Ingest.Plans;

namespace DienHinh.Ingest.Tests.Plans;

public sealed class KpiTest
{
    [Theory]
    [InlineData(Bound.MoreThan, 30, 100, false)]
    [InlineData(Bound.MoreThan, 31, 100, true)]
    [InlineData(Bound.MoreThan, 3, 10, false)]
    [InlineData(Bound.MoreThan, 0, 0, null)]
    [InlineData(Bound.AtLeast, 30, 100, true)]
    [InlineData(Bound.AtLeast, 29, 100, false)]
    public void IsMet_Share_FollowsTheBound(Bound bound, int numerator, int denominator, bool? met) =>
        Assert.Equal(met, new Kpi("k", "K", "K", "", bound, 0.3m, [], null, null).IsMet(numerator, denominator));

    [Fact]
    public void IsMet_WithoutNumberInTheText_IsUnknown() => Assert.Null(new Kpi("k", "K", "K", "", null, null, [], null, null).IsMet(1, 2));
}
