using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;

namespace DienHinh.Analytics.Tests.Reports;

public class ComparisonReportTest
{
    [Fact]
    public void Rows_HaveBothYearsDifferenceAndPercent()
    {
        var report = Build(Samples.TwoYears, new());

        Assert.Equal(["movement", "movementName", "y2023", "y2025", "difference", "percent", "shareFrom", "shareTo", "rankChange"], report.Table.Columns.Select(c => c.Name));
        Assert.Equal(
            [
                ["an-ninh", "Toàn dân bảo vệ an ninh Tổ quốc", 2L, 4L, 2L, 1.0, 2.0 / 4, 4.0 / 6, 1L],
                ["nong-thon-moi", "Xây dựng nông thôn mới", 3L, 1L, -2L, -2.0 / 3, 3.0 / 4, 1.0 / 6, -1L],
                ["khuyen-hoc", "Khuyến học, khuyến tài", 0L, 1L, 1L, null, 0.0, 1.0 / 6, 1L],
            ],
            report.Table.Rows);
    }

    [Fact]
    public void Totals_CountAnExemplarOfTwoMovementsOnce()
    {
        var report = Build(Samples.TwoYears, new());

        Assert.Equal([null, null, 4L, 6L, 2L, 0.5, 1.0, 1.0, null], report.Table.Totals!);
        Assert.Contains(report.Notes, n => n.Contains("năm 2023 cộng các dòng được 5, dòng tổng là 4", StringComparison.Ordinal));
    }

