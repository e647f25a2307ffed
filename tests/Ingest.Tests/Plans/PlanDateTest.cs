using DienHinh.Ingest.Plans;

namespace DienHinh.Ingest.Tests.Plans;

public sealed class PlanDateTest
{
    [Theory]
    [InlineData("2021", "2021-01-01", "2021-12-31")]
    [InlineData("2023-H1", "2023-01-01", "2023-06-30")]
    [InlineData("2023-H2", "2023-07-01", "2023-12-31")]
    [InlineData("2025-Q2", "2025-04-01", "2025-06-30")]
    [InlineData("2021-Q4", "2021-10-01", "2021-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-06-11", "2023-06-11", "2023-06-11")]
    public void TryParse_Date_SpansWhatItMayMean(string text, string first, string last) =>
        Assert.Equal(new(text, DateOnly.Parse(first), DateOnly.Parse(last)), PlanDate.TryParse(text));

    [Theory]
    [InlineData("2023-13")]
    [InlineData("2023-02-29")]
    [InlineData("2023-Q5")]
    [InlineData("2023-H3")]
    [InlineData("11/6/2023")]
    [InlineData("0000")]
    [InlineData("")]
    public void TryParse_NoDate_IsNull(string text) => Assert.Null(PlanDate.TryParse(text));
}
