using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;

namespace DienHinh.Ingest.Tests.Reference;

public sealed class CatalogueTest
{
    private static readonly Catalogue s_real = RealCatalogue.Value;

    [Fact]
    public void SeenBy_ACommune_KnowsItsOwnAndWhatStandsAbove()
    {
        var all = RealCatalogue.Value;
        var seen = all.SeenBy(["05794"]);
        Assert.Superset(new HashSet<string> { "05794", "171", "19" }, seen.Units.All.Select(u => u.Id).ToHashSet());
        Assert.DoesNotContain(seen.Units.All, u => u.Level == UnitLevel.Commune && u.Code != "05794");
        Assert.Null(seen.Units.Find("22744"));
        Assert.Equal(["phuc-linh-2021-2025"], seen.Plans.Select(p => p.Id));
        Assert.Equal(all.Movements.Count, seen.Movements.Count);
        Assert.Empty(all.SeenBy([]).Units.All);
        Assert.Contains(all.SeenBy(["58"]).Units.All, u => u.Id == "22744");
    }

    [Fact]
    public void Movements_AreTheTwentyFive()
    {
        Assert.Equal(25, s_real.Movements.Count);
        Assert.Equal(["thi-dua-quyet-thang", "vi-an-ninh-to-quoc"], s_real.Movements.Where(m => m.ParentId == "quoc-phong-an-ninh").Select(m => m.Id));
    }

    [Theory]
    [InlineData("NTM", "nong-thon-moi")]
    [InlineData("CCHC", "cai-cach-hanh-chinh")]
    [InlineData("ANTQ", "bao-ve-an-ninh-to-quoc")]
    [InlineData("ĐSVH", "doi-song-van-hoa")]
    [InlineData("Chuyển đổi số", "chuyen-doi-so")]
    [InlineData("Cao Lộc cùng cả nước chung sức xây dựng nông thôn mới", "nong-thon-moi")]
    [InlineData("các phong trào thi đua thuộc lĩnh vực giáo dục và đào tạo", "day-tot-hoc-tot")]
    [InlineData("Nông dân thi đua, sản xuất kinh doanh giỏi", "nong-dan-sxkd-gioi")]
    [InlineData("Vì an ninh Tổ quốc", "vi-an-ninh-to-quoc")]
    public void Movement_ForName_IsOne(string name, string id) =>
        Assert.Equal([id], s_real.Movements.Where(m => m.Aliases.Append(m.Name).Contains(name)).Select(m => m.Id));

    [Fact]
    public void Misprint_OfThangLoi_MeansTheCampaignAndIsMarked()
    {
        var campaign = s_real.FindMovement("toan-dan-doan-ket-ntm-dtvm")!;
        Assert.Equal(["Toàn dân đoàn kết xây dựng nông thôn mới, đời sống văn minh"], campaign.Misprints);
        Assert.Contains(campaign.Misprints[0], campaign.Aliases);
        Assert.All(s_real.Movements.Where(m => m != campaign), m => Assert.Empty(m.Misprints));
    }

    [Theory]
    [InlineData("VH-XH", "cc-van-hoa-xa-hoi")]
    [InlineData("CC VH-XH", "cc-van-hoa-xa-hoi")]
    [InlineData("Công chức VHXH", "cc-van-hoa-xa-hoi")]
    [InlineData("VP-TK", "cc-van-phong-thong-ke")]
    [InlineData("TC-KT", "cc-tai-chinh-ke-toan")]
    [InlineData("UBMTTQ", "mttq")]
    [InlineData("Hội LHPN", "hoi-lhpn")]
    [InlineData("HND", "hoi-nong-dan")]
    [InlineData("CCB", "hoi-cuu-chien-binh")]
    [InlineData("ĐTN", "doan-thanh-nien")]
    [InlineData("LĐLĐ tỉnh", "ldld-tinh")]
    [InlineData("BCH Quân sự tỉnh", "bch-quan-su-tinh")]
    public void Owner_ForName_IsOne(string name, string id) =>
        Assert.Equal([id], s_real.Owners.Where(o => o.Aliases.Append(o.Name).Contains(name)).Select(o => o.Id));

    [Fact]
    public void Owners_OfEveryPrintedName_AreFoundByThatName()
    {
        var printed = s_real.Plans.SelectMany(p => p.Items).SelectMany(i => i.Leads.Concat(i.Coordinating)).ToList();
        Assert.Equal(39, s_real.Owners.Count);
        Assert.True(printed.Count > 40);
        Assert.All(printed, p =>
            Assert.Contains(p.Printed, s_real.FindOwner(p.OwnerId) is { } o ? o.Aliases.Append(o.Name) : [], StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void PrintedNames_OfSingleItems_AreKnownNamesOfTheirMovement()
    {
        var single = s_real.Plans.SelectMany(p => p.Items).Where(i => i.Mapping != "combined").ToList();
        Assert.Equal(10 + 9 + 12 + 12, single.Count);
        Assert.All(single, i =>
            Assert.Contains(i.PrintedName, s_real.FindMovement(i.MovementIds[0]) is { } m ? m.Aliases.Append(m.Name) : [], StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void ContentHash_FollowsContentNotLineEnds()
    {
        var files = SmallCatalogue.Files();
        var first = Catalogue.Parse(files).ContentHash;
        files["reference/owners.yaml"] = SmallCatalogue.Owners.Replace("\n", "\r\n");
        Assert.Equal(first, Catalogue.Parse(files).ContentHash);
        files["reference/owners.yaml"] = SmallCatalogue.Owners.Replace("name_en: Police", "name_en: Commune police");
        Assert.NotEqual(first, Catalogue.Parse(files).ContentHash);
    }

    [Fact]
    public void Parse_MistakesInEveryFile_ReportsAllAtOnceInOrder()
    {
        var files = SmallCatalogue.Files();
        files["reference/movements.yaml"] = SmallCatalogue.Movements.Replace("name: Cải", "nam: Cải");
        files["reference/owners.yaml"] = SmallCatalogue.Owners.Replace("level: xã\n  sector: mặt", "level: xa\n  sector: mặt");
        files["reference/units.csv"] = SmallCatalogue.Units.Replace("05794,Xã Phục Linh,commune,19,", "05794,Xã Phục Linh,comune,19,");
        files[SmallCatalogue.PlanFile] = SmallCatalogue.Plan.Replace("owner: cong-an-xa", "owner: cong-an-xaa");

        var errors = SmallCatalogue.Errors(files);

        Assert.Equal(
            [
                ("plans/small.yaml", 24, "cong-an-xa"),
                ("reference/movements.yaml", 8, null), ("reference/movements.yaml", 9, "name"),
                ("reference/owners.yaml", 11, "xã"),
                ("reference/units.csv", 5, "commune"),
            ],
            errors.Select(e => (e.File, e.Line, e.Nearest)));
    }

    [Fact]
    public void Load_EmptyFolder_NamesEveryMissingFile()
    {
        var folder = Directory.CreateTempSubdirectory();
        var errors = Assert.Throws<CatalogueException>(() => Catalogue.Load(folder.FullName)).Errors;
        folder.Delete();
        Assert.Equal(
            ["plans", "reference/movements.yaml", "reference/owners.yaml", "reference/succession.csv", "reference/units.csv"], errors.Select(e => e.File));
    }
}
