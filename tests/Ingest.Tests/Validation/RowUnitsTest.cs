using DienHinh.Ingest.Tests.Reference;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Files of a district or city with the rows of its communes.</summary>
public sealed class RowUnitsTest
{
    private const string City = "A1: UBND THÀNH PHỐ PHAN RANG-THÁP CHÀM\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2022\n";

    private static ReadSubmissionLines Read(params string[] sheets)
    {
        var read = Reading.Read("danh-sach.xlsx", [.. sheets.Select(SheetBuilder.Grid)]);
        return new(
            read.Unit?.Code, [.. read.Submission?.Exemplars.Select(e => $"{e.Name} {e.Unit?.Code}") ?? []],
            [.. read.Submission?.Counts.Select(c => $"{c.Source.Cells} {c.Unit?.Code} {c.Count}") ?? []], [.. read.Triples()]);
    }

    private sealed record ReadSubmissionLines(string? Sender, string[] Exemplars, string[] Counts, string[] Triples);

    [Fact]
    public void Read_CommunesInAColumnOfPlaces_TakeTheirRows()
    {
        var read = Read("name DS\n" + City + """
            5| STT | Họ và tên | Đơn vị | Phong trào | Đối tượng
            6| 1 | Lê Văn Ba | Phường Mỹ Bình | Xây dựng nông thôn mới | Cá nhân
            7| 2 | Khu phố 5 | P. Phủ Hà | Xây dựng nông thôn mới | Tập thể
            8| 3 | Trần Văn Tư | UBND phường Đạo Long | Xây dựng nông thôn mới | Cá nhân
            """);
        Assert.Equal("582", read.Sender);
        Assert.Equal(["Lê Văn Ba 22779", "Khu phố 5 22750", "Trần Văn Tư 22762"], read.Exemplars);
        Assert.Empty(read.Triples);
    }

    [Fact]
    public void Read_SameCommuneAsAbove_IsThatOfTheRowAbove() => Assert.Equal(["Lê Văn Ba 22779", "Trần Văn Tư 22779", "Lê Thị Năm 22750"], Read("name DS\n" + City + """
        5| STT | Họ và tên | Phường | Phong trào | Đối tượng
        6| 1 | Lê Văn Ba | Phường Mỹ Bình | Xây dựng nông thôn mới | Cá nhân
        7| 2 | Trần Văn Tư | nt | Xây dựng nông thôn mới | Cá nhân
        8| 3 | Lê Thị Năm | Phường Phủ Hà | Xây dựng nông thôn mới | Cá nhân
        """).Exemplars);

    [Fact]
    public void Read_CommunesAsSections_WithRankOrBare_TakeTheirRows() => Assert.Equal(["Lê Văn Ba 22779", "Trần Văn Tư 22750"], Read("name DS\n" + City + """
        5| STT | Họ và tên | Phong trào | Đối tượng
        6| I | PHƯỜNG MỸ BÌNH
        7| 1 | Lê Văn Ba | Xây dựng nông thôn mới | Cá nhân
        8| II | Phủ Hà
        9| 1 | Trần Văn Tư | Xây dựng nông thôn mới | Cá nhân
        """).Exemplars);

    [Fact]
    public void Read_CommunesAsSections_WithMoreThanTheName_TakeTheirRows()
    {
        var read = Read("name DS\n" + City + """
            5| STT | Họ và tên | Phong trào | Đối tượng
            A6:D6: PHƯỜNG MỸ BÌNH (01 điển hình)
            7| 1 | Lê Văn Ba | Xây dựng nông thôn mới | Cá nhân
            8| 2. Phường Phủ Hà: 01
            9| | Trần Văn Tư | Xây dựng nông thôn mới | Cá nhân
            10| 3. Phường Đạo Long (nay là phường Phan Rang)
            11| 1 | Lê Thị Năm | Xây dựng nông thôn mới | Cá nhân
            """);
        Assert.Equal(["Lê Văn Ba 22779", "Trần Văn Tư 22750", "Lê Thị Năm 22762"], read.Exemplars);
        Assert.Empty(read.Triples);
    }

