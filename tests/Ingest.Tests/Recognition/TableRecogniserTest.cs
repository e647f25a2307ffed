using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Tests.Recognition;

/// <summary>Layouts of real workbooks; the expectation has one letter a row: D data, S section, T total, - empty, O outside.</summary>
public sealed class TableRecogniserTest
{
    private const string ListHeader = "5| STT | Họ và tên | Phong trào | Chức vụ\n";
    private const string SummaryHeader = "5| STT | Nội dung phong trào | Tập thể | Cá nhân | Tổng số\n";

    private static RecognisedTable Table(string sheet)
    {
        var units = new UnitFinder(RealCatalogue.Value.Units);
        var names = new NameBook(RealCatalogue.Value, units, Reading.Words.Abbreviations);
        var recognised = new TableRecogniser(Reading.Words.Columns, new SectionNames(names.IsMovement, names.IsOwner, units.IsUnit)).Recognise(SheetBuilder.Grid(sheet));
        return Assert.IsType<Ingest.Recognition.Recognition.Found>(recognised).Table;
    }

    private static string Roles(string sheet) => string.Concat(Table(sheet).Rows.Select(r => r.Role switch
    {
        RowRole.Data => 'D', RowRole.Section => 'S', RowRole.Total => 'T', RowRole.Empty => '-', _ => 'O',
    }));

    private static SectionContext ContextOfLast(string sheet) => Table(sheet).Rows.Last(r => r.Role == RowRole.Data).Context;

    [Fact]
    public void Rows_PlainListWithSignature_EndAtTheDateLine() => Assert.Equal("DDTOOOO", Roles(ListHeader + """
        | 1 | Nguyễn Văn An | Nông thôn mới | Trưởng xóm
        | 2 | Trần Thị Bình | Nông thôn mới | Bí thư
        | | Tổng cộng: 2 điển hình
        D9: Phục Linh, ngày 15 tháng 11 năm 2023
        | | NGƯỜI LẬP BIỂU | | CHỦ TỊCH
        | | (Ký, ghi rõ họ tên) | | (Ký, đóng dấu)
        14| | Lê Thị Hoa | | Phạm Văn Nam
        """));

    [Fact]
    public void Rows_PrefilledNumbersAndErrorCells_AreEmpty() => Assert.Equal("D---", Roles(ListHeader + """
        | 1 | Nguyễn Văn An | Nông thôn mới
        | 2
        | "3."
        | 4 | #N/A | #N/A | #N/A
        """));

    [Fact]
    public void Rows_BlankRowsInsideTheTable_DoNotEndIt() => Assert.Equal("DD", Roles(ListHeader + "6| 1 | Nguyễn Văn An | Nông thôn mới\n15| 2 | Trần Thị Bình | Nông thôn mới"));

    [Theory]
    [InlineData("6| I | TẬP THỂ")]
    [InlineData("A6:D6: I. TẬP THỂ")]
    [InlineData("A6: I. TẬP THỂ")]
    [InlineData("6| A | Tập thể (02)")]
    [InlineData("6| | Tập thể")]
    [InlineData("B6:D6: Tập thể")]
    [InlineData("6| 1 | Tập thể")]
    [InlineData("6| a) | Tập thể")]
    [InlineData("6| I | TẬP THỂ: 2")]
    public void Rows_SectionInEveryEncoding_GivesTheKind(string section)
    {
        var sheet = ListHeader + section + "\n7| 1 | Xóm Đồng Giữa | Nông thôn mới\n8| 2 | Xóm Ngọc Linh | Nông thôn mới";
        Assert.Equal("SDD", Roles(sheet));
        Assert.Equal(ExemplarKind.Collective, ContextOfLast(sheet).Kind);
    }

    [Theory]
    [InlineData("6| I | Phong trào “Dạy tốt - Học tốt”")]
    [InlineData("6| 1 | Dạy tốt - Học tốt")]
    [InlineData("6| | Dạy tốt - Học tốt")]
    [InlineData("A6:C6: 1. Diễn hình tiên tiến trong phong trào “Dạy tốt - Học tốt”")]
    public void Rows_SectionOfAMovement_GivesIt(string section) =>
        Assert.Contains("Dạy tốt", ContextOfLast("5| STT | Họ và tên | Chức vụ | Thành tích\n" + section + "\n7| 1 | Nguyễn Văn An | Giáo viên | Giỏi").Movement);

