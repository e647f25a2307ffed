using System.Globalization;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Tests.Validation;

public sealed class StepReadingTest
{
    private static ReadSubmissionView Read(string title, string table)
    {
        var read = Reading.OfPhucLinh($"A1: {title}\n{table}").Submission!;
        return new(
            [.. read.Exemplars.Select(e => $"{e.Name}: {string.Join(' ', e.Milestones.Keys.Order().Select(m => m.Code()))} | {string.Join(' ', e.Nominations.Select(n => n.Id))}")],
            [.. read.Entries.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Source.Cells} {e.Kind.Code()} {e.Exemplar?.Name} {e.Channel}{e.Result} {e.State?.Code()}"))]);
    }

    private sealed record ReadSubmissionView(string[] Exemplars, string[] Entries);

    [Fact]
    public void NominationColumn_NamesEventsInWords_OrByItsHeading()
    {
        var read = Read("DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2025", """
            3| STT | Họ và tên | Giới thiệu dự hội nghị, đại hội
            4| 1 | Nguyễn Văn An | Đại hội TĐYN tỉnh lần thứ VI; Hội nghị huyện lần thứ IV
            5| 2 | Trần Thị Bình | Không
            6| 3 | Lê Văn Cường | x
            """);
        Assert.Equal(["Nguyễn Văn An: recognised nominated | congress-province-6 conference-district-4", "Trần Thị Bình: recognised |", "Lê Văn Cường: recognised nominated |"], read.Exemplars.Select(e => e.TrimEnd()));
    }

    [Fact]
    public void NominationColumns_UnderOneCaption_AreTickedForTheEventOfTheirHeading() => Assert.Equal(
        ["Nguyễn Văn An: recognised nominated | congress-province-6", "Trần Thị Bình: recognised nominated | conference-district"],
        Read("DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2025", """
            3| STT | Họ và tên | Giới thiệu dự đại hội tỉnh lần thứ VI | Giới thiệu dự hội nghị huyện
            4| 1 | Nguyễn Văn An | x
            5| 2 | Trần Thị Bình | | x
            """).Exemplars);

    [Fact]
    public void Title_ThatIntroducesToACongress_MakesItsPeopleNominatedAndNotRecognisedAgain() => Assert.Equal(
        ["Nguyễn Văn An: nominated | congress-province-6"],
        Read("DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN GIỚI THIỆU DỰ ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH LẦN THỨ VI, PHONG TRÀO NÔNG THÔN MỚI NĂM 2025", """
            3| STT | Họ và tên | Phong trào
            4| 1 | Nguyễn Văn An | Xây dựng nông thôn mới
            """).Exemplars);

    [Theory]
    [InlineData("DANH SÁCH ĐẠI BIỂU ĐIỂN HÌNH TIÊN TIẾN DỰ HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN HUYỆN NĂM 2024")]
    [InlineData("DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN THAM DỰ HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN HUYỆN NĂM 2024")]
    public void Title_OfThoseWhoAttendAnEvent_MakesThemNominated(string title) => Assert.Equal(
        ["Nguyễn Văn An: nominated | conference-district-2024"],
        Read(title, """
            3| STT | Họ và tên | Đối tượng | Phong trào
            4| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới
            """).Exemplars);

    [Fact]
    public void ReplicationAndState_AreEntriesOfTheRow()
    {
        var read = Read("DANH SÁCH MÔ HÌNH ĐIỂN HÌNH TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2023", """
            3| STT | Tên mô hình | Đối tượng | Nơi nhân rộng | Tình trạng duy trì
            4| 1 | Ngõ xanh | Mô hình | Xóm 2, xóm 3 | Duy trì tốt
            5| 2 | Nhà sạch | Mô hình | Chưa | Không còn duy trì
            6| 3 | Camera an ninh | Mô hình | x |
            7| 4 | Tổ tự quản | Mô hình | | Chưa kiểm tra
            """);
        Assert.Equal(["Ngõ xanh: recognised replicated |", "Nhà sạch: recognised |", "Camera an ninh: recognised replicated |", "Tổ tự quản: recognised |"], read.Exemplars.Select(e => e.TrimEnd()));
        Assert.Equal(["D4 replication Ngõ xanh Xóm 2, xóm 3 ", "E4 evaluation Ngõ xanh Duy trì tốt maintained", "E5 evaluation Nhà sạch Không còn duy trì dropped"], read.Entries);
    }
}
