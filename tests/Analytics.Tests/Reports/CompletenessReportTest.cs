using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Units;

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
    public void Chart_HasACellForEachReport()
    {
        var chart = Build(2023, 2024).Chart!;
        Assert.Equal(ChartKind.HeatMap, chart.Kind);
        Assert.Equal(["2023", "2024"], chart.Categories);
        Assert.Equal(
            ["Xã An Hòa: Đúng hạn, Chưa nộp", "Xã Bình An: Nộp trễ (trễ 1 ngày), Chưa nộp", "Xã Đông Sơn: Chưa nộp, Chưa nộp"],
            chart.Series.Select(s => $"{s.Name}: {string.Join(", ", s.Values.Select((v, i) => chart.States[(int)v!].Label + (s.Texts![i] is { } text ? $" ({text})" : "")))}"));
    }

    [Fact]
    public void RegistrationAlone_IsNoReport_AndIsTold()
    {
        using var facts = Facts.FromSql("""
            insert into given_submission (id, plan, unit, year, received) values (1, 'p1', '101', 2023, '2023-01-10'), (2, 'p1', '102', 2023, '2023-01-10'), (3, 'p1', '103', 2023, '2023-01-10');
            insert into given_exemplar (id, submission, kind, movements, owners, recognised, steps) values
                ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan', null, 'registered'),
                ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan', null, 'nominated'),
                ('3-1', 3, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 'year', 'registered');
            """);
        var report = CompletenessReport.Build(facts.Database, new ReportRequest("p1", From: 2023, To: 2023), Samples.Clock);
        Assert.Equal(
            ["Xã An Hòa|Chưa nộp, mới có đăng ký|0|1", "Xã Bình An|Chưa nộp, mới có giới thiệu|0|1", "Xã Đông Sơn|Đúng hạn|1|1"],
            report.Table.Rows.Select(r => string.Join('|', r.Skip(1))));
        Assert.Contains(report.Notes, n => n.StartsWith("“Mới có đăng ký”", StringComparison.Ordinal));
        Assert.Equal(["mới có đăng ký", "mới có giới thiệu", null], report.Chart!.Series.Select(s => s.Texts![0]));
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

    // An Hòa and Bình An became An Bình, which Cẩm Sơn went into for the larger part: their four owed reports of 2024 are An Bình's to answer for.
    private const string Merged = """
        \i merger.sql
        insert into ref_expected_submission (plan_id, unit_id, year, due_date) values ('p1', '104', 2024, '2024-12-15');
        insert into given_submission (id, plan, unit, year, received) values (1, 'p1', '101', 2024, '2024-12-01'), (2, 'p1', '103', 2024, '2024-12-20');
        """;

    [Fact]
    public void Restated_OldReportsStandUnderTheUnitThatTookOver_AsAQueryCountsThem()
    {
        using var facts = Facts.FromSql(Merged);
        var request = new ReportRequest("p1", From: 2024, To: 2024, Basis: UnitBasis.Restated, MapDate: new(2025, 7, 1), Division: new(DivisionRule.ToOne, ["101@2025-07-01"]));
        var report = CompletenessReport.Build(facts.Database, request, Samples.Clock);
        Assert.Equal(
            ["103@2025-07-01|Phường Đông Sơn|Trễ 5 ngày|1|1", "101@2025-07-01|Xã An Bình|Đã nộp 1/3; chưa nộp: Xã Bình An, Xã Cẩm Sơn|1|3"],
            report.Table.Rows.Select(r => string.Join('|', r)));
        Assert.Equal("Đã nộp 2/4 báo cáo, trong đó 1 nộp trễ; còn 2 báo cáo của 1 xã, phường quá hạn chưa nộp.", report.Finding);
        Assert.EndsWith("- Báo cáo năm 2024 (hạn cuối 15/12/2024): Xã An Bình (báo cáo của Xã Bình An, Xã Cẩm Sơn).", report.Letter, StringComparison.Ordinal);
        Assert.Contains(report.Notes, n => n.StartsWith("Báo cáo của đơn vị đã sáp nhập do đơn vị mới trả lời", StringComparison.Ordinal));
        var counted = facts.Run(new() { Measures = ["receivedSubmissions", "expectedSubmissions"], By = ["commune"], Plan = "p1", Period = "2024", Basis = UnitBasis.Restated, Unit = new(MapDate: new(2025, 7, 1)), Division = request.Division });
        Assert.Equal(counted.Rows.Select(r => (r[0], r[2], r[3])).Order(), report.Table.Rows.Select(r => (r[0], r[^2], r[^1])).Order());
    }

    [Theory]
    [InlineData("101@2025-07-01", 3)]
    [InlineData("101", 3)]
    [InlineData("103", 1)]
    [InlineData("172", 2)]
    [InlineData("19", 4)]
    public void Restated_WithinAUnit_IsThatOfTheMapOrWhatItsOldUnitsOwed(string unit, int expected)
    {
        using var facts = Facts.FromSql(Merged);
        var report = CompletenessReport.Build(facts.Database, new("p1", unit, From: 2024, To: 2024, Basis: UnitBasis.Restated, MapDate: new(2025, 7, 1), Division: new(DivisionRule.ToOne, ["101@2025-07-01"])), Samples.Clock);
        Assert.Equal((long)expected, report.Table.Totals![^1]);
        Assert.Equal(expected, report.Table.Coverage!.Expected);
    }

    [Theory]
    [InlineData("2026-11-20", "Chưa đến hạn")]
    [InlineData("2026-11-21", "Chưa đến hạn")]
    [InlineData("2026-11-22", "Chưa nộp")]
    public void State_IsOverdueFromTheDayAfterTheLast(string today, string expected) => Assert.Equal(expected, CompletenessReport.State(Language.Vietnamese,
        new CompletenessEntry("p1", "101", "Xã An Hòa", 2026, true, false, false, new DateOnly(2026, 11, 21), null, null, null, null), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));
}
