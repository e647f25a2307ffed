using static DienHinh.Ingest.Tests.Reference.SmallCatalogue;

namespace DienHinh.Ingest.Tests.Reference;

public sealed class CatalogueFileTest
{
    private const string MovementsFile = "reference/movements.yaml";
    private const string OwnersFile = "reference/owners.yaml";
    private const string UnitsFile = "reference/units.csv";
    private const string SuccessionFile = "reference/succession.csv";

    [Fact]
    public void Small_Catalogue_HasNoMistake() => Assert.Equal(2, DienHinh.Ingest.Reference.Catalogue.Parse(Files()).Movements.Count);

    [Theory]
    [InlineData("name_en: New rural areas", "name_en: New rural areas\n  name_eng: x", 5, "name_eng", "name_en")]
    [InlineData("type: phong_trao\n  group: kinh-te", "type: phong-trao\n  group: kinh-te", 5, "không hợp lệ", "phong_trao")]
    [InlineData("aliases: [NTM]", "aliases: NTM", 7, "danh sách", null)]
    [InlineData("aliases: [NTM]", "aliases: [NTM, NTM]", 7, "ghi hai lần", null)]
    [InlineData("aliases: [NTM]", "aliases: [Cải cách hành chính]", 9, "đã thuộc “nong-thon-moi”", null)]
    [InlineData("group: cong-vu", "group: cong-vu\n  parent: nong-thon-mo", 13, "không có trong danh mục", "nong-thon-moi")]
    [InlineData("group: cong-vu", "group: cong-vu\n  parent: cai-cach-hanh-chinh", 13, "chính nó", null)]
    [InlineData("id: cai-cach-hanh-chinh", "id: nong-thon-moi", 8, "dùng hai lần", null)]
    [InlineData("aliases: [NTM]", "aliases: [NTM", 7, "không đọc được YAML", null)]
    public void Movements_Mistake_IsLocated(string from, string to, int line, string words, string? nearest)
    {
        var errors = ErrorsAfter(MovementsFile, from, to).Where(e => e.File == MovementsFile).ToList();
        AssertOnly(errors, MovementsFile, line, words, nearest);
    }

    [Theory]
    [InlineData("  aliases: [CA xã]", "  aliases: [MTTQ xã]", 9, "đã thuộc “cong-an-xa”", null)]
    [InlineData("  sector: công an", "  sector: công an\n  group: yes", 7, "true hoặc false", null)]
    [InlineData("  sector: công an\n", "", 2, "thiếu “sector”", null)]
    public void Owners_Mistake_IsLocated(string from, string to, int line, string words, string? nearest) =>
        AssertOnly(ErrorsAfter(OwnersFile, from, to), OwnersFile, line, words, nearest);

    [Theory]
    [InlineData("code,name,", "code,names,", 2, "thiếu cột “name”")]
    [InlineData("05794,Xã Phục Linh,commune,19,,2025-06-30", "05794,Xã Phục Linh,commune,19,,30/06/2025", 5, "phải là ngày viết như")]
    [InlineData("05794,Xã Phục Linh,commune,19,,2025-06-30", "05794,Xã Phục Linh,commune,19,", 5, "dòng có 5 ô")]
    [InlineData("05794,Xã Phục Linh,commune,19,,2025-06-30", "05794,Xã Phục Linh,commune,19,,2025-07-30", 5, "ngoài thời gian của cấp trên")]
    [InlineData("05794,Xã Phục Linh,commune,19,,2025-06-30", "05794,Xã Phục Linh,commune,,,2025-06-30", 5, "phải có đơn vị cấp trên")]
    [InlineData("05788,Xã Phú Lạc,commune,19@2025-07-01,", "05788,Xã Phú Lạc,province,19@2025-07-01,", 6, "cấp trên phải cao hơn")]
    [InlineData("19,Tỉnh Thái Nguyên,province,,2025-07-01,", "19,Tỉnh Thái Nguyên,province,,2025-06-01,", 4, "trong cùng thời gian")]
    [InlineData("05794,Xã Phục Linh,commune,19,,2025-06-30", "05794,Xã Phục Linh,commune,18,,2025-06-30", 5, "“18” không có")]
    public void Units_Mistake_IsLocated(string from, string to, int line, string words) =>
        Assert.Contains(ErrorsAfter(UnitsFile, from, to), e => e.File == UnitsFile && e.Line == line && e.Message.Contains(words));

    [Theory]
    [InlineData("05794,05788@2025-07-01", "05794,05789@2025-07-01", 3, "không có trong danh mục", "05788@2025-07-01")]
    [InlineData("05794,05788@2025-07-01,2025-07-01,false", "05794,05788@2025-07-01,2025-07-02,false", 3, "kết thúc đúng một ngày trước", null)]
    [InlineData("05794,05788@2025-07-01,2025-07-01,false", "05794,05788@2025-07-01,2025-07-01,true", 3, "part phải là false", null)]
    [InlineData("05794,05788@2025-07-01,2025-07-01,false", "05794,19@2025-07-01,2025-07-01,false", 3, "không thể thành", null)]
    [InlineData("19,19@2025-07-01,", "05794,05788@2025-07-01,", 3, "ghi hai lần", null)]
    [InlineData("05794,05788@2025-07-01,2025-07-01,false", "05788@2025-07-01,05794,2025-07-01,false", 3, "phải kết thúc", null)]
    public void Succession_Mistake_IsLocated(string from, string to, int line, string words, string? nearest)
    {
        var errors = ErrorsAfter(SuccessionFile, from, to);
        Assert.Contains(errors, e => e.File == SuccessionFile && e.Line == line && e.Message.Contains(words) && e.Nearest == nearest);
    }
}
