namespace DienHinh.Ingest.Tests.Recognition;

/// <summary>Sheets that hold more than one table.</summary>
public sealed class SeveralTablesTest
{
    private static string[] Names(params string[] sheets) =>
        [.. Reading.OfPhucLinh(sheets).Submission!.Exemplars.Select(e => $"{e.Source.Cells} {e.Name} {e.Kind} {e.Year} {string.Join('+', e.MovementIds)}")];

    private const string Title = """
        A1: UBND XÃ PHỤC LINH
        A2: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023

        """;

    [Fact]
    public void Stacked_SecondHeaderWithOtherColumns_IsATableOfItsOwn()
    {
        var read = Reading.OfPhucLinh(Title + """
            A3: I. TẬP THỂ
            4| STT | Tên tập thể | Phong trào | Thành tích
            | 1 | Xóm Cẩm 1 | Nông thôn mới | Đường hoa
            A6: NGƯỜI LẬP BIỂU
            A8: DANH SÁCH CÁ NHÂN ĐIỂN HÌNH NĂM 2023
            9| STT | Họ và tên | Chức vụ | Địa chỉ | Phong trào
            | 1 | Nguyễn Thị Lan | Bí thư | Xóm 3 | Nông thôn mới
            | 2 | Trần Văn Hùng | Nông dân | Xóm 4 | Nông thôn mới
            """);
        Assert.Equal(["A5:D5 Xóm Cẩm 1 Collective", "A10:E10 Nguyễn Thị Lan Individual", "A11:E11 Trần Văn Hùng Individual"],
            read.Submission!.Exemplars.Select(e => $"{e.Source.Cells} {e.Name} {e.Kind}"));
        Assert.Equal("Bí thư", read.Submission.Exemplars[1].Position);
        var sheet = Assert.Single(read.Sheets);
        Assert.Equal(("list", 3), (sheet.Kind, sheet.Rows));
        Assert.Equal([4, 9], sheet.HeaderRows);
    }

    [Fact]
    public void Stacked_SameHeaderUnderTheNextYear_TakesThatYear()
    {
        Assert.Equal(["A5:C5 Nguyễn Thị Lan Individual 2022 nong-thon-moi", "A9:C9 Trần Văn Hùng Individual 2023 nong-thon-moi"], Names("""
            A1: UBND XÃ PHỤC LINH
            A3: DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC CÔNG NHẬN NĂM 2022
            4| STT | Họ và tên | Phong trào
            | 1 | Nguyễn Thị Lan | Nông thôn mới
            A7: DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC CÔNG NHẬN NĂM 2023
            8| STT | Họ và tên | Phong trào
            | 1 | Trần Văn Hùng | Nông thôn mới
            """));
    }

    [Fact]
    public void HeaderPrintedOnEveryPage_IsNoSecondTable_AndKeepsTheSection()
    {
        Assert.Equal(["A6:C6 Nguyễn Thị Lan Individual 2023 nong-thon-moi", "A9:C9 Trần Văn Hùng Individual 2023 nong-thon-moi"], Names(Title + """
            3| STT | Họ và tên | Phong trào
            | 1 | 2 | 3
            5| I | CÁ NHÂN
            | 1 | Nguyễn Thị Lan | Nông thôn mới
            7| STT | Họ và tên | Phong trào
            | 1 | 2 | 3
            | 2 | Trần Văn Hùng | Nông thôn mới
            """));
    }

    [Fact]
    public void Stacked_SectionAboveTheNextHeader_ReachesOverIt()
    {
        Assert.Equal(["A5:C5 Xóm Cẩm 1 Collective 2023 nong-thon-moi", "A8:D8 Nguyễn Thị Lan Individual 2023 nong-thon-moi"], Names(Title + """
            3| STT | Tên tập thể | Phong trào
            4| I | TẬP THỂ
            | 1 | Xóm Cẩm 1 | Nông thôn mới
            6| II | CÁ NHÂN
            7| STT | Họ và tên | Chức vụ | Phong trào
            | 1 | Nguyễn Thị Lan | Bí thư | Nông thôn mới
            """));
    }

    [Fact]
    public void SideBySide_WithAnEmptyColumnBetween_AreTwoTables()
    {
        Assert.Equal(["A5:C5 Xóm Cẩm 1 Collective 2023 nong-thon-moi", "A6:C6 Xóm Ngọc Tiến Collective 2023 nong-thon-moi", "E5:G5 Nguyễn Thị Lan Individual 2023 nong-thon-moi"], Names(Title + """
            A3: DANH SÁCH TẬP THỂ
            E3: DANH SÁCH CÁ NHÂN
            4| STT | Tên tập thể | Phong trào | | STT | Họ và tên | Phong trào
            | 1 | Xóm Cẩm 1 | Nông thôn mới | | 1 | Nguyễn Thị Lan | Nông thôn mới
            | 2 | Xóm Ngọc Tiến | Nông thôn mới
            """));
    }

