using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>One workbook with a list for each step.</summary>
public sealed class MilestoneListsTest
{
    private const string Columns = "5| STT | Họ và tên | Đối tượng | Phong trào | Thành tích\n";
    private const string An = "| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới | Hiến đất\n";
    private const string Binh = "| 2 | Trần Thị Bình | Cá nhân | Nông thôn mới\n";

    private static ReadSubmission Read(string firstTitle, string secondTitle, string second = An) => Reading.OfPhucLinh(
        $"name Đăng ký\nA1: UBND XÃ PHỤC LINH\nA3: {firstTitle}\n" + Columns + An + Binh, $"name Công nhận\nA1: UBND XÃ PHỤC LINH\nA3: {secondTitle}\n" + Columns + second);

    private static string[] Steps(ReadSubmission read) => [.. read.Submission!.Exemplars.Select(e => $"{e.Source.Sheet}: {e.Name} {string.Join(' ', e.Milestones.Keys.Order())}")];

    [Theory]
    [InlineData("DANH SÁCH ĐĂNG KÝ ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", "DANH SÁCH CÔNG NHẬN ĐIỂN HÌNH TIÊN TIẾN NĂM 2023")]
    [InlineData("DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023")]
    public void SamePersonOnBothTabs_IsOneExemplarAtBothMilestones(string first, string second)
    {
        var read = Read(first, second);
        Assert.Equal(["Đăng ký: Trần Thị Bình Registered", "Công nhận: Nguyễn Văn An Registered Recognised"], Steps(read));
        Assert.Equal(["Đăng ký!B6 two-milestones note"], read.Triples());
    }

    [Fact]
    public void SamePersonInAnotherMovement_StaysTwo()
    {
        var read = Read("DANH SÁCH ĐĂNG KÝ NĂM 2023", "DANH SÁCH CÔNG NHẬN NĂM 2023", "| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | Bắt trộm");
        Assert.Equal(3, read.Submission!.Exemplars.Count);
        Assert.Equal(["Công nhận!B6 same-person-twice note"], read.Triples());
    }

    [Fact]
    public void TitleBeatsTheTab() =>
        Assert.All(Read("DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC CÔNG NHẬN NĂM 2023", "DANH SÁCH CÔNG NHẬN NĂM 2023", "| 1 | Lê Văn Cường | Cá nhân | Nông thôn mới").Submission!.Exemplars, e => Assert.Equal([Milestone.Recognised], e.Milestones.Keys));

    [Theory]
    [InlineData("A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n" + Columns + "| A | ĐĂNG KÝ ĐẦU NĂM\n" + An + Binh + "| B | ĐƯỢC CÔNG NHẬN\n" + An)]
    [InlineData("A3: ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\nA4: I. DANH SÁCH ĐĂNG KÝ ĐIỂN HÌNH TIÊN TIẾN\n" + Columns + An + Binh + "A9: II. DANH SÁCH ĐƯỢC CÔNG NHẬN ĐIỂN HÌNH TIÊN TIẾN\n10| STT | Họ và tên | Đối tượng | Phong trào | Thành tích\n" + An)]
    public void SamePersonInTwoPartsOfOneTab_IsOneExemplarAtBothMilestones(string sheet)
    {
        var read = Reading.OfPhucLinh("name DS\nA1: UBND XÃ PHỤC LINH\n" + sheet);
        Assert.Equal(["DS: Trần Thị Bình Registered", "DS: Nguyễn Văn An Registered Recognised"], Steps(read));
        var told = Assert.Single(read.Findings);
        Assert.Equal("1 điển hình ở phần đăng ký của trang \"DS\" cũng có ở phần công nhận của trang \"DS\", ở mốc khác: mỗi điển hình được tính một lần, với cả hai mốc.", told.Message);
    }

    [Fact]
    public void ListsBelowThoseThatWereJoined_AreStillHeldAgainstEachOther()
    {
        const string Head = "A1: UBND XÃ PHỤC LINH\nA3: DANH SÁCH {0} ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n" + Columns;
        var read = Reading.OfPhucLinh(
            "name Một\n" + Head.Replace("{0}", "ĐĂNG KÝ") + An + Binh + "| 3 | Lê Văn Cường | Cá nhân | Nông thôn mới",
            "name Hai\n" + Head.Replace("{0}", "CÔNG NHẬN") + An + Binh,
            "name Ba\n" + Head.Replace("{0}", "CÔNG NHẬN") + "| 1 | Lê Văn Cường | Cá nhân | Nông thôn mới");
        Assert.Equal(["Hai: Nguyễn Văn An Registered Recognised", "Hai: Trần Thị Bình Registered Recognised", "Ba: Lê Văn Cường Registered Recognised"], Steps(read));
    }
}
