using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Lists whose columns say more than one thing: whose a model is, in which year an award was given, a summary beside the list.</summary>
public sealed class ListFormsTest
{
    private static ReadSubmission Read(string table, string title = "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC CÔNG NHẬN NĂM 2023") => Reading.OfPhucLinh($"name DS\nA1: {title}\n{table}");

    private static string[] Named(ReadSubmission read) => [.. read.Submission!.Exemplars.Select(e => $"{e.Name}: {e.Kind.Code()}")];

    [Theory]
    [InlineData("Chủ mô hình", "Nguyễn Văn An")]
    [InlineData("Chủ mô hình/Người đại diện", "Hộ ông Nguyễn Văn An")]
    [InlineData("Người phụ trách mô hình", "Ông Nguyễn Văn An")]
    public void HolderOfAModel_IsNoSecondModel(string heading, string holder) => Assert.Equal(
        ["Nuôi ong lấy mật: model"],
        Named(Read($"""
            3| STT | Tên mô hình | {heading} | Phong trào
            4| 1 | Nuôi ong lấy mật | {holder} | Phát triển kinh tế hộ gia đình, giảm nghèo
            """, "DANH SÁCH MÔ HÌNH, ĐIỂN HÌNH TIÊN TIẾN NĂM 2023")));

    [Fact]
    public void SummaryBesideAList_TicksNoKindsOfItsRows()
    {
        var read = Read("""
            3| STT | Họ và tên | Đối tượng | Phong trào | | Phong trào | Tập thể | Cá nhân
            4| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới | | Nông thôn mới | 1 | 1
            5| 2 | Xóm Soi | Tập thể | Nông thôn mới | | Toàn dân bảo vệ an ninh Tổ quốc | 0 | 1
            6| 3 | Trần Thị Bình | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | | Tổng | 1 | 2
            """);
        Assert.Equal(["Nguyễn Văn An: individual", "Xóm Soi: collective", "Trần Thị Bình: individual"], Named(read));
        Assert.Equal(4, read.Submission!.Counts.Count);
        Assert.Empty(read.Submission.Pending);
    }

    [Fact]
    public void FieldBesideAMovement_WithTicks_IsOneTable() => Assert.Equal(
        ["Nguyễn Văn An: individual", "Xóm Soi: collective"],
        Named(Read("""
            3| STT | Họ và tên | Phong trào | Lĩnh vực | Tập thể | Cá nhân
            4| 1 | Nguyễn Văn An | Nông thôn mới | Kinh tế | | x
            5| 2 | Xóm Soi | Nông thôn mới | Xã hội | x
            """)));

    [Theory]
    [InlineData("Khen thưởng năm 2021")]
    [InlineData("Giấy khen năm 2022")]
    [InlineData("Khen thưởng năm trước")]
    public void Award_OfAnotherYear_IsNoneOfThisYear(string heading)
    {
        var read = Read($"""
            3| STT | Họ và tên | Đối tượng | Phong trào | {heading}
            4| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới | Giấy khen UBND xã
            """);
        var exemplar = Assert.Single(read.Submission!.Exemplars);
        Assert.Empty(exemplar.Awards);
        Assert.DoesNotContain(Milestone.Commended, exemplar.Milestones.Keys);
        Assert.Equal(["DS!E4 award-other-year note"], read.Triples());
    }

    [Fact]
    public void Awards_OfSeveralYears_CountInTheirOwn()
    {
        var read = Read("""
            E3:G3: Khen thưởng các năm
            3| STT | Họ và tên | Đối tượng | Phong trào
            4E| 2021 | 2022 | 2023
            5| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới | GK xã | | GK huyện
            6| 2 | Trần Thị Bình | Cá nhân | Nông thôn mới | | BK tỉnh
            """);
        Assert.Equal(["GK huyện", ""], read.Submission!.Exemplars.Select(e => string.Join(", ", e.Awards.Select(a => a.Form))));
    }

