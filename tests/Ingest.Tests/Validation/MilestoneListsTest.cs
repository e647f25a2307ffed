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
        Assert.Equal(["Đăng ký!A6 two-milestones note"], read.Triples());
    }

    [Fact]
    public void SamePersonInAnotherMovement_StaysTwo()
    {
        var read = Read("DANH SÁCH ĐĂNG KÝ NĂM 2023", "DANH SÁCH CÔNG NHẬN NĂM 2023", "| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | Bắt trộm");
        Assert.Equal(3, read.Submission!.Exemplars.Count);
        Assert.Equal(["Công nhận!A6 same-person-twice note"], read.Triples());
    }

    [Fact]
    public void TitleBeatsTheTab() =>
        Assert.All(Read("DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC CÔNG NHẬN NĂM 2023", "DANH SÁCH CÔNG NHẬN NĂM 2023", "| 1 | Lê Văn Cường | Cá nhân | Nông thôn mới").Submission!.Exemplars, e => Assert.Equal([Milestone.Recognised], e.Milestones.Keys));
}
