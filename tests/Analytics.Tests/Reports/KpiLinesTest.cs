using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;

namespace DienHinh.Analytics.Tests.Reports;

/// <summary>"Trên 30 %" means over: 30 of 100 is not there yet, 31 is; nothing of nothing is no data.</summary>
public class KpiLinesTest
{
    private const string Name = "Tỷ lệ khen người lao động trực tiếp";

    [Theory]
    [InlineData(30, 100, "individual-awards", "30/100 lượt khen cá nhân (30 %), kế hoạch đòi trên 30 %: chưa đạt.")]
    [InlineData(31, 100, "individual-awards", "31/100 lượt khen cá nhân (31 %), kế hoạch đòi trên 30 %: đạt.")]
    [InlineData(31, 100, null, "31/100 lượt khen cá nhân (31 %), kế hoạch đòi trên 30 %: đạt.")]
    [InlineData(31, 100, "awards", "31/110 lượt khen (28,2 %), kế hoạch đòi trên 30 %: chưa đạt.")]
    [InlineData(31, 100, "individuals", "31/100 cá nhân điển hình (31 %), kế hoạch đòi trên 30 %: đạt.")]
    [InlineData(0, 0, "individual-awards", "chưa có số liệu (lượt khen cá nhân: 0); kế hoạch đòi trên 30 %.")]
    public void DirectLabourShare_IsToldBesideTheTargets(int direct, int all, string? denominator, string expected)
    {
        using var facts = Given(direct, all, denominator, "'leader-other'");
        Assert.Contains($"{Name}: {expected}", AttainmentReport.Build(facts.Database, new ReportRequest("p1", Period: "2023")).Notes);
    }

    [Fact]
    public void PeopleOfUnknownClass_AreToldAndStayInTheDenominator()
    {
        using var facts = Given(31, 100, "individual-awards", "null");
        Assert.Contains(
            $"{Name}: 31/100 lượt khen cá nhân (31 %), kế hoạch đòi trên 30 %: đạt. 69 lượt khen cá nhân chưa rõ thuộc nhóm đối tượng nào, tính vào mẫu số.",
            AttainmentReport.Build(facts.Database, new ReportRequest("p1", Period: "2023")).Notes);
    }

    // 30 of 100 are not over 30 %; one more among the 70 whose class nobody wrote would be.
    [Fact]
    public void ShareThatUnknownClassesCouldCarryOver_IsNotFinal()
    {
        using var facts = Given(30, 100, "individual-awards", "null");
        var notes = AttainmentReport.Build(facts.Database, new ReportRequest("p1", Period: "2023")).Notes;
        Assert.Contains(notes, n => n.EndsWith("chưa đạt. 70 lượt khen cá nhân chưa rõ thuộc nhóm đối tượng nào, tính vào mẫu số: chưa đủ căn cứ để kết luận, cần bổ sung nghề nghiệp, chức vụ.", StringComparison.Ordinal));
        Assert.Contains(notes, n => n.StartsWith("“Trực tiếp công tác, lao động” được hiểu là", StringComparison.Ordinal));
    }

    [Fact]
    public void Query_TellsHowAShareIsReadAndWhoseClassIsUnknown()
    {
        using var facts = Given(30, 100, "individual-awards", "null");
        var answer = facts.Run(new MetricQuery { Measures = ["directLabourShare"], Plan = "p1", Period = "2023" });
        Assert.Equal(["direct-labour-reading", "labour-class-unknown"], answer.Warnings.Select(w => w.Code));
        Assert.StartsWith("70 lượt khen cá nhân chưa rõ", answer.Warnings[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PlanWithoutSuchAShare_HasNoLine()
    {
        using var facts = Given(31, 100, "individual-awards", "null");
        Assert.DoesNotContain(AttainmentReport.Build(facts.Database, new ReportRequest("p2", Period: "2024")).Notes, n => n.StartsWith(Name, StringComparison.Ordinal));
    }

    // Ten awards go to bodies; they count only where the plan divides by all awards.
    private static Facts Given(int direct, int all, string? denominator, string others) => Facts.FromSql($"""
        insert into ref_kpi values ('p1', 'direct-labour-share', '{Name}', 'Share', 'more-than', 0.3, {(denominator is null ? "null" : $"'{denominator}'")});
        insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023);
        insert into given_exemplar (id, submission, kind, movements, owners) select '1-' || i, 1, case when i <= {all} then 'individual' else 'collective' end, 'an-ninh', 'cong-an-xa' from range(1, {all + 11}) t(i);
        insert into given_person (id, category) select '1-' || i, case when i <= {direct} then 'direct-worker' else {others} end from range(1, {all + 1}) t(i);
        insert into given_award (id) select '1-' || i from range(1, {all + 11}) t(i);
        """);
}
