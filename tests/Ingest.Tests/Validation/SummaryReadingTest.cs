using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Summary forms sent by Xã Phục Linh; what a figure counts, and which totals are believed.</summary>
public sealed class SummaryReadingTest
{
    private const string Title = "name BM\nA1: UBND XÃ PHỤC LINH\nA3: BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";
    private const string Header = "5| STT | Nội dung phong trào | Tập thể | Cá nhân | Tổng số\n";

    private static IReadOnlyList<string> Counts(string sheet) =>
        [.. Reading.OfPhucLinh(Title + sheet).Submission!.Counts.Select(c => $"{c.Source.Cells} {string.Join("+", c.MovementIds)} {c.Kind?.Code()} {(c.Milestone == Milestone.Recognised ? "" : c.Milestone.Code() + " ")}{c.Year} {c.Count}")];

    private static IReadOnlyList<string> Triples(string sheet) => Reading.OfPhucLinh(Title + sheet).Triples();

    [Fact]
    public void Read_KindColumns_AreCountedAndTheirTotalIsNot() => Assert.Equal(
        ["C6 bao-ve-an-ninh-to-quoc collective 2023 1", "D6 bao-ve-an-ninh-to-quoc individual 2023 2", "D7 cai-cach-hanh-chinh individual 2023 3"],
        Counts(Header + "6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | 1 | 2 | 3\n7| 2 | Thực hiện cải cách hành chính | - | \"03\" | 3\n8| | Tổng cộng | 1 | 5 | 6"));

    [Fact]
    public void Read_OnlyATotal_IsCountedWithoutKind() => Assert.Equal(["C6 bao-ve-an-ninh-to-quoc  2023 3"],
        Counts("5| STT | Nội dung phong trào | Số lượng\n6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | 3"));

    [Fact]
    public void Read_YearsAcross_KeepTheirYear() => Assert.Equal(
        ["C6 bao-ve-an-ninh-to-quoc  2022 3", "D6 bao-ve-an-ninh-to-quoc  2023 4"],
        Counts("5| STT | Nội dung phong trào | Năm 2022 | Năm 2023 | Tổng cộng\n6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | 3 | 4 | 7"));

    [Fact]
    public void Read_YearOutsideThePlan_IsNotCounted()
    {
        const string sheet = "5| STT | Nội dung phong trào | Năm 2019 | Năm 2023\n6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | 3 | 4";
        Assert.Equal(["D6 bao-ve-an-ninh-to-quoc  2023 4"], Counts(sheet));
        Assert.Equal(["BM!C6 row-year-outside-plan warning"], Triples(sheet));
    }

    [Fact]
    public void Read_TargetsRegistrationsAndShares_AreNoResults() => Assert.Equal(["D6 bao-ve-an-ninh-to-quoc  registered 2023 4", "E6 bao-ve-an-ninh-to-quoc  2023 3"],
        Counts("5| STT | Nội dung phong trào | Chỉ tiêu | Đăng ký | Số lượng | Tỷ lệ % | So với năm trước\n6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | 5 | 4 | 3 | 60 | 1"));

    [Fact]
    public void Read_KindsBelowMovements_AreCountedForThem() => Assert.Equal(
        ["C7 bao-ve-an-ninh-to-quoc collective 2023 2", "C8 bao-ve-an-ninh-to-quoc individual 2023 3"],
        Counts("5| STT | Nội dung phong trào | Số lượng\n6| I | Toàn dân bảo vệ an ninh Tổ quốc | 5\n7| 1 | Tập thể | 2\n8| 2 | Cá nhân | 3"));

    [Fact]
    public void Read_GroupSubtotalOnItsHeading_IsCheckedAndNotCounted()
    {
        const string rows = "6| I | Toàn dân bảo vệ an ninh Tổ quốc | 5\n7| 1 | Tập thể | 2\n8| 2 | Cá nhân | 3\n9| II | Thực hiện cải cách hành chính | 9\n10| 1 | Cá nhân | 4";
        Assert.Equal(["BM!C9 total-differs warning"], Triples("5| STT | Nội dung phong trào | Số lượng\n" + rows));
    }

