using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Tests.Recognition;

/// <summary>Columns whose headings say nothing known, or something else than what stands below: the cells tell.</summary>
public sealed class ColumnContentTest
{
    private const string Title = "name DS\nA1: UBND XÃ PHỤC LINH\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";

    private static IReadOnlyList<string> Exemplars(string sheet) =>
        [.. Reading.OfPhucLinh(Title + sheet).Submission!.Exemplars.Select(e => $"{e.Name} {e.Kind.Code()} {string.Join("+", e.MovementIds)}")];

    [Fact]
    public void Complete_UnknownHeadings_AreKnownByTheirCells() => Assert.Equal(["Lê Văn Ba individual nong-thon-moi", "Xóm Bò collective doi-song-van-hoa"], Exemplars("""
        5| STT | Được công nhận | Mảng | Nhóm | Thành tích
        6| 1 | Lê Văn Ba | Xây dựng NTM | Cá nhân | a
        7| 2 | Xóm Bò | Đời sống văn hóa | Tập thể | b
        """));

    [Fact]
    public void Complete_KindColumnsOfNames_GiveAnExemplarEach() => Assert.Equal(
        ["Xóm Soi collective nong-thon-moi", "Xóm Chùa collective nong-thon-moi", "Lê Văn Tám individual nong-thon-moi", "Trần Thị Hoa individual nong-thon-moi", "Hộ ông Hà Văn Ba household kinh-te-ho-giam-ngheo"], Exemplars("""
        5| STT | Phong trào | Tên điển hình | | | Ghi chú
        merge A5:A6
        merge B5:B6
        merge C5:E5
        6C| Tập thể | Cá nhân | Hộ gia đình
        7| 1 | Xây dựng NTM | - Xóm Soi\n- Xóm Chùa | Ông Lê Văn Tám\nBà Trần Thị Hoa
        8| 2 | Phát triển kinh tế hộ | | | 1. Hộ ông Hà Văn Ba
        """));

    [Fact]
    public void Complete_MovementsAcrossAList_AreTicked() => Assert.Equal(["Lê Văn Tám individual nong-thon-moi", "Xóm Cầu collective bao-ve-an-ninh-to-quoc"], Exemplars("""
        5| STT | Họ và tên | Đối tượng | NTM | ANTQ
        6| 1 | Lê Văn Tám | Cá nhân | x
        7| 2 | Xóm Cầu | Tập thể | | x
        """));

    [Fact]
    public void Complete_NamesUnderAWordForBoth_KeepTheirKindColumn() => Assert.Equal(["Lê Văn Tám individual nong-thon-moi", "Ánh Dương collective nong-thon-moi"], Exemplars("""
        5| STT | Họ và tên | Tập thể, cá nhân | Phong trào
        6| 1 | Lê Văn Tám | Cá nhân | NTM
        7| 2 | Ánh Dương | Tập thể | NTM
        """));
}
