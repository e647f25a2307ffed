using System.Globalization;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Tests.Validation;

public sealed class AwardReadingTest
{
    private static string[] Awards(string table)
    {
        var read = Reading.OfPhucLinh("A1: DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2023\n" + table);
        return [.. read.Submission!.Exemplars.SelectMany(e => e.Awards.Select(a =>
            string.Create(CultureInfo.InvariantCulture, $"{e.Name}: {a.Form} | {a.Level} | {a.DecisionNumber} | {a.DecisionDate:dd/MM/yyyy}")))];
    }

    [Fact]
    public void LevelColumns_Ticks_TellTheLevel()
    {
        Assert.Equal(["Nguyễn Văn An: Khen thưởng cấp xã | commune |  | ", "Trần Thị Bình: Khen thưởng cấp huyện | district |  | ", "Trần Thị Bình: Khen thưởng cấp tỉnh | province |  | "], Awards("""
            3| STT | Họ và tên | Cấp khen thưởng
            C3:F3: Cấp khen thưởng
            4C| Cấp xã | Cấp huyện | Cấp tỉnh | TW
            merge A3:A4
            merge B3:B4
            5| 1 | Nguyễn Văn An | x
            6| 2 | Trần Thị Bình | | x | X
            """));
    }

    [Fact]
    public void LevelColumns_TickBesideAWrittenAward_IsAnotherAward()
    {
        Assert.Equal(["Nguyễn Văn An: Bằng khen | province |  | ", "Nguyễn Văn An: Khen thưởng cấp xã | commune |  | "], Awards("""
            3| STT | Họ và tên | Cấp khen thưởng
            C3:E3: Cấp khen thưởng
            4C| Cấp xã | Cấp huyện | Cấp tỉnh
            merge A3:A4
            merge B3:B4
            5| 1 | Nguyễn Văn An | x | | Bằng khen
            """));
    }

    [Fact]
    public void LevelColumns_FormBeside_TakesTheLevelTicked()
    {
        Assert.Equal(["Nguyễn Văn An: Giấy khen | district |  | "], Awards("""
            3| STT | Họ và tên | Hình thức khen thưởng | Cấp khen thưởng
            D3:F3: Cấp khen thưởng
            4D| Xã | Huyện | Tỉnh
            5| 1 | Nguyễn Văn An | Giấy khen | | x
            """));
    }

    [Fact]
    public void LevelColumns_Forms_AreAwardsOfThatLevel()
    {
        Assert.Equal(["Nguyễn Văn An: Giấy khen | commune | 45/QĐ-UBND | 20/11/2023", "Nguyễn Văn An: Bằng khen | province |  | "], Awards("""
            3| STT | Họ và tên | Hình thức khen thưởng
            C3:E3: Hình thức khen thưởng
            4C| Cấp xã | Cấp huyện | Cấp tỉnh
            5| 1 | Nguyễn Văn An | Giấy khen (QĐ số 45/QĐ-UBND ngày 20/11/2023) | - | Bằng khen
            """));
    }

    [Theory]
    [InlineData("Giấy khen UBND xã; Bằng khen UBND tỉnh", "Giấy khen UBND xã|Bằng khen UBND tỉnh")]
    [InlineData("- Giấy khen của\\nChủ tịch UBND xã\\n- Chiến sĩ thi đua cơ sở", "Giấy khen của Chủ tịch UBND xã|Chiến sĩ thi đua cơ sở")]
    [InlineData("Lao động tiên tiến, Giấy khen đột xuất và Kỷ niệm chương", "Lao động tiên tiến|Giấy khen đột xuất|Kỷ niệm chương")]
    [InlineData("Giấy khen, 300.000 đồng", "Giấy khen, 300.000 đồng")]
    public void SeveralInACell_AreTakenApartWhereAnAwardBegins(string cell, string forms) => Assert.Equal(forms.Split('|'), Awards($"""
        3| STT | Họ và tên | Hình thức khen thưởng
        4| 1 | Nguyễn Văn An | {cell}
        """).Select(a => a.Split(": ")[1].Split(" | ")[0]));

