using System.Globalization;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Tests.Validation;

public sealed class EntryReadingTest
{
    private const string People = """
        name Danh sách
        A1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
        3| STT | Họ và tên | Đối tượng | Phong trào
        4| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới
        5| 2 | Trần Thị Bình | Cá nhân | Xây dựng nông thôn mới
        6| 3 | Trần Thị Bình | Cá nhân | Dạy tốt - Học tốt
        """;

    private static string[] Entries(ReadSubmission read) => [.. read.Submission!.Entries.Select(e => string.Create(
        CultureInfo.InvariantCulture, $"{e.Source.Sheet}!{e.Source.Cells} {e.Kind.Code()} {e.Year} {e.Date:dd/MM/yyyy} | {e.ExemplarName} {(e.Exemplar is null ? "?" : "=")} | {e.What} | {e.Channel} {e.ChannelCode} | {e.OwnerId} | {e.Result} {e.State?.Code()}"))];

    [Fact]
    public void PublicitySheet_BecomesEntries_WithExemplarChannelAndOwner()
    {
        var read = Reading.OfPhucLinh(People, """
            name Tuyên truyền
            A1: CÔNG TÁC TUYÊN TRUYỀN ĐIỂN HÌNH NĂM 2023
            3| STT | Ngày | Nội dung | Tên điển hình | Kênh tuyên truyền | Đơn vị thực hiện
            4| 1 | 2 | 3 | 4 | 5 | 6
            5| 1 | @20/11/2023 | Gương hiến đất làm đường | Ông Nguyễn Văn An | Loa truyền thanh xã | Hội Nông dân
            6| 2 | 05/12/2023 | Bài về cô giáo | Trần Thị Bình | Cổng thông tin điện tử xã | Ban biên tập ấy
            7| 3 | tháng 12 | Chuyên mục Thi đua yêu nước | | Báo Thái Nguyên |
            8| | | Không có | | |
            9| Tổng cộng | | 3
            """);
        Assert.Equal(
        [
            "Tuyên truyền!A5:F5 publicity 2023 20/11/2023 | Ông Nguyễn Văn An = | Gương hiến đất làm đường | Loa truyền thanh xã loudspeaker | hoi-nong-dan |  ",
            "Tuyên truyền!A6:F6 publicity 2023 05/12/2023 | Trần Thị Bình ? | Bài về cô giáo | Cổng thông tin điện tử xã portal |  |  ",
            "Tuyên truyền!A7:E7 publicity 2023  |  ? | Chuyên mục Thi đua yêu nước | Báo Thái Nguyên newspaper |  |  ",
        ], Entries(read));
        Assert.Equal(["Tuyên truyền!F6 entry-owner-unknown note", "Tuyên truyền!B7 date-partial note"], read.Triples().Where(t => t.StartsWith("Tuyên truyền", StringComparison.Ordinal)));
        Assert.Equal([("Danh sách", "list", 3), ("Tuyên truyền", "entries", 3)], read.Sheets.Select(s => (s.Name, s.Kind, s.Rows)));
        Assert.Equal(3, read.Submission!.Exemplars.Count);
    }

    [Fact]
    public void FormOfARow_TellsWhatThatRowIsAbout_AndTheChannelStandsBesideIt()
    {
        var read = Reading.OfPhucLinh(People, """
            name Theo dõi
            A1: THEO DÕI TUYÊN TRUYỀN, THAM QUAN, NHÂN RỘNG ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            3| STT | Ngày | Tên điển hình | Nội dung | Hình thức | Kênh
            4| 1 | 10/05/2023 | Nguyễn Văn An | Gương hiến đất | Tuyên truyền | Facebook
            5| 2 | 11/05/2023 | Nguyễn Văn An | Đoàn xã bạn đến học tập | Tham quan |
            6| 3 | 12/05/2023 | Nguyễn Văn An | Sang xóm Chùa | Nhân rộng |
            7| 4 | 13/05/2023 | Nguyễn Văn An | Bài phát thanh | Loa truyền thanh |
            """);
        Assert.Equal(
            [("publicity", "Facebook", "social"), ("visit", null, null), ("replication", null, null), ("publicity", "Loa truyền thanh", "loudspeaker")],
            read.Submission!.Entries.Select(e => (e.Kind.Code(), e.Channel, e.ChannelCode)));
    }

    [Theory]
    [InlineData("Tham quan, học tập", "Nội dung", "Địa điểm", "visit")]
    [InlineData("Trang tính 3", "Nội dung kiểm tra", "Địa điểm", "evaluation")]
    [InlineData("Trang tính 3", "Nội dung", "Nơi nhân rộng", "replication")]
    [InlineData("Bồi dưỡng", "Hoạt động", "Địa điểm", "nurture")]
    public void Tab_OrHeading_TellsWhatItIsAbout(string tab, string what, string where, string kind)
    {
        var read = Reading.OfPhucLinh(People, $"""
            name {tab}
            2| STT | Thời gian | {what} | {where} | Điển hình | Kết quả
            3| 1 | 10/05/2023 | Việc thứ nhất | Xóm 2 | Nguyễn Văn An | Mô hình không còn duy trì
            """);
        var entry = Assert.Single(read.Submission!.Entries);
        Assert.Equal((kind, "Xóm 2", null), (entry.Kind.Code(), entry.Channel, entry.ChannelCode));
        // Only an evaluation tells by its result what became of the exemplar.
        Assert.Equal(kind == "evaluation" ? ExemplarState.Dropped : null, entry.State);
    }

    [Fact]
    public void ListWithAColumnOfContents_StaysAList()
    {
        var read = Reading.OfPhucLinh("""
            name Nhân rộng
            A1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC NHÂN RỘNG NĂM 2023
            3| STT | Họ và tên | Đối tượng | Phong trào | Nội dung | Ngày
            4| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | Hiến đất | 20/11/2023
            """);
        Assert.Equal(["list"], read.Sheets.Select(s => s.Kind));
        Assert.Single(read.Submission!.Exemplars);
    }

    [Fact]
    public void EntriesWithoutAList_AreRefused_BecauseTheyWouldReplaceTheListSent()
    {
        var read = Reading.OfPhucLinh("""
            name Tuyên truyền
            2| STT | Ngày | Nội dung | Kênh
            3| 1 | 10/05/2023 | Bài viết | Loa
            """);
        Assert.Null(read.Submission);
        Assert.Equal(["Tuyên truyền! entries-alone error"], read.Triples());
    }

    [Fact]
    public void SeveralYears_AnEntryNeedsADayInOneOfThem()
    {
        var read = Reading.OfPhucLinh("""
            name DS
            A1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN
            3| STT | Họ và tên | Đối tượng | Phong trào | Năm
            4| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | 2022
            5| 2 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | 2023
            """, """
            name Kiểm tra
            2| STT | Ngày | Nội dung | Điển hình | Tình trạng
            3| 1 | 10/05/2023 | Kiểm tra | Nguyễn Văn An | Còn duy trì
            4| 2 | 10/01/2024 | Kiểm tra | Nguyễn Văn An | Còn duy trì
            """);
        Assert.Equal(["Kiểm tra!A3:E3 evaluation 2023 10/05/2023 | Nguyễn Văn An = | Kiểm tra |   |  |  maintained"], Entries(read));
        Assert.Equal(2023, Assert.Single(read.Submission!.Entries).Exemplar!.Year);
        Assert.Equal(["Kiểm tra!B4 entry-without-year warning"], read.Triples().Where(t => t.StartsWith("Kiểm tra", StringComparison.Ordinal)));
    }
}
