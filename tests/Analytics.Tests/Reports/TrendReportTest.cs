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
    public void Chart_HasTheTargetOfEachYearThatHasOne_AndSaysWhatTheSumHides()
    {
        using var facts = Facts.FromSql(Samples.TwoYears + """
            insert into ref_target (plan_id, id, item, kind, bound, value, from_year, to_year, closes_on) values
                ('p1', 'a.1@2023', 'a', 'individual', 'at-least', 2, 2023, 2023, '2023-11-14'), ('p1', 'b.1@2023', 'b', 'individual', 'at-least', 3, 2023, 2023, '2023-11-14'), ('p1', 'a.1@2025', 'a', 'individual', 'at-least', 7, 2025, 2025, '2025-11-14');
            """);

        var report = TrendReport.Build(facts.Database, new("p1"), Samples.Clock);

        Assert.Equal([null, null, 5.0, null, 7.0], report.Chart!.Targets!.Values);
        Assert.Contains(report.Notes, n => n.Contains("không bù cho mục khác thiếu", StringComparison.Ordinal));
        Assert.Null(TrendReport.Build(facts.Database, new("p1", By: "kind"), Samples.Clock).Chart!.Targets);
        Assert.Null(Build(new()).Chart!.Targets);
    }

    [Fact]
    public void Chart_MarksTheCutOffsOfReviews()
    {
        using var facts = Facts.FromSql(Samples.TwoYears + """
            delete from ref_review where plan_id = 'p1';
            insert into ref_review by name select 'p1' as plan_id, 'interim-2023' as id, 'interim' as kind, date '2023-06-30' as cut_off;
            """);

        var mark = TrendReport.Build(facts.Database, new("p1"), Samples.Clock).Chart!.Marks.Single();

        // 30 June is the 181st of 365 days, just before the middle of the third year.
        Assert.Equal("Sơ kết 30/6/2023", mark.Label);
        Assert.Equal(2 - 0.5 + 181 / 365.0, mark.At, 6);
    }

    [Fact]
    public void Kinds_StackOnlyWhatAddsUp()
    {
        // A record of 2023 names two movements, and would stand in the stack twice.
        Assert.Contains(ChartKind.Stacked, ChartKinds.Of(Build(new(By: "kind")).Chart!));
        Assert.DoesNotContain(ChartKind.Stacked, ChartKinds.Of(Build(new(By: "movement")).Chart!));
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
