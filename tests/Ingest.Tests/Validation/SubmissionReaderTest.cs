using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>What is decided for a file as a whole: sender, year, plan, and whether it goes in.</summary>
public sealed class SubmissionReaderTest
{
    private const string Head = "name DS\nA1: UBND HUYỆN ĐẠI TỪ\nA2: UBND XÃ PHỤC LINH\n";
    private const string Table = "5| Họ và tên | Đối tượng | Phong trào\n6| Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc\n";

    private static ReadSubmission ReadFile(string fileName, IngestOptions? options, params string[] sheets) => Reading.Read(fileName, [.. sheets.Select(SheetBuilder.Grid)], options);

    private static ReadSubmission Read(params string[] sheets) => ReadFile("bao-cao.xlsx", null, sheets);

    [Fact]
    public void Read_HeadingAndTitle_GiveUnitYearAndPlan()
    {
        var read = Read(Head + "A3: DANH SÁCH ĐIỂN HÌNH NĂM 2023\n" + Table);
        Assert.Equal(("05794", "phuc-linh-2021-2025"), (read.Unit?.Code, read.Plan?.Id));
        Assert.Equal([2023], read.Years);
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void Read_FileName_GivesUnitAndYearWithANote()
    {
        var read = ReadFile("PhucLinh_2023.xlsx", null, "name DS\n" + Table);
        Assert.Equal(["! unit-resolved note"], read.Triples());
        Assert.Equal(("05794", 2023), (read.Unit?.Code, read.Years.Single()));
    }

    [Fact]
    public void Read_SheetName_GivesTheYear() => Assert.Equal([2022, 2023], Read(Head.Replace("DS", "2022") + Table, Head.Replace("DS", "Năm 2023") + Table).Years);

    [Fact]
    public void Read_SectionsNameYears_EachRowHasItsOwn() => Assert.Equal([2022, 2023],
        Read(Head + "5| STT | Họ và tên | Đối tượng | Phong trào\n6| I | Năm 2022\n7| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc\n8| II | Năm 2023\n9| 1 | Trần Văn Bình | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc").Years);

    [Fact]
    public void Read_NoYearAnywhere_IsRefused()
    {
        var read = Read(Head + Table);
        Assert.Null(read.Submission);
        Assert.Equal(["! unknown-year error"], read.Triples());
    }

    [Fact]
    public void Read_NoUnitAnywhere_IsRefused()
    {
        var read = Read("name DS\nA3: DANH SÁCH NĂM 2023\n" + Table);
        Assert.Null(read.Submission);
        Assert.Equal(["! unknown-unit error"], read.Triples());
    }

    [Fact]
    public void Read_UnitNearlyKnown_IsRefusedWithTheNearestName() =>
        Assert.Equal("Xã Phục Linh", Assert.Single(Read("name DS\nA1: UBND XÃ PHỤC LINHH\nA3: DANH SÁCH NĂM 2023\n" + Table).Findings).Suggestion);

    [Fact]
    public void Read_ChosenUnitThatDoesNotExist_IsRefusedWithTheNearest()
    {
        var finding = Assert.Single(ReadFile("a.xlsx", new IngestOptions(Unit: "05749"), Head + "A3: NĂM 2023\n" + Table).Findings);
        Assert.Equal(("unknown-unit", "05749"), (finding.Code, finding.Text));
        Assert.NotNull(finding.Suggestion);
    }

    [Fact]
    public void Read_OnlyYearOutsideThePlan_IsRefused()
    {
        var read = Read(Head + "A3: DANH SÁCH NĂM 2019\n" + Table);
        Assert.Null(read.Submission);
        Assert.Equal(["! year-outside-plan error"], read.Triples());
    }

    [Fact]
    public void Read_AllRowsOutsideThePlan_IsRefused()
    {
        var read = ReadFile("a.xlsx", new IngestOptions(), Head + "5| Họ và tên | Đối tượng | Phong trào | Năm\n6| Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | 2018");
        Assert.Equal((true, "! year-outside-plan error"), (read.Submission is null, Assert.Single(read.Triples())));
    }

    [Fact]
    public void Read_ChosenYear_WinsWithAWarning()
    {
        var read = ReadFile("a.xlsx", new IngestOptions(Year: 2022), Head + "A3: DANH SÁCH NĂM 2023\n" + Table);
        Assert.Equal(["DS!A3 year-conflict warning"], read.Triples());
        Assert.Equal([2022], read.Years);
    }

    [Fact]
    public void Read_ChosenPlanThatDoesNotExist_IsRefused() =>
        Assert.Equal(["! unknown-plan error"], ReadFile("a.xlsx", new IngestOptions(Plan: "phuc-linh-2021"), Head + "A3: NĂM 2023\n" + Table).Triples());

    [Fact]
    public void Read_UnitWithoutAnyPlan_GoesInWithANote()
    {
        var read = Read("name DS\nA1: UBND HUYỆN ĐẠI TỪ\nA2: UBND XÃ LA BẰNG\nA3: DANH SÁCH NĂM 2023\n" + Table);
        Assert.Equal(["! no-plan note"], read.Triples());
        Assert.Null(read.Submission!.Plan);
        Assert.Single(read.Submission.Exemplars);
    }

    [Fact]
    public void Read_FormulaNeverCalculated_IsRefusedAtItsCell()
    {
        var read = Read(Head + "A3: DANH SÁCH NĂM 2023\n5| Họ và tên | Đối tượng | Phong trào\n6| Nguyễn Văn An | Cá nhân | =?");
        Assert.Null(read.Submission);
        Assert.Equal(["DS!C6 formula-without-value error"], read.Triples());
    }

    [Fact]
    public void Read_UnrelatedWorkbook_NamesTheNearestSheetAndWhatWasLookedFor()
    {
        var read = Read("name Lịch\n1| Thứ | Sáng | Chiều\n2| Hai | Họp | Học\n3| Ba | Học | Họp", "name Khác\nA1: x");
        var finding = Assert.Single(read.Findings);
        Assert.Equal(("no-table-recognised", "Lịch"), (finding.Code, finding.Sheet));
        Assert.Equal(["ignored", "ignored"], read.Sheets.Select(s => s.Kind));
        Assert.All(read.Sheets, s => Assert.NotEmpty(s.Reason!));
    }

    [Fact]
    public void Read_LookupSheetBesideTheList_IsIgnoredWithAReason()
    {
        var read = Read(Head + "A3: DANH SÁCH NĂM 2023\n" + Table, "name DANH MỤC\n1| Mã | Tên phong trào\n2| 1 | Dạy tốt - Học tốt");
        Assert.Equal(["list", "ignored"], read.Sheets.Select(s => s.Kind));
        Assert.Single(read.Submission!.Exemplars);
    }

    [Fact]
    public void Read_OneOwnersWorkbook_IsThatOwners() =>
        Assert.Equal("truong-mam-non", ReadFile("a.xlsx", new IngestOptions(Unit: "06223"), "A1: UBND XÃ HÒA CƯ\nA2: TRƯỜNG MẦM NON\nA3: DANH SÁCH NĂM 2024\n" + Table).Submission?.SenderOwnerId);

    [Fact]
    public void Read_SameNameBeforeAndAfterTheMerger_IsTheOldOneWithoutADay()
    {
        var read = Read("name DS\nA1: UBND XÃ PHÚ LẠC\nA3: DANH SÁCH NĂM 2025\n" + Table);
        // Two communes bore the name in 2025; without a day or district the old one is meant, since it was there for the whole plan.
        Assert.Equal("05785", read.Unit?.Code);
    }

    [Fact]
    public void Read_TwoSendersInOneHeading_AreAskedAbout()
    {
        var finding = Assert.Single(Read("name DS\nA1: UBND XÃ PHỤC LINH\nA2: UBND XÃ LA BẰNG\nA3: DANH SÁCH NĂM 2023\n" + Table).Findings);
        Assert.Equal("ambiguous-unit", finding.Code);
        Assert.Contains("Xã La Bằng, Huyện Đại Từ", finding.Message);
    }

    [Fact]
    public void Read_SheetBeyondTheLimits_SaysWhatIsMissing()
    {
        var grid = SheetBuilder.Grid(Head + "A3: DANH SÁCH NĂM 2023\n" + Table);
        var cut = new Ingest.Workbooks.SheetGrid(grid.Name, grid.Rows, grid.Merges, cut: "dòng 9 trở đi");
        Assert.Equal(["DS! sheet-cut warning"], Reading.Read("a.xlsx", [cut]).Triples());
    }
}
