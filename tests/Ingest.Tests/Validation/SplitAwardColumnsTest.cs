using System.Globalization;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>One commendation over several columns: its form, its level, its decision cut into number and date, or a tick below the form.</summary>
public sealed class SplitAwardColumnsTest
{
    private const string Heads = "name DS\nA1: UBND XÃ PHỤC LINH\nA3: DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2023\nA5:A6: STT\nB5:B6: Họ và tên\n";

    private static string[] Awards(string table)
    {
        var read = Reading.OfPhucLinh(Heads + table);
        Assert.All(read.Submission!.Exemplars, e => Assert.Equal(2023, e.Year));
        return [.. read.Submission!.Exemplars.SelectMany(e => e.Awards.Select(a =>
            string.Create(CultureInfo.InvariantCulture, $"{e.Name}: {a.Form} | {a.FormCode} | {a.Level} | {a.DecisionNumber} | {a.DecisionDate:dd/MM/yyyy}")))];
    }

    [Fact]
    public void DecisionInNumberDayMonthAndYear_IsOneDecision() => Assert.Equal(["Nguyễn Văn An: Giấy khen | giay-khen |  | 45/QĐ-UBND | 15/01/2024", "Trần Thị Bình: Bằng khen | bang-khen |  | 46 | 21/11/2023"], Awards("""
        C5:C6: Hình thức khen thưởng
        D5:G5: Quyết định
        6D| Số | Ngày | Tháng | Năm
        7| 1 | Nguyễn Văn An | Giấy khen | 45/QĐ-UBND | 15 | 1 | 2024
        8| 2 | Trần Thị Bình | Bằng khen | 46 | "21" | "11" | "2023"
        """));

    [Theory]
    [InlineData("C5:F5: Khen thưởng\n6C| Hình thức | Cấp | Số | Ngày")]
    [InlineData("C5:F5: Khen thưởng\n6C| Hình thức khen | Cấp khen | Số QĐ | Ngày ký")]
    [InlineData("C5:C6: Hình thức khen\nD5:D6: Cấp khen\nE5:F5: Quyết định khen thưởng\n6E| Số | Ngày")]
    public void FormLevelNumberAndDate_AreOneAward(string heads) =>
        Assert.Equal(["Nguyễn Văn An: Giấy khen | giay-khen | district | 45/QĐ-UBND | 20/11/2023"], Awards(heads + "\n7| 1 | Nguyễn Văn An | Giấy khen | Huyện | 45/QĐ-UBND | 20/11/2023\n8| 2 | Trần Thị Bình"));

    [Theory]
    [InlineData("C5:E5: Hình thức khen thưởng\n6C| Giấy khen | Bằng khen | Chiến sĩ thi đua")]
    [InlineData("C5:C6: Giấy khen\nD5:D6: Bằng khen\nE5:E6: Chiến sĩ thi đua")]
    public void Tick_IsTheAwardOfItsHeading(string heads) => Assert.Equal(
        ["Nguyễn Văn An: Giấy khen | giay-khen |  |  | ", "Trần Thị Bình: Bằng khen | bang-khen |  |  | ", "Trần Thị Bình: Chiến sĩ thi đua | chien-si-thi-dua |  |  | "],
        Awards(heads + "\n7| 1 | Nguyễn Văn An | x\n8| 2 | Trần Thị Bình | | X | x\n9| 3 | Lê Văn Cường"));

    [Fact]
    public void DecisionOrLevelBelowAForm_IsThatOfTheForm() => Assert.Equal(
        ["Nguyễn Văn An: Giấy khen | giay-khen |  | 45/QĐ-UBND | 20/11/2023", "Trần Thị Bình: Bằng khen | bang-khen | province |  | "],
        Awards("C5:D5: Khen thưởng\n6C| Giấy khen | Bằng khen\n7| 1 | Nguyễn Văn An | 45/QĐ-UBND ngày 20/11/2023\n8| 2 | Trần Thị Bình | | UBND tỉnh"));

    [Fact]
    public void AmountsAndYearsBesideAForm_AreNoAwards() => Assert.Equal(
        ["Nguyễn Văn An: Giấy khen | giay-khen |  |  | ", "Trần Thị Bình: Bằng khen | bang-khen |  |  | "],
        Awards("C5:E5: Khen thưởng\n6C| Giấy khen | Bằng khen | Số tiền thưởng\n7| 1 | Nguyễn Văn An | x | | 500000\n8| 2 | Trần Thị Bình | | 2023 | 1000000"));

    [Fact]
    public void DecisionsOnCommendationsWithoutAForm_AreCommendations() => Assert.Equal(
        ["Nguyễn Văn An: Khen thưởng | other |  | 45/QĐ-UBND | 20/11/2023"],
        Awards("C5:C6: Quyết định khen thưởng\n7| 1 | Nguyễn Văn An | 45/QĐ-UBND ngày 20/11/2023\n8| 2 | Trần Thị Bình"));
}
