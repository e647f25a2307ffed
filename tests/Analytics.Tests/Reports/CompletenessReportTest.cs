using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;

namespace DienHinh.Analytics.Tests.Reports;

public sealed class CompletenessReportTest
{
    // Due on 15 December: in time on the day, one day late after it; a correction leaves the first day; 103 sends nothing; 2024 nobody.
    private const string Reports = """
        insert into given_submission (id, plan, unit, year, current, received) values
            (1, 'p1', '101', 2023, true, '2023-12-15'),
            (2, 'p1', '102', 2023, false, '2023-12-16'), (3, 'p1', '102', 2023, true, '2024-03-01'),
            (4, 'p2', '101', 2024, true, '2024-05-05');
        """;

    private static Report Build(int from, int to, string plan = "p1", string? unit = null)
    {
        using var facts = Facts.FromSql(Reports);
        facts.Execute("update submission set version = 2 where id = 3");
        return CompletenessReport.Build(facts.Database, new ReportRequest(plan, unit, From: from, To: to), Samples.Clock);
    }

    [Fact]
    public void Build_SetsUnitsAgainstYears()
    {
        var report = Build(2023, 2024);
        Assert.Equal(
            ["Xã An Hòa|Đúng hạn|Chưa nộp|1|2", "Xã Bình An|Trễ 1 ngày, bản 2|Chưa nộp|1|2", "Xã Đông Sơn|Chưa nộp|Chưa nộp|0|2"],
            report.Table.Rows.Select(r => string.Join('|', r.Skip(1))));
        Assert.Equal("2/3|0/3|2|6", string.Join('|', report.Table.Totals!.Skip(2)));
        Assert.Equal("Đã nộp 2/6 báo cáo, trong đó 1 nộp trễ; còn 4 báo cáo của 3 xã, phường quá hạn chưa nộp.", report.Finding);
    }

    [Fact]
    public void Letter_NamesWhoOwesWhat() => Assert.Equal(
        """
        Đề nghị các đơn vị sau khẩn trương gửi báo cáo thực hiện Kế hoạch nhân điển hình tiên tiến giai đoạn 2021 - 2025:
        - Báo cáo năm 2023 (hạn cuối 15/12/2023): Xã Đông Sơn.
        - Báo cáo năm 2024 (hạn cuối 15/12/2024): Xã An Hòa, Xã Bình An, Xã Đông Sơn.
        """, Build(2023, 2024).Letter);

    [Fact]
    public void ReportNobodyAskedFor_IsShownAndOwesNothing()
    {
        var report = Build(2024, 2024, "p2");
        Assert.Equal("Xã An Hòa|Đã nộp, ngoài kế hoạch|1|0", string.Join('|', Assert.Single(report.Table.Rows).Skip(1)));
        Assert.Null(report.Letter);
    }

    [Fact]
    public void UnitThatBegins2025_OwesFromThenOn()
    {
        var rows = Build(2024, 2025, unit: "103").Table.Rows;
        Assert.Equal(["103@2025-07-01||Chưa nộp", "103|Chưa nộp|"], rows.Select(r => $"{r[0]}|{r[2]}|{r[3]}"));
    }

    [Theory]
    [InlineData("2026-11-20", "Chưa đến hạn")]
    [InlineData("2026-11-21", "Chưa đến hạn")]
    [InlineData("2026-11-22", "Chưa nộp")]
    public void State_IsOverdueFromTheDayAfterTheLast(string today, string expected) => Assert.Equal(expected, CompletenessReport.State(
        new CompletenessEntry("p1", "101", "Xã An Hòa", 2026, true, false, false, new DateOnly(2026, 11, 21), null, null, null, null), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));
}
