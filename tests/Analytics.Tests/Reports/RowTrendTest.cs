using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Reports;

namespace DienHinh.Analytics.Tests.Reports;

public class RowTrendTest
{
    [Fact]
    public void YearsAcross_AreTheLineOfARow_WithTheirGaps()
    {
        using var facts = Facts.FromSql(Samples.TwoYears);
        var table = TrendReport.Build(facts.Database, new(By: "movement"), Samples.Clock).Table;
        var chart = RowTrend.Of(table)!.Chart(table.Rows.Single(r => (string?)r[0] == "nong-thon-moi"));

        Assert.Equal((ChartKind.Sparkline, "Xây dựng nông thôn mới"), (chart.Kind, chart.Title));
        Assert.Equal(["2021", "2022", "2023", "2024", "2025"], chart.Categories);
        Assert.Equal([null, null, 3.0, null, 1.0], chart.Series.Single().Values);
    }

    [Fact]
    public void TwoYears_AndStatesInWords_AreNoTrend()
    {
        using var facts = Facts.FromSql(Samples.TwoYears);

        Assert.Null(RowTrend.Of(ComparisonReport.Build(facts.Database, new(), Samples.Clock).Table));
        Assert.Null(RowTrend.Of(CompletenessReport.Build(facts.Database, new(), Samples.Clock).Table));
    }
}
