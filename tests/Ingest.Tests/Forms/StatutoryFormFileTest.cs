using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Tests.Reference;

namespace DienHinh.Ingest.Tests.Forms;

public sealed class StatutoryFormFileTest
{
    private const string File = "forms/0900.yaml";

    private const string Form = """
        id: "0900"
        code: 0900.N
        title: Số khen thưởng
        title_en: Awards
        circular: Thông tư A
        series: khen-thuong
        years: {from: 2023, to: 2024}
        due: Ngày 15 tháng 12
        recipient: Bộ Nội vụ
        measure: awards
        counts: khen thưởng
        where: [awardLevel=province]
        columns:
        - {number: "1", heading: [Tổng số], sum: 2+3}
        - {number: "2", heading: [Chia ra, Bằng khen], where: [awardForm=bang-khen]}
        - {number: "3", heading: [Chia ra, Cờ], where: [awardForm=co-thi-dua]}
        rows:
        - {code: "01", label: Tổng số, sum: 02+03, checks: [04+05]}
        - {label: Chia theo đối tượng}
        - {code: "02", label: Tập thể, where: [kind=collective]}
        - {code: "03", label: Cá nhân, where: [kind=individual]}
        - {code: "04", label: Doanh nhân, of: "03", where: [category=entrepreneur]}
        - {code: "05", label: Khác}
        """;

    [Fact]
    public void Read_Form_IsWhatTheFileSays()
    {
        var form = Assert.Single(Catalogue.Parse(With(Form)).Forms);
        Assert.Equal(("0900", 2023, 2024), (form.Id, form.Years.From, form.Years.To));
        Assert.Equal(["2", "3"], form.Columns[0].Sum);
        Assert.Equal([["04", "05"]], form.Rows[0].Checks);
        Assert.Null(form.Rows[1].Code);
        // A row that is part of another meets its conditions too.
        Assert.Equal(["kind=individual", "category=entrepreneur"], form.Rows[4].Where.Select(c => $"{c.Member}={string.Join(',', c.Values)}"));
    }

    [Theory]
    [InlineData("id: \"0900\"", "id: \"0901\"", 1, "phải trùng tên tệp")]
    [InlineData("sum: 2+3}", "sum: 2+4}", 14, "không có cột “4”")]
    [InlineData("sum: 2+3}", "sum: 1+2}", 14, "không thể cộng chính nó")]
    [InlineData("number: \"3\"", "number: \"2\"", 16, "cột “2” ghi hai lần")]
    [InlineData("awardForm=bang-khen", "awardForm", 15, "điều kiện “awardForm” chưa đúng")]
    [InlineData("awardForm=bang-khen", "awardForm!=bang-khen", 15, "chưa đúng")]
    [InlineData("sum: 02+03", "sum: 02+06", 18, "không có dòng “06”")]
    [InlineData("checks: [04+05]", "checks: [04+7]", 18, "không có dòng “7”")]
    [InlineData("{label: Chia theo đối tượng}", "{label: Chia, where: [kind=model]}", 19, "không có mã số là dòng tiêu đề")]
    [InlineData("code: \"03\"", "code: \"02\"", 21, "mã số “02” ghi hai lần")]
    [InlineData("of: \"03\"", "of: \"05\"", 22, "không có dòng nào mã số này")]
    [InlineData("label: Khác}", "label: Khác, unavailble: x}", 23, "không có khóa nào tên “unavailble”")]
    [InlineData("label: Khác}", "label: Khác, sum: 01}", 23, "dòng 01 cũng là tổng")]
    [InlineData("from: 2023, to: 2024", "from: 2024, to: 2023", 7, "không hợp lý")]
    [InlineData("measure: awards\n", "", 1, "thiếu “measure”")]
    public void Read_Mistake_IsLocated(string from, string to, int line, string words)
    {
        Assert.Equal(2, Form.Split(from).Length);
        Assert.Contains(SmallCatalogue.Errors(With(Form.Replace(from, to))), e => e.File == File && e.Line == line && e.Message.Contains(words));
    }

    [Fact]
    public void Read_TwoFormsOfOneSeriesInAYear_AreToldAtTheSecond()
    {
        var files = With(Form);
        files["forms/0910.yaml"] = Form.Replace("0900", "0910").Replace("{from: 2023, to: 2024}", "{from: 2024}");
        SmallCatalogue.AssertOnly(SmallCatalogue.Errors(files), "forms/0910.yaml", 1, "0910 và 0900");
    }

    [Fact]
    public void ShippedForms_FollowEachOtherWithoutAGap()
    {
        var forms = RealCatalogue.Value.Forms;
        Assert.Equal(["0601", "0602", "0603", "0701"], forms.Select(f => f.Id));
        Assert.Equal(2023, forms.Single(f => f.Id == "0701").Years.To + 1);
        Assert.Equal([2023, 2023, 2023], forms.Where(f => f.Id != "0701").Select(f => f.Years.From));
    }

    private static Dictionary<string, string> With(string form)
    {
        var files = SmallCatalogue.Files();
        files[File] = form;
        return files;
    }
}
