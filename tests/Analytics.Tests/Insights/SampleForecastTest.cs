using DienHinh.Analytics.Insights;
using DienHinh.Analytics.Insights.Forecasting;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Tests.Reports;
using Xunit.Abstractions;

namespace DienHinh.Analytics.Tests.Insights;

/// <summary>The forecast on the committed sample workbooks: what it would have been worth, and what it says of what is missing.</summary>
public sealed class SampleForecastTest(SampleTotalsTest.LoadedSamples samples, ITestOutputHelper output) : IClassFixture<SampleTotalsTest.LoadedSamples>
{
    [Fact]
    public void Backtest_OnTheSamples_BeatsTheBestUsualForecast()
    {
        var rows = ForecastReport.Of(samples.Folder.Database, new(), Samples.Clock)!.Backtest();
        output.WriteLine(BacktestTest.Table("samples", rows));
        var pooled = rows.Single(r => r.Name == Backtest.Pooled);
        Assert.All(rows.Where(r => r != pooled), o => Assert.True(pooled.Crps < o.Crps && pooled.LogScore < o.LogScore, $"{o.Name} is better: {o}"));
        // The samples' counts follow a curve and scatter less than chance: no model of counts may be surer than chance, so the range holds more than it claims.
        Assert.InRange(pooled.Coverage, 0.8, 1);
    }

    [Fact]
    public void Entries_OfAPlanWithNumbers_AreSettledWhereAllReported_AndLikelyOrNotWhereNot()
    {
        // All five years of Phục Linh are there; known only to 2022, two closed years are to come.
        var settled = ForecastReport.Of(samples.Folder.Database, new("phuc-linh-2021-2025"), Samples.Clock)!.Entries;
        Assert.All(settled.Where(e => e.Target is not null), e => Assert.True(e.GapYears == 0 && e.Outlook is Outlook.Reached or Outlook.Missed, e.Sentence));
        var early = ForecastReport.Of(samples.Folder.Database, new("phuc-linh-2021-2025", To: 2022), Samples.Clock)!.Entries;
        Assert.Equal(settled.Count, early.Count);
        Assert.All(early.Where(e => e.Target is not null), e =>
        {
            Assert.True(e.GapYears > 0);
            Assert.InRange(e.Probability!.Value, 0, 1);
            Assert.True(e.Recognised <= e.Low && e.Low <= e.Median && e.Median <= e.High, e.Sentence);
        });
        // What then came lies in most of the ranges.
        var came = settled.Zip(early).Count(p => p.First.Recognised >= p.Second.Low && p.First.Recognised <= p.Second.High);
        Assert.True(came >= 0.6 * settled.Count, $"{came} of {settled.Count}");
    }

    [Fact]
    public void Report_OfAPlanWithGaps_DrawsItsRange()
    {
        var report = ForecastReport.Build(samples.Folder.Database, new("phuc-linh-2021-2025", To: 2022), Samples.Clock);
        Assert.Equal(2, report.Chart!.ForecastFrom);
        Assert.All(Enumerable.Range(0, 2), i => Assert.Null(report.Chart.Series[0].Low![i]));
        Assert.All(Enumerable.Range(2, 2), i => Assert.True(report.Chart.Series[0].Low![i] <= report.Chart.Series[0].High![i]));
    }

    [Fact]
    public void Report_WithTooFewReports_DrawsNothingThatItsTableDoesNotTell()
    {
        // Of the communes of Ninh Thuận most never reported: the table refuses every item, so the sum by year must not stand below it.
        var report = ForecastReport.Build(samples.Folder.Database, new("ninh-thuan-2021-2025"), Samples.Clock);
        var median = report.Table.Columns.Index().Single(c => c.Item.Name == "median").Index;

        Assert.NotEmpty(report.Table.Rows);
        Assert.All(report.Table.Rows, r => Assert.Null(r[median]));
        Assert.Equal("Chưa đủ số liệu để dự báo.", report.Finding);
        Assert.Null(report.Chart);
    }

    [Fact]
    public void Entries_ByOwner_AddTheItemsThatEachLeads()
    {
        var request = new ReportRequest("phuc-linh-2021-2025", To: 2022);
        var items = ForecastReport.Of(samples.Folder.Database, request, Samples.Clock)!.Entries;
        var owners = ForecastReport.Of(samples.Folder.Database, request with { By = "owner" }, Samples.Clock)!.Entries;

        // The plan: 4, 7, 2, 3, 2 and 1 a year, over the four cycles that close by the review.
        Assert.Equal(
            [("Cán bộ phụ trách nông thôn mới", 16), ("Công chức Văn hóa - Xã hội", 28), ("Công an xã", 8), ("Công chức Văn phòng - Thống kê", 12), ("Công chức Tài chính - Kế toán", 8), ("Trạm Y tế xã", 4)],
            owners.Select(o => (o.ItemName, o.Target!.Value)));
        Assert.All(owners, o =>
        {
            var led = items.Where(i => i.Owners == o.ItemName && i.Target is not null).ToList();
            Assert.Equal((led.Sum(i => i.Recognised), led.Sum(i => i.Target), led.Max(i => i.GapYears)), (o.Recognised, o.Target, o.GapYears));
            // What is added scatters less than its parts do together.
            Assert.True(led.Sum(i => i.Low) <= o.Low && o.Low <= o.Median && o.Median <= o.High && o.High <= led.Sum(i => i.High), o.Sentence);
            Assert.InRange(o.Probability!.Value, led.Aggregate(1.0, (p, i) => p * i.Probability!.Value) - 0.001, 1);
        });
        var report = ForecastReport.Build(samples.Folder.Database, request with { By = "owner" }, Samples.Clock);
        Assert.Equal(["owner", "ownerName", "recognised"], report.Table.Columns.Take(3).Select(c => c.Name));
        Assert.All(report.Table.Rows, r => Assert.Equal(report.Table.Columns.Count, r.Count));
        Assert.Contains("cùng chủ trì", report.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void KnownFinding_IsOfTheItems_WhoeverAskedByOwnerFirst()
    {
        var request = new ReportRequest("phuc-linh-2021-2025", "05794");
        ForecastReport.Build(samples.Folder.Database, request with { By = "owner" }, Samples.Clock);
        Assert.Null(InsightReports.KnownFinding(samples.Folder.Database, "forecast", "phuc-linh-2021-2025", "05794"));
        var byItem = ForecastReport.Build(samples.Folder.Database, request, Samples.Clock);
        Assert.Equal(byItem.Finding, InsightReports.KnownFinding(samples.Folder.Database, "forecast", "phuc-linh-2021-2025", "05794")?.Vi);
    }
}