    [Theory]
    [InlineData("Họ đệm")]
    [InlineData("Họ và tên đệm")]
    [InlineData("Họ")]
    public void FamilyNameAndGivenName_InTwoColumns_AreOneName(string heading) => Assert.Equal(
        ["Nguyễn Văn Khải: individual", "Trần Văn Khải: individual"],
        Named(Read($"""
            3| STT | {heading} | Tên | Đối tượng | Phong trào
            4| 1 | Nguyễn Văn | Khải | Cá nhân | Nông thôn mới
            5| 2 | Trần Văn | Khải | Cá nhân | Nông thôn mới
            """)));

    [Fact]
    public void Conditions_BelowAResult_TellWhoPassed()
    {
        var read = Read("""
            3| STT | Họ và tên | Đối tượng | Phong trào | Kết quả xét
            4| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới | Đủ điều kiện
            5| 2 | Trần Thị Bình | Cá nhân | Nông thôn mới | Không đủ điều kiện
            6| 3 | Lê Văn Cường | Cá nhân | Nông thôn mới | Đủ điều kiện
            7| 4 | Phạm Thị Dung | Cá nhân | Nông thôn mới | Xin rút
            """, "DANH SÁCH XÉT CÔNG NHẬN ĐIỂN HÌNH TIÊN TIẾN NĂM 2023");
        Assert.Equal(["Nguyễn Văn An: individual", "Lê Văn Cường: individual"], Named(read));
        Assert.Equal(["DS!E5 step-missing warning", "DS!E7 step-missing warning"], read.Triples());
    }

    [Theory]
    [InlineData("Nông thôn mới\\nToàn dân bảo vệ an ninh Tổ quốc", 2)]
    [InlineData("1. Nông thôn mới\\n2. Toàn dân bảo vệ an ninh Tổ quốc", 2)]
    [InlineData("Toàn dân bảo vệ\\nan ninh Tổ quốc", 1)]
    public void Movements_OnLinesOfACell_AreSeveralWhereEachIsAName(string movement, int count) => Assert.Equal(
        count,
        Assert.Single(Read($"""
            3| STT | Họ và tên | Đối tượng | Phong trào
            4| 1 | Nguyễn Văn An | Cá nhân | {movement}
            """).Submission!.Exemplars).MovementIds.Count);

    [Fact]
    public void Tick_BelowAnUnknownMovement_IsSaidAtItsHeading()
    {
        var read = Read("""
            3| STT | Họ và tên | Đối tượng | Xây dựng nông thôn mới | Toàn dân bảo vệ an ninh Tổ quốc | Trồng nấm sạch
            4| 1 | Nguyễn Văn An | Cá nhân | x
            5| 2 | Trần Thị Bình | Cá nhân | | | x
            6| 3 | Lê Văn Cường | Cá nhân | x | x
            """);
        Assert.Equal(["Nguyễn Văn An: individual", "Lê Văn Cường: individual"], Named(read));
        Assert.Contains("DS!F3 unknown-movement warning", read.Triples());
        Assert.Contains("DS!D6 two-movements note", read.Triples());
    }

    [Theory]
    [InlineData("Trang 1/3")]
    [InlineData("Trang 2")]
    [InlineData("- 3 -")]
    [InlineData("Cộng tháng 1: 02")]
    [InlineData("Lũy kế 2 tháng: 02")]
    [InlineData("Danh sách ấn định 02 điển hình (02 cá nhân)./.")]
    [InlineData("Danh sách có 02 cá nhân./.")]
    public void Lines_OfPagesAndClosings_AreNoRows(string line)
    {
        var read = Read($"""
            3| STT | Họ và tên | Đối tượng | Phong trào
            4| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới
            5| 2 | Trần Thị Bình | Cá nhân | Nông thôn mới
            6| | {line}
            """);
        Assert.Equal(["Nguyễn Văn An: individual", "Trần Thị Bình: individual"], Named(read));
        Assert.Empty(read.Submission!.Pending);
        Assert.Empty(read.Triples());
    }

