using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Recognition;

public sealed class HeaderFinderTest
{
    private static Header? Find(string sheet) => new HeaderFinder(Reading.Words.Columns, new SectionNames(_ => false, _ => false, _ => false)).Find(SheetBuilder.Grid(sheet));

    private static string Roles(Header header) => string.Join(" ", header.Columns.Select(c => $"{CellAddress.ColumnName(c.Column)}={c.Role}"));

    [Fact]
    public void Find_OneRow_ReadsTheRoles()
    {
        var header = Find("3| STT | Họ và tên | Chức vụ | Phong trào thi đua | Đơn vị chủ trì | Năm | Ghi chú")!;
        Assert.Equal("A=Ordinal B=Name C=Position D=Movement E=Owner F=Year G=Remark", Roles(header));
        Assert.Equal([3], header.AllRows);
    }

    [Fact]
    public void Find_TableAtC7_IsFoundThere()
    {
        var header = Find("A1: UBND XÃ PHỤC LINH\n7C| TT | Tên tập thể, cá nhân | Lĩnh vực")!;
        Assert.Equal((7, "C=Ordinal D=Name E=Movement"), (header.FirstRow, Roles(header)));
    }

    [Fact]
    public void Find_TwoRowsWithMergedGroup_ReadsTheKindsBelow()
    {
        var header = Find("""
            A4:A5: STT
            B4:B5: Họ và tên
            C4:E4: Đối tượng
            F4:F5: Phong trào
            5C| Tập thể | Cá nhân | Hộ gia đình
            """)!;
        Assert.Equal("A=Ordinal B=Name C=KindCollective D=KindIndividual E=KindHousehold F=Movement", Roles(header));
        Assert.Equal([4, 5], header.AllRows);
    }

    [Fact]
    public void Find_ThreeRows_KeepsYearAndKindOfEachColumn()
    {
        var header = Find("""
            A4:A6: TT
            B4:B6: Nội dung phong trào
            C4:F4: Kết quả
            C5:D5: Năm 2022
            E5:F5: Năm 2023
            6C| Tập thể | Cá nhân | Tập thể | Cá nhân
            """)!;
        Assert.Equal([(3, 2022), (4, 2022), (5, 2023), (6, 2023)], header.Columns.Where(c => c.Year is not null).Select(c => (c.Column, c.Year!.Value)));
        Assert.Equal([ColumnRole.KindCollective, ColumnRole.KindIndividual], header.Columns.Where(c => c.Year == 2023).Select(c => c.Role!.Value));
        Assert.Equal([4, 5, 6], header.AllRows);
    }

    [Fact]
    public void Find_FourRows_AreAllHeader()
    {
        var header = Find("""
            A2:A5: STT
            B2:B5: Nội dung
            C2:F2: Tổng hợp các năm
            C3:F3: Kết quả công nhận
            C4:D4: Năm 2022
            E4:F4: Năm 2023
            5C| Tập thể | Cá nhân | Tập thể | Cá nhân
            """)!;
        Assert.Equal([2, 3, 4, 5], header.AllRows);
    }

    [Fact]
    public void Find_GroupWithoutMergeDownwards_StillTakesTheRowBelow()
    {
        var header = Find("""
            C4:E4: Đối tượng
            4| STT | Họ và tên | Đối tượng | | | Phong trào
            5C| Tập thể | Cá nhân | Hộ gia đình
            6| 1 | Nguyễn Văn An | | x | | Nông thôn mới
            """)!;
        Assert.Equal([4, 5], header.AllRows);
    }

    [Theory]
    [InlineData("1 | 2 | 3 | 4")]
    [InlineData("(1) | (2) | (3) | (4)")]
    [InlineData("A | B | 1 | 2")]
    [InlineData("\"1\" | \"2\" | \"3\" | \"4\"")]
    [InlineData("0 | 1 | 2 | 3")]
    [InlineData("A | B | 1 | 2=1/5")]
    [InlineData("(1) | (2) | (3) | (4)=(3)+(2)")]
    public void Find_RowOfColumnNumbers_BelongsToTheHeader(string numbers) =>
        Assert.Equal(6, Find($"5| STT | Họ và tên | Phong trào | Năm\n6| {numbers}\n7| 1 | Nguyễn Văn An | Nông thôn mới | 2023")!.NumberRow);

    [Fact]
    public void Find_FirstRowOfFigures_IsNoRowOfColumnNumbers() =>
        Assert.Null(Find("5| STT | Phong trào | Tập thể | Cá nhân | Tổng số\n6| 1 | Nông thôn mới | 2 | 3 | 5")!.NumberRow);

    [Theory]
    [InlineData("\"S\\nT\\nT\"")]
    [InlineData("\" Số  \\nTT\"")]
    [InlineData("Số thứ tự")]
    [InlineData("tt")]
    public void Find_SpellingsOfStt_AreTheOrdinal(string caption) => Assert.Equal("A=Ordinal B=Name C=Movement", Roles(Find($"5| {caption} | Họ và tên | Phong trào")!));

    [Fact]
    public void Find_NumberInTheCaption_IsPassedOver() => Assert.Equal("A=Ordinal B=Name C=Movement", Roles(Find("5| STT (1) | \"Họ và tên\\n(2)\" | \"Phong trào\\n(3)\"")!));

    [Fact]
    public void Find_NameMergedOverTwoColumns_IsTheNameInBoth() =>
        Assert.Equal("A=Ordinal B=Name C=Name D=Movement", Roles(Find("B5:C5: Họ và tên\n5| STT | Họ và tên | | Phong trào\n6| 1 | Nguyễn Văn | An | Nông thôn mới")!));

    [Fact]
    public void Find_WithoutAccents_IsReadAsWell() => Assert.Equal("A=Ordinal B=Name C=Movement D=Year", Roles(Find("2| STT | HO VA TEN | PHONG TRAO THI DUA | NAM CONG NHAN")!));

    [Fact]
    public void Find_MovementsAndNamesInOneColumn_IsAColumnOfNames() => Assert.Equal("A=Ordinal B=Name C=Place", Roles(Find("2| STT | Phong trào/Họ và tên | Địa chỉ")!));

    [Theory]
    [InlineData("Hình thức ken thưởng", "D=Award")]
    [InlineData("Hình thức khenthưởng", "D=Award")]
    [InlineData("Thành tích nổi bật nhât", "D=Achievement")]
    [InlineData("Cân nặng khi sinh", "D=")]
    [InlineData("Màu sắc yêu thích", "D=")]
    public void Find_HeadingWithASlipOfThePen_IsUnderstood(string caption, string role) => Assert.Equal($"A=Ordinal B=Name C=Movement {role}", Roles(Find($"2| STT | Họ và tên | Phong trào | {caption}")!));

    [Fact]
    public void Find_SexAndYear_AreToldApartByTheirAccent() => Assert.Equal("A=Name B=Birth C=Birth D=Year E=Movement", Roles(Find("1| Họ và tên | Nam | Nữ | Năm | Phong trào")!));

    [Theory]
    [InlineData("1| Mã huyện | Tên huyện\n2| 171 | Đại Từ")]
    [InlineData("1| STT | Ghi chú\n2| 1 | x")]
    [InlineData("A1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023")]
    public void Find_OtherSheets_HaveNone(string sheet) => Assert.Null(Find(sheet));

    [Theory]
    [InlineData("Năm 2023", 2023)]
    [InlineData("2021 - 2025", null)]
    [InlineData("Số liệu", null)]
    public void YearIn_Caption_IsItsOnlyYear(string caption, int? year) => Assert.Equal(year, HeaderFinder.YearIn(caption));
}