    [Fact]
    public void ContinuationRow_SecondAward_IsOneMoreOfTheSameItem()
    {
        Assert.Equal(["Nguyễn Văn An: Giấy khen của Chủ tịch UBND xã | commune | 45/QĐ-UBND | 20/11/2023", "Nguyễn Văn An: Bằng khen của Chủ tịch UBND tỉnh | province | 1207/QĐ-UBND | 05/12/2023", "Trần Thị Bình: Giấy khen |  |  | "], Awards("""
            3| STT | Họ và tên | Thành tích | Hình thức khen thưởng | Số quyết định | Ngày quyết định
            4| 1 | Nguyễn Văn An | Hiến đất | Giấy khen của | 45/QĐ-UBND | 20/11/2023
            5D| Chủ tịch UBND xã
            6C| Ủng hộ quỹ | Bằng khen của Chủ tịch UBND tỉnh | 1207/QĐ-UBND | @5/12/2023
            7| 2 | Trần Thị Bình | | Giấy khen
            """));
    }

    [Fact]
    public void ContinuationRow_Achievement_IsJoined()
    {
        var read = Reading.OfPhucLinh("""
            A1: DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2023
            3| STT | Họ và tên | Thành tích
            4| 1 | Nguyễn Văn An | Hiến 200 m2 đất
            5C| làm đường xóm
            6C| Ủng hộ quỹ khuyến học
            A8: Ghi chú: danh sách này gồm 1 người
            """);
        var only = Assert.Single(read.Submission!.Exemplars);
        Assert.Equal(("A4:C6", "Hiến 200 m2 đất làm đường xóm; Ủng hộ quỹ khuyến học"), (only.Source.Cells, only.Achievement));
    }

    [Fact]
    public void DecisionDate_InThreeColumns_IsOneDay()
    {
        Assert.Equal(["Nguyễn Văn An: Giấy khen |  | 45/QĐ-UBND | 20/11/2023"], Awards("""
            3| STT | Họ và tên | Ngày, tháng, năm sinh | | | Hình thức khen thưởng | Số quyết định | Ngày quyết định
            C3:E3: Ngày, tháng, năm sinh
            H3:J3: Ngày quyết định
            4C| Ngày | Tháng | Năm | | | Ngày | Tháng | Năm
            5| 1 | Nguyễn Văn An | "05" | "06" | 1985 | Giấy khen | 45/QĐ-UBND | "20" | 11 | 2023
            """));
    }

    [Fact]
    public void TimeOfRecognition_InThreeColumns_IsTheDayAndTheYear()
    {
        var e = Assert.Single(Reading.OfPhucLinh("""
            A1: DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI
            3| STT | Họ và tên | Thời gian công nhận
            C3:E3: Thời gian công nhận
            4C| Ngày | Tháng | Năm
            5| 1 | Nguyễn Văn An | "05" | 3 | "2022"
            """).Submission!.Exemplars);
        Assert.Equal((2022, new DateOnly(2022, 3, 5)), (e.Year, e.Milestones[Milestone.Recognised]));
    }

    [Theory]
    [InlineData("45250", "20/11/2023")]
    [InlineData("20/11/23", "20/11/2023")]
    [InlineData("Ngày 20 tháng 11 năm 2023", "20/11/2023")]
    [InlineData("11/2023", "")]
    [InlineData("2023", "")]
    [InlineData("30/02/2023", "")]
    public void DecisionDate_InEveryHabit_IsADayOrNone(string cell, string day) => Assert.Equal(day, Awards($"""
        3| STT | Họ và tên | Hình thức khen thưởng | Ngày quyết định
        4| 1 | Nguyễn Văn An | Giấy khen | {cell}
        """).Single().Split(" | ")[^1].Trim());

