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

    [Theory]
    [InlineData("5| I | Nông thôn mới\n6| | Đăng ký | 4\n7| | Khen thưởng | 1\n8| II | Bảo vệ an ninh Tổ quốc\n9| | Đăng ký | 2\n10| | Khen thưởng | 0")]
    [InlineData("5| 1 | Nông thôn mới\n6| | - Số đăng ký | 4\n7| | - Số được khen thưởng | 1\n8| 2 | Bảo vệ an ninh Tổ quốc\n9| | - Số đăng ký | 2\n10| | - Số được khen thưởng | 0")]
    public void LastMilestoneBelowAMovement_IsNoTotalOfTheNext(string rows)
    {
        const string header = "4| STT | Nội dung | Tập thể\n";
        Assert.Equal(["C6 collective registered 4", "C7 collective commended 1", "C9 collective registered 2", "C10 collective commended 0"], Counts(header + rows));
        Assert.Empty(Reading.OfPhucLinh(Title + header + rows).Triples());
    }

    [Fact]
    public void BlockOfCommendationsBelowAPlainTable_KeepsItsOwnMilestone() => Assert.Equal(
        ["C5 collective recognised 2", "C6 collective recognised 1", "C8 collective commended 1", "C9 collective commended 1"],
        Counts("4| STT | Phong trào | Tập thể\n5| 1 | Nông thôn mới | 2\n6| 2 | Bảo vệ an ninh Tổ quốc | 1\n7| | Khen thưởng | 2\n8| 1 | Nông thôn mới | 1\n9| 2 | Bảo vệ an ninh Tổ quốc | 1"));

    [Fact]
    public void MilestonesDownMovementsAcross_CountEachAtItsOwn() => Assert.Equal(
        ["C5  registered 8", "D5  registered 4", "C6  recognised 6", "D6  recognised 2", "C7  commended 3", "D7  commended 1", "C8  nurtured 2", "D8  nurtured 0"],
        Counts("4| STT | Nội dung | Xây dựng nông thôn mới | Toàn dân bảo vệ an ninh Tổ quốc\n5| 1 | Số đăng ký | 8 | 4\n6| 2 | Số được công nhận | 6 | 2\n7| 3 | Số được khen thưởng | 3 | 1\n8| 4 | Số bồi dưỡng | 2 | 0"));

    [Fact]
    public void MilestoneAboveItsPart_IsNoTotal() => Assert.Equal(["BM!B5 missing-movement warning", "BM!B6 missing-movement warning", "BM!B8 missing-movement warning"],
        Reading.OfPhucLinh(Title + Header + "5| I | Số điển hình đăng ký | 5 | 8 | 13\n6| II | Số điển hình được công nhận | 3 | 6 | 9\n7| | Trong đó: nữ | | 2 | 2\n8| III | Số điển hình được khen thưởng | 1 | 1 | 2").Triples());

    [Fact]
    public void RowsThatCompareOrRefuse_AreNoPartsOfTheTotal()
    {
        const string rows = "5| 1 | Nông thôn mới | 2 | 3 | 5\n6| | So với năm 2022 (tăng/giảm) | 1 | 1 | 2\n7| | - Chưa được công nhận | 1 | 0 | 1\n8| | Tổng cộng | 2 | 3 | 5";
        Assert.Equal(["C5 collective recognised 2", "D5 individual recognised 3"], Counts(Header + rows));
        Assert.Equal(["BM!B6 row-not-used note", "BM!B7 row-not-used note"], Reading.OfPhucLinh(Title + Header + rows).Triples());
    }

    [Fact]
    public void MilestonesBelowAMovement_CountForIt() => Assert.Equal(s_both,
        Counts(Header + "5| 1 | Nông thôn mới\n6| | - Đăng ký | 3 | 4 | 7\n8| | - Công nhận | 2 | 3 | 5"));
}
