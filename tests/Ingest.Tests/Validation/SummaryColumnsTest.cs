using System.Globalization;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Tests.Validation;

public sealed class SummaryColumnsTest
{
    private const string Title = "name BM\nA1: UBND XÃ PHỤC LINH\nA2: BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";

    private static (string[] Counts, IReadOnlyList<string> Findings) Read(string table)
    {
        var read = Reading.OfPhucLinh(Title + table);
        return ([.. (read.Submission?.Counts ?? []).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Source.Cells} {c.Kind?.Code()} {c.Milestone.Code()} {c.Year} {c.Count}"))], read.Triples());
    }

    [Fact]
    public void TargetRegisteredResultPercent_EachIsWhatItSays()
    {
        var (counts, findings) = Read("""
            4| STT | Nội dung phong trào | Chỉ tiêu | Đăng ký | Kết quả | Tỷ lệ %
            5| 1 | Nông thôn mới | 4 | 6 | 5 | 125
            6| 2 | Bảo vệ an ninh Tổ quốc | 2 | 2 | 1 | 50
            """);
        Assert.Equal(["D5  registered 2023 6", "E5  recognised 2023 5", "D6  registered 2023 2", "E6  recognised 2023 1"], counts);
        Assert.Equal(["BM!C4 column-not-used note"], findings);
    }

    [Fact]
    public void RegisteredAndResultByKind_TotalsSumTheirOwnHalf()
    {
        var (counts, findings) = Read("""
            4| STT | Phong trào | Đăng ký | | | Kết quả
            C4:E4: Đăng ký
            F4:H4: Kết quả
            5C| Tập thể | Cá nhân | Cộng | Tập thể | Cá nhân | Cộng
            6| 1 | Nông thôn mới | 2 | 3 | 5 | 1 | 2 | 4
            """);
        Assert.Equal(["C6 collective registered 2023 2", "D6 individual registered 2023 3", "F6 collective recognised 2023 1", "G6 individual recognised 2023 2"], counts);
        Assert.Equal(["BM!H6 total-differs warning"], findings);
    }

    [Fact]
    public void YearsOverKinds_EachFigureHasItsYear()
    {
        var (counts, _) = Read("""
            4| STT | Phong trào
            C4:D4: Năm 2022
            E4:F4: Năm 2023
            5C| Tập thể | Cá nhân | Tập thể | Cá nhân
            6| 1 | Nông thôn mới | 2 tập thể | "03" | - | không
            """);
        Assert.Equal(["C6 collective recognised 2022 2", "D6 individual recognised 2022 3"], counts);
    }

    [Fact]
    public void ColumnOfPercentages_UnderAKindsName_IsNotCounted()
    {
        var (counts, findings) = Read("""
            4| STT | Phong trào | Tập thể | Cá nhân
            5| 1 | Nông thôn mới | 2 | 85%
            6| 2 | Bảo vệ an ninh Tổ quốc | 1 | 0.5
            """);
        Assert.Equal(["C5 collective recognised 2023 2", "C6 collective recognised 2023 1"], counts);
        Assert.Equal(["BM!D4 column-not-used note"], findings);
    }

    [Fact]
    public void OneOddCell_InAColumnOfCounts_IsSaid()
    {
        var (counts, findings) = Read("""
            4| STT | Phong trào | Tập thể | Cá nhân
            5| 1 | Nông thôn mới | 2 | 1.5
            6| 2 | Bảo vệ an ninh Tổ quốc | 1 | 3
            7| 3 | Thực hiện cải cách hành chính | 1 | 4
            """);
        Assert.Equal(5, counts.Length);
        Assert.Equal(["BM!D5 unreadable-count warning"], findings);
    }

    [Fact]
    public void UnitLineOfMoney_CountsNoExemplars()
    {
        var (counts, findings) = Read("""
            D3: Đơn vị tính: triệu đồng
            4| STT | Phong trào | Tập thể | Cá nhân
            5| 1 | Nông thôn mới | 200 | 300
            """);
        Assert.Empty(counts);
        Assert.Equal(["! nothing-read error", "BM!C4 column-not-used note"], findings);
    }
}