    [Fact]
    public void Rows_TwoLevels_KeepTheOuterAndRestartTheInner()
    {
        var table = Table("5| STT | Họ và tên | Chức vụ | Thành tích\n" + """
            | A | Xây dựng nông thôn mới
            | I | Tập thể
            | 1 | Xóm Một | | Giỏi
            | II | Cá nhân
            | 1 | Nguyễn Văn An | | Giỏi
            | B | Dạy tốt - Học tốt
            | 1 | Trần Thị Bình | | Giỏi
            | C | Cải cách hành chính
            | I | Tập thể
            | 1 | Văn phòng UBND | | Giỏi
            """);
        Assert.Equal(
            [("Xây dựng nông thôn mới", ExemplarKind.Collective), ("Xây dựng nông thôn mới", ExemplarKind.Individual), ("Dạy tốt - Học tốt", null), ("Cải cách hành chính", ExemplarKind.Collective)],
            table.Rows.Where(r => r.Role == RowRole.Data).Select(r => (r.Context.Movement!, r.Context.Kind)));
    }

    [Fact]
    public void Rows_NameMergedOverItsOwnColumns_IsData() => Assert.Equal("DD", Roles("""
        B5:C5: Họ và tên
        5| STT | Họ và tên | | Phong trào
        6| 1 | Nguyễn Văn | An | Nông thôn mới
        7| 2 | Xóm Đồng Giữa | | Nông thôn mới
        merge B7:C7
        """));

    [Fact]
    public void Rows_MergedNameWithoutOtherCells_IsData() => Assert.Equal("SDD", Roles("""
        B5:C5: Họ và tên
        5| STT | Họ và tên | | Thành tích
        6| I | Dạy tốt - Học tốt
        7| 1 | Nguyễn Văn | An
        8| 2 | Trường Mầm non
        merge B8:C8
        """));

    [Fact]
    public void Rows_OneNameColumnForEachKind_AreAllData() => Assert.Equal("DDD", Roles("""
        5| STT | Tên tập thể | Tên cá nhân | Phong trào
        6| 1 | Xóm Một | | Nông thôn mới
        7| 2 | | Nguyễn Văn An | Nông thôn mới
        8| 3 | | Trần Thị Bình | Nông thôn mới
        """));

    [Fact]
    public void Rows_FamilyNamesLikeTotals_AreData() => Assert.Equal("DDDD", Roles("5| Họ và tên | Phong trào\n" + """
        | Tống Thị Hoa | Nông thôn mới
        | Công Văn Thành | Nông thôn mới
        | Cộng đồng dân cư xóm 3 | Nông thôn mới
        | Tổng công ty Cấp nước | Nông thôn mới
        """));

    [Fact]
    public void Rows_TitledPersonWithoutNumber_IsData() => Assert.Equal("DD", Roles("5| Họ và tên | Chức vụ | Thành tích\n| Đ/c Nguyễn Văn An\n| Ông Trần Văn Bình | Trưởng xóm"));

    [Fact]
    public void Rows_HeaderPrintedAgain_IsNoExemplar() => Assert.Equal("D-D", Roles(ListHeader + "| 1 | Nguyễn Văn An | Nông thôn mới\n| STT | Họ và tên | Phong trào | Chức vụ\n| 2 | Trần Thị Bình | Nông thôn mới"));

    [Fact]
    public void Rows_NoteInsideTheTable_DoesNotEndIt() => Assert.Equal("DOD", Roles(ListHeader + """
        | 1 | Nguyễn Văn An | Nông thôn mới
        D7: (danh sách tiếp theo do Hội Nông dân xã bổ sung ngày hôm sau)
        8| 2 | Trần Thị Bình | Nông thôn mới
        """));

    [Fact]
    public void Rows_DataBelowASignature_IsStillRead() => Assert.Equal("DOOD", Roles(ListHeader + """
        | 1 | Nguyễn Văn An | Nông thôn mới
        | | Chủ tịch UBND xã tặng Giấy khen
        | | Người ký
        | 2 | Trần Thị Bình | Nông thôn mới
        """));

    [Theory]
    [InlineData("| | Kế toán | Chủ tịch\n| | Lý Thị Lan | Hoàng Văn Tám", "DOO")]
    [InlineData("| | CÔNG CHỨC VHXH\n| | Lý Thị Lan", "DOO")]
    [InlineData("| 2 | Kế toán | Nông thôn mới", "DD")]
    public void Rows_OfficesOfThoseWhoSign_EndTheTable(string rows, string roles) => Assert.Equal(roles, Roles(ListHeader + "| 1 | Nguyễn Văn An | Nông thôn mới\n" + rows));

    [Fact]
    public void Rows_FootnotesWithNumbers_AreNoExemplars() =>
        Assert.DoesNotContain('D', Roles(ListHeader + "| 1 | Nguyễn Văn An | Nông thôn mới\n10| Ghi chú:\n| 1. Phụ lục này chỉ lấy số liệu đến ngày 15/11\n| - Đơn vị nộp trước ngày 20").AsSpan(1).ToString());

