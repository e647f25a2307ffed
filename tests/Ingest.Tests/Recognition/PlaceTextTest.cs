using DienHinh.Ingest.Recognition;

namespace DienHinh.Ingest.Tests.Recognition;

public sealed class PlaceTextTest
{
    [Theory]
    [InlineData("Phục Linh", "Phục Linh", null)]
    [InlineData("XÃ PHỤC LINH (02 điển hình)", "XÃ PHỤC LINH", null)]
    [InlineData("Xã Phục Linh: 02", "Xã Phục Linh", null)]
    [InlineData("Xã Phục Linh - 03 người", "Xã Phục Linh", null)]
    [InlineData("Xã Phục Linh 12 điển hình", "Xã Phục Linh", null)]
    [InlineData("Tân Linh 2", "Tân Linh 2", null)]
    [InlineData("Xã Tân Linh (nay là xã Phú Lạc)", "Xã Tân Linh", null)]
    [InlineData("Xã Tân Linh, nay thuộc xã Phú Lạc", "Xã Tân Linh", null)]
    [InlineData("Phục Linh (cũ)", "Phục Linh", null)]
    [InlineData("Xã Phú Lạc (Phục Linh cũ)", "Xã Phú Lạc", "Phục Linh")]
    [InlineData("Xóm 3 xã Phục Linh, huyện Đại Từ", "Xóm 3|xã Phục Linh|huyện Đại Từ", null)]
    [InlineData("Phường Mỹ Bình, thành phố Phan Rang - Tháp Chàm", "Phường Mỹ Bình|thành phố Phan Rang - Tháp Chàm", null)]
    [InlineData("Xã Tân Thành (Hữu Lũng)", "Xã Tân Thành|Hữu Lũng", null)]
    [InlineData("Thị xã Phú Lâm", "Thị xã Phú Lâm", null)]
    public void Of_TakesTheNameFromWhatStandsAround(string text, string parts, string? former)
    {
        var place = PlaceText.Of(text);
        Assert.Equal((parts, former), (string.Join('|', place.Parts), place.Former));
    }
}