    [Fact]
    public void Read_CommuneThatNobodyKnowsAsSection_LetsItsRowsWait()
    {
        var read = Read("name DS\n" + City + """
            5| STT | Họ và tên | Phong trào | Đối tượng
            6| I | Phường Mỹ Bình
            7| 1 | Lê Văn Ba | Xây dựng nông thôn mới | Cá nhân
            8| II | Phường Mỹ Đình Thượng
            9| 1 | Trần Văn Tư | Xây dựng nông thôn mới | Cá nhân
            """);
        Assert.Equal(["Lê Văn Ba 22779"], read.Exemplars);
        Assert.Equal(["DS!B8 unknown-row-unit warning"], read.Triples);
    }

    [Fact]
    public void Read_OwnNameWithACountAsSection_IsTheSendersOwn()
    {
        var read = Reading.OfPhucLinh("""
            name DS
            A1: UBND XÃ PHỤC LINH
            A2: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            4| STT | Họ và tên | Đối tượng | Phong trào
            A5:D5: XÃ PHỤC LINH (01 điển hình)
            6| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc
            A7:D7: XÃ ĐOÀN
            8| 1 | Trần Văn Bình | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc
            """);
        Assert.Equal([null, null], read.Submission!.Exemplars.Select(e => e.Unit));
        Assert.Empty(read.Triples());
    }

    [Fact]
    public void Read_CommunesAcrossASummary_TakeTheirFigures()
    {
        var read = Read("name TH\n" + City.Replace("DANH SÁCH", "TỔNG HỢP", StringComparison.Ordinal) + """
            5| STT | Phong trào | Phường Mỹ Bình | | Phường Phủ Hà | | Phường Mỹ Đình Thượng | | Tổng số
            merge A5:A6
            merge B5:B6
            merge C5:D5
            merge E5:F5
            merge G5:H5
            merge I5:J5
            6C| Tập thể | Cá nhân | Tập thể | Cá nhân | Tập thể | Cá nhân | Tập thể | Cá nhân
            7| 1 | Xây dựng nông thôn mới | 2 | 3 | 1 | 4 | 1 | 1 | 4 | 8
            """);
        Assert.Equal(["C7 22779 2", "D7 22779 3", "E7 22750 1", "F7 22750 4"], read.Counts);
        Assert.Equal(["TH!G5 unknown-row-unit warning"], read.Triples);
    }

    [Fact]
    public void Read_ASheetForEachCommune_ByItsTab() => Assert.Equal(["Lê Văn Ba 22779", "Trần Văn Tư 22750"], Read(
        "name Mỹ Bình\n" + City + "5| STT | Họ và tên | Phong trào | Đối tượng\n6| 1 | Lê Văn Ba | Xây dựng nông thôn mới | Cá nhân",
        "name Phủ Hà\n" + City + "5| STT | Họ và tên | Phong trào | Đối tượng\n6| 1 | Trần Văn Tư | Xây dựng nông thôn mới | Cá nhân").Exemplars);

    [Fact]
    public void Read_ASheetForEachCommune_ByItsHeading_IsTheFileOfTheUnitAbove()
    {
        static string Sheet(string tab, string commune, string name) =>
            $"name {tab}\nA1: UBND PHƯỜNG {commune}\nA2: THÀNH PHỐ PHAN RANG-THÁP CHÀM\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2022\n5| STT | Họ và tên | Phong trào | Đối tượng\n6| 1 | {name} | Xây dựng nông thôn mới | Cá nhân";
        var read = Read(Sheet("A", "MỸ BÌNH", "Lê Văn Ba"), Sheet("B", "PHỦ HÀ", "Trần Văn Tư"));
        Assert.Equal("582", read.Sender);
        Assert.Equal(["Lê Văn Ba 22779", "Trần Văn Tư 22750"], read.Exemplars);
        Assert.Equal(["! several-units note"], read.Triples);
    }

