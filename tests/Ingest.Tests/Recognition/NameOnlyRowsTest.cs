using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Tests.Recognition;

/// <summary>Rows of a list that hold a text in the column of names and little else.</summary>
public sealed class NameOnlyRowsTest
{
    private const string Title = "name DS\nA1: UBND XÃ PHỤC LINH\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";
    private const string InSections = Title + "5| STT | Họ và tên | Chức vụ | Thành tích\n6| A | Xây dựng nông thôn mới\n";
    private const string WithColumns = Title + "5| STT | Họ và tên | Đối tượng | Phong trào | Thành tích\n";

    private static string Names(ReadSubmission read) => string.Join('|', read.Submission!.Exemplars.Select(e => e.Name));

    private static IEnumerable<string> Unclear(ReadSubmission read) => read.Findings.Where(f => f.Code == "row-unclear").Select(f => f.Cell!);

    [Theory]
    [InlineData("a", "b", "c")]
    [InlineData("a)", "b)", "c)")]
    [InlineData("I", "II", "III")]
    [InlineData("\"1.1\"", "\"1.2\"", "\"1.3\"")]
    public void NamesBesideLettersAndRomanNumbers_AreExemplars(string first, string second, string third)
    {
        var read = Reading.OfPhucLinh(InSections + $"| {first} | Nguyễn Văn An\n| {second} | Hộ ông Trần Văn Bình\n| {third} | Xóm Đồng Giữa\n| | Tổng cộng: 3");
        Assert.Equal("Nguyễn Văn An|Hộ ông Trần Văn Bình|Xóm Đồng Giữa", Names(read));
        Assert.Equal([ExemplarKind.Individual, ExemplarKind.Household, ExemplarKind.Collective], read.Submission!.Exemplars.Select(e => e.Kind));
        Assert.Empty(Unclear(read));
    }

    [Fact]
    public void LettersUnderNumberedKinds_AreExemplarsOfThem()
    {
        var read = Reading.OfPhucLinh(InSections + """
            | 1 | Cá nhân
            | a | Nguyễn Văn An
            | b | Trần Thị Bình | Trưởng xóm | Giỏi
            | 2 | Tập thể
            | a | Xóm Đồng Giữa
            """);
        Assert.Equal("Nguyễn Văn An|Trần Thị Bình|Xóm Đồng Giữa", Names(read));
        Assert.DoesNotContain(read.Findings, f => f.Severity != Severity.Note);
    }

    [Theory]
    [InlineData("I", "Khối trường học", "II", "Khối đoàn thể")]
    [InlineData("I", "Xóm Cẩm 1", "II", "Trường Mầm non")]
    [InlineData("I", "NÔNG NGHIỆP", "II", "VĂN HÓA")]
    [InlineData("1", "Xóm Cẩm 1", "2", "Xóm Soi")]
    public void TextsAboveRowsOfTheirOwn_AreHeadings(string first, string one, string second, string two)
    {
        var number = first == "1" ? "a" : "1";
        var read = Reading.OfPhucLinh(InSections + $"| {first} | {one}\n| {number} | Nguyễn Văn An | Giáo viên | Giỏi\n| {second} | {two}\n| {number} | Trần Thị Bình | Giáo viên | Giỏi");
        Assert.Equal("Nguyễn Văn An|Trần Thị Bình", Names(read));
        Assert.Empty(Unclear(read));
    }

    // What a row leads carries on its own number: "1.2" is no part of the item "1" or "3" right above it.
    [Theory]
    [InlineData("1", "\"1.1\"", "\"1.2\"", "2", "\"2.1\"", "\"2.2\"")]
    [InlineData("1.", "1.1.", "1.2.", "2.", "2.1.", "2.2.")]
    [InlineData("1", "a", "b", "2", "a", "b")]
    public void ItemsAboveANumberedKind_AreItems(string movement, string first, string second, string next, string third, string fourth)
    {
        var read = Reading.OfPhucLinh(Title + $"""
            5| STT | Họ và tên | Chức vụ
            | {movement} | Xây dựng nông thôn mới
            | {first} | Tập thể
            | 1 | Xóm Soi
            | 2 | Xóm Cẩm 1
            | 3 | Xóm Khưu 2
            | {second} | Cá nhân
            | 1 | Nguyễn Văn An | Trưởng xóm
            | {next} | Toàn dân bảo vệ an ninh Tổ quốc
            | {third} | Tập thể
            | 1 | Xóm Chùa
            | {fourth} | Cá nhân
            | 1 | Trần Thị Bình | Công an viên
            """);
        Assert.Equal("Xóm Soi|Xóm Cẩm 1|Xóm Khưu 2|Nguyễn Văn An|Xóm Chùa|Trần Thị Bình", Names(read));
        Assert.Equal(["nong-thon-moi", "nong-thon-moi", "nong-thon-moi", "nong-thon-moi", "bao-ve-an-ninh-to-quoc", "bao-ve-an-ninh-to-quoc"], read.Submission!.Exemplars.Select(e => e.MovementIds[0]));
        Assert.Empty(read.Submission.Pending);
    }