    [Theory]
    [InlineData("Loại khen thưởng")]
    [InlineData("Loại hình khen thưởng")]
    public void Occasion_InAColumnOfItsOwn_IsKeptBesideTheForm(string heading)
    {
        var read = Reading.OfPhucLinh($"""
            A1: DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2023
            3| STT | Họ và tên | Hình thức khen thưởng | {heading}
            4| 1 | Nguyễn Văn An | Giấy khen | Đột xuất
            """);
        Assert.Equal([("Giấy khen", "đột xuất")], read.Submission!.Exemplars.SelectMany(e => e.Awards).Select(a => (a.Form, a.Occasion)));
    }

    [Theory]
    [InlineData("Giấy khen", "Thường xuyên", "DANH SÁCH NĂM 2023", "giay-khen", "regular")]
    [InlineData("Bằng khen của Chủ tịch UBND tỉnh", "Khen chuyên đề", "DANH SÁCH NĂM 2023", "bang-khen", "thematic")]
    [InlineData("Giấy khen đột xuất", "", "DANH SÁCH NĂM 2023", "giay-khen", "ad-hoc")]
    [InlineData("Chiến sĩ thi đua cơ sở", "", "DANH SÁCH KHEN THƯỞNG ĐỘT XUẤT NĂM 2023", "chien-si-thi-dua", "ad-hoc")]
    [InlineData("Giấy khen", "Đối ngoại", "DANH SÁCH KHEN THƯỞNG ĐỘT XUẤT NĂM 2023", "giay-khen", "foreign")]
    [InlineData("Huân chương Kháng chiến hạng Ba", "", "DANH SÁCH NĂM 2023", "huan-chuong", "resistance")]
    [InlineData("Kỷ niệm chương", "Niên hạn", "DANH SÁCH NĂM 2023", "ky-niem-chuong", "seniority")]
    [InlineData("Huy chương", "Cống hiến", "DANH SÁCH NĂM 2023", "huy-chuong", "dedication")]
    [InlineData("Gia đình văn hóa", "", "DANH SÁCH NĂM 2023", "gia-dinh-van-hoa", null)]
    [InlineData("Tặng quà của phường", "Khen thưởng cá nhân", "DANH SÁCH NĂM 2023", "other", null)]
    public void FormAndOccasion_ComeToCodes(string form, string category, string title, string formCode, string? occasion)
    {
        var read = Reading.OfPhucLinh($"""
            A1: {title}
            3| STT | Họ và tên | Đối tượng | Phong trào | Hình thức khen thưởng | Loại khen thưởng
            4| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | {form} | {category}
            """);
        var award = Assert.Single(Assert.Single(read.Submission!.Exemplars).Awards);
        Assert.Equal((formCode, occasion), (award.FormCode, award.OccasionCode));
    }

    [Fact]
    public void Commended_TakesTheFirstDay()
    {
        var read = Reading.OfPhucLinh("""
            A1: DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2023
            3| STT | Họ và tên | Hình thức khen thưởng
            4| 1 | Nguyễn Văn An | Bằng khen QĐ số 9/QĐ-UBND ngày 05/12/2023\nGiấy khen QĐ số 4/QĐ-UBND ngày 20/11/2023
            """);
        Assert.Equal(new DateOnly(2023, 11, 20), Assert.Single(read.Submission!.Exemplars).Milestones[Milestone.Commended]);
    }

    [Theory]
    [InlineData("45/QĐ-UBND ngày 20/11/2023; 1234/QĐ-UBND ngày 05/12/2023")]
    [InlineData("45/QĐ-UBND ngày 20/11/2023, 1234/QĐ-UBND ngày 05/12/2023")]
    [InlineData("QĐ số 45/QĐ-UBND ngày 20/11/2023 và QĐ số 1234/QĐ-UBND ngày 05/12/2023")]
    public void AsManyDecisionsAsAwards_AreOneEach(string decisions)
    {
        Assert.Equal(["Nguyễn Văn An: Giấy khen UBND xã | commune | 45/QĐ-UBND | 20/11/2023", "Nguyễn Văn An: Bằng khen UBND tỉnh | province | 1234/QĐ-UBND | 05/12/2023", "Trần Thị Bình: Giấy khen UBND xã | commune | 46/QĐ-UBND | 21/11/2023"], Awards($"""
            3| STT | Họ và tên | Khen thưởng | Số, ngày QĐ
            4| 1 | Nguyễn Văn An | Giấy khen UBND xã; Bằng khen UBND tỉnh | {decisions}
            5| 2 | Trần Thị Bình | Giấy khen UBND xã | 46/QĐ-UBND ngày 21/11/2023
            """));
    }

