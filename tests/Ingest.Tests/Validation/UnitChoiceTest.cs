namespace DienHinh.Ingest.Tests.Validation;

public sealed class UnitChoiceTest
{
    private const string Rows = "\n5| STT | Họ và tên | Đối tượng | Phong trào\n6| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc";
    private const string Title = "name DS\nA2: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";

    [Theory]
    [InlineData("A1: Mã đơn vị: 5794", "DS!A1 code-completed note")]
    [InlineData("1| Mã đơn vị: | 5794", "DS!A1 code-completed note")]
    [InlineData("1| Mã đơn vị: | \"05794\"", "")]
    public void Find_CodeInTheHeading_MayHaveLostItsZero(string line, string finding)
    {
        var read = Reading.Read("bao-cao.xlsx", [SheetBuilder.Grid(Title + line + Rows)]);
        Assert.Equal(("05794", 1), (read.Unit?.Code, read.Submission!.Exemplars.Count));
        Assert.Equal(finding.Length == 0 ? [] : [finding], read.Triples());
    }

    [Fact]
    public void Find_ChosenCodeWithoutItsZero_IsCompletedAndSaid()
    {
        var read = Reading.Read("bao-cao.xlsx", [SheetBuilder.Grid(Title + "A1: BÁO CÁO" + Rows)], new IngestOptions(Unit: "5794"));
        Assert.Equal("05794", read.Unit?.Code);
        Assert.Equal(["! code-completed note"], read.Triples());
    }

    [Fact]
    public void Find_NameOfTheUnitOnTheNextLineOfItsCell_IsRead()
    {
        var read = Reading.Read("bao-cao.xlsx", [SheetBuilder.Grid(Title + "A1: UBND XÃ\\nPHỤC LINH" + Rows)]);
        Assert.Equal(("05794", 0), (read.Unit?.Code, read.Findings.Count));
    }

    [Theory]
    [InlineData("TRUNG TÂM Y TẾ HUYỆN ĐẠI TỪ", "TRẠM Y TẾ PHỤC LINH", "tram-y-te")]
    [InlineData("PHÒNG GD&ĐT HUYỆN ĐẠI TỪ", "TRƯỜNG TIỂU HỌC PHỤC LINH", null)]
    public void Find_BodyOfACommuneUnderItsBranch_IsOfTheCommune(string branch, string body, string? owner)
    {
        var read = Reading.Read("bao-cao.xlsx", [SheetBuilder.Grid($"name DS\nA1: {branch}\nA2: {body}\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023" + Rows)]);
        Assert.Equal(("05794", owner), (read.Unit?.Code, read.Submission!.SenderOwnerId));
        Assert.Equal(["DS!A2 unit-resolved note"], read.Triples());
    }

    [Theory]
    [InlineData("Xã Phục Linh", "Xã Phục Linh", "05794")]
    [InlineData("Phục Linh", "Phục Linh", "05794")]
    [InlineData("\"05794\"", "\"05794\"", "05794")]
    [InlineData("Phục Linh", "Phú Lạc", null)]
    public void Find_SenderWrittenIntoEveryRow_WithoutAHeading(string first, string second, string? unit)
    {
        var read = Reading.Read("xuat.xlsx", [SheetBuilder.Grid($"name Sheet1\n1| STT | Họ và tên | Đối tượng | Phong trào | Tên xã | Năm\n2| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | {first} | 2023\n3| 2 | Trần Thị Bình | Cá nhân | Xây dựng nông thôn mới | {second} | 2023")]);
        Assert.Equal(unit, read.Unit?.Code);
        if (unit is not null) Assert.Equal((2, "Sheet1!E2 unit-resolved note"), (read.Submission!.Exemplars.Count, read.Triples()[0]));
    }

    [Fact]
    public void Rows_WithTheirUnitAsANumber_AreTheSenders()
    {
        var read = Reading.OfPhucLinh(Title + """
            A1: UBND XÃ PHỤC LINH
            5| STT | Họ và tên | Đối tượng | Phong trào | Xã, phường
            6| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | 5794
            7| 2 | Trần Văn Bình | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | "05794"
            8| 3 | Lê Văn Cường | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | 5795
            """);
        Assert.Equal((2, 1), (read.Submission!.Exemplars.Count, read.Submission.Pending.Count));
        Assert.Equal(["DS!E6 code-completed note", "DS!E8 unknown-row-unit warning"], read.Triples());
    }

    // Xã Phú Lạc below Huyện Đại Từ until 30 June 2025, and another directly below the province since.
    [Theory]
    [InlineData("05785", "UBND XÃ PHÚ LẠC", "NĂM 2025")]
    [InlineData("05785", "UBND XÃ PHÚ LẠC", "6 THÁNG ĐẦU NĂM 2025")]
    [InlineData("05785", "UBND XÃ PHÚ LẠC, HUYỆN ĐẠI TỪ, TỈNH THÁI NGUYÊN", "NĂM 2025")]
    [InlineData("05788@2025-07-01", "UBND XÃ PHÚ LẠC", "QUÝ IV/2025")]
    [InlineData("05788@2025-07-01", "UBND XÃ PHÚ LẠC", "6 THÁNG CUỐI NĂM 2025")]
    [InlineData("05788@2025-07-01", "UBND XÃ PHÚ LẠC", "NĂM 2025 (Kèm theo Quyết định số 15/QĐ-UBND ngày 20/11/2025)")]
    [InlineData("05788@2025-07-01", "UBND XÃ PHÚ LẠC, TỈNH THÁI NGUYÊN", "NĂM 2025")]
    public void Find_NameOfAnOldAndANewCommune_FollowsTheDayAndTheMap(string id, string heading, string period)
    {
        var read = Reading.Read("bao-cao.xlsx", [SheetBuilder.Grid($"name DS\nA1: {heading}\nA2: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN {period}" + Rows)]);
        Assert.Equal(id, read.Unit?.Id);
        Assert.Equal(["! no-plan note"], read.Triples());
    }

