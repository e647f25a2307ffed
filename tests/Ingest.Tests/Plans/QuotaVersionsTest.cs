using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Tests.Reference;

namespace DienHinh.Ingest.Tests.Plans;

public sealed class QuotaVersionsTest
{
    private const string Quota = "  - {kind: collective, at_least: 2, per: year}";

    private const string Amended = """
          - {kind: collective, at_least: 2, per: year, years: {to: 2022}}
          - {kind: collective, at_least: 5, per: year, years: {from: 2023}}
        """;

    private const string Amendment = """


        amendments:
        - {date: 2023-02, document: Kế hoạch 9/KH-UBND, what: mục a lấy 5 tập thể}
        """;

    // 2021 to 2024 of the plan are over and told; the amendment of 2023 must not touch what 2021 and 2022 were asked for.
    [Fact]
    public void Amendment_LeavesEarlierYearsAsTheyWere()
    {
        var before = PlanTargets.Of(Read(Quota));
        var after = PlanTargets.Of(Read(Amended, Amendment));
        // Targets hold a list of owners, which compares by reference.
        Assert.Equal(before.Where(t => t.ToYear < 2023).Select(Shown), after.Where(t => t.ToYear < 2023).Select(Shown));
        Assert.Equal([("a.1@2023", 5), ("a.1@2024", 5), ("a.1@2025", 5)], after.Where(t => t.FromYear >= 2023).Select(t => (t.Id, t.Value)));
    }

    [Fact]
    public void Amendment_InFrontOfAnotherQuota_KeepsItsIds()
    {
        const string more = "\n  - {kind: any, at_least: 1, per: year}";
        Assert.Equal(
            PlanTargets.Of(Read(Quota + more)).Where(t => t.Kind is null).Select(Shown),
            PlanTargets.Of(Read(Amended + more, Amendment)).Where(t => t.Kind is null).Select(Shown));
    }

    [Fact]
    public void Choices_TellTheVersionsAndTheirDocument() => Assert.Contains(
        new PlanChoice("target-versions", "2023", "Chỉ tiêu đã sửa đổi từ năm 2023 (Kế hoạch 9/KH-UBND); các năm trước giữ chỉ tiêu cũ.",
            "Targets were amended from 2023 on (Kế hoạch 9/KH-UBND); earlier years keep the former ones."),
        PlanChoices.Of(Read(Amended, Amendment)));

    [Fact]
    public void Gap_IsToldAndNotFilled()
    {
        var plan = Read(Amended.Replace("from: 2023", "from: 2024"));
        Assert.Equal([2021, 2022, 2024, 2025], PlanTargets.Of(plan).Select(t => t.FromYear));
        Assert.Contains(new PlanChoice("target-gaps", "2023", "Giữa các lần sửa đổi có năm không giao chỉ tiêu: mục a năm 2023.", "Between amendments there are years without a target: item a in 2023."), PlanChoices.Of(plan));
    }

    [Theory]
    [InlineData("years: {from: 2023}", "years: {from: 2022}", 27, "trùng thời gian")]
    [InlineData("years: {from: 2023}", "years: {from: 2026}", 27, "phải không trước năm đầu")]
    [InlineData("years: {to: 2022}", "years: {from: 2020, to: 2022}", 26, "nằm ngoài kế hoạch (2021 - 2025)")]
    [InlineData("per: year, years: {to: 2022}", "per: plan, years: {to: 2022}", 26, "chỉ dùng với “per: year”")]
    [InlineData(", years: {from: 2023}", "", 27, "trùng thời gian")]
    [InlineData("years: {from: 2023}", "years: {since: 2023}", 27, "không có khóa nào tên “since”")]
    public void Read_Mistake_IsLocated(string from, string to, int line, string words)
    {
        var files = SmallCatalogue.Files();
        files[SmallCatalogue.PlanFile] = SmallCatalogue.Plan.Replace(Quota, Amended).Replace(from, to);
        Assert.Contains(SmallCatalogue.Errors(files), e => e.Line == line && e.Message.Contains(words));
    }

    [Fact]
    public void Read_AmendmentWithoutItsParts_LacksEachOfThem()
    {
        var files = SmallCatalogue.Files();
        files[SmallCatalogue.PlanFile] += "\n\namendments:\n- {documnt: x}";
        Assert.Equal(["thiếu “date”", "thiếu “document”", "thiếu “what”", "không có khóa nào tên “documnt” ở đây"], SmallCatalogue.Errors(files).Select(e => e.Message));
    }

    // The unit of the small plan ends on 30 June 2025.
    [Theory]
    [InlineData("", 2025, "keep")]
    [InlineData("settings: {after_merger: drop}", 2024, "drop")]
    public void Merger_KeepsOrDropsWhatTheUnitDoesNotSeeTheEndOf(string settings, int lastYear, string value)
    {
        var plan = Read(Quota, "\n\n" + settings);
        Assert.Equal(lastYear, PlanTargets.Of(plan).Max(t => t.ToYear));
        Assert.Equal(value, PlanChoices.Of(plan).Single(c => c.Name == PlanChoices.AfterMerger).Value);
    }

    private static Plan Read(string quotas, string more = "")
    {
        var files = SmallCatalogue.Files();
        files[SmallCatalogue.PlanFile] = SmallCatalogue.Plan.Replace(Quota, quotas) + more;
        return Catalogue.Parse(files).Plans[0];
    }

    private static string Shown(PlanTarget target) => $"{target with { OwnerIds = [] }} {string.Join(' ', target.OwnerIds)}";
}
