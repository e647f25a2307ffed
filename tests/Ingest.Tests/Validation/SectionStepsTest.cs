using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Section headings of a list that name the step of the rows below, or that they were refused.</summary>
public sealed class SectionStepsTest
{
    private const string Exemplars = "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023";

    private static ReadSubmission Read(string section, string title = Exemplars, string first = "ĐÃ ĐƯỢC CÔNG NHẬN") => Reading.OfPhucLinh($"""
        name DS
        A1: {title}
        3| STT | Họ và tên | Đối tượng | Phong trào
        4| A | {first}
        5| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới
        6| B | {section}
        7| 1 | Trần Thị Bình | Cá nhân | Nông thôn mới
        8| I | Xóm Soi
        9| 1 | Lê Văn Cường | Cá nhân | Nông thôn mới
        """);

    private static string[] Steps(ReadSubmission read) =>
        [.. read.Submission!.Exemplars.Select(e => $"{e.Name}: {string.Join(' ', e.Milestones.Keys.Order().Select(m => m.Code()))}")];

    [Theory]
    [InlineData("ĐỀ NGHỊ CÔNG NHẬN", "proposed")]
    [InlineData("ĐỀ NGHỊ UBND HUYỆN TẶNG GIẤY KHEN", "proposed")]
    [InlineData("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG CẤP TRÊN", "proposed")]
    [InlineData("ĐANG BỒI DƯỠNG", "nurtured")]
    [InlineData("ĐANG BỒI DƯỠNG, CHƯA CÔNG NHẬN", "nurtured")]
    [InlineData("ĐƯỢC GIỚI THIỆU DỰ HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN HUYỆN", "nominated")]
    [InlineData("ĐĂNG KÝ", "registered")]
    public void Heading_NamesTheStepOfItsRows(string section, string step) =>
        Assert.Equal(["Nguyễn Văn An: recognised", $"Trần Thị Bình: {step}", $"Lê Văn Cường: {step}"], Steps(Read(section)));

    [Fact]
    public void Nomination_KnowsItsEvent() =>
        Assert.Equal("HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN HUYỆN", Assert.Single(Read("ĐƯỢC GIỚI THIỆU DỰ HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN HUYỆN").Submission!.Exemplars[1].Nominations).Name);

    [Theory]
    [InlineData("KHÔNG ĐỦ ĐIỀU KIỆN")]
    [InlineData("KHÔNG ĐỦ ĐIỀU KIỆN CÔNG NHẬN")]
    [InlineData("CHƯA ĐƯỢC CÔNG NHẬN")]
    [InlineData("CÁC CÁ NHÂN KHÔNG ĐƯỢC CÔNG NHẬN")]
    [InlineData("XIN RÚT ĐĂNG KÝ")]
    public void Refused_AreNoExemplars_AndThatIsSaid(string section)
    {
        var read = Read(section);
        Assert.Equal(["Nguyễn Văn An: recognised"], Steps(read));
        Assert.Equal("DS!B6 section-refused note", Assert.Single(read.Triples()));
    }

    [Fact]
    public void Withdrawn_InAListOfTheRegistered_AreNoExemplars() =>
        Assert.Equal(["Nguyễn Văn An: registered"], Steps(Read("XIN RÚT ĐĂNG KÝ", "DANH SÁCH ĐĂNG KÝ ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", "ĐĂNG KÝ MỚI")));

    [Fact]
    public void NotYetRecognised_InAListOfTheRegistered_StayRegistered() =>
        Assert.Equal(["Nguyễn Văn An: recognised", "Trần Thị Bình: registered", "Lê Văn Cường: registered"], Steps(Read("CHƯA ĐƯỢC CÔNG NHẬN", "DANH SÁCH ĐĂNG KÝ ĐIỂN HÌNH TIÊN TIẾN NĂM 2023")));

    [Fact]
    public void AwardAskedFor_LeavesThoseRecognisedWhomTheTitleCallsSo() =>
        Assert.Equal(["Nguyễn Văn An: recognised", "Trần Thị Bình: recognised", "Lê Văn Cường: recognised"], Steps(Read("ĐỀ NGHỊ KHEN THƯỞNG", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC CÔNG NHẬN NĂM 2023")));

    [Theory]
    [InlineData("Rút khỏi danh sách: Hồ Văn Tý")]
    [InlineData("Không đủ điều kiện do chuyển công tác")]
    public void Remark_OnTheRowAbove_RefusesNobodyBelow(string remark) => Assert.Equal(
        ["Nguyễn Văn An: recognised", "Lê Văn Cường: recognised"],
        Steps(Reading.OfPhucLinh($"""
            name DS
            A1: {Exemplars}
            3| STT | Họ và tên | Đối tượng | Phong trào
            4| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới
            5| | {remark}
            6| 2 | Lê Văn Cường | Cá nhân | Nông thôn mới
            """)));

    [Fact]
    public void UnnumberedHeading_InCapitals_NamesTheStepToo() => Assert.Equal(
        ["Nguyễn Văn An: recognised"],
        Steps(Reading.OfPhucLinh($"""
            name DS
            A1: {Exemplars}
            3| STT | Họ và tên | Đối tượng | Phong trào
            4| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới
            5| | CHƯA ĐƯỢC CÔNG NHẬN
            6| 1 | Lê Văn Cường | Cá nhân | Nông thôn mới
            """)));

    [Theory]
    [InlineData("Không ngừng đổi mới")]
    [InlineData("Dự án nuôi ong")]
    public void OtherHeadings_SayNothingOfSteps(string section) => Assert.All(Steps(Read(section)), s => Assert.EndsWith(": recognised", s, StringComparison.Ordinal));
}
