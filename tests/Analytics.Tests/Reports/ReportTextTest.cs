using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;

namespace DienHinh.Analytics.Tests.Reports;

public sealed class ReportTextTest
{
    private const string Grown = "Kỳ hai có 6 điển hình được công nhận, tăng 50 % so với kỳ một (4).";

    // Complete is complete, however long the periods are: a final review rests on more reports than an interim one by its nature.
    [Theory]
    [InlineData(3, 3, 5, 5, "")]
    [InlineData(3, 3, 3, 3, "")]
    [InlineData(3, 2, 3, 2, "")]
    [InlineData(3, 3, 3, 2, " Số xã đã nộp ở hai kỳ khác nhau (3/3 và 2/3), nên mức chênh này chưa hẳn là do phong trào.")]
    [InlineData(3, 2, 5, 5, " Chưa đủ báo cáo ở kỳ một (2/3), nên mức chênh này chưa hẳn là do phong trào.")]
    [InlineData(3, 2, 5, 4, " Chưa đủ báo cáo ở kỳ một (2/3) và kỳ hai (4/5), nên mức chênh này chưa hẳn là do phong trào.")]
    [InlineData(3, 3, 5, 3, " Chưa đủ báo cáo ở kỳ hai (3/5), nên mức chênh này chưa hẳn là do phong trào.")]
    public void Compare_CautionsWhereReportsAreMissing(int expectedFrom, int receivedFrom, int expectedTo, int receivedTo, string caution) => Assert.Equal(
        Grown + caution, ReportText.Compare(Language.Vietnamese, new("kỳ một", 4, new Coverage(expectedFrom, receivedFrom, null)), new("kỳ hai", 6, new Coverage(expectedTo, receivedTo, null)), "xã"));

    [Theory]
    [InlineData(4.0, 6.0, "6 exemplars recognised in 2025, up 50 % on 2023 (4).")]
    [InlineData(4.0, 1.0, "1 exemplar recognised in 2025, down 75 % on 2023 (4).")]
    [InlineData(4.0, 4.0, "4 exemplars recognised in 2025, the same as in 2023 (4).")]
    [InlineData(0.0, 1234.0, "1.234 exemplars recognised in 2025, up 1.234 on 2023 (0).")]
    [InlineData(null, 6.0, "6 exemplars recognised in 2025; no submission for 2023 to compare with.")]
    [InlineData(4.0, null, "No submission for 2025 yet; 4 exemplars recognised in 2023.")]
    [InlineData(null, null, null)]
    public void Compare_InEnglish_SaysTheSame(double? earlier, double? later, string? said) => Assert.Equal(
        said, ReportText.Compare(Language.English, new("2023", earlier, new Coverage(3, 3, null)), new("2025", later, new Coverage(3, 3, null)), "communes that reported"));

    [Fact]
    public void Compare_InEnglish_CautionsWhereReportsAreMissing() => Assert.Equal(
        "6 exemplars recognised in 2025, up 50 % on 2023 (4). The number of communes that reported differs between the two periods (3/3 and 2/3), so the change is not necessarily due to the movements.",
        ReportText.Compare(Language.English, new("2023", 4, new Coverage(3, 3, null)), new("2025", 6, new Coverage(3, 2, null)), "communes that reported"));

    [Fact]
    public void Compare_WithoutAPlan_GoesByWhatCame() => Assert.Equal(
        Grown + " Số đơn vị đã nộp ở hai kỳ khác nhau (3 và 2), nên mức chênh này chưa hẳn là do phong trào.",
        ReportText.Compare(Language.Vietnamese, new("kỳ một", 4, new Coverage(null, 3, null)), new("kỳ hai", 6, new Coverage(null, 2, null)), "đơn vị"));
}
