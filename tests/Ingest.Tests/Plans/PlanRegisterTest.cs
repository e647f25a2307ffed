using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Tests.Reference;

namespace DienHinh.Ingest.Tests.Plans;

public sealed class PlanRegisterTest
{
    private static readonly Catalogue s_catalogue = RealCatalogue.Value;

    [Theory]
    [InlineData("05794", 2021, "phuc-linh-2021-2025")]
    [InlineData("05794", 2026, "")]
    [InlineData("06223", 2024, "hoa-cu-2024")]
    [InlineData("06223", 2023, "")]
    [InlineData("06223/tram-y-te", 2024, "hoa-cu-2024")]
    [InlineData("22738", 2023, "ninh-thuan-2021-2025")]
    [InlineData("05788@2025-07-01", 2025, "")]
    public void Covering_Unit_IsItsOwnPlanOrThatOfAnAncestor(string unit, int year, string plans) =>
        Assert.Equal(plans, string.Join(' ', s_catalogue.Plans.Covering(s_catalogue.Units.Find(unit)!, year).Select(p => p.Id)));

    [Theory]
    [InlineData("phuc-linh-2021-2025", 2021, 1)]
    [InlineData("phuc-linh-2021-2025", 2025, 1)]
    [InlineData("phuc-linh-2021-2025", 2026, 0)]
    [InlineData("ninh-thuan-2021-2025", 2023, 62)]
    [InlineData("ninh-thuan-2021-2025", 2025, 62)]
    [InlineData("hoa-cu-2024", 2024, 1)]
    [InlineData("dong-lien-2021", 2021, 1)]
    [InlineData("thang-loi-2021-2025", 2025, 1)]
    public void ExpectedUnits_OfAYear_AreThoseThatExisted(string plan, int year, int count) =>
        Assert.Equal(count, s_catalogue.Plans.ExpectedUnits(s_catalogue.Plans.Find(plan)!, year).Count);

    [Fact]
    public void DueDate_WhereTheTextGivesNone_IsNull() =>
        Assert.All(["ninh-thuan-2021-2025", "dong-lien-2021", "thang-loi-2021-2025"], id => Assert.Null(s_catalogue.Plans.Find(id)!.DueDate(2021)));
}
