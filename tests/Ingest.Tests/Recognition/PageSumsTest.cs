using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Tests.Recognition;

/// <summary>Sums of pages and remarks below a list, which are nobody.</summary>
public sealed class PageSumsTest
{
    private const string Title = "name DS\nA1: UBND XÃ PHỤC LINH\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";
    private const string Columns = "| STT | Họ và tên | Đối tượng | Phong trào\n";
    private const string Head = Title + "5" + Columns + "6| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới\n7| 2 | Trần Thị Bình | Cá nhân | Xây dựng nông thôn mới\n";
    private const string Third = "| 3 | Lê Văn Chung | Cá nhân | Xây dựng nông thôn mới\n";

    private static void AssertNobodyElse(ReadSubmission read, int exemplars)
    {
        Assert.Equal(exemplars, read.Submission!.Exemplars.Count);
        Assert.Empty(read.Submission.Pending);
        Assert.Empty(read.Findings);
    }

    [Theory]
    [InlineData("| | Cộng trang 1 | | 2\n")]
    [InlineData("| | Cộng trang 1: 02 cá nhân\n")]
    [InlineData("| | Chuyển trang sau | 02\n")]
    [InlineData("| | Cộng trang 1 | | 2\n" + Columns + "| | Mang sang | | 2\n")]
    [InlineData("| | Cộng chuyển trang sau | | 2\n" + Columns + "| | Trang trước chuyển sang | | 2\n")]
    [InlineData("| Cộng trang 1 | | | 2\n" + Columns + "| Số trang trước mang sang | | | 2\n")]
    public void SumsBetweenPages_AreSums(string between) =>
        AssertNobodyElse(Reading.OfPhucLinh(Head + between + Third + "| | Tổng 2 trang: 03\n| | Bằng chữ: Ba cá nhân"), 3);

    [Fact]
    public void SumOfAPageThatDiffers_IsTold() =>
        Assert.Equal(["DS!D8 total-differs warning"], Reading.OfPhucLinh(Head + "| | Cộng trang 1 | | 5\n" + Third).Triples());

    [Theory]
    [InlineData("* Lưu ý: danh sách lấy theo kết quả bình xét")]
    [InlineData("Lưu ý: danh sách lấy theo kết quả bình xét")]
    [InlineData("* Chú thích")]
    public void RemarksBelow_AreOutside(string remark) =>
        AssertNobodyElse(Reading.OfPhucLinh(Head + $"| | {remark}\n| 1 | Không tính trường hợp ông Hoàng Văn Dũng (đã chuyển đi)\n| 2 | Đề nghị Hội Nông dân rà soát"), 2);

    [Fact]
    public void FamilyNamesLikeRemarks_AreNames() =>
        AssertNobodyElse(Reading.OfPhucLinh(Head + "| 3 | Lưu Ý Nhi | Cá nhân | Xây dựng nông thôn mới\n| 4 | Chu Ý Lan | Cá nhân | Xây dựng nông thôn mới\n"), 4);
}