    [Theory]
    [InlineData("6| | Tổng cộng | 3 | 3 | 6\n7| 1 | Toàn dân bảo vệ an ninh Tổ quốc | 1 | 2 | 3\n8| 2 | Thực hiện cải cách hành chính | 2 | 1 | 3", "")]
    [InlineData("6| | Tổng cộng | 3 | 4 | 6\n7| 1 | Toàn dân bảo vệ an ninh Tổ quốc | 1 | 2 | 3\n8| 2 | Thực hiện cải cách hành chính | 2 | 1 | 3", "BM!D6 total-differs warning")]
    [InlineData("6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | 1 | 2 | 4", "BM!E6 total-differs warning")]
    [InlineData("6| I | Lĩnh vực một\n7| 1 | Toàn dân bảo vệ an ninh Tổ quốc | 1 | 2 | 3\n8| | Cộng I | 1 | 2 | 3\n9| II | Lĩnh vực hai\n10| 1 | Thực hiện cải cách hành chính | 2 | 1 | 3\n11| | Cộng II | 2 | 1 | 4\n12| | Tổng cộng | 3 | 3 | 6", "BM!E11 total-differs warning")]
    [InlineData("6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | 1 | 2 | 3\n7| | Tổng cộng | =? | =? | =?", "")]
    public void Read_Totals_AreChecked(string rows, string finding) => Assert.Equal(finding.Length == 0 ? [] : [finding], Triples(Header + rows));

    [Fact]
    public void Read_OddFigures_AreFindingsAtTheirCells() => Assert.Equal(
        ["BM!C6 unreadable-count warning", "BM!D6 unreadable-count warning", "BM!C7 error-cell warning", "BM!B8 unknown-movement warning", "BM!B9 name-resolved note"],
        Triples(Header + "6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | 1.5 | -2\n7| 2 | Thực hiện cải cách hành chính | #REF! | 1\n8| 3 | Phong trào nuôi cá | 1 | 1\n9| 4 | Toan dan bao ve an ninh To quoc | 1 | 1"));

    [Fact]
    public void Read_ListAndSummaryOfOneYear_AreReconciled()
    {
        const string list = "name DS\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n5| Họ và tên | Đối tượng | Phong trào\n6| Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc";
        Assert.Equal(["BM!D6 list-and-summary note"], Reading.OfPhucLinh(list, Title + Header + "6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | | 1 | 1").Triples());
        Assert.Equal(["BM!D6 list-summary-differ-at warning"], Reading.OfPhucLinh(list, Title + Header + "6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | | 2 | 2").Triples());
        // The sums agree, the kinds do not; and a summary told by other movements than the list is compared by its sum alone.
        Assert.Equal(
            ["BM!C6 list-summary-differ-at warning", "BM!D6 list-summary-differ-at warning"],
            Reading.OfPhucLinh(list + "\n7| Trường Mầm non Phục Linh | Tập thể | Toàn dân bảo vệ an ninh Tổ quốc", Title + Header + "6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | 2 | 0 | 2").Triples());
        Assert.Equal(["BM!D6 list-and-summary note"], Reading.OfPhucLinh(list, Title + Header + "6| 1 | Toàn dân đoàn kết xây dựng đời sống văn hóa | | 1 | 1").Triples());
    }

    [Fact]
    public void Read_FiguresOfWhatComesAfterRecognition_CountAtTheirOwnMilestone()
    {
        var read = Reading.OfPhucLinh(Title + "5| TT | Phong trào | Tập thể | Cá nhân | Được khen thưởng\n6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | 2 | 3 | 4");
        Assert.Empty(read.Triples());
        Assert.Equal([2, 3], read.Submission!.Counts.Where(c => c.Milestone == Milestone.Recognised).Select(c => c.Count));
        Assert.Equal([4], read.Submission.Counts.Where(c => c.Milestone == Milestone.Commended).Select(c => c.Count));
    }

    [Fact]
    public void Read_WhatIsPartOfTheRowAbove_IsNotCountedAgain() => Assert.Empty(
        Triples(Header + "6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | 2 | 3 | 5\n7| | Trong đó: nữ | 1 | 1 | 2\n8| | Tỷ lệ % | 40 | 60 | 100\n9| | Tổng cộng | 2 | 3 | 5"));

