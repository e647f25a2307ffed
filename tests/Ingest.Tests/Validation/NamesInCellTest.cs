using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Tests.Validation;

public sealed class NamesInCellTest
{
    [Theory]
    [InlineData("Nguyễn Văn An\nTrần Thị Bình", "Nguyễn Văn An|Trần Thị Bình")]
    [InlineData("Nguyễn Văn An; Trần Thị Bình;", "Nguyễn Văn An|Trần Thị Bình")]
    [InlineData("1. Nguyễn Văn An 2. Trần Thị Bình 3. Y Hương Niê", "Nguyễn Văn An|Trần Thị Bình|Y Hương Niê")]
    [InlineData("1) Kpă Hlan\n2) Siu Blơ", "Kpă Hlan|Siu Blơ")]
    [InlineData("Ông Nguyễn Văn An và bà Trần Thị Bình", "Nguyễn Văn An|Trần Thị Bình")]
    [InlineData("- Đ/c Nguyễn Văn An\n- Đ/c Trần Thị Bình", "Nguyễn Văn An|Trần Thị Bình")]
    [InlineData("NGUYỄN VĂN AN, TRẦN THỊ BÌNH", "NGUYỄN VĂN AN|TRẦN THỊ BÌNH")]
    [InlineData("Nguyễn Văn An,\nTrần Thị Bình,\nLê Hồng Hạnh", "Nguyễn Văn An|Trần Thị Bình|Lê Hồng Hạnh")]
    [InlineData("Nguyễn Văn An - Bí thư chi bộ\nTrần Thị Bình - Trưởng xóm", "Nguyễn Văn An|Trần Thị Bình")]
    [InlineData("Nguyễn Văn\nAn", "Nguyễn Văn An")]
    [InlineData("Nguyễn Thị\nHồng Hạnh", "Nguyễn Thị Hồng Hạnh")]
    [InlineData("Nguyễn Văn An & Trần Thị Bình", "Nguyễn Văn An|Trần Thị Bình")]
    [InlineData("Nguyễn Văn An,Trần Thị Bình", "Nguyễn Văn An|Trần Thị Bình")]
    [InlineData("Nguyễn Văn An + Trần Thị Bình", "Nguyễn Văn An|Trần Thị Bình")]
    [InlineData("Nguyễn Văn An - Trần Thị Bình", "Nguyễn Văn An|Trần Thị Bình")]
    [InlineData("Nguyễn Văn An–Trần Thị Bình", "Nguyễn Văn An|Trần Thị Bình")]
    [InlineData("Nguyễn Văn An / Trần Thị Bình", "Nguyễn Văn An|Trần Thị Bình")]
    [InlineData("Nguyễn Văn An - Trần Bình", "Nguyễn Văn An - Trần Bình")]
    [InlineData("Nguyễn Văn An (sinh năm 1985)", "Nguyễn Văn An")]
    [InlineData("Ông Nguyễn Văn An 1985", "Nguyễn Văn An")]
    [InlineData("Các ông: Nguyễn Văn An, Trần Văn Bình", "Nguyễn Văn An|Trần Văn Bình")]
    [InlineData("BS.CKI Nguyễn Văn An", "Nguyễn Văn An")]
    [InlineData("Đại đức Thích Minh Tâm", "Thích Minh Tâm")]
    [InlineData("Nguyễn Thị Hồng (Nhung)", "Nguyễn Thị Hồng (Nhung)")]
    [InlineData("Cán bộ và nhân dân thôn 5", "Cán bộ và nhân dân thôn 5")]
    [InlineData("Vợ chồng ông Nguyễn Văn An, bà Trần Thị Bình", "Vợ chồng ông Nguyễn Văn An, bà Trần Thị Bình")]
    public void Split_People_AtSeparatorsBetweenNames(string cell, string names) => Assert.Equal(names, Split(cell, ExemplarKind.Individual));