    [Fact]
    public void Page_Numbers_LeaveTheTableOpen()
    {
        var read = Read("""
            3| STT | Họ và tên | Đối tượng | Phong trào
            4| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới
            5| | Trang 1/2
            7| STT | Họ và tên | Đối tượng | Phong trào
            8| 2 | Xóm Tràng 2 | Tập thể | Nông thôn mới
            9| | Tổng cộng: 02
            """);
        Assert.Equal(["Nguyễn Văn An: individual", "Xóm Tràng 2: collective"], Named(read));
        Assert.Empty(read.Triples());
    }

    [Fact]
    public void Footnotes_AreNoRows_AndNoPartOfANames()
    {
        var read = Read("""
            3| STT | Họ và tên | Đối tượng | Phong trào
            4| 1 | Nguyễn Văn An (*) | Cá nhân | Nông thôn mới
            5| 2 | Trần Thị Bình (1) | Cá nhân | Nông thôn mới
            6| (*) | Đã được tặng Bằng khen của Chủ tịch UBND tỉnh
            """);
        Assert.Equal(["Nguyễn Văn An: individual", "Trần Thị Bình: individual"], Named(read));
        Assert.Empty(read.Submission!.Pending);
    }

    [Theory]
    [InlineData("nguyễn văn khải", "nguyễn văn khải: individual")]
    [InlineData("Ông Nguyễn Văn An, sinh năm 1970, Trưởng xóm Soi, xã Phục Linh;", "Nguyễn Văn An: individual")]
    [InlineData("Bà Trần Thị Bình - SN 1982 - Chi hội trưởng Phụ nữ xóm Chùa;", "Trần Thị Bình: individual")]
    [InlineData("CCB Lê Văn Cường", "Lê Văn Cường: individual")]
    [InlineData("Th.S Vũ Văn Hùng", "Vũ Văn Hùng: individual")]
    [InlineData("Sư thầy Thích Đàm Lan", "Thích Đàm Lan: individual")]
    [InlineData("Cháu Bùi Minh Châu (HS lớp 5)", "Bùi Minh Châu: individual")]
    [InlineData("ĐD Trần Thị Mận", "Trần Thị Mận: individual")]
    [InlineData("NVYTTB Lê Thị Na", "Lê Thị Na: individual")]
    [InlineData("Bí thư chi bộ Phạm Văn Hải", "Phạm Văn Hải: individual")]
    [InlineData("Rơ Châm Hyéo", "Rơ Châm Hyéo: individual")]
    [InlineData("Ksor H'Bia", "Ksor H'Bia: individual")]
    [InlineData("Lớp 5A Trường Tiểu học Phục Linh", "Lớp 5A Trường Tiểu học Phục Linh: collective")]
    [InlineData("Dòng họ Nguyễn xóm Cẩm 1", "Dòng họ Nguyễn xóm Cẩm 1: collective")]
    [InlineData("Tập thể cán bộ và nhân dân xóm Cẩm 1./.", "Tập thể cán bộ và nhân dân xóm Cẩm 1: collective")]
    public void Names_ShowWhoTheyAre(string name, string read) => Assert.Equal(
        [read],
        Named(Read($"""
            3| STT | Họ và tên | Địa chỉ | Phong trào
            4| 1 | {name} | Xóm Soi | Toàn dân đoàn kết xây dựng đời sống văn hóa
            """)));

    [Fact]
    public void Name_TwiceInACell_IsSaidOfItsRow() => Assert.Contains(
        "DS!B4 name-twice-in-row warning",
        Read("""
            3| STT | Họ và tên | Đối tượng | Phong trào
            4| 1 | Nguyễn Văn An; Nguyễn Văn An | Cá nhân | Nông thôn mới
            """).Triples());

    [Fact]
    public void Owner_OfAHeading_IsSaidThere() => Assert.Contains(
        "DS!B4 owner-not-lead note",
        Read("""
            3| STT | Họ và tên | Đối tượng | Phong trào
            4| | Hội Cựu chiến binh xã
            5| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới
            """).Triples());
}