    [Fact]
    public void Finding_SaysTheChangeAndThatTheCoverageDiffers()
    {
        var report = Build(Samples.TwoYears, new());

        Assert.StartsWith("Năm 2025 có 6 điển hình được công nhận, tăng 50 % so với năm 2023 (4).", report.Finding, StringComparison.Ordinal);
        Assert.Contains("3/3 và 2/3", report.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_SayCoverageZeroBasesAndTheShareWithoutNames()
    {
        var notes = Build(Samples.TwoYears, new()).Notes;

        Assert.Contains("Năm 2023: 3/3 xã, phường đã nộp; năm 2025: 2/3 xã, phường đã nộp.", notes);
        Assert.Contains("Không tính tỷ lệ tăng, giảm cho Khuyến học, khuyến tài: năm 2023 bằng 0.", notes);
        Assert.Contains("4 trong 10 điển hình (40 %) lấy từ biểu tổng hợp, không kèm danh sách tên.", notes);
    }

    [Fact]
    public void YearWithoutReports_IsAGapWithoutDifferenceOrPercent()
    {
        var report = Build(Samples.TwoYears, new(From: 2023, To: 2024));

        Assert.Equal([2L, null, null, null, 0.5, null, null], report.Table.Rows[0].Skip(2));
        Assert.Equal([null, null, 4L, null, null, null, 1.0, null, null], report.Table.Totals!);
        Assert.Equal("Năm 2024 chưa có báo cáo; năm 2023 có 4 điển hình được công nhận.", report.Finding);
        Assert.Contains("Dấu “–” là chưa có báo cáo, không phải bằng 0.", report.Notes);
    }

    [Fact]
    public void ByCommune_TheCommuneThatDidNotReportIsAGap()
    {
        var report = Build(Samples.TwoYears, new(By: "commune"));

        Assert.Equal(["103", "Xã Đông Sơn", 1L, null, null, null, 0.25, null, null], report.Table.Rows.Single(r => (string?)r[0] == "103"));
        Assert.Equal(["103@2025-07-01", "Phường Đông Sơn", null, null, null, null, null, null, null], report.Table.Rows.Single(r => (string?)r[0] == "103@2025-07-01"));
    }

    [Fact]
    public void Chart_HasBothYearsWithTheirWholesAndKeepsGaps()
    {
        var chart = Build(Samples.TwoYears, new(From: 2023, To: 2024)).Chart!;

        Assert.Equal([ChartKind.Dumbbell, ChartKind.Bars, ChartKind.Columns, ChartKind.Slope, ChartKind.Waterfall, ChartKind.Ranking], ChartKinds.Of(chart));
        Assert.Equal([4.0, null], chart.Series.Select(s => s.Total));
        Assert.Equal(["Toàn dân bảo vệ an ninh Tổ quốc", "Xây dựng nông thôn mới"], chart.Categories);
        Assert.Equal([2.0, 3.0], chart.Series[0].Values);
        Assert.Equal([null, null], chart.Series[1].Values);
        Assert.EndsWith("lập ngày 21/11/2026.", chart.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Subtitle_NamesPlanUnitConditionsAndYears()
    {
        var report = Build(Samples.TwoYears, new(Unit: "101", Where: [new("kind", FilterOperator.Equals, ["individual"])]));

        Assert.Equal("Kế hoạch nhân điển hình tiên tiến giai đoạn 2021 - 2025 · Xã An Hòa · đối tượng: Cá nhân · năm 2023 và năm 2025", report.Subtitle);
    }

    [Fact]
    public void PlanWithoutTheDefaultYears_ComparesItsEnds()
    {
        var report = Build(Samples.TwoYears, new(Plan: "p2"));

        Assert.Equal(["y2024", "y2025"], report.Table.Columns.Skip(2).Take(2).Select(c => c.Name));
        Assert.Null(report.Finding);
    }

    [Fact]
    public void Reviews_AreComparedCumulativelyWithTheirDaysInWords()
    {
        var report = Build(Samples.TwoYears + """
            insert into given_submission (id, plan, unit, year) values (6, 'p1', '101', 2022);
            insert into given_exemplar (id, submission, kind, movements, owners) values ('6-1', 6, 'individual', 'khuyen-hoc', null);
            """, new(FromPeriod: "interim-2023", ToPeriod: "final-2025"));

        Assert.Equal(["interim-2023", "final-2025"], report.Table.Columns.Skip(2).Take(2).Select(c => c.Name));
        Assert.Equal(
            [
                ["an-ninh", 0L, 6L, 6L, null],
                ["nong-thon-moi", 0L, 4L, 4L, null],
                ["khuyen-hoc", 1L, 2L, 1L, 1.0],
            ],
            report.Table.Rows.Select(r => new[] { r[0], r[2], r[3], r[4], r[5] }));
        Assert.StartsWith("Kỳ tổng kết đến 31/12/2025 có 11 điển hình được công nhận, tăng 1.000 % so với kỳ sơ kết đến 30/6/2023 (1).", report.Finding, StringComparison.Ordinal);
        Assert.Contains("Không tính tỷ lệ tăng, giảm cho Toàn dân bảo vệ an ninh Tổ quốc, Xây dựng nông thôn mới: kỳ sơ kết đến 30/6/2023 bằng 0.", report.Notes);
        Assert.Contains("Kỳ sơ kết đến 30/6/2023: 1/6 báo cáo đã nộp; kỳ tổng kết đến 31/12/2025: 6/15 báo cáo đã nộp.", report.Notes);
        Assert.Contains("4 trong 11 điển hình (36,4 %) lấy từ biểu tổng hợp, không kèm danh sách tên.", report.Notes);
        Assert.Contains(report.Notes, n => n.StartsWith("4 điển hình chỉ ghi năm 2023 không được tính", StringComparison.Ordinal));
    }

    [Fact]
    public void LaterReviewWithoutAReportSince_HasNoDifference()
    {
        var report = Build("""
            insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2021), (2, 'p1', '101', 2022);
            insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'an-ninh', null), ('2-1', 2, 'individual', 'an-ninh', null);
            """, new(FromPeriod: "interim-2023", ToPeriod: "final-2025"));

        Assert.Equal(["an-ninh", 2L, 2L, null, null], report.Table.Rows.Select(r => new[] { r[0], r[2], r[3], r[4], r[5] }).Single());
        Assert.Equal([2L, 2L, null, null], report.Table.Totals!.Skip(2).Take(4));
        Assert.Contains("1 dòng không có báo cáo nào sau kỳ đến 30/6/2023, nên chưa biết tăng hay giảm.", report.Notes);
    }

    [Theory]
    [InlineData("final-2025", "interim-2023")]
    [InlineData("peers", "final-2025")]
    [InlineData("interim-2032", "final-2025")]
    [InlineData("2023-H1", "2023-H1")]
    public void PeriodsThatCannotBeCompared_AreRefused(string from, string to)
    {
        var error = Assert.Throws<QueryException>(() => Build(Samples.TwoYears, new(FromPeriod: from, ToPeriod: to)));

        Assert.Equal("bad-period", error.Errors.Single().Code);
    }

    [Theory]
    [InlineData("year", 2023, 2025, "unknown-dimension")]
    [InlineData("movemnt", 2023, 2025, "unknown-dimension")]
    [InlineData("movement", 2025, 2023, "bad-period")]
    public void MistakenRequest_IsRefused(string by, int from, int to, string code)
    {
        var error = Assert.Throws<QueryException>(() => Build(Samples.TwoYears, new(By: by, From: from, To: to)));

        Assert.Equal(code, error.Errors.Single().Code);
    }

    private static Report Build(string sql, ReportRequest request)
    {
        using var facts = Facts.FromSql(sql);
        return ComparisonReport.Build(facts.Database, request, Samples.Clock);
    }
}
