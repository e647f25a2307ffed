using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Tests.Validation;

public sealed class ClassReadingTest
{
    private static string[] Classes(string table) => [.. Reading.OfPhucLinh("A1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2023\n" + table)
        .Submission!.Exemplars.Select(e => $"{e.Name}: {e.Kind.Code()} {e.Class?.Category.Code()} {e.Class?.From.Code()} {e.SubKind}".TrimEnd())];

    [Fact]
    public void ClassingColumn_BesideTheKind_ComesBeforeThePosition() => Assert.Equal(["Nguyễn Văn An: individual direct-worker column", "Trần Thị Bình: individual leader-other position"], Classes("""
        3| STT | Họ và tên | Đối tượng | Chức vụ | Phân loại đối tượng
        4| 1 | Nguyễn Văn An | Cá nhân | Trưởng phòng | Người trực tiếp công tác, lao động
        5| 2 | Trần Thị Bình | Cá nhân | Phó Chủ tịch UBND xã | Đối tượng khác
        """));

    [Fact]
    public void ClassingColumn_Alone_TellsTheKindAsWell() => Assert.Equal(
        ["Nguyễn Văn An: individual entrepreneur column doanh-nhan", "Cơ sở may Hồng Hà: collective enterprise column"], Classes("""
        3| STT | Tên tập thể, cá nhân | Phân loại đối tượng | Thành tích
        4| 1 | Nguyễn Văn An | Doanh nhân | Giải quyết việc làm
        5| 2 | Cơ sở may Hồng Hà | Doanh nghiệp | Giải quyết việc làm
        """));

    [Fact]
    public void Position_Name_AndOccupation_AreRead() => Assert.Equal(
        ["Nguyễn Văn An: individual direct-worker position nong-dan", "Trần Thị Bình: individual giao-vien".Replace("  ", " ", StringComparison.Ordinal), "Lê Văn Cường: individual", "Công ty TNHH Minh Long: collective enterprise name", "Xóm 5: collective"],
        [.. Classes("""
        3| STT | Họ và tên | Đối tượng | Chức vụ
        4| 1 | Nguyễn Văn An | Cá nhân | Nông dân
        5| 2 | Cô giáo Trần Thị Bình | Cá nhân |
        6| 3 | Lê Văn Cường | Cá nhân | Ở xóm 3
        7| 4 | Công ty TNHH Minh Long | Tập thể |
        8| 5 | Xóm 5 | Tập thể |
        """).Select(c => c.Replace("  ", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal))]);

    [Fact]
    public void PlanItem_ThatAsksForOneClass_GivesIt()
    {
        // Item of Hòa Cư: "nông dân điển hình tiên tiến"; the row itself says nothing of it.
        var read = Reading.Read("hoa-cu.xlsx", [SheetBuilder.Grid("""
            A1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2024
            3| STT | Họ và tên | Đối tượng | Phong trào
            4| 1 | Nguyễn Văn An | Cá nhân | Nông dân thi đua sản xuất, kinh doanh giỏi
            """)], new IngestOptions(Unit: "06223"));
        Assert.Equal("nong-dan", Assert.Single(read.Submission!.Exemplars).SubKind);
    }

    [Fact]
    public void PlanItem_ThatAsksForOneClass_DoesNotOverruleTheRow()
    {
        var read = Reading.Read("hoa-cu.xlsx", [SheetBuilder.Grid("""
            A1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2024
            3| STT | Họ và tên | Chức vụ | Đối tượng | Phong trào
            4| 1 | Nguyễn Văn An | Giáo viên | Cá nhân | Nông dân thi đua sản xuất, kinh doanh giỏi
            """)], new IngestOptions(Unit: "06223"));
        Assert.Equal("giao-vien", Assert.Single(read.Submission!.Exemplars).SubKind);
    }
}
