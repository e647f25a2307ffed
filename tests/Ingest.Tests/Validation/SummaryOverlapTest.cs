using System.Globalization;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Several summaries of one workbook on the same figures: parts of a year and the year, hamlets and the commune, copies, second cuts.</summary>
public sealed class SummaryOverlapTest
{
    private static string Sheet(string tab, string title, string rows, string header = "STT | Phong trào | Tập thể | Cá nhân") =>
        $"name {tab}\nA1: UBND XÃ PHỤC LINH\nA2: {title}\n4| {header}\n{rows}";

    private static (string[] Counts, IReadOnlyList<string> Findings) Read(params string[] sheets)
    {
        var read = Reading.OfPhucLinh(sheets);
        return ([.. (read.Submission?.Counts ?? []).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Source.Sheet}!{c.Source.Cells} {c.Kind?.Code()} {c.Count}"))], read.Triples());
    }

    [Fact]
    public void MonthsAndTheirYear_TheYearCounts()
    {
        var (counts, findings) = Read(
            Sheet("T1", "BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC CÔNG NHẬN THÁNG 01/2023", "5| 1 | Nông thôn mới | 1 | 1"),
            Sheet("T2", "BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC CÔNG NHẬN THÁNG 02/2023", "5| 1 | Nông thôn mới | 1 | 1"),
            Sheet("Năm", "BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC CÔNG NHẬN NĂM 2023", "5| 1 | Nông thôn mới | 2 | 3"));
        Assert.Equal(["Năm!C5 collective 2", "Năm!D5 individual 3"], counts);
        Assert.Equal(["Năm!C5 summary-whole note"], findings);
    }

    [Fact]
    public void HalfAYearAndTheYear_TheReportIsOnTheYear()
    {
        var read = Reading.OfPhucLinh(
            Sheet("6T", "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC CÔNG NHẬN 6 THÁNG ĐẦU NĂM 2023", "5| 1 | Nông thôn mới | 1 | 4"),
            Sheet("Năm", "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC CÔNG NHẬN NĂM 2023", "5| 1 | Nông thôn mới | 3 | 2"));
        Assert.Equal([3, 2], read.Submission!.Counts.Select(c => c.Count));
        Assert.Equal(YearPart.Whole, read.Submission.Part);
        // More in half a year than in all of it.
        Assert.Equal(["Năm!C5 summary-whole note", "Năm!D5 whole-differs warning"], read.Triples());
    }

    [Fact]
    public void QuartersWithoutTheirYear_AddUp()
    {
        var (counts, findings) = Read(
            Sheet("Q1", "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC CÔNG NHẬN QUÝ I NĂM 2023", "5| 1 | Nông thôn mới | 1 | 1"),
            Sheet("Q2", "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC CÔNG NHẬN QUÝ II NĂM 2023", "5| 1 | Nông thôn mới | 1 | 1"));
        Assert.Equal(4, counts.Length);
        Assert.Empty(findings);
    }

    [Fact]
    public void SectionsOfQuartersAndOfTheYear_TheYearCounts()
    {
        var (counts, findings) = Read(Sheet("TH", "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC CÔNG NHẬN NĂM 2023", """
            5| I | QUÝ I
            6| 1 | Nông thôn mới | 1 | 1
            7| II | QUÝ II
            8| 1 | Nông thôn mới | 1 | 0
            9| III | CẢ NĂM
            10| 1 | Nông thôn mới | 2 | 1
            """));
        Assert.Equal(["TH!C10 collective 2", "TH!D10 individual 1"], counts);
        Assert.Equal(["TH!C10 summary-whole note"], findings);
    }

    [Fact]
    public void HamletsAndTheWholeCommune_TheCommuneCounts_AndADifferenceIsTold()
    {
        var (counts, findings) = Read(
            Sheet("Soi", "BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023 XÓM SOI", "5| 1 | Nông thôn mới | 1 | 1"),
            Sheet("Chùa", "BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023 XÓM CHÙA", "5| 1 | Nông thôn mới | 1 | 1"),
            Sheet("Chung", "BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023 TOÀN XÃ", "5| 1 | Nông thôn mới | 2 | 3"));
        Assert.Equal(["Chung!C5 collective 2", "Chung!D5 individual 3"], counts);
        Assert.Equal(["Chung!C5 summary-whole note", "Chung!D5 whole-differs warning"], findings);
    }

    [Fact]
    public void HamletsAlone_AddUpInSilence()
    {
        var (counts, findings) = Read(
            Sheet("Xóm Soi", "BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", "5| 1 | Nông thôn mới | 1 | 1"),
            Sheet("Xóm Chùa", "BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", "5| 1 | Nông thôn mới | 1 | 1"));
        Assert.Equal(4, counts.Length);
        Assert.Empty(findings);
    }

    [Fact]
    public void BodiesAndATabCalledTheirSum_CountOnce()
    {
        var (counts, findings) = Read(
            Sheet("Hội Phụ nữ", "BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", "5| 1 | Nông thôn mới | 1 | 1"),
            Sheet("Công an xã", "BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", "5| 1 | Bảo vệ an ninh Tổ quốc | 1 | 2"),
            Sheet("Tổng hợp", "BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", "5| 1 | Nông thôn mới | 1 | 1\n6| 2 | Bảo vệ an ninh Tổ quốc | 1 | 2"));
        Assert.Equal(["Tổng hợp!C5 collective 1", "Tổng hợp!D5 individual 1", "Tổng hợp!C6 collective 1", "Tổng hợp!D6 individual 2"], counts);
        Assert.Equal(["Tổng hợp!C5 summary-whole note"], findings);
    }

    [Fact]
    public void ACopiedSheet_CountsOnce()
    {
        const string rows = "5| 1 | Nông thôn mới | 1 | 3\n6| 2 | Bảo vệ an ninh Tổ quốc | 1 | 1";
        var (counts, findings) = Read(Sheet("TH", "BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", rows), Sheet("TH (2)", "BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", rows));
        Assert.Equal(["TH!C5 collective 1", "TH!D5 individual 3", "TH!C6 collective 1", "TH!D6 individual 1"], counts);
        Assert.Equal(["TH (2)!C5 summary-copy note"], findings);
    }

    [Fact]
    public void ASecondCutOfTheSameFigures_CountsOnce()
    {
        var (counts, findings) = Read(
            Sheet("Biểu 1", "BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", "5| 1 | Nông thôn mới | 1 | 3\n6| 2 | Bảo vệ an ninh Tổ quốc | 1 | 1"),
            "name Biểu 2\nA1: UBND XÃ PHỤC LINH\nA2: CƠ CẤU CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n4| STT | Phong trào\nC4:D4: Cá nhân\n5C| Nam | Nữ\n6| 1 | Nông thôn mới | 2 | 1\n7| 2 | Bảo vệ an ninh Tổ quốc | 1 | 0");
        Assert.Equal(["Biểu 1!C5 collective 1", "Biểu 1!D5 individual 3", "Biểu 1!C6 collective 1", "Biểu 1!D6 individual 1"], counts);
        Assert.Equal(["Biểu 1!C5 summary-whole note"], findings);
    }

    [Fact]
    public void TwoTablesThatSayNothingOfEachOther_BothCount_AndThatIsAsked()
    {
        var (counts, findings) = Read(
            Sheet("Biểu 1", "BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", "5| 1 | Nông thôn mới | 1 | 3"),
            Sheet("Biểu 2", "BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", "5| 1 | Nông thôn mới | 2 | 1"));
        Assert.Equal(4, counts.Length);
        Assert.Equal(["Biểu 2!C5 summaries-add warning"], findings);
    }
}
