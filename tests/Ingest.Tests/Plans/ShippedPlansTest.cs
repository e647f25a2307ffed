using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Tests.Reference;

namespace DienHinh.Ingest.Tests.Plans;

/// <summary>The five plans, against what their documents say.</summary>
public sealed class ShippedPlansTest
{
    private static readonly Catalogue s_catalogue = RealCatalogue.Value;
    private static readonly Plan s_phucLinh = Plan("phuc-linh-2021-2025");
    private static readonly Plan s_hoaCu = Plan("hoa-cu-2024");
    private static readonly Plan s_dongLien = Plan("dong-lien-2021");
    private static readonly Plan s_thangLoi = Plan("thang-loi-2021-2025");
    private static readonly Plan s_ninhThuan = Plan("ninh-thuan-2021-2025");

    [Fact]
    public void All_AreTheFive_WithUnitsAndYears() => Assert.Equal(
        [
            ("dong-lien-2021", "05914", 2021, 2021), ("hoa-cu-2024", "06223", 2024, 2024), ("ninh-thuan-2021-2025", "58", 2021, 2025),
            ("phuc-linh-2021-2025", "05794", 2021, 2025), ("thang-loi-2021-2025", "23582", 2021, 2025),
        ],
        s_catalogue.Plans.Select(p => (p.Id, p.UnitId, p.FromYear, p.ToYear)));

    [Fact]
    public void PhucLinh_Items_AreInPrintedOrderWithoutG() =>
        Assert.Equal("a b c d đ e h i k l".Split(' '), s_phucLinh.Items.OrderBy(i => i.Ordinal).Select(i => i.Item));

    [Theory]
    [InlineData(2021)]
    [InlineData(2024)]
    [InlineData(2025)]
    public void PhucLinh_Targets_OfAYear_Are19(int year)
    {
        var targets = PlanTargets.Of(s_phucLinh).Where(t => t.FromYear == year && t.ToYear == year).ToList();
        int Sum(ExemplarKind kind) => targets.Where(t => t.Kind == kind).Sum(t => t.Value);
        Assert.Equal((6, 11, 2, 19), (Sum(ExemplarKind.Collective), Sum(ExemplarKind.Individual), Sum(ExemplarKind.Household), targets.Sum(t => t.Value)));
        Assert.All(targets, t => Assert.Equal(Bound.AtLeast, t.Bound));
        Assert.Equal(
            new Dictionary<string, int>
            {
                ["cb-phu-trach-ntm"] = 4, ["cc-van-hoa-xa-hoi"] = 7, ["cong-an-xa"] = 2,
                ["cc-van-phong-thong-ke"] = 3, ["cc-tai-chinh-ke-toan"] = 2, ["tram-y-te"] = 1,
            }.OrderBy(p => p.Key),
            targets.GroupBy(t => t.OwnerIds.Single()).ToDictionary(g => g.Key, g => g.Sum(t => t.Value)).OrderBy(p => p.Key));
    }

    [Theory]
    [InlineData("interim-2023", "2023-06-11", 38)]
    [InlineData("final-2025", "2025-06-30", 76)]
    public void PhucLinh_Review_AsksForTheClosedYearsOnly(string id, string cutOff, int target)
    {
        var review = s_phucLinh.Reviews.Single(r => r.Id == id);
        Assert.Equal(DateOnly.Parse(cutOff), review.CutOff);
        Assert.Equal(target, PlanTargets.Of(s_phucLinh).Where(t => t.ClosesOn <= review.CutOff).Sum(t => t.Value));
    }

    [Fact]
    public void PhucLinh_Deadline_Is15NovemberReadAsBefore()
    {
        Assert.Equal(new DateOnly(2023, 11, 14), s_phucLinh.DueDate(2023));
        Assert.True(s_phucLinh.Deadlines.Single(d => d.Id == s_phucLinh.Reporting.DeadlineId).IsBefore);
    }

    [Fact]
    public void PhucLinh_SpecialRules_AreKept()
    {
        Assert.Equal("giai đoạn 2021 - 2026", s_phucLinh.FindItem("c")!.AssignmentPeriod);
        var health = s_phucLinh.FindItem("h")!;
        Assert.True(health.Subjects.Single(s => s.Kind == ExemplarKind.Collective).IsOptional);
        Assert.Equal([ExemplarKind.Individual], health.Quotas.Select(q => q.Kind!.Value));
        Assert.Equal("gia-dinh-van-hoa", Assert.Single(s_phucLinh.FindItem("l")!.Rules).Code);
        Assert.Equal([ExemplarKind.Household], s_phucLinh.FindItem("l")!.Kinds);
        Assert.Equal("evidence", Assert.Single(s_phucLinh.FindItem("d")!.Rules).Code);
        Assert.All("d i k".Split(' '), letter => Assert.Equal([ExemplarKind.Individual], s_phucLinh.FindItem(letter)!.Kinds));
        Assert.Null(s_phucLinh.Document.Number);
        Assert.Equal("214/KH-UBND", Assert.Single(s_phucLinh.Document.Bases, b => b.IsParent).Number);
        Assert.Equal([null, "IV", "VI"], s_phucLinh.Congresses.Select(c => c.Ordinal));
    }