    [Theory]
    [InlineData("Nguyễn Văn An - Trưởng thôn", "Nguyễn Văn An", "Trưởng thôn")]
    [InlineData("Nguyễn Văn An, Chủ tịch Hội Nông dân", "Nguyễn Văn An", "Chủ tịch Hội Nông dân")]
    [InlineData("NGUYỄN VĂN AN, CHỦ TỊCH HỘI NÔNG DÂN", "NGUYỄN VĂN AN", "CHỦ TỊCH HỘI NÔNG DÂN")]
    [InlineData("Nguyễn Văn An, Trưởng Xóm Cẩm 1", "Nguyễn Văn An", "Trưởng Xóm Cẩm 1")]
    [InlineData("Ông Nguyễn Văn An: Bí thư chi bộ", "Nguyễn Văn An", "Bí thư chi bộ")]
    [InlineData("Kpă Hlan (Trưởng buôn)", "Kpă Hlan", "Trưởng buôn")]
    [InlineData("Nguyễn Văn An\nTrưởng xóm Cẩm 1", "Nguyễn Văn An", "Trưởng xóm Cẩm 1")]
    [InlineData("Nguyễn Văn An", "Nguyễn Văn An", null)]
    [InlineData("Trưởng xóm Nguyễn Văn An", "Nguyễn Văn An", "Trưởng xóm")]
    [InlineData("Trưởng xóm Đồng Nguyễn Văn An", "Nguyễn Văn An", "Trưởng xóm Đồng")]
    [InlineData("Trưởng xóm Lò Văn An", "Lò Văn An", "Trưởng xóm")]
    [InlineData("Trưởng xóm Soi Nguyễn Văn An", "Nguyễn Văn An", "Trưởng xóm Soi")]
    [InlineData("Phó Bí thư chi bộ: Bà Trần Thị Bình", "Trần Thị Bình", "Phó Bí thư chi bộ")]
    [InlineData("CHỦ TỊCH HỘI NÔNG DÂN NGUYỄN VĂN AN", "NGUYỄN VĂN AN", "CHỦ TỊCH HỘI NÔNG DÂN")]
    [InlineData("Giáo viên Lò Thị Hoa", "Lò Thị Hoa", "Giáo viên")]
    [InlineData("Phạm Văn Tý (Tuấn) - Bí thư chi bộ", "Phạm Văn Tý (Tuấn)", "Bí thư chi bộ")]
    [InlineData("Con ông Nguyễn Văn An", "Con ông Nguyễn Văn An", null)]
    [InlineData("Trương Văn An", "Trương Văn An", null)]
    public void Split_NameAndPosition_IsOnePerson(string cell, string name, string? rest)
    {
        var only = Assert.Single(NamesInCell.Split(cell, cell, ExemplarKind.Individual));
        Assert.Equal((name, rest, false), (only.Name, only.Rest, only.MayBeTwo));
    }

    [Fact]
    public void PositionBesideAName_IsThePosition_AndAPlaceThePlace()
    {
        var read = Reading.OfPhucLinh("""
            A1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            2| STT | Họ và tên | Chức vụ | Phong trào | Đối tượng
            | 1 | Nguyễn Văn An - Trưởng thôn | | Nông thôn mới | Cá nhân
            | 2 | Trần Thị Bình (xóm Cẩm 1) | Bí thư | Nông thôn mới | Cá nhân
            | 3 | Lê Văn Cường - Trần Bình | | Nông thôn mới | Cá nhân
            | 4 | Phạm Thị Dung & Phạm Thị Hoa | | Toàn dân bảo vệ an ninh Tổ quốc
            """);
        Assert.Equal(["Nguyễn Văn An/Trưởng thôn/", "Trần Thị Bình/Bí thư/xóm Cẩm 1", "Lê Văn Cường - Trần Bình//", "Phạm Thị Dung//", "Phạm Thị Hoa//"], read.Submission!.Exemplars.Select(e => $"{e.Name}/{e.Position}/{e.Place}"));
        Assert.Equal(["Sheet1!B5 one-or-two-names warning", "Sheet1!B6 kind-inferred note", "Sheet1!B6 several-names note"], read.Triples());
    }

