using System.Globalization;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Summary forms whose columns say two things at once: kinds over milestones or years, and blocks that sum other blocks.</summary>
public sealed class SummaryBlocksTest
{
    private const string Title = "name BM\nA1: UBND XÃ PHỤC LINH\nA2: BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";

    private static (string[] Counts, IReadOnlyList<string> Findings) Read(string table, string title = Title)
    {
        var read = Reading.OfPhucLinh(title + table);
        return ([.. (read.Submission?.Counts ?? []).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Source.Cells} {c.Kind?.Code()} {c.Milestone.Code()} {c.Year} {c.Count}"))], read.Triples());
    }

    [Fact]
    public void KindsOverMilestones_CountByBoth_AndTheTotalBlockIsACheckAlone()
    {
        var (counts, findings) = Read("""
            4| STT | Phong trào
            C4:D4: Tập thể
            E4:F4: Cá nhân
            G4:H4: Tổng số
            5C| Đăng ký | Công nhận | Đăng ký | Công nhận | Đăng ký | Công nhận
            6| 1 | Nông thôn mới | 3 | 2 | 5 | 4 | 8 | 6
            7| 2 | Bảo vệ an ninh Tổ quốc | 1 | 1 | 2 | 2 | 3 | 4
            8| | Tổng cộng | 4 | 3 | 7 | 6 | 11 | 10
            """);
        Assert.Equal(
            ["C6 collective registered 2023 3", "D6 collective recognised 2023 2", "E6 individual registered 2023 5", "F6 individual recognised 2023 4",
             "C7 collective registered 2023 1", "D7 collective recognised 2023 1", "E7 individual registered 2023 2", "F7 individual recognised 2023 2"],
            counts);
        Assert.Equal(["BM!H7 total-differs warning"], findings);
    }

    [Theory]
    [InlineData("TT", "HGĐ")]
    [InlineData("STT", "Hộ")]
    public void KindsInTwoLetters_AreNoNumbersOfRows(string ordinal, string households)
    {
        var (counts, findings) = Read($"4| {ordinal} | Phong trào | TT | CN | {households}\n5| 1 | Nông thôn mới | 3 | 2 | 1\n6| | Tổng cộng | 3 | 2 | 1");
        Assert.Equal(["C5 collective recognised 2023 3", "D5 individual recognised 2023 2", "E5 household recognised 2023 1"], counts);
        Assert.Empty(findings);
    }

    [Fact]
    public void MenAndWomenOfOneKind_BothCount()
    {
        var (counts, findings) = Read("""
            4| STT | Phong trào
            C4:D4: Cá nhân
            5C| Nam | Nữ
            6| 1 | Nông thôn mới | 3 | 2
            7| | Tổng cộng | 3 | 2
            """);
        Assert.Equal(["C6 individual recognised 2023 3", "D6 individual recognised 2023 2"], counts);
        Assert.Empty(findings);
    }

    [Fact]
    public void KindsOverProposedRecognisedAndCommended_AreThreeMilestones()
    {
        var (counts, findings) = Read("""
            4| STT | Phong trào
            C4:E4: Tập thể
            5C| Đề nghị | Được công nhận | Khen thưởng
            6| 1 | Nông thôn mới | 3 | 2 | 1
            """);
        Assert.Equal(["C6 collective proposed 2023 3", "D6 collective recognised 2023 2", "E6 collective commended 2023 1"], counts);
        Assert.Empty(findings);
    }

    [Fact]
    public void KindsOverTargetAndResult_CheckTheTotalOfResults()
    {
        var (counts, findings) = Read("""
            4| STT | Phong trào
            C4:D4: Tập thể
            E4:F4: Hộ gia đình
            G4:H4: Tổng cộng
            5C| Chỉ tiêu | Kết quả | Chỉ tiêu | Kết quả | Chỉ tiêu | Kết quả
            6| 1 | Nông thôn mới | 3 | 2 | 5 | 4 | 8 | 7
            """);
        Assert.Equal(["D6 collective recognised 2023 2", "F6 household recognised 2023 4"], counts);
        Assert.Equal(["BM!C5 column-not-used note", "BM!H6 total-differs warning"], findings);
    }

    [Fact]
    public void KindsOverYears_KeepTheirKind()
    {
        var (counts, findings) = Read("""
            4| STT | Phong trào
            C4:D4: Tập thể
            E4:F4: Cá nhân
            G4:H4: Tổng số
            5C| Năm 2023 | Năm 2024 | Năm 2023 | Năm 2024 | Năm 2023 | Năm 2024
            6| 1 | Nông thôn mới | 3 | 2 | 5 | 4 | 8 | 7
            """, "name BM\nA1: UBND XÃ PHỤC LINH\nA2: BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN\n");
        Assert.Equal(["C6 collective recognised 2023 3", "E6 individual recognised 2023 5", "D6 collective recognised 2024 2", "F6 individual recognised 2024 4"], counts);
        Assert.Equal(["BM!H6 total-differs warning"], findings);
    }

    [Fact]
    public void SumsOverYearsByKind_AreNotCountedAgain()
    {
        var (counts, findings) = Read("""
            4| STT | Phong trào
            C4:D4: Năm 2022
            E4:F4: Năm 2023
            G4:H4: Tổng cộng
            5C| Tập thể | Cá nhân | Tập thể | Cá nhân | Tập thể | Cá nhân
            6| 1 | Nông thôn mới | 3 | 2 | 1 | 2 | 4 | 5
            """);
        Assert.Equal(["C6 collective recognised 2022 3", "D6 individual recognised 2022 2", "E6 collective recognised 2023 1", "F6 individual recognised 2023 2"], counts);
        Assert.Equal(["BM!C6 compared-year note", "BM!H6 total-differs warning"], findings);
    }

    [Fact]
    public void PartOfAKindBesideTheWholeOfIt_IsNotCountedAgain() => Assert.Equal(["C6 collective recognised 2023 3", "D6 individual recognised 2023 2"],
        Read("""
            4| STT | Phong trào
            C4:C5: Tập thể
            D4:E4: Cá nhân
            F4:F5: Tổng cộng
            5D| Tổng số | Nữ
            6| 1 | Nông thôn mới | 3 | 2 | 1 | 5
            """).Counts);

    [Fact]
    public void BlankKindsBelowABlock_LetTheTotalOfTheirMilestoneCount() => Assert.Equal(["C6 collective registered 2023 3", "H6  recognised 2023 6"],
        Read("""
            4| STT | Phong trào
            C4:D4: Tập thể
            E4:F4: Cá nhân
            G4:H4: Tổng số
            5C| Đăng ký | Công nhận | Đăng ký | Công nhận | Đăng ký | Công nhận
            6| 1 | Nông thôn mới | 3 | | | | 3 | 6
            """).Counts);

    [Fact]
    public void QuartersBesideTheYear_AreACheckAlone()
    {
        var (counts, findings) = Read("""
            4| STT | Phong trào | Quý I | Quý II | Quý III | Quý IV | Cả năm
            5| 1 | Nông thôn mới | 1 | 2 | 0 | 1 | 4
            6| 2 | Bảo vệ an ninh Tổ quốc | 1 | 2 | - | 1 | 5
            """);
        Assert.Equal(["G5  recognised 2023 4", "G6  recognised 2023 5"], counts);
        Assert.Equal(["BM!C4 column-within note", "BM!G6 whole-differs warning"], findings);
    }

    [Fact]
    public void QuartersAlone_AddUp_AndMissingOnesAreSaid()
    {
        var (counts, findings) = Read("4| STT | Phong trào | Quý I | Quý II | Quý III | Quý IV\n5| 1 | Nông thôn mới | 1 | 2 | 0 | 1");
        Assert.Equal(["C5  recognised 2023 1", "D5  recognised 2023 2", "E5  recognised 2023 0", "F5  recognised 2023 1"], counts);
        Assert.Empty(findings);
        Assert.Equal(["BM!C4 year-in-part warning"], Read("4| STT | Phong trào | 6 tháng đầu năm\n5| 1 | Nông thôn mới | 1").Findings);
    }

    [Fact]
    public void HalfYearBesideTheYear_CountsTheYear()
    {
        var (counts, findings) = Read("4| STT | Phong trào | 6 tháng đầu năm | Cả năm\n5| 1 | Nông thôn mới | 3 | 7");
        Assert.Equal(["D5  recognised 2023 7"], counts);
        Assert.Equal(["BM!C4 column-within note"], findings);
    }

    [Fact]
    public void SpansThatOverlap_AreNotCounted_ForTheirTrueReason() => Assert.Equal(["! nothing-read error", "BM!C4 year-parts-overlap warning"],
        Read("4| STT | Phong trào | 6 tháng | 9 tháng\n5| 1 | Nông thôn mới | 3 | 5").Findings);

    [Fact]
    public void LastYearBesideThisYear_IsAComparison()
    {
        var (counts, findings) = Read("4| STT | Phong trào | Năm trước | Năm nay | Tăng, giảm\n5| 1 | Nông thôn mới | 3 | 7 | 4");
        Assert.Equal(["D5  recognised 2023 7"], counts);
        Assert.Equal(["BM!C4 column-of-earlier-year note", "BM!E4 column-not-used note"], findings);
    }

    [Fact]
    public void KindsOverLastYearAndThisYear_CountThisYear() => Assert.Equal(["D6 collective recognised 2023 7", "F6 individual recognised 2023 5"],
        Read("""
            4| STT | Phong trào
            C4:D4: Tập thể
            E4:F4: Cá nhân
            5C| Năm trước | Năm nay | Năm trước | Năm nay
            6| 1 | Nông thôn mới | 3 | 7 | 4 | 5
            """).Counts);

    [Fact]
    public void TableOfCommunes_CountsForEach_OrWaitsForItsMovement()
    {
        const string rows = "4| STT | Tên đơn vị | Tập thể | Cá nhân\n5| 1 | Xã Phục Linh | 1 | 2\n6| 2 | Xã Hà Thượng | 3 | 2";
        var titled = Reading.Read("dai-tu.xlsx", [SheetBuilder.Grid("name BM\nA1: UBND HUYỆN ĐẠI TỪ\nA2: TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN PHONG TRÀO “XÂY DỰNG NÔNG THÔN MỚI” NĂM 2023\n" + rows)], new IngestOptions(Unit: "171"));
        Assert.Equal(["Xã Phục Linh 1", "Xã Phục Linh 2", "Xã Hà Thượng 3", "Xã Hà Thượng 2"], titled.Submission!.Counts.Select(c => $"{c.Unit?.Name} {c.Count}"));
        Assert.Equal(["BM!B5 missing-movement warning", "BM!B6 missing-movement warning"], Read(rows).Findings);
    }
}
