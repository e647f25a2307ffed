using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;

namespace DienHinh.Ingest.Tests.Reference;

public sealed class UnitRegisterTest
{
    private static readonly UnitRegister s_units = RealCatalogue.Value.Units;
    private static readonly DateOnly s_lastOldDay = new(2025, 6, 30);
    private static readonly DateOnly s_firstNewDay = new(2025, 7, 1);

    [Theory]
    [InlineData("164", 32)]
    [InlineData("171", 27)]
    [InlineData("183", 22)]
    [InlineData("622", 21)]
    [InlineData("582", 13)]
    [InlineData("584", 9)]
    [InlineData("585", 8)]
    [InlineData("586", 9)]
    [InlineData("587", 9)]
    [InlineData("588", 6)]
    [InlineData("589", 8)]
    public void Children_OfDistrict_AreAllItsCommunes(string district, int count) => Assert.Equal(count, s_units.Children(s_units.Find(district)!).Count);

    [Fact]
    public void All_BeforeTheReform_Are164CommunesThatEndTogether()
    {
        var old = s_units.All.Where(u => u.Level == UnitLevel.Commune && u.ValidFrom is null).ToList();
        Assert.Equal(164, old.Count);
        Assert.All(old, u => Assert.Equal(s_lastOldDay, u.ValidTo));
        Assert.All(s_units.All.Where(u => u.Level == UnitLevel.District), u => Assert.Equal(s_lastOldDay, u.ValidTo));
        Assert.Equal(62, s_units.Within("58", UnitLevel.Commune).Count);
    }

    [Fact]
    public void All_AfterTheReform_BeginTogetherAndHangBelowTheProvince()
    {
        var young = s_units.All.Where(u => u.ValidFrom is not null).ToList();
        Assert.Equal(56 + 3, young.Count);
        Assert.All(young, u => Assert.Equal((s_firstNewDay, (DateOnly?)null), (u.ValidFrom!.Value, u.ValidTo)));
        Assert.All(young.Where(u => u.Level == UnitLevel.Commune), u => Assert.Equal(UnitLevel.Province, s_units.Ancestors(u).Single().Level));
    }

    [Fact]
    public void Successors_OfEveryOldCommuneAndProvince_AreKnown()
    {
        var ended = s_units.All.Where(u => u.ValidTo is not null && u.Level is UnitLevel.Commune or UnitLevel.Province && u.ValidTo is not null);
        Assert.All(ended, u => Assert.NotEmpty(s_units.Successors(u)));
        Assert.Equal(["05461", "05467", "22768"], s_units.Successions.Where(s => s.IsPart).Select(s => s.UnitId).Distinct().Order());
        var used = s_units.Successions.Select(s => s.SuccessorId).ToHashSet();
        Assert.All(s_units.All.Where(u => u.ValidFrom is not null), u => Assert.Contains(u.Id, used));
    }

    [Theory]
    [InlineData("05794", "05788@2025-07-01", "Xã Phú Lạc", "19@2025-07-01")]
    [InlineData("05914", "05467@2025-07-01", "Phường Gia Sàng", "19@2025-07-01")]
    [InlineData("06223", "06220@2025-07-01", "Xã Công Sơn", "20")]
    [InlineData("23582", "23602@2025-07-01", "Phường An Phú", "52@2025-07-01")]
    public void Successors_OfThePlansCommunes_AreWhole(string code, string successorId, string name, string province)
    {
        var step = Assert.Single(s_units.Successors(s_units.Find(code)!));
        Assert.Equal((successorId, s_firstNewDay, false), (step.SuccessorId, step.Date, step.IsPart));
        Assert.Equal(name, s_units.Find(successorId)!.Name);
        Assert.Equal(province, s_units.AncestorAt(s_units.Find(successorId)!, UnitLevel.Province)!.Id);
    }

    [Fact]
    public void Find_SameCodeBeforeAndAfter_ChoosesByDay()
    {
        Assert.Equal("Xã Tân Linh", s_units.Find("05788", s_lastOldDay)!.Name);
        Assert.Equal("Xã Phú Lạc", s_units.Find("05788", s_firstNewDay)!.Name);
        Assert.Equal("Xã Tân Linh", s_units.Find("05788")!.Name);
        Assert.Equal(["Xã Tân Linh", "Xã Phú Lạc"], s_units.ByCode("05788").Select(u => u.Name));
        Assert.Null(s_units.Find("05794", s_firstNewDay));
        Assert.Null(s_units.Find("05788@2025-07-01", s_lastOldDay));
        Assert.Null(s_units.Find("99999"));
    }

    [Fact]
    public void Province_ThatWasNotMerged_StaysOneUnit()
    {
        Assert.Equal("Tỉnh Lạng Sơn", Assert.Single(s_units.ByCode("20")).Name);
        Assert.Equal(["Tỉnh Bình Định", "Tỉnh Gia Lai"], s_units.ByCode("52").Select(u => u.Name));
        Assert.Equal(2, s_units.ByCode("19").Count);
    }

    [Fact]
    public void AncestorAt_CommuneOfToday_HasNoDistrict()
    {
        Assert.Equal("Huyện Đại Từ", s_units.AncestorAt(s_units.Find("05794")!, UnitLevel.District)!.Name);
        Assert.Null(s_units.AncestorAt(s_units.Find("05788@2025-07-01")!, UnitLevel.District));
        Assert.True(s_units.IsWithin(s_units.Find("05794")!, "19"));
        Assert.False(s_units.IsWithin(s_units.Find("05794")!, "19@2025-07-01"));
    }

    [Fact]
    public void Find_Body_ByPlaceAndOwnerIdOrByOwnerIdWhereThatIsUnique()
    {
        Assert.Equal("Trạm Y tế xã Hòa Cư", s_units.Find("06223/tram-y-te")!.Name);
        Assert.Null(s_units.Find("tram-y-te"));
        Assert.Equal("Sở Y tế tỉnh Ninh Thuận", s_units.Find("so-y-te")!.Name);
        Assert.All(s_units.All.Where(u => u.Level == UnitLevel.Body), u => Assert.NotNull(RealCatalogue.Value.FindOwner(u.Code)));
    }

    [Fact]
    public void Names_CarryTheirRank() => Assert.All(
        s_units.All.Where(u => u.Level != UnitLevel.Body),
        u => Assert.Matches("^(Tỉnh|Thành phố|Huyện|Xã|Phường|Thị trấn) ", u.Name));
}