    [Fact]
    public void AsManyDaysAsAwards_AreOneEach()
    {
        Assert.Equal(["Nguyễn Văn An: Giấy khen UBND xã | commune |  | 20/11/2023", "Nguyễn Văn An: Bằng khen UBND tỉnh | province |  | 05/12/2023"], Awards("""
            3| STT | Họ và tên | Khen thưởng | Ngày quyết định
            4| 1 | Nguyễn Văn An | Giấy khen UBND xã; Bằng khen UBND tỉnh | 20/11/2023; 05/12/2023
            """));
    }

    [Theory]
    [InlineData("GK UBND xã; GK UBND huyện", "giay-khen commune", "giay-khen district")]
    [InlineData("BK Chủ tịch UBND tỉnh", "bang-khen province")]
    [InlineData("TTLĐXS", "tap-the-lao-dong ")]
    [InlineData("TTLĐTT, CSTĐCS", "tap-the-lao-dong ", "chien-si-thi-dua ")]
    public void EverydayAbbreviations_AreForms(string cell, params string[] forms) => Assert.Equal(forms,
        Reading.OfPhucLinh($"A1: DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2023\n3| STT | Họ và tên | Khen thưởng\n4| 1 | Nguyễn Văn An | {cell}")
            .Submission!.Exemplars[0].Awards.Select(a => $"{a.FormCode} {a.Level}"));

    [Theory]
    [InlineData("Đề nghị UBND huyện tặng Giấy khen", "")]
    [InlineData("Đề nghị UBND huyện tặng\\nGiấy khen", "")]
    [InlineData("Giấy khen (đề nghị)", "")]
    [InlineData("Giấy khen UBND xã; đề nghị Bằng khen UBND tỉnh", "Giấy khen UBND xã")]
    public void WhatIsOnlyAskedFor_IsNoAward_AndIsTold(string cell, string given)
    {
        var read = Reading.OfPhucLinh($"name DS\nA1: DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2023\n3| STT | Họ và tên | Khen thưởng\n4| 1 | Nguyễn Văn An | {cell}");
        var only = Assert.Single(read.Submission!.Exemplars);
        Assert.Equal(given.Length == 0 ? [] : [given], only.Awards.Select(a => a.Form));
        Assert.Equal(given.Length > 0, only.Milestones.ContainsKey(Milestone.Commended));
        Assert.Equal(["DS!C4 award-proposed note"], read.Triples());
    }

    [Theory]
    [InlineData("Giấy khen", "45/QĐ-UBND ngày 2/3/2023; 46/QĐ-UBND ngày 5/6/2023", "DS!D4 decisions-surplus warning")]
    [InlineData("Giấy khen\\nBằng khen", "45/QĐ-UBND, 46/QĐ-UBND, 47/QĐ-UBND", "DS!D4 decisions-surplus warning")]
    [InlineData("Giấy khen", "QĐ số 45/QĐ-UBND ngày 2/3/2023 (45/QĐ-UBND)", "")]
    public void MoreDecisionsThanAwards_AreTold(string form, string decisions, string told) =>
        Assert.Equal(told.Split(';', StringSplitOptions.RemoveEmptyEntries), Reading.OfPhucLinh($"""
            name DS
            A1: DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2023
            3| STT | Họ và tên | Hình thức khen thưởng | Số quyết định
            4| 1 | Nguyễn Văn An | {form} | {decisions}
            """).Triples());
}
