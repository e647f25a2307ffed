using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;

namespace DienHinh.Analytics.Tests.Reports;

public sealed class QualityReportTest
{
    // The second report of 101 stands instead of the first, whose error no longer counts; 102 has nothing to mend; 103 sent another year.
    private const string Given = """
        insert into given_submission (id, plan, unit, year, current) values (1, 'p1', '101', 2023, false), (2, 'p1', '101', 2023, true), (3, 'p1', '102', 2023, true), (4, 'p1', '103', 2022, true);
        insert into given_exemplar (id, submission, kind, movements, owners) values ('2-1', 2, 'individual', 'an-ninh', null), ('2-2', 2, 'model', 'an-ninh', null), ('3-1', 3, 'model', 'an-ninh', null);
        insert into finding (submission_id, ordinal, code, severity, message) values
            (1, 1, 'total-differs', 'error', 'x'), (2, 1, 'unknown-movement', 'error', 'x'), (2, 2, 'kind-not-admitted', 'warning', 'x'), (2, 3, 'kind-not-admitted', 'warning', 'x'),
            (3, 1, 'text-repaired', 'note', 'x'), (4, 1, 'unknown-movement', 'error', 'x');
        insert into pending_row values (2, 1, 's', 'A9', 'unknown-movement', 'x');
        """;

    [Fact]
    public void ByFinding_TellsHowOftenAndOnHowManyReports()
    {
        using var facts = Facts.FromSql(Given);
        var report = QualityReport.Build(facts.Database, new() { Plan = "p1", From = 2023, To = 2023 });

        Assert.Equal([("unknown-movement", "Lỗi", 1L, 1L), ("kind-not-admitted", "Cảnh báo", 2L, 1L), ("text-repaired", "Ghi chú", 1L, 1L)], report.Table.Rows.Select(r => ((string)r[0]!, (string)r[2]!, (long)r[3]!, (long)r[4]!)));
        Assert.Equal([null, null, null, 4L, 2L, null], report.Table.Totals);
        Assert.Equal("1 trong 2 báo cáo không có lỗi hay cảnh báo nào; các báo cáo khác có 1 lỗi, 2 cảnh báo, 1 dòng chờ quyết định.", report.Finding);
    }

    [Fact]
    public void ByUnit_PutsFirstWhoHasMostToMend()
    {
        using var facts = Facts.FromSql(Given);
        var report = QualityReport.Build(facts.Database, new() { Plan = "p1", By = "unit" });

        Assert.Equal(
            [["101", "Xã An Hòa", 1L, 2L, 1L, 1L, 2L, 0L], ["103", "Xã Đông Sơn", 1L, 0L, 0L, 1L, 0L, 0L], ["102", "Xã Bình An", 1L, 1L, 0L, 0L, 0L, 1L]],
            report.Table.Rows.Select(r => r.ToArray()));
        Assert.Equal([null, null, 3L, 3L, 1L, 2L, 2L, 1L], report.Table.Totals);
    }

    [Fact]
    public void Unit_LimitsIt_AndAnUnknownOneIsRefused()
    {
        using var facts = Facts.FromSql(Given);

        Assert.Equal("text-repaired", Assert.Single(QualityReport.Build(facts.Database, new() { Plan = "p1", Unit = "102" }).Table.Rows)[0]);
        Assert.Equal("unknown-unit", Assert.Throws<QueryException>(() => QualityReport.Build(facts.Database, new() { Plan = "p1", Unit = "999999" })).Errors.Single().Code);
        Assert.Equal("unknown-dimension", Assert.Throws<QueryException>(() => QualityReport.Build(facts.Database, new() { By = "movement" })).Errors.Single().Code);
    }
}
