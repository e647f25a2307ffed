using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Plans;

namespace DienHinh.Analytics.Tests.Reports;

/// <summary>Report by reading: each tells what its figures rest on, and nothing that changes none of them.</summary>
public sealed class PlanReadingsTest
{
    private const string OfTargets = "after-merger first-target-year joint-leads kpi-denominator overlap-stage target-gaps target-versions";

    // Every reading has its own name as its sentence, so that the notes can be looked through for them.
    private const string Plan = """
        insert into ref_plan_setting (plan_id, name, value, sentence)
            select 'p1', n, 'x', 'reading ' || n from unnest(['after-merger', 'before-day', 'first-target-year', 'joint-leads', 'kpi-denominator', 'overlap-stage', 'target-gaps', 'target-versions']) s(n);
        insert into ref_stage (plan_id, id, ordinal, name, from_date, to_date) values ('p1', '1', 1, 'Giai đoạn 1', '2021-01-01', '2023-12-31'), ('p1', '2', 2, 'Giai đoạn 2', '2023-01-01', '2025-12-31');
        insert into ref_stage_year (plan_id, year, stage_id) select 'p1', cast(y as integer), case when y < 2024 then '1' else '2' end from range(2021, 2026) r(y);
        insert into ref_target (plan_id, id, item, kind, bound, value, from_year, to_year, closes_on) values ('p1', 'b.1@2023', 'b', 'individual', 'at-least', 2, 2023, 2023, '2023-12-14');
        """;

    [Theory]
    [InlineData("completeness", null, null, null, "before-day")]
    [InlineData("attainment", null, null, null, OfTargets)]
    [InlineData("attainment", null, "interim-2023", null, OfTargets + " before-day")]
    [InlineData("attainment", "review", null, null, OfTargets + " before-day")]
    [InlineData("attainment", null, "closed@2024-12-31", null, OfTargets + " before-day")]
    [InlineData("comparison", null, "2023", "2025", "")]
    [InlineData("comparison", null, "interim-2023", "final-2025", "")]
    [InlineData("comparison", null, "stage-1", "stage-2", "overlap-stage")]
    [InlineData("comparison", null, "closed@2023-12-31", "2025", "before-day")]
    [InlineData("trend", null, null, null, "")]
    [InlineData("trend", "stage", null, null, "overlap-stage")]
    public void Report_TellsTheReadingsItRestsOn(string name, string? by, string? from, string? to, string readings)
    {
        using var facts = Facts.FromSql(Samples.TwoYears + Plan);
        var request = name == "comparison" ? new ReportRequest("p1", By: by, FromPeriod: from, ToPeriod: to) : new ReportRequest("p1", By: by, Period: from);
        var notes = ReportCatalogue.Find(name)!.Build(facts.Database, request, Samples.Clock).Notes;
        Assert.Equal(
            readings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
            notes.Where(n => n.StartsWith("reading ", StringComparison.Ordinal)).Select(n => n["reading ".Length..]).Order());
    }

    // A reading added to plans belongs into the table above.
    [Fact]
    public void Readings_AreAllInTheTable() => Assert.Equal(
        typeof(PlanChoices).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Order(),
        (OfTargets + " before-day").Split(' ').Order());
}