    [Fact]
    public void Rows_HiddenRow_IsDataAndSaysSo()
    {
        var rows = Table(ListHeader + "6| 1 | Nguyễn Văn An | Nông thôn mới\n7| 2 | Trần Thị Bình | Nông thôn mới\nhide row 7").Rows;
        Assert.Equal([false, true], rows.Select(r => r.IsHidden));
    }

    [Theory]
    [InlineData("6| | TỔNG CỘNG | 3 | 2 | 5\n7| 1 | Xây dựng nông thôn mới | 1 | 2 | 3\n8| 2 | Dạy tốt - Học tốt | 2 | 0 | 2", "TDD")]
    [InlineData("6| | | 3 | 2 | 5\n7| 1 | Xây dựng nông thôn mới | 1 | 2 | 3\n8| 2 | Dạy tốt - Học tốt | 2 | 0 | 2", "TDD")]
    [InlineData("6| 1 | Xây dựng nông thôn mới | 1 | 2 | 3\n7| 2 | Dạy tốt - Học tốt | - | | \n8| | Cộng | 1 | 2 | 3", "DDT")]
    [InlineData("6| I | Kinh tế | 1 | 2 | 3\n7| 1 | Xây dựng nông thôn mới | 1 | 2 | 3\n8| II | Giáo dục | 2 | 0 | 2\n9| 1 | Dạy tốt - Học tốt | 2 | 0 | 2", "SDSD")]
    [InlineData("6| I | Xây dựng nông thôn mới | 1 | 2 | 3\n7| II | Dạy tốt - Học tốt | 2 | 0 | 2\n8| | Tổng cộng | 3 | 2 | 5", "DDT")]
    [InlineData("6| I | Lĩnh vực kinh tế\n7| 1 | Xây dựng nông thôn mới | 1 | 2 | 3\n8| | Cộng I | 1 | 2 | 3", "SDT")]
    [InlineData("6| a | Xây dựng nông thôn mới | 1 | 2 | 3\n7| b | Dạy tốt - Học tốt\n8| c | Cải cách hành chính | 1 | 1 | 2", "DDD")]
    public void Rows_Summary_TellTotalsAndGroupsFromMovements(string rows, string roles) => Assert.Equal(roles, Roles(SummaryHeader + rows));

    [Fact]
    public void Rows_SummaryWithKindsBelowMovements_AreData()
    {
        var sheet = "5| STT | Nội dung | Số lượng\n6| I | Xây dựng nông thôn mới\n7| 1 | Tập thể | 2\n8| 2 | Cá nhân | 3\n9| II | Dạy tốt - Học tốt\n10| 1 | Tập thể | 1";
        Assert.Equal("SDDSD", Roles(sheet));
        Assert.Equal("Dạy tốt - Học tốt", ContextOfLast(sheet).Movement);
    }

    [Theory]
    [InlineData("DANH SÁCH HỘ GIA ĐÌNH TIÊU BIỂU NĂM 2023")]
    [InlineData("DANH SÁCH GƯƠNG NGƯỜI TỐT VIỆC TỐT NĂM 2023")]
    public void Recognise_NamesAlone_WhereTheTitleSpeaksOfExemplars(string title)
    {
        var read = Reading.OfPhucLinh($"A1: UBND XÃ PHỤC LINH\nA2: {title}\nA3: Phong trào: Toàn dân đoàn kết xây dựng đời sống văn hóa\n5| STT | Họ và tên chủ hộ | Xóm\n6| 1 | Hộ ông Nguyễn Văn An | Soi\n7| 2 | Hộ bà Trần Thị Bình | Chùa");
        Assert.Equal(["Household doi-song-van-hoa", "Household doi-song-van-hoa"], read.Submission!.Exemplars.Select(e => $"{e.Kind} {e.MovementIds[0]}"));
    }

    [Theory]
    [InlineData("1| Mã | Tên phong trào\n2| 1 | Nông thôn mới")]
    [InlineData("1| STT | Họ và tên\n2| 1 | Nguyễn Văn An")]
    [InlineData("1| STT | Họ và tên | Phong trào\n2| 1\n3| 2")]
    [InlineData("A1: Hướng dẫn điền biểu")]
    public void Recognise_LookupGuideAndEmptyForms_AreIgnored(string sheet)
    {
        var recognised = new TableRecogniser(Reading.Words.Columns, new SectionNames(_ => false, _ => false, _ => false)).Recognise(SheetBuilder.Grid(sheet));
        Assert.NotEmpty(Assert.IsType<Ingest.Recognition.Recognition.Ignored>(recognised).Reason);
    }
}
