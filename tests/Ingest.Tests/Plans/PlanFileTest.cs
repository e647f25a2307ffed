using DienHinh.Ingest.Reference;
using static DienHinh.Ingest.Tests.Reference.SmallCatalogue;

namespace DienHinh.Ingest.Tests.Plans;

public sealed class PlanFileTest
{
    [Theory]
    [InlineData("id: small", "id: smal", 1, "trùng tên tệp", null)]
    [InlineData("title_en: Plan", "title_en: Plan\ntitel: x", 4, "không có khóa nào tên “titel”", "title")]
    [InlineData("title_en: Plan\n", "", 1, "thiếu “title_en”", null)]
    [InlineData("unit: \"05794\"", "unit: \"05793\"", 4, "“05793” không có trong danh mục", "05794")]
    [InlineData("{from: 2021, to: 2025}", "{from: 2021, to: 2020}", 5, "năm cuối 2020", null)]
    [InlineData("{from: 2021, to: 2025}", "{from: hai, to: 2025}", 5, "số nguyên", null)]
    [InlineData("kinds: [collective, individual]", "kinds: [collective, indivdual]", 6, "“indivdual”", "individual")]
    [InlineData("type: ke-hoach", "type: kehoach", 8, "không hợp lệ", "ke-hoach")]
    [InlineData("movements: [nong-thon-moi]", "movements: [nong-thon-mới]", 18, "phong trào “nong-thon-mới”", "nong-thon-moi")]
    [InlineData("movements: [nong-thon-moi]", "movements: []", 18, "ít nhất một phong trào", null)]
    [InlineData("mapping: local_variant", "mapping: local", 19, "“mapping: local”", null)]
    [InlineData("{kind: collective, who: xóm}", "{kind: household, who: xóm}", 26, "không có trong “subjects”", null)]
    [InlineData("owner: cong-an-xa,", "owner: cong-an-xã,", 24, "đơn vị chủ trì “cong-an-xã”", "cong-an-xa")]
    [InlineData("at_least: 2", "at_least: hai", 26, "phải là số", null)]
    [InlineData("at_least: 2", "at_least: 0", 26, "số nguyên từ 1", null)]
    [InlineData("at_least: 2", "at_least: 1.5", 26, "số nguyên từ 1", null)]
    [InlineData("at_least: 2", "at_least: 2, exactly: 3", 26, "chỉ được ghi một trong", null)]
    [InlineData(", at_least: 2", "", 26, "phải có at_least", null)]
    [InlineData("per: year}", "per: stage, stage: \"1\"}", 26, "không có giai đoạn “1”", null)]
    [InlineData("per: year}", "per: stage}", 26, "khi và chỉ khi", null)]
    [InlineData("month_day: \"11-15\"", "month_day: 15/11", 32, "không phải tháng-ngày", null)]
    [InlineData("month_day: \"11-15\"", "month_day: \"02-29\"", 32, "không phải tháng-ngày", null)]
    [InlineData("deadline: propose}", "deadline: propos}", 34, "không có thời hạn “propos”", "propose")]
    [InlineData("{level: commune,", "{level: province,", 34, "cấp trên", null)]
    public void Read_Mistake_IsLocated(string from, string to, int line, string words, string? nearest)
    {
        var errors = ErrorsAfter(PlanFile, from, to).Where(e => e.Line == line && e.Message.Contains(words)).ToList();
        AssertOnly(errors, PlanFile, line, words, nearest);
    }

    [Theory]
    [InlineData("reviews:\n- {id: final, kind: final, level: xã, printed: x, cut_off: 2026-06-30}", 37, "năm 2026 nằm ngoài kế hoạch (2021 - 2025)")]
    [InlineData("reviews:\n- {id: final, kind: final, level: xã, printed: x, cut_off: 30/6/2025}", 37, "không phải ngày tháng")]
    [InlineData("reviews:\n- {id: final, kind: last, level: xã, printed: x}", 37, "“kind: last”")]
    [InlineData("stages:\n- {id: \"1\", name: x, from: 2023, to: 2021}", 37, "trước khi bắt đầu")]
    [InlineData("stages:\n- {id: \"1\", name: x, from: 2020, to: 2021}", 37, "năm 2020 nằm ngoài")]
    [InlineData("settings: {first_target_year: 2026}", 36, "năm 2026 nằm ngoài")]
    [InlineData("settings: {before_day: today}", 36, "“before_day: today”")]
    [InlineData("duties:\n- {type: publicity, owner: cong-an, text: x}", 37, "đơn vị chủ trì “cong-an”")]
    [InlineData("kpis:\n- {id: k, name: x, name_en: x, printed: x, more_than: 30%}", 37, "phải là số")]
    public void Read_MistakeInAnOptionalPart_IsLocated(string addition, int line, string words)
    {
        var files = Files();
        files[PlanFile] += "\n\n" + addition;
        AssertOnly([.. Errors(files).Select(e => e with { Nearest = null })], PlanFile, line, words);
    }

    [Fact]
    public void Read_ItemTwice_IsAnErrorAtTheSecond()
    {
        var files = Files();
        var item = Plan[Plan.IndexOf("- item: a", StringComparison.Ordinal)..Plan.IndexOf("deadlines:", StringComparison.Ordinal)];
        files[PlanFile] = Plan.Replace(item, item + item);
        AssertOnly(Errors(files), PlanFile, 27, "mục “a” ghi hai lần");
    }

    [Fact]
    public void Read_KeyTwice_IsAnErrorAtTheSecond() =>
        AssertOnly(ErrorsAfter(PlanFile, "title_en: Plan", "title: Plan"), PlanFile, 3, "không đọc được YAML");

    [Fact]
    public void Read_DecomposedText_IsComposed()
    {
        var files = Files();
        files[PlanFile] = Plan.Replace("title: Kế hoạch", "title: " + "Kế hoạch".Normalize(System.Text.NormalizationForm.FormD));
        Assert.Equal("Kế hoạch", Catalogue.Parse(files).Plans[0].Title);
    }
}
