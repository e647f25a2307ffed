using System.Globalization;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Groups of columns of a summary form: milestones and spans of time over kinds. The figures of one group are no parts of another.</summary>
public sealed class SummaryGroupsTest
{
    private const string Title = "name BM\nA1: UBND XÃ PHỤC LINH\nA2: BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";

    private static (string[] Counts, IReadOnlyList<string> Findings) Read(string table)
    {
        var read = Reading.OfPhucLinh(Title + table);
        return ([.. (read.Submission?.Counts ?? []).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Source.Cells} {c.Kind?.Code()} {c.Milestone.Code()} {c.Year} {c.Count}"))], read.Triples());
    }

    private static (string[] Counts, IReadOnlyList<string> Findings) ReadTwoGroups(string first, string second) =>
        Read($"4| STT | Phong trào\nmerge A4:A5\nmerge B4:B5\nC4:D4: {first}\nE4:F4: {second}\n5C| TT | CN | TT | CN\n6| 1 | Nông thôn mới | 2 | 4 | 1 | 3");

    [Theory]
    [InlineData("Số được công nhận", "recognised", "Số được khen thưởng", "commended")]
    [InlineData("Bồi dưỡng", "nurtured", "Công nhận", "recognised")]
    [InlineData("Công nhận", "recognised", "Nhân rộng", "replicated")]
    [InlineData("Đăng ký", "registered", "Điển hình được biểu dương", "commended")]
    public void MilestonesOverKinds_CountEachAtItsOwn(string first, string its, string second, string other)
    {
        var (counts, findings) = ReadTwoGroups(first, second);
        Assert.Equal([$"C6 collective {its} 2023 2", $"D6 individual {its} 2023 4", $"E6 collective {other} 2023 1", $"F6 individual {other} 2023 3"], counts);
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("Chưa được công nhận")]
    [InlineData("Không đạt tiêu chuẩn")]
    [InlineData("Đề nghị khen thưởng")]
    [InlineData("Khen thưởng cấp huyện")]
    public void GroupsOfNothingReached_AreToldAndNotCounted(string second)
    {
        var (counts, findings) = ReadTwoGroups("Được công nhận", second);
        Assert.Equal(["C6 collective recognised 2023 2", "D6 individual recognised 2023 4"], counts);
        Assert.Equal(["BM!E5 column-not-used note"], findings);
    }

    [Fact]
    public void CommendationsByLevel_CountByTheirTotalAlone()
    {
        var (counts, findings) = Read("4| STT | Phong trào\nmerge A4:A5\nmerge B4:B5\nC4:D4: Số được công nhận\nE4:G4: Khen thưởng\n5C| TT | CN | Tổng | Cấp xã | Cấp huyện\n6| 1 | Nông thôn mới | 2 | 3 | 4 | 3 | 1");
        Assert.Equal(["C6 collective recognised 2023 2", "D6 individual recognised 2023 3", "E6  commended 2023 4"], counts);
        Assert.Equal(["BM!F5 column-not-used note"], findings);
    }

    [Fact]
    public void MilestonesSideBySide_CountOrAreTold()
    {
        var (counts, findings) = Read("4| STT | Phong trào | Số bồi dưỡng | Số được công nhận | Không được công nhận | Giấy khen | Số được nhân rộng\n5| 1 | Nông thôn mới | 8 | 6 | 1 | 4 | 2");
        Assert.Equal(["C5  nurtured 2023 8", "D5  recognised 2023 6", "G5  replicated 2023 2"], counts);
        Assert.Equal(["BM!E4 column-not-used note"], findings);
    }

    [Theory]
    [InlineData("Trong kỳ", "Lũy kế từ đầu năm")]
    [InlineData("Quý IV", "Lũy kế năm 2023")]
    [InlineData("Quý IV", "Lũy kế")]
    public void CumulatedFromTheYearsFirstDay_IsTheYear(string part, string whole)
    {
        var (counts, findings) = ReadTwoGroups(part, whole);
        Assert.Equal(["E6 collective recognised 2023 1", "F6 individual recognised 2023 3"], counts);
        Assert.Equal(["BM!C5 column-within note"], findings);
    }

    [Theory]
    [InlineData("Năm 2023", "Lũy kế từ năm 2021")]
    [InlineData("Trong năm", "Lũy kế 2021-2023")]
    [InlineData("Trong năm", "Lũy kế")]
    [InlineData("Năm 2023", "Giai đoạn 2021-2025")]
    [InlineData("Năm 2023", "Lũy kế đến hết năm 2023")]
    public void SpanOfYears_IsNoYear(string year, string span)
    {
        var (counts, findings) = ReadTwoGroups(year, span);
        Assert.Equal(["C6 collective recognised 2023 2", "D6 individual recognised 2023 4"], counts);
        Assert.Equal(["BM!E5 column-of-span note"], findings);
    }

    [Fact]
    public void SpanBesideItsYears_IsTheirTotal()
    {
        var (counts, findings) = Read("4| STT | Phong trào | Năm 2021 | Năm 2022 | Năm 2023 | Lũy kế 2021-2023\n5| 1 | Nông thôn mới | 1 | 2 | 3 | 7");
        Assert.Equal(["C5  recognised 2021 1", "D5  recognised 2022 2", "E5  recognised 2023 3"], counts);
        Assert.Contains("BM!F5 total-differs warning", findings);
        Assert.DoesNotContain(findings, f => f.Contains("column-of-span", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("KH | TH | %", "D5", "BM!C4 column-not-used note")]
    [InlineData("Giao | Đạt | Tỷ lệ", "D5", "BM!C4 column-not-used note")]
    [InlineData("Xóm Soi | Xóm Đầm | Toàn xã", "E5", "BM!C4 column-within note")]
    public void BriefHeadings_AreUnderstood(string headings, string cell, string finding)
    {
        var (counts, findings) = Read($"4| STT | Phong trào | {headings}\n5| 1 | Nông thôn mới | 2 | 3 | 5\n6| 2 | Bảo vệ an ninh Tổ quốc | 1 | 3 | 4");
        Assert.StartsWith($"{cell}  recognised 2023", counts[0]);
        Assert.Equal(2, counts.Length);
        Assert.Equal([finding], findings);
    }
}
