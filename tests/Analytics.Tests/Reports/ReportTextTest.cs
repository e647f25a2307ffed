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

    [Fact]
    public void Compare_WithoutAPlan_GoesByWhatCame() => Assert.Equal(
        Grown + " Số đơn vị đã nộp ở hai kỳ khác nhau (3 và 2), nên mức chênh này chưa hẳn là do phong trào.",
        ReportText.Compare(Language.Vietnamese, new("kỳ một", 4, new Coverage(null, 3, null)), new("kỳ hai", 6, new Coverage(null, 2, null)), "đơn vị"));
}