    [Theory]
    [InlineData("Đảng ủy, HĐND, UBND xã", "Đảng ủy, HĐND, UBND xã")]
    [InlineData("Cán bộ và nhân dân xóm 5", "Cán bộ và nhân dân xóm 5")]
    [InlineData("Trường Tiểu học\nNguyễn Trãi", "Trường Tiểu học Nguyễn Trãi")]
    [InlineData("1. Xóm Cẩm 1\n2. Xóm Ngọc Tiến", "Xóm Cẩm 1|Xóm Ngọc Tiến")]
    [InlineData("- Xóm Soi\n- Xóm Chùa;", "Xóm Soi|Xóm Chùa")]
    [InlineData("Xóm Soi\nXóm Chùa", "Xóm Soi|Xóm Chùa")]
    [InlineData("Xóm Soi; Xóm Chùa", "Xóm Soi|Xóm Chùa")]
    [InlineData("Xóm Soi, xóm Cẩm 1 và xóm Khưu 2", "Xóm Soi|Xóm Cẩm 1|Xóm Khưu 2")]
    [InlineData("Chi bộ xóm Soi, Chi bộ xóm Cẩm 1", "Chi bộ xóm Soi|Chi bộ xóm Cẩm 1")]
    [InlineData("Chi bộ xóm Soi, xã Phục Linh", "Chi bộ xóm Soi, xã Phục Linh")]
    [InlineData("Công ty TNHH Thương mại và Dịch vụ An Phát", "Công ty TNHH Thương mại và Dịch vụ An Phát")]
    [InlineData("Đảng ủy; HĐND; UBND xã", "Đảng ủy; HĐND; UBND xã")]
    [InlineData("Chi hội Phụ nữ\nxóm Soi", "Chi hội Phụ nữ xóm Soi")]
    [InlineData("Cán bộ và nhân dân\nXóm Soi", "Cán bộ và nhân dân Xóm Soi")]
    public void Split_Bodies_OnlyWhereTheyAreCounted(string cell, string names) => Assert.Equal(names, Split(cell, ExemplarKind.Collective));

    [Theory]
    [InlineData("Hộ ông Nguyễn Văn An, bà Trần Thị Bình", "Hộ ông Nguyễn Văn An, bà Trần Thị Bình")]
    [InlineData("Ông Nguyễn Văn An\nBà Trần Thị Bình", "Nguyễn Văn An, Bà Trần Thị Bình")]
    [InlineData("Hộ ông Nguyễn Văn An\nHộ bà Trần Thị Bình", "Hộ ông Nguyễn Văn An|Hộ bà Trần Thị Bình")]
    public void Split_Couple_IsOneHousehold(string cell, string names) => Assert.Equal(names, Split(cell, ExemplarKind.Household));

    [Theory]
    [InlineData("Ông Nguyễn Văn An", "Nguyễn Văn An")]
    [InlineData("Đ/c. Nguyễn Văn An", "Nguyễn Văn An")]
    [InlineData("BS. Nguyễn Văn An", "Nguyễn Văn An")]
    [InlineData("Ông ThS.Nguyễn Văn An", "Nguyễn Văn An")]
    [InlineData("Thượng úy Nguyễn Văn An", "Nguyễn Văn An")]
    [InlineData("Cô giáo Trần Thị Bình", "Trần Thị Bình")]
    [InlineData("Bà Rịa", "Bà Rịa")]
    [InlineData("Anh Đào", "Anh Đào")]
    public void WithoutTitle_TakesTitlesOff(string name, string bare) => Assert.Equal(bare, NamesInCell.WithoutTitle(name));

    [Fact]
    public void Split_LegacyText_KeepsEachPieceAsFound()
    {
        var names = NamesInCell.Split("Nguyễn Văn An\nTrần Thị Bình", "NguyÔn V¨n An\nTrÇn ThÞ B×nh", ExemplarKind.Individual);
        Assert.Equal(["Nguyễn Văn An", "Trần Thị Bình"], names.Select(n => n.Name));
    }

    [Fact]
    public void SeveralPeople_ShareTheCell_AndEachHasItsLine()
    {
        var read = Reading.OfPhucLinh("""
            A1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            2| STT | Họ và tên | Chức vụ | Đối tượng | Phong trào | Thành tích
            | 1 | Ông Nguyễn Văn An\nBà Trần Thị Bình | Bí thư\nTrưởng xóm | Cá nhân | Nông thôn mới | Hiến đất làm đường
            A4: Tổng cộng: 2 người
            """);
        Assert.Equal(["A3:F3 Nguyễn Văn An (Ông Nguyễn Văn An) Bí thư Hiến đất làm đường", "A3:F3 Trần Thị Bình (Bà Trần Thị Bình) Trưởng xóm Hiến đất làm đường"],
            read.Submission!.Exemplars.Select(e => $"{e.Source.Cells} {e.Name} ({e.NameAsFound}) {e.Position} {e.Achievement}"));
        Assert.Equal(["Sheet1!B3 several-names note"], read.Triples());
    }

    private static string Split(string cell, ExemplarKind kind) => string.Join('|', NamesInCell.Split(cell, cell, kind).Select(n => n.Name));
}
