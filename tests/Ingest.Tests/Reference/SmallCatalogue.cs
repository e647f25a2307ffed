using DienHinh.Ingest.Reference;

namespace DienHinh.Ingest.Tests.Reference;

/// <summary>The smallest catalogue without mistakes; tests break one thing at a time and look where the error points.</summary>
internal static class SmallCatalogue
{
    public const string Movements = """
        movements:
        - id: nong-thon-moi
          name: Xây dựng nông thôn mới
          name_en: New rural areas
          type: phong_trao
          group: kinh-te
          aliases: [NTM]
        - id: cai-cach-hanh-chinh
          name: Cải cách hành chính
          name_en: Administrative reform
          type: phong_trao
          group: cong-vu
        """;

    public const string Owners = """
        owners:
        - id: cong-an-xa
          name: Công an xã
          name_en: Police
          level: xã
          sector: công an
          aliases: [CA xã]
        - id: mttq
          name: MTTQ xã
          name_en: Front
          level: xã
          sector: mặt trận
        """;

    public const string Units = """
        # a remark
        code,name,level,parent,valid_from,valid_to
        19,Tỉnh Thái Nguyên,province,,,2025-06-30
        19,Tỉnh Thái Nguyên,province,,2025-07-01,
        05794,Xã Phục Linh,commune,19,,2025-06-30
        05788,Xã Phú Lạc,commune,19@2025-07-01,2025-07-01,
        """;

    public const string Succession = """
        unit,successor,date,part
        19,19@2025-07-01,2025-07-01,false
        05794,05788@2025-07-01,2025-07-01,false
        """;

    public const string Plan = """
        id: small
        title: Kế hoạch
        title_en: Plan
        unit: "05794"
        years: {from: 2021, to: 2025}
        kinds: [collective, individual]
        document:
          type: ke-hoach
          title: KẾ HOẠCH
          number_printed: "Số: /KH-UBND"
          date_printed: năm 2021
          issuer: UBND xã
          signature: CHỦ TỊCH
        items:
        - item: a
          section: II
          printed: Nông thôn mới
          movements: [nong-thon-moi]
          mapping: local_variant
          type: phong_trao
          subjects:
          - {kind: collective, who: xóm}
          lead:
          - {owner: cong-an-xa, printed: Công an xã}
          quotas:
          - {kind: collective, at_least: 2, per: year}
        deadlines:
        - id: propose
          task: Đề xuất
          printed: trước ngày 15/11
          yearly: true
          month_day: "11-15"
          before: true
        reporting: {level: commune, deadline: propose}
        """;

    public const string PlanFile = "plans/small.yaml";

    public static Dictionary<string, string> Files() => new(StringComparer.Ordinal)
    {
        ["reference/movements.yaml"] = Movements,
        ["reference/owners.yaml"] = Owners,
        ["reference/units.csv"] = Units,
        ["reference/succession.csv"] = Succession,
        [PlanFile] = Plan,
    };

    /// <summary>The mistakes that replacing one text by another causes; the text must be there exactly once.</summary>
    public static IReadOnlyList<CatalogueError> ErrorsAfter(string file, string from, string to)
    {
        var files = Files();
        Assert.Equal(2, files[file].Split(from).Length);
        files[file] = files[file].Replace(from, to);
        return Errors(files);
    }

    public static IReadOnlyList<CatalogueError> Errors(Dictionary<string, string> files) =>
        Assert.Throws<CatalogueException>(() => Catalogue.Parse(files)).Errors;

    /// <summary>Asserts that there is exactly one mistake, at this line, with this nearest value and these words in its message.</summary>
    public static void AssertOnly(IReadOnlyList<CatalogueError> errors, string file, int line, string words, string? nearest = null)
    {
        var error = Assert.Single(errors);
        Assert.Equal((file, line, nearest), (error.File, error.Line, error.Nearest));
        Assert.Contains(words, error.Message);
    }
}
