using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

public sealed class XlsxStylesTest
{
    [Theory]
    [InlineData("dd/mm/yyyy")]
    [InlineData("[$-42A]dd mmmm yyyy;@")]
    [InlineData("\"ngày\" dd \"tháng\" mm")]
    [InlineData("dd.mm.yyyy")]
    [InlineData("mm/yyyy")]
    [InlineData("mmm")]
    [InlineData("yyyy")]
    [InlineData("\"Năm\" yyyy")]
    public void IsDateFormat_Dates_Are(string code) => Assert.True(XlsxStyles.IsDateFormat(code));

    [Theory]
    [InlineData("General")]
    [InlineData("#,##0 \"đồng\"")]
    [InlineData("0\" người đăng ký\"")]
    [InlineData("000000000000")]
    [InlineData("[Red]0.00")]
    [InlineData("h:mm:ss")]
    [InlineData("[h]:mm")]
    [InlineData("[hh]:mm:ss")]
    [InlineData("[mm]:ss")]
    [InlineData("\\d0")]
    [InlineData("0_d")]
    [InlineData("\"unclosed dd")]
    [InlineData("@")]
    public void IsDateFormat_Others_AreNot(string code) => Assert.False(XlsxStyles.IsDateFormat(code));

    [Theory]
    [InlineData(14, true)]
    [InlineData(22, true)]
    [InlineData(57, true)]
    [InlineData(0, false)]
    [InlineData(18, false)]
    [InlineData(49, false)]
    public void IsBuiltInDate_FollowsTheStandard(int format, bool isDate) => Assert.Equal(isDate, XlsxStyles.IsBuiltInDate(format));
}
