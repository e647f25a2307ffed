using System.Globalization;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Summary forms with one block of rows for each milestone, "I. Đăng ký" over "II. Công nhận".</summary>
public sealed class SummaryStepsTest
{
    private const string Title = "name BM\nA1: UBND XÃ PHỤC LINH\nA2: BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";
    private const string Header = "4| STT | Phong trào | Tập thể | Cá nhân | Tổng số\n";

    private static string[] Counts(string table) =>
        [.. Reading.OfPhucLinh(Title + table).Submission!.Counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Source.Cells} {c.Kind?.Code()} {c.Milestone.Code()} {c.Count}"))];

    private static readonly string[] s_both = ["C6 collective registered 3", "D6 individual registered 4", "C8 collective recognised 2", "D8 individual recognised 3"];

    [Theory]
    [InlineData("5| I | Đăng ký | 3 | 4 | 7\n6| 1 | Nông thôn mới | 3 | 4 | 7\n7| II | Công nhận | 2 | 3 | 5\n8| 1 | Nông thôn mới | 2 | 3 | 5")]
    [InlineData("5| I | Số đăng ký đầu năm\n6| 1 | Nông thôn mới | 3 | 4 | 7\n7| II | Số được công nhận\n8| 1 | Nông thôn mới | 2 | 3 | 5")]
    [InlineData("5| I. Đăng ký\nmerge A5:E5\n6| 1 | Nông thôn mới | 3 | 4 | 7\n7| II. Kết quả công nhận\nmerge A7:E7\n8| 1 | Nông thôn mới | 2 | 3 | 5")]
    [InlineData("5| | Đăng ký | 3 | 4 | 7\n6| 1 | Nông thôn mới | 3 | 4 | 7\n7| | Công nhận | 2 | 3 | 5\n8| 1 | Nông thôn mới | 2 | 3 | 5")]
    public void BlocksOfMilestones_CountEachAtItsOwn(string rows)
    {
        Assert.Equal(s_both, Counts(Header + rows));
        Assert.Empty(Reading.OfPhucLinh(Title + Header + rows).Triples());
    }

    [Fact]
    public void BlockOfCommendations_IsNoRecognition() => Assert.Equal(["C6 collective recognised 2", "C8 collective commended 1"],
        Counts("4| STT | Phong trào | Tập thể\n5| I | Được công nhận\n6| 1 | Nông thôn mới | 2\n7| II | Được khen thưởng\n8| 1 | Nông thôn mới | 1"));

    [Fact]
    public void TotalBesideKindsAndTheirMilestone_IsACheckAlone()
    {
        var read = Reading.OfPhucLinh(Title + "4| STT | Phong trào | Tổng số | Tập thể | Cá nhân | Công nhận\n5| 1 | Nông thôn mới | 8 | 3 | 4 | 7");
        Assert.Equal([3, 4], read.Submission!.Counts.Select(c => c.Count));
        Assert.Equal(["BM!C5 total-differs warning"], read.Triples());
    }

    [Fact]
    public void ListOfBoth_TakesTheMilestoneOfItsSection()
    {
        var read = Reading.OfPhucLinh("name DS\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n4| STT | Họ và tên | Đối tượng | Phong trào\nA5:D5: I. DANH SÁCH ĐĂNG KÝ\n6| 1 | Nguyễn Văn An | Cá nhân | Bảo vệ an ninh Tổ quốc\nA7:D7: II. DANH SÁCH CÔNG NHẬN\n8| 1 | Lê Văn Tám | Cá nhân | Bảo vệ an ninh Tổ quốc");
        Assert.Equal(["registered", "recognised"], read.Submission!.Exemplars.Select(e => string.Join('+', e.Milestones.Keys.Select(m => m.Code()))));
    }

    [Fact]
    public void MilestonesBelowAMovement_CountForIt() => Assert.Equal(s_both,
        Counts(Header + "5| 1 | Nông thôn mới\n6| | - Đăng ký | 3 | 4 | 7\n8| | - Công nhận | 2 | 3 | 5"));
}
