using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Tests.Reference;

namespace DienHinh.Ingest.Tests.Plans;

/// <summary>What the five documents say about themselves, and what they leave blank.</summary>
public sealed class ShippedDocumentsTest
{
    private static readonly PlanRegister s_plans = RealCatalogue.Value.Plans;

    [Theory]
    [InlineData("phuc-linh-2021-2025", "ke-hoach", null, "2021-11")]
    [InlineData("ninh-thuan-2021-2025", "ke-hoach", null, "2021")]
    [InlineData("hoa-cu-2024", "cong-van", null, "2024-02")]
    [InlineData("dong-lien-2021", "ke-hoach", "26/KH-UBND", "2021-03-10")]
    [InlineData("thang-loi-2021-2025", "ke-hoach", null, "2021-11")]
    public void Document_KeepsWhatIsBlankAndAsMuchOfItsDateAsIsPrinted(string plan, string type, string? number, string date)
    {
        var document = Plan(plan).Document;
        Assert.Equal((type, number, date), (document.Type, document.Number, document.Date!.Text));
    }

    [Theory]
    [InlineData("phuc-linh-2021-2025", 6, "214/KH-UBND", "UBND huyện")]
    [InlineData("ninh-thuan-2021-2025", 3, null, null)]
    [InlineData("hoa-cu-2024", 2, "143/KH-UBND", "UBND xã")]
    [InlineData("dong-lien-2021", 6, "32/KH-UBND", "thành phố")]
    [InlineData("thang-loi-2021-2025", 1, "586/KH-VHTT", "Phòng Văn hóa")]
    public void Bases_AreAllThereAndAtMostOneIsTheParentPlan(string plan, int count, string? parent, string? issuer)
    {
        var bases = Plan(plan).Document.Bases;
        Assert.Equal((count, parent), (bases.Count, bases.SingleOrDefault(b => b.IsParent)?.Number));
        Assert.Contains(issuer ?? "", bases.SingleOrDefault(b => b.IsParent)?.Issuer ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("phuc-linh-2021-2025", "“giai đoạn 2021 - 2026”")]
    [InlineData("phuc-linh-2021-2025", "hai ngày khác nhau, 09/8/2021 và 21/8/2021")]
    [InlineData("phuc-linh-2021-2025", "Mặt trận Tổ quốc Việt Nam huyện” trong kế hoạch của xã")]
    [InlineData("phuc-linh-2021-2025", "thiếu g")]
    [InlineData("ninh-thuan-2021-2025", "Mục b, g, h ghi “Đề nghị”")]
    [InlineData("hoa-cu-2024", "Không có mục 4")]
    [InlineData("dong-lien-2021", "2020 - 2025")]
    [InlineData("thang-loi-2021-2025", "“Thăng Lợi” thay cho “Thắng Lợi”")]
    public void Oddity_IsNotedAndNotCorrected(string plan, string words) => Assert.Contains(Plan(plan).Notes, n => n.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void PhucLinh_EverySubjectHasItsCriteria_AndAllButTheOptionalOneANumber()
    {
        var items = Plan("phuc-linh-2021-2025").Items;
        Assert.Equal(16, items.Sum(i => i.Subjects.Count));
        Assert.All(items.SelectMany(i => i.Subjects), s => Assert.False(string.IsNullOrEmpty(s.Criteria)));
        Assert.Equal(15, items.Sum(i => i.Quotas.Count));
        Assert.Equal(["b mttq", "đ cong-doan", "e nha-truong", "l hoi-nong-dan"], items.SelectMany(i => i.Coordinating, (i, o) => $"{i.Item} {o.OwnerId}"));
    }

    // Item c prints 2021-2026, item e names three schools: the plan ends with 2025, and the commune as a whole owes one collective and two individuals.
    [Fact]
    public void PhucLinh_Targets_EndWithThePlanAndAreTheCommunes()
    {
        var targets = PlanTargets.Of(Plan("phuc-linh-2021-2025"));
        Assert.Equal(2025, targets.Where(t => t.Item == "c").Max(t => t.ToYear));
        Assert.Equal([(ExemplarKind.Collective, 1), (ExemplarKind.Individual, 2)], targets.Where(t => t is { Item: "e", FromYear: 2022 }).Select(t => (t.Kind!.Value, t.Value)));
        Assert.Equal(3, targets.Where(t => t.FromYear == 2022 && t.OwnerIds.Contains("cc-van-phong-thong-ke")).Sum(t => t.Value));
    }

    [Fact]
    public void NinhThuan_Items_HaveLeadsAndKindsAsPrinted()
    {
        var items = Plan("ninh-thuan-2021-2025").Items;
        Assert.All(items, i => Assert.NotEmpty(i.Leads));
        Assert.Equal(["cong-an-tinh", "bch-quan-su-tinh", "bch-bien-phong-tinh"], items.Single(i => i.Item == "đ").Leads.Select(l => l.OwnerId));
        Assert.Equal([ExemplarKind.Household], items.Single(i => i.Item == "h").Kinds);
        Assert.All(items.Where(i => i.Item != "h"), i => Assert.Equal([ExemplarKind.Collective, ExemplarKind.Individual], i.Kinds));
        Assert.Equal(["VII", "VIII"], Plan("ninh-thuan-2021-2025").Congresses.Select(c => c.Ordinal).OfType<string>());
    }

    [Fact]
    public void HoaCu_IsOneYearUnderALongerPlan_AndItsCampaignIsNoMovement()
    {
        var plan = Plan("hoa-cu-2024");
        Assert.Equal((2024, 2024), (plan.FromYear, plan.ToYear));
        Assert.Equal(("cuoc_van_dong", "toan-dan-doan-ket-ntm-dtvm"), (plan.FindItem("6")!.Type, plan.FindItem("6")!.MovementIds.Single()));
        Assert.NotEqual(plan.FindItem("2")!.MovementIds, plan.FindItem("6")!.MovementIds);
        Assert.Equal([ExemplarKind.Collective, ExemplarKind.Individual, ExemplarKind.Household], plan.FindItem("5")!.Kinds);
    }

    [Fact]
    public void ThangLoi_SubKinds_AreThoseOfTheText() => Assert.Equal(
        ["mo-hinh-co-quan", "mo-hinh-khu-dan-cu-van-hoa", "can-bo-cong-chuc", "nguoi-tot-viec-tot", "lanh-dao-quan-ly"],
        Plan("thang-loi-2021-2025").Items.Single().Subjects.Select(s => s.SubKind).OfType<string>());

    [Theory]
    [InlineData("phuc-linh-2021-2025", "cụm loa truyền thanh", "Cổng thông tin điện tử xã Phục Linh")]
    [InlineData("thang-loi-2021-2025", "xe loa tuyên truyền", "Trạm truyền thanh phường")]
    public void PublicityDuties_NameTheirChannels(string plan, params string[] channels) =>
        Assert.Empty(channels.Except(Plan(plan).Duties.Where(d => d.Type == "publicity").SelectMany(d => d.Channels)));

    private static Plan Plan(string id) => s_plans.Find(id)!;
}