    private static string[] Figures(string title, string table) =>
        [.. Reading.OfPhucLinh($"A1: UBND XÃ PHỤC LINH\nA2: {title}\n{table}").Submission!.Counts.Select(c => $"{c.Source.Cells} {c.MovementIds[0]} {c.Kind} {c.Milestone} {c.Count}")];

    [Theory]
    [InlineData("merge A5:A6\nmerge B5:B6\n")]
    [InlineData("")]
    public void ASecondHamletBelowOneMovement_IsNoTotal(string merges)
    {
        var sheet = $"4| STT | Phong trào | Xóm | Tập thể\n{merges}5| 1 | Nông thôn mới | Xóm Soi | 1\n6C| Xóm Chùa | 2\n7C| Cộng | 3";
        Assert.Equal(["D5 nong-thon-moi Collective Recognised 1", "D6 nong-thon-moi Collective Recognised 2"], Figures("TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", sheet));
        Assert.DoesNotContain(Reading.OfPhucLinh($"A1: UBND XÃ PHỤC LINH\nA2: TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n{sheet}").Findings, f => f.Code == "total-differs");
    }

    [Theory]
    [InlineData("TỔNG HỢP KHEN THƯỞNG ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", "Tập thể", "Commended")]
    [InlineData("BÁO CÁO CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2023", "Tập thể", "Recognised")]
    [InlineData("KẾT QUẢ CÁC PHONG TRÀO THI ĐUA NĂM 2023", "Số tập thể được khen", "Commended")]
    public void FiguresOfTheCommended_AreOfThatMilestone(string title, string heading, string milestone) =>
        Assert.Equal([$"C5 nong-thon-moi Collective {milestone} 2"], Figures(title, $"4| STT | Phong trào | {heading}\n5| 1 | Nông thôn mới | 2"));

    [Theory]
    [InlineData("TỔNG HỢP SỐ CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", "Individual")]
    [InlineData("TỔNG HỢP SỐ TẬP THỂ, CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", "")]
    [InlineData("TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN PHONG TRÀO PHÁT TRIỂN KINH TẾ HỘ GIA ĐÌNH NĂM 2023", "")]
    public void TheKindThatTheTitleCounts_IsThatOfBareFigures(string title, string kind) =>
        Assert.Equal([$"C5 nong-thon-moi {kind} Recognised 2"], Figures(title, "4| STT | Phong trào | Số lượng\n5| 1 | Nông thôn mới | 2"));

    [Fact]
    public void SumsOfAYearOrAQuarterByName_AreNoMovements()
    {
        var read = Reading.OfPhucLinh("name BM\nA1: UBND XÃ PHỤC LINH\nA2: TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n4| STT | Phong trào | Tập thể\n5| I | 6 tháng đầu năm | 1\n6| 1 | Nông thôn mới | 1\n7| II | 6 tháng cuối năm | 2\n8| 1 | Nông thôn mới | 2\n9B| Cả năm | 3");
        Assert.Equal([1, 2], read.Submission!.Counts.Select(c => c.Count));
        Assert.Empty(read.Triples());
        read = Reading.OfPhucLinh("name BM\nA1: UBND XÃ PHỤC LINH\nA2: TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n4| STT | Phong trào | Tập thể\n5| 1 | Nông thôn mới | 1\n6B| Cộng trong quý | 1\n7B| Lũy kế từ đầu năm | 9");
        Assert.Equal([1], read.Submission!.Counts.Select(c => c.Count));
        Assert.Equal(["BM!B7 row-not-used note"], read.Triples());
    }

    [Fact]
    public void ARowThatGoesOnFromAHeading_IsNotBelowIt()
    {
        var read = Reading.OfPhucLinh("name BM\nA1: UBND XÃ PHỤC LINH\nA2: TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n4| STT | Nội dung phong trào | Số lượng\n5| I | Tập thể | 3\n6| 1 | Nông thôn mới | 3\n7| II | Cá nhân | 2\n8| 1 | Nông thôn mới | 2\n9| III | Bảo vệ an ninh Tổ quốc | 4\n10B| Tổng cộng | 9");
        Assert.Equal(["C6 Collective 3", "C8 Individual 2", "C9  4"], read.Submission!.Counts.Select(c => $"{c.Source.Cells} {c.Kind} {c.Count}"));
        Assert.Empty(read.Triples());
    }
}