    [Fact]
    public void Read_ASheetForEachDistrict_IsTheFileOfTheProvince()
    {
        static string Sheet(string tab, string name) =>
            $"name {tab}\nA1: UBND TỈNH NINH THUẬN\nA2: UBND HUYỆN {tab.ToUpperInvariant()}\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2022\n5| STT | Họ và tên | Phong trào | Đối tượng\n6| 1 | {name} | Xây dựng nông thôn mới | Cá nhân";
        var read = Read(Sheet("Ninh Sơn", "Lê Văn Ba"), Sheet("Bác Ái", "Trần Văn Tư"));
        Assert.Equal("58", read.Sender);
        Assert.Equal(["Lê Văn Ba 585", "Trần Văn Tư 584"], read.Exemplars);
        Assert.Equal(["! several-units note"], read.Triples);
    }

    [Fact]
    public void Read_CommunesDownASummary_TakeTheirFigures() => Assert.Equal(["C7 22779 2", "D7 22779 3", "C8 22750 1", "D8 22750 0"], Read("name TH\n" + City.Replace("DANH SÁCH", "TỔNG HỢP", StringComparison.Ordinal) + """
        5| STT | Xã, phường | Xây dựng nông thôn mới
        merge A5:A6
        merge B5:B6
        merge C5:D5
        6C| Tập thể | Cá nhân
        7| 1 | Phường Mỹ Bình | 2 | 3
        8| 2 | Phường Phủ Hà | 1 | 0
        9| | Cộng | 3 | 3
        """).Counts);

    [Fact]
    public void Read_UnknownCommune_WaitsWithTheNearest()
    {
        var sheet = SheetBuilder.Grid("name DS\n" + City + "5| STT | Họ và tên | Xã, phường | Phong trào | Đối tượng\n6| 1 | Lê Văn Ba | Phường Mỹ Bìnhh | Xây dựng nông thôn mới | Cá nhân");
        var finding = Assert.Single(Reading.Read("danh-sach.xlsx", [sheet]).Findings);
        Assert.Equal(("unknown-row-unit", "C6", "Phường Mỹ Bình"), (finding.Code, finding.Cell, finding.Suggestion));
    }

    // A ward of the city until 30 June 2025, and another of that name since.
    [Fact]
    public void Read_UnknownCommuneLikeOneOfTwo_IsToldWhichIsSuggested()
    {
        var sheet = SheetBuilder.Grid("name DS\n" + City + "5| STT | Họ và tên | Xã, phường | Phong trào | Đối tượng\n6| 1 | Lê Văn Ba | Phường Bảo Ann | Xây dựng nông thôn mới | Cá nhân");
        var finding = Assert.Single(Reading.Read("danh-sach.xlsx", [sheet]).Findings);
        Assert.Equal("Phường Bảo An, Thành phố Phan Rang-Tháp Chàm, Tỉnh Ninh Thuận (đến 30/06/2025)", finding.Suggestion);
    }

    [Fact]
    public void Read_CommuneMisspeltInTheHeading_IsTheCommuneAndNotItsCity()
    {
        var sheet = SheetBuilder.Grid("name DS\nA1: UBND PHƯỜNG MỸ BNÌH\nA2: THÀNH PHỐ PHAN RANG-THÁP CHÀM\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2022\n5| STT | Họ và tên | Phong trào | Đối tượng\n6| 1 | Lê Văn Ba | Xây dựng nông thôn mới | Cá nhân");
        var read = Reading.Read("danh-sach.xlsx", [sheet]);
        Assert.Equal(RealCatalogue.Value.Units.Find("22779"), read.Unit);
        Assert.Equal(["DS!A1 unit-resolved note"], read.Triples());
    }
}