    [Fact]
    public void NamesBelowHeadingsInAColumnOfContents_AreExemplars()
    {
        var read = Reading.OfPhucLinh(Title + """
            5| Nội dung | Chức vụ, đơn vị
            6| I. Xây dựng nông thôn mới
            7| 1/ Tập thể:
            8| a) Chi bộ xóm Soi
            9| b) Xóm Cẩm 1
            10| 2/ Cá nhân:
            11| a) Ông Nguyễn Văn An | Trưởng xóm
            12| b) Bà Trần Thị Bình | Chi hội trưởng
            13| II. Toàn dân bảo vệ an ninh Tổ quốc
            14| 1/ Cá nhân:
            15| + Đồng chí Lê Văn Chung | Công an viên
            16| * Anh Hoàng Văn Dũng
            """);
        Assert.Equal("Chi bộ xóm Soi|Xóm Cẩm 1|Nguyễn Văn An|Trần Thị Bình|Lê Văn Chung|Hoàng Văn Dũng", Names(read));
        Assert.Equal(4, read.Submission!.Exemplars.Count(e => e.MovementIds[0] == "nong-thon-moi"));
        Assert.Empty(read.Submission.Pending);
    }

    [Fact]
    public void BodiesAboveRowsWithAMark_AreHeadings()
    {
        var read = Reading.OfPhucLinh(WithColumns + """
            6| I | KHỐI XÓM
            | 1 | Xóm Soi
            | - | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | Giỏi
            | - | Xóm Soi | Tập thể | Xây dựng nông thôn mới | Giỏi
            | 2 | Xóm Chùa
            | - | Trần Thị Bình | Cá nhân | Xây dựng nông thôn mới | Giỏi
            """);
        Assert.Equal("Nguyễn Văn An|Xóm Soi|Trần Thị Bình", Names(read));
        Assert.Empty(read.Submission!.Pending);
    }

    [Fact]
    public void WhatReadsLikeNeither_IsAsked()
    {
        var read = Reading.OfPhucLinh(InSections + "| a | Nguyễn Văn An\n| b | Tiếng kẻng an ninh\n| c | Trần Thị Bình");
        Assert.Equal("Nguyễn Văn An|Trần Thị Bình", Names(read));
        Assert.Equal(["B8"], Unclear(read));
    }

    [Theory]
    [InlineData("Xóm Cẩm 1", "Trường Mầm non Phục Linh", 1, 2)]
    [InlineData("Cơ quan xã", "Khối đoàn thể", 1, 1)]
    public void LoneTextsBetweenNumberedRows_AreHeadings(string one, string two, int first, int second)
    {
        var read = Reading.OfPhucLinh(WithColumns + $"""
            | | {one}
            | {first} | Nguyễn Văn An | Cá nhân | Nông thôn mới | Giỏi
            | | {two}
            | {second} | Trần Thị Bình | Cá nhân | Nông thôn mới | Giỏi
            """);
        Assert.Equal("Nguyễn Văn An|Trần Thị Bình", Names(read));
        Assert.Empty(read.Submission!.Pending);
        Assert.Empty(Unclear(read));
    }

    [Fact]
    public void LoneHeadingsInASectionOfAMovement_AreNoExemplars()
    {
        var read = Reading.OfPhucLinh(InSections + "| | Xóm Cẩm 1\n| 1 | Nguyễn Văn An | | Giỏi\n| | Xóm Cẩm 2\n| 2 | Trần Thị Bình | | Giỏi");
        Assert.Equal("Nguyễn Văn An|Trần Thị Bình", Names(read));
    }

    [Fact]
    public void LoneBodyAmongBodies_IsAsked()
    {
        var read = Reading.OfPhucLinh(InSections + "| 1 | Xóm Cẩm 1 | | Giỏi\n| | Xóm Cẩm 2\n| 2 | Xóm Soi | | Giỏi");
        Assert.Equal("Xóm Cẩm 1|Xóm Soi", Names(read));
        Assert.Equal(["B8"], Unclear(read));
    }

    [Fact]
    public void PersonWithoutANumber_IsAnExemplar()
    {
        var read = Reading.OfPhucLinh(InSections + "| 1 | Nguyễn Văn An | | Giỏi\n| | Trần Thị Bình\n| 2 | Lê Văn Cường | | Giỏi");
        Assert.Equal("Nguyễn Văn An|Trần Thị Bình|Lê Văn Cường", Names(read));
    }

    [Theory]
    [InlineData("Chi hội Phụ nữ xóm", "Cẩm 1", "Tập thể", "Chi hội Phụ nữ xóm Cẩm 1")]
    [InlineData("Chi hội Phụ nữ", "xóm Cẩm 1", "Tập thể", "Chi hội Phụ nữ xóm Cẩm 1")]
    [InlineData("Nguyễn Văn", "An", "Cá nhân", "Nguyễn Văn An")]
    public void RestOfANameInTheNextRow_BelongsToIt(string name, string rest, string kind, string whole)
    {
        var read = Reading.OfPhucLinh(WithColumns + $"| 1 | {name} | {kind} | Nông thôn mới | Đã vận động hội viên\n| | {rest} | | | hiến đất làm đường\n| 2 | Trần Thị Bình | Cá nhân | Nông thôn mới | Giỏi");
        Assert.Equal(whole + "|Trần Thị Bình", Names(read));
        Assert.Equal(("Đã vận động hội viên hiến đất làm đường", "A6:E7"), (read.Submission!.Exemplars[0].Achievement, read.Submission.Exemplars[0].Source.Cells));
        Assert.Empty(read.Triples());
    }
}
