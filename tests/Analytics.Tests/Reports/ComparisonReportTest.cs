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

        Assert.Equal(["movement", "movementName", "y2023", "y2025", "difference", "percent"], report.Table.Columns.Select(c => c.Name));
        Assert.Equal(
            [
                ["an-ninh", "Toàn dân bảo vệ an ninh Tổ quốc", 2L, 4L, 2L, 1.0],
                ["nong-thon-moi", "Xây dựng nông thôn mới", 3L, 1L, -2L, -2.0 / 3],
                ["khuyen-hoc", "Khuyến học, khuyến tài", 0L, 1L, 1L, null],
            ],
            report.Table.Rows);
    }

    [Fact]
    public void Totals_CountAnExemplarOfTwoMovementsOnce()
    {
        var report = Build(Samples.TwoYears, new());

        Assert.Equal([null, null, 4L, 6L, 2L, 0.5], report.Table.Totals!);
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

        Assert.Equal([2L, null, null, null], report.Table.Rows[0].Skip(2));
        Assert.Equal([null, null, 4L, null, null, null], report.Table.Totals!);
        Assert.Equal("Năm 2024 chưa có báo cáo; năm 2023 có 4 điển hình được công nhận.", report.Finding);
        Assert.Contains("Dấu “–” là chưa có báo cáo, không phải bằng 0.", report.Notes);
    }

    [Fact]
    public void ByCommune_TheCommuneThatDidNotReportIsAGap()
    {
        var report = Build(Samples.TwoYears, new(By: "commune"));

        Assert.Equal(["103", "Xã Đông Sơn", 1L, null, null, null], report.Table.Rows.Single(r => (string?)r[0] == "103"));
        Assert.Equal(["103@2025-07-01", "Phường Đông Sơn", null, null, null, null], report.Table.Rows.Single(r => (string?)r[0] == "103@2025-07-01"));
    }

    [Fact]
    public void Chart_HasABarForEachYearAndKeepsGaps()
    {
        var chart = Build(Samples.TwoYears, new(From: 2023, To: 2024)).Chart!;

        Assert.Equal(ChartKind.Bars, chart.Kind);
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
