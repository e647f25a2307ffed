using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Recognition;

public sealed class UnitFinderTest
{
    private static readonly UnitFinder s_finder = new(RealCatalogue.Value.Units);

    private static UnitMatch InHeading(int year, params string[] lines) => InHeading(year, null, lines);

    private static UnitMatch InHeading(int year, DateOnly? signedOn, params string[] lines) =>
        s_finder.InHeading([.. lines.Select((l, i) => new HeadingLine(l, new CellAddress(i + 1, 1)))], new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), signedOn);

    private static UnitMatch InFileName(int year, string name) => s_finder.InFileName(name, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), null);

    [Theory]
    [InlineData("05794", "UBND HUYỆN ĐẠI TỪ", "UBND XÃ PHỤC LINH")]
    [InlineData("22779", "UBND TP. PHAN RANG-THÁP CHÀM", "UBND P. MỸ BÌNH")]
    [InlineData("22779", "UBND TP.PHAN RANG - THÁP CHÀM", "UBND P.MỸ BÌNH")]
    [InlineData("05914", "UBND THÀNH PHỐ THÁI NGUYÊN", "ỦY BAN NHÂN DÂN XÃ ĐỒNG LIÊN")]
    [InlineData("06223", "Đơn vị báo cáo: Xã Hòa Cư, huyện Cao Lộc")]
    [InlineData("06223", "UBND xã Hoà Cư")]
    public void InHeading_FullName_IsExact(string code, params string[] lines)
    {
        var match = InHeading(2023, lines);
        Assert.Equal((code, true), (match.Unit?.Code, match.IsExact));
    }

    [Theory]
    [InlineData("05794", true, "Mã đơn vị: 05794")]
    [InlineData("05794", false, "Mã đơn vị: 5794")]
    [InlineData("05794", false, "HUYỆN ĐẠI TỪ", "Mã xã 5794")]
    [InlineData("05794", true, "UBND XÃ PHỤC LINH", "Mã đơn vị: 5800")]
    [InlineData(null, false, "Điện thoại: 5794")]
    public void InHeading_Code_SettlesWhatNamesLeaveOpen(string? code, bool isExact, params string[] lines)
    {
        var match = InHeading(2023, lines);
        Assert.Equal((code, isExact), (match.Unit?.Code, match.IsExact));
    }

    [Fact]
    public void InHeading_WithoutAccents_IsResolvedAndSaid()
    {
        var match = InHeading(2023, "UBND HUYEN DAI TU", "UBND XA PHUC LINH");
        Assert.Equal(("05794", false), (match.Unit?.Code, match.IsExact));
    }

    [Fact]
    public void InHeading_OnlyTheDistrict_IsTheDistrict() => Assert.Equal("171", InHeading(2023, "UBND HUYỆN ĐẠI TỪ").Unit?.Code);

    [Fact]
    public void InHeading_UnitThatDidNotExistThen_IsNotFound() => Assert.Null(InHeading(2026, "UBND XÃ PHỤC LINH").Unit);

    [Theory]
    [InlineData("UBND PHƯỜNG THẮNG LỢI", true)]
    [InlineData("UBND PHƯỜNG THĂNG LỢI", false)]
    public void InHeading_WardOfPleiku_IsFoundAlsoWithTheWrongTone(string line, bool isExact)
    {
        var match = InHeading(2023, "UBND THÀNH PHỐ PLEIKU", line);
        Assert.Equal(("23582", isExact), (match.Unit?.Code, match.IsExact));
    }

    [Fact]
    public void InHeading_SameNameAndCodeBeforeAndAfterTheMerger_TheDayDecides()
    {
        var twice = RealCatalogue.Value.Units.All.Where(u => u.Level == UnitLevel.Commune && u.ValidFrom is not null)
            .First(u => RealCatalogue.Value.Units.All.Any(o => o.Name == u.Name && o.Code == u.Code && o.ValidFrom is null));
        var lines = new[] { "UBND " + twice.Name };
        Assert.Null(InHeading(2025, new DateOnly(2025, 3, 1), lines).Unit?.ValidFrom);
        Assert.Equal(twice, InHeading(2025, new DateOnly(2025, 11, 1), lines).Unit);
        Assert.Equal(twice, InHeading(2026, null, lines).Unit);
    }

    [Fact]
    public void InHeading_SameNameTwice_IsAskedAboutUnlessDistrictOrProvinceIsNamed()
    {
        var finder = new UnitFinder(new UnitRegister(
            [
                new("64", "Tỉnh Gia Lai", UnitLevel.Province, null, null, null), new("62", "Tỉnh Kon Tum", UnitLevel.Province, null, null, null),
                new("622", "Thành phố Pleiku", UnitLevel.District, "64", null, null), new("608", "Thành phố Kon Tum", UnitLevel.District, "62", null, null),
                new("23582", "Phường Thắng Lợi", UnitLevel.Commune, "622", null, null), new("23284", "Phường Thắng Lợi", UnitLevel.Commune, "608", null, null),
            ], []));
        UnitMatch Find(params string[] lines) => finder.InHeading([.. lines.Select((l, i) => new HeadingLine(l, new CellAddress(i + 1, 1)))], new(2023, 1, 1), new(2023, 12, 31), null);
        var match = Find("UBND PHƯỜNG THẮNG LỢI");
        Assert.Null(match.Unit);
        Assert.Equal(["23582", "23284"], match.Candidates.Select(u => u.Code));
        Assert.Equal("23284", Find("TỈNH KON TUM", "UBND PHƯỜNG THẮNG LỢI").Unit?.Code);
        Assert.Equal("23582", Find("UBND TP. PLEIKU", "UBND P. THẮNG LỢI").Unit?.Code);
    }

    [Theory]
    [InlineData("PhucLinh_2023.xlsx", "05794")]
    [InlineData("bao cao xa Phuc Linh.xlsx", "05794")]
    [InlineData("05794-2022.xls", "05794")]
    [InlineData("xa-hoa-cu-2024.xlsx", "06223")]
    [InlineData("ĐỒNG LIÊN (nộp lại).xlsx", "05914")]
    public void InFileName_CodeOrBareName_IsFound(string name, string code) => Assert.Equal(code, InFileName(2023, name).Unit?.Code);

    [Theory]
    [InlineData("bao-cao-2023.xlsx")]
    [InlineData("99999.xlsx")]
    [InlineData("Book1.xlsx")]
    public void InFileName_NothingKnown_IsNone(string name) => Assert.Null(InFileName(2023, name).Unit);

    [Theory]
    [InlineData("Xã Phục Linh", true)]
    [InlineData("xã phục linh", true)]
    [InlineData("Phục Linh", false)]
    public void IsUnit_NeedsTheFullName(string text, bool isUnit) => Assert.Equal(isUnit, s_finder.IsUnit(text));
}