    [Fact]
    public void HoaCu_Targets_Are14_EachSchoolAndEachForceOwesOne()
    {
        var targets = PlanTargets.Of(s_hoaCu);
        Assert.Equal("1 2 3 5 6 7 8 9 10 11 12 13".Split(' '), s_hoaCu.Items.Select(i => i.Item));
        Assert.Equal(14, targets.Sum(t => t.Value));
        Assert.Equal(["truong-mam-non", "truong-th-thcs"], targets.Where(t => t.Item == "7").Select(t => t.OwnerIds.Single()));
        Assert.Equal(["cong-an-xa", "ban-chqs-xa"], targets.Where(t => t.Item == "8").Select(t => t.OwnerIds.Single()));
        Assert.Equal(["tram-y-te", "cc-van-phong-thong-ke"], Assert.Single(targets, t => t.Item == "9").OwnerIds);
        Assert.Equal(["cong-doan", "thon"], Assert.Single(targets, t => t.Item == "11").OwnerIds);
        Assert.Equal([("10", "nong-dan"), ("11", "cong-nhan")], targets.Where(t => t.SubKind is not null).Select(t => (t.Item, t.SubKind!)));
        Assert.Equal(12, targets.Count(t => t.Kind is null));
    }

    [Fact]
    public void HoaCu_DeadlineAndDoubleItem()
    {
        Assert.Equal(new DateOnly(2024, 5, 30), s_hoaCu.DueDate(2024));
        Assert.Equal(["phu-nu-thoi-dai-moi", "gia-dinh-5-khong-3-sach"], s_hoaCu.FindItem("13")!.MovementIds);
        Assert.Equal(["gia-dinh-van-hoa", "gia-dinh-van-hoa"], s_hoaCu.Items.SelectMany(i => i.Rules).Where(r => r.Code.StartsWith("gia", StringComparison.Ordinal)).Select(r => r.Code));
        Assert.Empty(s_hoaCu.Reviews);
    }

    [Fact]
    public void ThangLoi_Targets_Are3And3Exactly_Then3And3AtLeast()
    {
        Assert.Equal(
            [
                (ExemplarKind.Collective, Bound.Exactly, 3, 2021, 2023), (ExemplarKind.Individual, Bound.Exactly, 3, 2021, 2023),
                (ExemplarKind.Collective, Bound.AtLeast, 3, 2024, 2025), (ExemplarKind.Individual, Bound.AtLeast, 3, 2024, 2025),
            ],
            PlanTargets.Of(s_thangLoi).Select(t => (t.Kind!.Value, t.Bound, t.Value, t.FromYear, t.ToYear)));
        var item = Assert.Single(s_thangLoi.Items);
        Assert.Equal(["doi-song-van-hoa", "toan-dan-doan-ket-ntm-dtvm"], item.MovementIds);
        Assert.Equal("1", s_thangLoi.StageOf(2023)!.Id);
        Assert.Equal(["1", "2"], s_thangLoi.Stages.Where(s => s.From.First.Year <= 2023 && s.To.Last.Year >= 2023).Select(s => s.Id));
        Assert.Equal(["gia-dinh-van-hoa", "cross-record", "year-end-result", "direct-labour"], item.Rules.Select(r => r.Code));
    }

    [Fact]
    public void NinhThuan_HasNoNumberAtAll()
    {
        Assert.Equal("a b c d đ e g h k".Split(' '), s_ninhThuan.Items.Select(i => i.Item));
        Assert.Empty(PlanTargets.Of(s_ninhThuan));
        Assert.Equal(LeadMode.Each, s_ninhThuan.FindItem("đ")!.LeadMode);
        Assert.Equal(3, s_ninhThuan.FindItem("đ")!.Leads.Count);
        Assert.Equal(
            [("interim-2023-units", "2023-06-30"), ("interim-2023", "2023-06-11"), ("final-2025-units", "2025-06-30"), ("final-2025", "2025-09-30")],
            s_ninhThuan.Reviews.Select(r => (r.Id, $"{r.CutOff:yyyy-MM-dd}")));
    }

    [Fact]
    public void DongLien_NamesTwelveMovementsAndOneShareOverThirtyPercent()
    {
        Assert.Equal(12, s_dongLien.Items.Count);
        Assert.All(s_dongLien.Items, i => Assert.True(i.Leads.Count == 0 && i.Quotas.Count == 0 && i.Subjects.Count == 0));
        var kpi = Assert.Single(s_dongLien.Kpis);
        Assert.Equal((Bound.MoreThan, 0.3m), (kpi.Bound!.Value, kpi.Value!.Value));
        Assert.Equal(["cong-nhan", "nong-dan", "lao-dong-truc-tiep"], kpi.Numerator);
        Assert.Equal("26/KH-UBND", s_dongLien.Document.Number);
    }

    private static Plan Plan(string id) => s_catalogue.Plans.Find(id) ?? throw new InvalidOperationException(id);
}
