using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Summary forms that stand the other way round: movements across, kinds, years or hamlets down.</summary>
public sealed class TurnedSummaryTest
{
    private static string Title(string title) => $"name BM\nA1: UBND XÃ PHỤC LINH\nA3: {title}\n";

    private static IReadOnlyList<string> Counts(string sheet, string title = "BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023") =>
        [.. Reading.OfPhucLinh(Title(title) + sheet).Submission!.Counts.Select(c => $"{c.Source.Cells} {string.Join("+", c.MovementIds)} {c.Kind?.Code()} {c.Year} {c.Count}")];

    private static IReadOnlyList<string> Triples(string sheet) => Reading.OfPhucLinh(Title("BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023") + sheet).Triples();

    [Fact]
    public void Read_KindsDownMovementsAcross_AreCounted() => Assert.Equal(
        ["C7 nong-thon-moi collective 2023 2", "D7 bao-ve-an-ninh-to-quoc collective 2023 1", "C8 nong-thon-moi individual 2023 3", "D8 bao-ve-an-ninh-to-quoc individual 2023 0"],
        Counts("5| STT | Đối tượng | Phong trào thi đua | | Cộng\nmerge A5:A6\nmerge B5:B6\nmerge C5:D5\nmerge E5:E6\n6C| Xây dựng NTM | Bảo vệ ANTQ\n7| 1 | Tập thể | 2 | 1 | 3\n8| 2 | Cá nhân | 3 | 0 | 3\n9| | Tổng cộng | 5 | 1 | 6"));

    [Fact]
    public void Read_YearsDownMovementsAcross_AreCounted() => Assert.Equal(
        ["B6 nong-thon-moi  2021 4", "C6 doi-song-van-hoa  2021 2", "B7 nong-thon-moi  2022 5", "C7 doi-song-van-hoa  2022 2"],
        Counts("5| Năm | Nông thôn mới | Đời sống văn hóa | Tổng cộng\n6| 2021 | 4 | 2 | 6\n7| Năm 2022 | 5 | 2 | 7\n8| Cộng | 9 | 4 | 13", "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN CÁC NĂM"));

    [Fact]
    public void Read_YearsDownMovementsAndKindsAcross_AreCounted() => Assert.Equal(
        ["B7 nong-thon-moi collective 2022 1", "C7 nong-thon-moi individual 2022 2", "D7 doi-song-van-hoa collective 2022 3", "E7 doi-song-van-hoa individual 2022 4"],
        Counts("5| Năm | Xây dựng nông thôn mới | | Đời sống văn hóa\nmerge A5:A6\nmerge B5:C5\nmerge D5:E5\n6B| Tập thể | Cá nhân | Tập thể | Cá nhân\n7| 2022 | 1 | 2 | 3 | 4", "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN CÁC NĂM"));

    [Fact]
    public void Read_YearSectionsOverKinds_GiveTheYear() => Assert.Equal(["C7 nong-thon-moi collective 2022 1", "D7 doi-song-van-hoa collective 2022 2", "C9 nong-thon-moi collective 2023 3", "D9 doi-song-van-hoa collective 2023 4"],
        Counts("5| TT | Loại hình | Xây dựng nông thôn mới | Đời sống văn hóa\n6| I | Năm 2022\n7| 1 | Tập thể | 1 | 2\n8| II | Năm 2023\n9| 1 | Tập thể | 3 | 4", "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN"));

    [Fact]
    public void Read_HamletsDownKindsAcross_AreOfTheTitlesMovement() => Assert.Equal(["C6 nong-thon-moi collective 2023 1", "D6 nong-thon-moi individual 2023 2"],
        Counts("5| STT | Xóm | Tập thể | Cá nhân | Cộng\n6| 1 | Xóm Soi | 1 | 2 | 3\n7| | Tổng cộng | 1 | 2 | 3", "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN PHONG TRÀO “XÂY DỰNG NÔNG THÔN MỚI” NĂM 2023"));

    [Fact]
    public void Read_KindsDownYearsAcross_AreOfTheMovementAbove() => Assert.Equal(
        ["C6 nong-thon-moi collective 2021 1", "D6 nong-thon-moi collective 2022 2", "C7 nong-thon-moi individual 2021 3", "D7 nong-thon-moi individual 2022 4"],
        Counts("A4: Phong trào: Xây dựng nông thôn mới\n5| TT | Đối tượng | Năm 2021 | Năm 2022 | Cộng\n6| 1 | Tập thể | 1 | 2 | 3\n7| 2 | Cá nhân | 3 | 4 | 7\n8| | Tổng | 4 | 6 | 10", "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2021-2022"));

    [Fact]
    public void Read_KindsDownYearsAcross_UnderATitleOfSomethingElse_AreNoExemplars() => Assert.Equal(["BM! no-table-recognised error"],
        Reading.OfPhucLinh(Title("SỐ HỘ NGHÈO CÁC NĂM") + "5| TT | Đối tượng | Năm 2021 | Năm 2022\n6| 1 | Hộ | 1 | 2\n7| 2 | Cá nhân | 3 | 4").Triples());