    [Fact]
    public void SideBySide_OrdinalBeginsAnew_AreTwoTables()
    {
        Assert.Equal(["A4:C4 Nguyễn Thị Lan Individual 2023 nong-thon-moi", "D4:F4 Trần Văn Hùng Individual 2023 nong-thon-moi"], Names("""
            A1: UBND XÃ PHỤC LINH
            A2: DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            3| TT | Họ và tên | Phong trào | TT | Họ và tên | Phong trào
            | 1 | Nguyễn Thị Lan | Nông thôn mới | 2 | Trần Văn Hùng | Nông thôn mới
            """));
    }

    [Fact]
    public void EmptyColumnInsideATable_DoesNotPartIt()
    {
        Assert.Equal(["A4:E4 Nguyễn Thị Lan Individual 2023 nong-thon-moi"], Names(Title + """
            3| STT | Họ và tên | | Đối tượng | Phong trào
            | 1 | Nguyễn Thị Lan | | Cá nhân | Nông thôn mới
            """));
    }

    [Fact]
    public void LookupTableBeside_GivesNothing()
    {
        Assert.Equal(["A4:D4 Nguyễn Thị Lan Individual 2023 nong-thon-moi"], Names(Title + """
            3| STT | Họ và tên | Đối tượng | Phong trào | | TT | Tên phong trào
            | 1 | Nguyễn Thị Lan | Cá nhân | Nông thôn mới | | 1 | Nông thôn mới
            5F| 2 | Bảo vệ an ninh Tổ quốc
            """));
    }

    [Fact]
    public void RowsFullOfHeadingWords_AreNoHeader()
    {
        Assert.Equal(2, Names(Title + """
            3| STT | Họ và tên | Đơn vị | Đối tượng | Phong trào | Khen thưởng
            | "1" | Tổ dân phố 3 | Xóm 3 | Tập thể | Phong trào thi đua xây dựng nông thôn mới | Giấy khen
            | "2" | Nguyễn Thị Lan | Trường học | Cá nhân | Nông thôn mới | Danh hiệu
            """).Length);
    }

    private static string[] Figures(string sheet) =>
        [.. Reading.OfPhucLinh("A1: UBND XÃ PHỤC LINH\nA2: TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN" + sheet).Submission!.Counts.Select(c => $"{c.Source.Cells} {c.MovementIds[0]} {c.Kind} {c.Milestone} {c.Year} {c.Count}")];

    [Theory]
    [InlineData(" NĂM 2023\n4| STT | Phong trào | Tập thể | | Phong trào | Tập thể\n| 1 | Nông thôn mới | 2 | | Bảo vệ an ninh Tổ quốc | 1", "C5", "F5")]
    [InlineData(" NĂM 2023\n4| Phong trào | Tập thể | Phong trào | Tập thể\n| Nông thôn mới | 2 | Bảo vệ an ninh Tổ quốc | 1", "B5", "D5")]
    public void SummariesSideBySide_WithoutNumbersOfTheirOwn_EachHaveTheirMovements(string sheet, string first, string second) =>
        Assert.Equal([$"{first} nong-thon-moi Collective Recognised 2023 2", $"{second} bao-ve-an-ninh-to-quoc Collective Recognised 2023 1"], Figures(sheet));

    [Fact]
    public void SummariesSideBySide_EachHaveTheYearAboveThem() =>
        Assert.Equal(["B5 nong-thon-moi Collective Recognised 2022 2", "E5 nong-thon-moi Collective Recognised 2023 1"],
            Figures("\nA3: Năm 2022\nD3: Năm 2023\n4| Phong trào | Tập thể | | Phong trào | Tập thể\n| Nông thôn mới | 2 | | Nông thôn mới | 1"));

    [Fact]
    public void SummariesSideBySide_EachHaveTheStepAboveThem() =>
        Assert.Equal(["B5 nong-thon-moi Collective Registered 2023 2", "E5 nong-thon-moi Collective Recognised 2023 1"],
            Figures(" NĂM 2023\nA3: Đăng ký\nD3: Công nhận\n4| Phong trào | Tập thể | | Phong trào | Tập thể\n| Nông thôn mới | 2 | | Nông thôn mới | 1"));
}