    [Fact]
    public void Find_CommuneThatEndedBeforeThePartOfTheYear_IsSaid()
    {
        var read = Reading.Read("bao-cao.xlsx", [SheetBuilder.Grid("name DS\nA1: UBND XÃ PHỤC LINH\nA2: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN QUÝ IV NĂM 2025" + Rows)]);
        Assert.Equal("05794", read.Unit?.Id);
        Assert.Equal(["DS!A1 unit-ended warning"], read.Triples());
    }

    [Fact]
    public void Find_OldCommunesOnTheSheetsOfANewOne_TakeTheirRows()
    {
        static string Sheet(string old) => $"name {old}\nA1: UBND TỈNH THÁI NGUYÊN\nA2: UBND XÃ PHÚ LẠC\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\nA4: (Xã {old} cũ)" + Rows;
        var read = Reading.Read("bao-cao.xlsx", [.. new[] { "Phục Linh", "Tân Linh", "Phú Lạc" }.Select(old => SheetBuilder.Grid(Sheet(old)))]);
        Assert.Equal(["05794", "05788", "05785"], read.Submission!.Exemplars.Select(e => e.Unit?.Id));
    }

    [Fact]
    public void Find_NewCommuneInAYearBeforeIt_IsSaid()
    {
        var read = Reading.Read("bao-cao.xlsx", [SheetBuilder.Grid("name DS\nA1: UBND TỈNH THÁI NGUYÊN\nA2: UBND XÃ PHÚ LẠC\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023" + Rows)]);
        Assert.Equal("05785", read.Unit?.Id);
        Assert.Equal(["DS!A2 unit-of-old-map warning", "! no-plan note"], read.Triples().OrderDescending());
    }

    [Fact]
    public void Find_CommuneThatIsOnlyOfTheNewMap_IsToldSinceWhen()
    {
        var read = Reading.Read("bao-cao.xlsx", [SheetBuilder.Grid("name DS\nA1: UBND TỈNH THÁI NGUYÊN\nA2: UBND XÃ ĐẠI PHÚC\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2024" + Rows)]);
        Assert.Null(read.Unit);
        var finding = Assert.Single(read.Findings);
        Assert.Equal(("unit-not-yet", "A2"), (finding.Code, finding.Cell));
        Assert.Contains("01/07/2025", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Thị trấn Hùng Sơn", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_OfANewCommuneBeforeItWas_AreThoseOfTheOldOneThatTheyName()
    {
        var read = Reading.Read("bao-cao.xlsx", [SheetBuilder.Grid("""
            name DS
            A1: UBND TỈNH THÁI NGUYÊN
            A2: UBND XÃ PHÚ LẠC
            A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2021-2025
            5| STT | Họ và tên | Đối tượng | Địa chỉ (xã cũ) | Phong trào | Năm công nhận
            6| 1 | Nguyễn Văn An | Cá nhân | Xã Phục Linh | Toàn dân bảo vệ an ninh Tổ quốc | 2023
            7| 2 | Trần Văn Bình | Cá nhân | Tân Linh (cũ) | Toàn dân bảo vệ an ninh Tổ quốc | 2024
            8| 3 | Lê Văn Cường | Cá nhân | Xã Phú Lạc | Toàn dân bảo vệ an ninh Tổ quốc | 2022
            9| 4 | Vũ Văn Dũng | Cá nhân | Phục Linh | Toàn dân bảo vệ an ninh Tổ quốc | 2025
            10| 5 | Bùi Văn Em | Cá nhân | | Toàn dân bảo vệ an ninh Tổ quốc | 2023
            """)]);
        Assert.Equal("05788@2025-07-01", read.Unit?.Id);
        Assert.Equal(["05794", "05788", "05785", null], read.Submission!.Exemplars.Select(e => e.Unit?.Id));
        Assert.Equal(["! no-plan note", "DS!B10 row-before-unit warning"], read.Triples().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Rows_OfTheOldCommuneOfANewOnesName_MayBeThoseOfTheOthersThatWentIntoIt()
    {
        var read = Reading.Read("bao-cao.xlsx", [SheetBuilder.Grid("""
            name DS
            A1: UBND TỈNH THÁI NGUYÊN
            A2: UBND XÃ PHÚ LẠC
            A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2022
            5| STT | Họ và tên | Đối tượng | Xã (trước sáp nhập) | Phong trào
            6| 1 | Nguyễn Văn An | Cá nhân | Xã Phục Linh | Toàn dân bảo vệ an ninh Tổ quốc
            7| 2 | Lê Văn Cường | Cá nhân | Xã Phú Lạc | Toàn dân bảo vệ an ninh Tổ quốc
            """)]);
        Assert.Equal("05785", read.Unit?.Id);
        Assert.Equal(["05794", null], read.Submission!.Exemplars.Select(e => e.Unit?.Id));
        Assert.DoesNotContain(read.Findings, f => f.Code == "unknown-row-unit");
    }
}
