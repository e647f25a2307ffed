using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;

namespace DienHinh.Analytics.Tests.Reports;

public sealed class AttainmentReportTest
{
    private const string Targets = """
        insert into ref_plan_setting (plan_id, name, value, sentence) values ('p1', 'first-target-year', '2023', 'Chỉ tiêu hằng năm tính từ năm 2023.');
        insert into ref_target (plan_id, id, item, kind, bound, value, from_year, to_year, closes_on)
            select 'p1', 'b.1@' || y, 'b', 'individual', 'at-least', 2, y, y, make_date(y, 12, 15) from (select cast(y as integer) as y from range(2023, 2026) r(y));
        insert into ref_target (plan_id, id, item, kind, bound, value, from_year, to_year, closes_on) values ('p1', 'a.1@2023', 'a', null, 'at-least', 2, 2023, 2023, '2023-12-15');
        insert into ref_target_owner (plan_id, target_id, owner_id) values ('p1', 'a.1@2023', 'cong-an-xa'), ('p1', 'a.1@2023', 'hoi-phu-nu');
        """;

    private static Report Build(ReportRequest request)
    {
        using var facts = Facts.FromSql(Samples.TwoYears + Targets);
        return AttainmentReport.Build(facts.Database, request, Samples.Clock);
    }

    private static Dictionary<string, string> Results(Report report) => report.Table.Rows.ToDictionary(
        r => string.Join(' ', r.Take(report.Table.Columns.Count - 6).Select(v => v ?? "–")), r => (string)r[^1]!);

    [Fact]
    public void ByItemAndKind_SaysWhatBecameOfEachNumber()
    {
        var report = Build(new ReportRequest("p1", From: 2023, To: 2025));
        Assert.Equal("Không giao chỉ tiêu", Results(report)["p1/c c. Khuyến học individual Cá nhân"]);
        Assert.Equal("Còn thiếu 1", Results(report)["p1/b b. Nông thôn mới individual Cá nhân"]);
        Assert.Equal("Đạt", Results(report)["p1/a a. An ninh any Đối tượng bất kỳ"]);
        Assert.StartsWith("Đạt 5 trên chỉ tiêu 6 đã đủ báo cáo (83,3 %), trong tổng chỉ tiêu 8; còn thiếu 1 ở 1 mục: b. Nông thôn mới.", report.Finding, StringComparison.Ordinal);
        Assert.Contains("Chỉ tiêu 2 thuộc những năm, giai đoạn chưa đủ báo cáo: chưa biết đạt hay không, không tính là 0, nên không có trong tỷ lệ đạt và số còn thiếu.", report.Notes);
        Assert.Contains("Chỉ tiêu hằng năm tính từ năm 2023.", report.Notes);
    }

    // Of a stage whose years are not all reported only that it is reached can be known.
    [Theory]
    [InlineData(2, "Chưa đủ báo cáo", null, "Chỉ tiêu 2; đã có 1, chưa đủ báo cáo của kỳ này.")]
    [InlineData(1, "Đạt", 1.0, "Đạt 1 trên chỉ tiêu 1 (100 %); không mục nào có báo cáo mà còn thiếu.")]
    public void StageWithAYearUnreported_IsNotMissed(int value, string result, double? attainment, string finding)
    {
        using var facts = Facts.FromSql(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
            insert into ref_target (plan_id, id, item, kind, bound, value, from_year, to_year, closes_on, stage_id) values ('p1', 'b.1@stage-2', 'b', 'individual', 'at-least', {value}, 2024, 2025, '2025-12-31', '2');
            insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2024);
            insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
            """));
        var report = AttainmentReport.Build(facts.Database, new ReportRequest("p1", From: 2024, To: 2025), Samples.Clock);
        Assert.Equal(result, Assert.Single(report.Table.Rows)[^1]);
        Assert.Equal(attainment, report.Table.Rows[0][^2]);
        Assert.Equal(finding, report.Finding);
    }

    // Both lead item a together; what meets its number stands with each, although the records are the police's.
    [Fact]
    public void ByOwner_TheResultOfASharedNumber_SaysThatItIsShared()
    {
        var report = Build(new ReportRequest("p1", Period: "2023", By: "owner"));
        Assert.Equal("Đạt (kể cả phần của đơn vị cùng chủ trì)", report.Table.Rows.Single(r => r[0] is "hoi-phu-nu")[^1]);
        Assert.Contains(report.Notes, n => n.StartsWith("Mục a là chỉ tiêu chung của", StringComparison.Ordinal) && n.Contains("số đạt có thể lớn hơn số được công nhận của riêng đơn vị", StringComparison.Ordinal));
    }

    // 2024 has no report at all; 2025 has one exemplar of the two asked for.
    [Theory]
    [InlineData(2024, 2024, "Chưa có báo cáo")]
    [InlineData(2025, 2025, "Còn thiếu 1")]
    [InlineData(2023, 2024, "Chưa đủ báo cáo")]
    public void YearWithoutReport_IsNeitherReachedNorMissed(int from, int to, string result) =>
        Assert.Equal(result, Build(new ReportRequest("p1", From: from, To: to, By: "movement", Where: [new("kind", FilterOperator.Equals, ["individual"])])).Table.Rows
            .Where(r => r[0] is "nong-thon-moi").Select(r => r[^1]).Single());

    [Theory]
    [InlineData(null, null, null, null, "Không giao chỉ tiêu")]
    [InlineData(2L, null, null, 2L, "Chưa có báo cáo")]
    [InlineData(2L, 0L, 2L, null, "Còn thiếu 2")]
    [InlineData(4L, 2L, 0L, 2L, "Chưa đủ báo cáo")]
    [InlineData(2L, 2L, 0L, null, "Đạt")]
    [InlineData(2L, 3L, 0L, null, "Vượt")]
    public void Result_IsInWords(long? target, long? achieved, long? shortfall, long? unreported, string expected) =>
        Assert.Equal(expected, AttainmentReport.Result(Language.Vietnamese, target, achieved, shortfall, unreported));

    [Fact]
    public void PlanWithoutNumbers_DrawsWhatWasRecognised()
    {
        using var facts = Facts.FromSql(Samples.TwoYears);
        var chart = AttainmentReport.Build(facts.Database, new("p1", Period: "2023"), Samples.Clock).Chart!;
        Assert.Equal(["Được công nhận"], chart.Series.Select(s => s.Name));
        Assert.Equal([("a. An ninh", 2.0), ("b. Nông thôn mới", 3.0)], chart.Categories.Zip(chart.Series[0].Values.Select(v => v!.Value)));
        Assert.Equal(ChartKind.Bars, chart.Kind);
        Assert.Equal(ChartKind.Bullet, Build(new ReportRequest("p1", Period: "2023")).Chart!.Kind);
        Assert.Equal(["Chỉ tiêu", "Đạt theo chỉ tiêu"], Build(new ReportRequest("p1", Period: "2023")).Chart!.Series.Select(s => s.Name));
    }

    [Fact]
    public void Workbook_ComputesTheShareItself()
    {
        var column = Build(new ReportRequest("p1", Period: "2023")).Table.Columns.Single(c => c.Name == "attainment");
        Assert.Equal(["target", "achieved"], column.Formula!.Columns);
    }
}
