using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;

namespace DienHinh.Ingest.Tests.Recognition;

public sealed class SheetHeadingTest
{
    private static SheetHeading Read(params string[] lines) =>
        SheetHeading.Read(SheetBuilder.Grid(string.Join('\n', lines.Select((l, i) => $"A{i + 1}: {l}"))), lines.Length + 1);

    [Theory]
    [InlineData("DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", 2023)]
    [InlineData("Năm: 2023", 2023)]
    [InlineData("NAM 2023", 2023)]
    [InlineData("PhucLinh 2023", 2023)]
    [InlineData("05794-2022", 2022)]
    [InlineData("Quý I/2023", 2023)]
    [InlineData("Điển hình tiên tiến giai đoạn 2021 - 2025 (báo cáo năm 2023)", 2023)]
    [InlineData("Biểu tổng hợp năm 2023 so với năm 2022", 2023)]
    [InlineData("giai đoạn 2021 - 2025", null)]
    [InlineData("giai đoạn 2021 đến năm 2025", null)]
    [InlineData("Kèm theo Kế hoạch số 12/KH-UBND ngày 3/2/2021", null)]
    [InlineData("(Kèm theo Báo cáo số 45/BC-UBND ngày 05 tháng 11 năm 2023 của UBND xã)", null)]
    [InlineData("Mẫu số 02 (Thông tư số 01/2022/TT-BNV)", null)]
    [InlineData("Nghị quyết số 12/2021/NQ-HĐND", null)]
    [InlineData("năm 2022 và năm 2023", null)]
    [InlineData("..., ngày ... tháng ... năm 202…", null)]
    [InlineData("1203 hộ", null)]
    public void TitleYear_Text_IsTheReportsYear(string text, int? year) => Assert.Equal(year, SheetHeading.TitleYear(text));

    [Fact]
    public void Read_FormOfAnEarlierYearAboveTheTitle_DoesNotCount()
    {
        var heading = Read("Mẫu số 2 - 2021", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN", "NĂM 2023");
        Assert.Equal((2023, "A3"), (heading.Year, heading.YearCell.ToString()));
    }

    [Fact]
    public void Read_DateLine_IsTheDayOfSigningAndNotTheYear()
    {
        var heading = Read("Phục Linh, ngày 15 tháng 01 năm 2024", "DANH SÁCH ĐIỂN HÌNH NĂM 2023");
        Assert.Equal((new DateOnly(2024, 1, 15), 2023), (heading.SignedOn, heading.Year));
    }

    [Fact]
    public void Read_DateOfAnotherDocument_IsNotTheDayOfSigning() =>
        Assert.Null(Read("DANH SÁCH", "(Kèm theo Kế hoạch số 12/KH-UBND ngày 03 tháng 02 năm 2021 của UBND xã)").SignedOn);

    [Fact]
    public void Read_DateLineBelowTheTable_CountsAsWell()
    {
        var grid = SheetBuilder.Grid("A1: DANH SÁCH\n2| STT | Họ và tên\n3| 1 | QĐ ngày 01 tháng 02 năm 2022\nB5: Phục Linh, ngày 05 tháng 11 năm 2023");
        Assert.Equal(new DateOnly(2023, 11, 5), SheetHeading.Read(grid, 2).SignedOn);
    }

    [Fact]
    public void Read_DateAmongWhatIsSaidOfSomebody_IsNotTheDayOfSigning()
    {
        var grid = SheetBuilder.Grid("A1: DANH SÁCH\n2| STT | Họ và tên | Thành tích\n3| 1 | Nguyễn Văn A | Cứu người ngày 01 tháng 02 năm 2022\nB5: Phục Linh, ngày 05 tháng 11 năm 2023");
        Assert.Equal((new DateOnly(2022, 2, 1), new DateOnly(2023, 11, 5)), (SheetHeading.Read(grid, 2).SignedOn, SheetHeading.Read(grid, 2, [3]).SignedOn));
    }

    [Theory]
    [InlineData("Phục Linh, ngày … tháng … năm 2023")]
    [InlineData("ngày 31 tháng 02 năm 2023")]
    public void Read_DateLineThatIsNoDay_GivesNone(string line) => Assert.Null(Read(line).SignedOn);

    [Theory]
    [InlineData("DANH SÁCH ĐĂNG KÝ ĐIỂN HÌNH TIÊN TIẾN", Milestone.Registered)]
    [InlineData("DANH SÁCH ĐĂNG KÍ ĐIỂN HÌNH", Milestone.Registered)]
    [InlineData("Danh sách điển hình được lựa chọn bồi dưỡng", Milestone.Nurtured)]
    [InlineData("DANH SÁCH ĐỀ NGHỊ CÔNG NHẬN ĐIỂN HÌNH TIÊN TIẾN", Milestone.Proposed)]
    [InlineData("Danh sách đề xuất điển hình", Milestone.Proposed)]
    [InlineData("DANH SÁCH ĐIỂN HÌNH ĐƯỢC CÔNG NHẬN", Milestone.Recognised)]
    [InlineData("Danh sách điển hình được khen thưởng", Milestone.Commended)]
    public void Read_Title_NamesTheMilestone(string title, Milestone milestone) => Assert.Equal(milestone, Read(title).Milestone);

    [Theory]
    [InlineData("DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023")]
    [InlineData("Danh sách công nhân tiêu biểu")]
    public void Read_OtherTitle_NamesNone(string title) => Assert.Null(Read(title).Milestone);
}