    [Fact]
    public void Read_BranchesDownKindsAcross_AreOfTheMovementAbove() => Assert.Equal(["C6 nong-thon-moi collective 2023 1", "D6 nong-thon-moi individual 2023 2"],
        Counts("A4: Phong trào: Xây dựng nông thôn mới\n5| TT | Chi hội | Tập thể | Cá nhân\n6| 1 | Chi hội xóm Soi | 1 | 2\n7| | Cộng | 1 | 2"));

    [Fact]
    public void Read_UnknownMovementAcross_WaitsAtItsHeading() => Assert.Equal(["BM!D5 unknown-movement warning"],
        Triples("5| Đối tượng | Nông thôn mới | Bảo vệ ANTQ | Trồng rừng ngập mặn\n6| Tập thể | 1 | 2 | 3\n7| Cá nhân | 4 | 5 | 6"));

    [Fact]
    public void Read_TotalOfARow_IsCheckedOverAllMovements() => Assert.Equal(["BM!D6 total-differs warning"],
        Triples("5| Đối tượng | Nông thôn mới | Bảo vệ ANTQ | Tổng\n6| Tập thể | 1 | 2 | 4"));

    [Fact]
    public void Read_UnknownKindDown_Waits() => Assert.Equal(["BM!A7 unknown-kind warning"],
        Triples("5| Đối tượng | Nông thôn mới | Bảo vệ ANTQ\n6| Tập thể | 1 | 2\n7| Ánh Dương | 3 | 4"));

    [Fact]
    public void Read_BriefKindsBelowYears_AreKinds() => Assert.Equal(["C7 nong-thon-moi collective 2022 1", "D7 nong-thon-moi individual 2022 2", "E7 nong-thon-moi collective 2023 3", "F7 nong-thon-moi individual 2023 4"],
        Counts("5| TT | Phong trào | Năm 2022 | | Năm 2023\nmerge A5:A6\nmerge B5:B6\nmerge C5:D5\nmerge E5:F5\n6C| TT | CN | TT | CN\n7| 1 | Xây dựng NTM | 1 | 2 | 3 | 4"));

    [Theory]
    [InlineData("merge B6:B7\n", "7C| Cá nhân | 3")]
    [InlineData("", "7C| Cá nhân | 3")]
    public void Read_KindsBesideAMovementWrittenOnce_AreCountedForIt(string merge, string second) => Assert.Equal(["D6 nong-thon-moi collective 2023 2", "D7 nong-thon-moi individual 2023 3"],
        Counts("5| STT | Phong trào | Đối tượng | Kết quả | Tỷ lệ\n" + merge + "6| 1 | Xây dựng NTM | Tập thể | 2 | 100%\n" + second));

    [Fact]
    public void Read_KindRowsWithTargetAndResult_CountTheResult() => Assert.Equal(["E7 nong-thon-moi collective 2023 2", "E8 nong-thon-moi individual 2023 3"],
        Counts("5| STT | Nội dung | ĐVT | Chỉ tiêu | Thực hiện | Đạt tỷ lệ\n6| I | Xây dựng NTM\n7| 1 | Tập thể | tập thể | 2 | 2 | 100%\n8| 2 | Cá nhân | người | 2 | 3 | 150%"));

    [Theory]
    [InlineData("5| STT | Đối tượng | Nông thôn mới | Phong trào trồng nấm sạch\n6| 1 | Tập thể | 2 | 4", "C6", "D5")]
    [InlineData("5| STT | Đối tượng | Phong trào trồng nấm sạch | Nông thôn mới\n6| 1 | Tập thể | 4 | 2", "D6", "C5")]
    // Without accents "Trong năm".
    [InlineData("5| STT | Đối tượng | Nông thôn mới | Trồng nấm | Cộng\n6| 1 | Tập thể | 2 | 4 | 6", "C6", "D5")]
    public void Read_OneKnownMovementAcrossAndOneUnknown_TheUnknownWaits(string sheet, string counted, string heading)
    {
        Assert.Equal([$"{counted} nong-thon-moi collective 2023 2"], Counts(sheet));
        Assert.Equal([$"BM!{heading} unknown-movement warning"], Triples(sheet));
    }

    [Fact]
    public void Read_UnknownMovementOverKinds_Waits()
    {
        const string sheet = "5| STT | Đơn vị chủ trì\nC5:D5: Nông thôn mới\nE5:F5: Trồng nấm\n6C| TT | CN | TT | CN\n7| 1 | Công an xã | 2 | 3 | 1 | 4";
        Assert.Equal(["C7 nong-thon-moi collective 2023 2", "D7 nong-thon-moi individual 2023 3"], Counts(sheet));
        Assert.Equal(["BM!E6 unknown-movement warning"], Triples(sheet));
    }

    [Fact]
    public void Read_OneMovementBesideATarget_NamesNoOther() =>
        Assert.DoesNotContain(Triples("5| STT | Đối tượng | Nông thôn mới | Số tiền thưởng\n6| 1 | Tập thể | 2 | 400000"), t => t.Contains("unknown-movement", StringComparison.Ordinal));
}
