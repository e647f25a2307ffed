using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;

namespace DienHinh.Analytics.Tests.Reports;

public class TrendReportTest
{
    [Fact]
    public void WithoutRows_TheTableHasAYearALine()
    {
        var report = Build(new());

        Assert.Equal(["year", "recognised", "difference", "percent", "receivedSubmissions", "expectedSubmissions"], report.Table.Columns.Select(c => c.Name));
        Assert.Equal(
            [
                [2021L, null, null, null, 0L, 3L],
                [2022L, null, null, null, 0L, 3L],
                [2023L, 4L, null, null, 3L, 3L],
                [2024L, null, null, null, 0L, 3L],
                [2025L, 6L, null, null, 2L, 3L],
            ],
            report.Table.Rows);
        Assert.Equal([null, 10L, null, null, 5L, 15L], report.Table.Totals!);
    }

    [Fact]
    public void ByMovement_YearsAreAcrossAndTheTotalCountsOnce()
    {
        var report = Build(new(By: "movement", From: 2023));

        Assert.Equal(["movement", "movementName", "y2023", "y2024", "y2025", "total"], report.Table.Columns.Select(c => c.Name));
        Assert.Equal(["nong-thon-moi", "Xây dựng nông thôn mới", 3L, null, 1L, 4L], report.Table.Rows[1]);
        Assert.Equal([null, null, 4L, null, 6L, 10L], report.Table.Totals!);
    }

    [Fact]
    public void Notes_SayCoverageOfEveryYear() =>
        Assert.Contains("Số xã, phường đã nộp: năm 2021 0/3, năm 2022 0/3, năm 2023 3/3, năm 2024 0/3, năm 2025 2/3.", Build(new()).Notes);

    [Fact]
    public void Chart_BreaksTheLineAtAGap()
    {
        var chart = Build(new()).Chart!;

        Assert.Equal(ChartKind.Line, chart.Kind);
        Assert.Equal(["2021", "2022", "2023", "2024", "2025"], chart.Categories);
        Assert.Equal([null, null, 4.0, null, 6.0], chart.Series.Single().Values);
    }

    [Fact]
    public void YearsToCome_AreNoGaps()
    {
        using var facts = Facts.FromSql(Samples.TwoYears + "update ref_plan set to_year = 2030 where id = 'p1';");

        var report = TrendReport.Build(facts.Database, new(), Samples.Clock);

        Assert.Equal(2026L, report.Table.Rows[^1][0]);
    }

    [Fact]
    public void ByDistrict_SaysWhyTheyEnd()
    {
        Assert.Contains(Build(new(By: "district")).Notes, n => n.StartsWith("Từ ngày 1/7/2025 không còn cấp huyện", StringComparison.Ordinal));
        Assert.DoesNotContain(Build(new(By: "kind")).Notes, n => n.Contains("cấp huyện", StringComparison.Ordinal));
    }

    [Fact]
    public void UnknownPlan_IsRefusedWithTheNearest()
    {
        var error = Assert.Throws<QueryException>(() => Build(new(Plan: "p9")));

        Assert.Equal(("unknown-plan", "p1"), (error.Errors.Single().Code, error.Errors.Single().Nearest));
    }

    [Fact]
    public void EmptyDatabase_HasNeitherFindingNorChart()
    {
        using var facts = Facts.FromSql("");

        var report = TrendReport.Build(facts.Database, new(), Samples.Clock);

        Assert.Null(report.Finding);
        Assert.Null(report.Chart);
    }

    private static Report Build(ReportRequest request)
    {
        using var facts = Facts.FromSql(Samples.TwoYears);
        return TrendReport.Build(facts.Database, request, Samples.Clock);
    }
}
