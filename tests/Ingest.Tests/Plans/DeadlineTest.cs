using DienHinh.Ingest.Plans;

namespace DienHinh.Ingest.Tests.Plans;

public sealed class DeadlineTest
{
    private static readonly Deadline s_yearly = new("d", "", "trước ngày 15/11 hàng năm", Yearly: true, 11, 15, null, IsBefore: true);
    private static readonly Deadline s_once = new("d", "", "Trong Quý II năm 2021", Yearly: false, null, null, PlanDate.TryParse("2021-Q2"), IsBefore: false);

    [Theory]
    [InlineData(false, "2023-11-14")]
    [InlineData(true, "2023-11-15")]
    public void LastDay_Before_FollowsTheReading(bool dayItselfCounts, string day) =>
        Assert.Equal(DateOnly.Parse(day), s_yearly.LastDay(2023, dayItselfCounts));

    [Fact]
    public void LastDay_Once_IsTheEndOfTheQuarterInItsYearOnly()
    {
        Assert.Equal(new DateOnly(2021, 6, 30), s_once.LastDay(2021, false));
        Assert.Null(s_once.LastDay(2022, false));
    }

    [Fact]
    public void LastDay_YearlyWithoutDay_IsNull() => Assert.Null((s_yearly with { Month = null, Day = null }).LastDay(2023, false));
}
