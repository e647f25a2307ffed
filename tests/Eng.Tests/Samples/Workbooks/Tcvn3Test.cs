using DienHinh.Samples.Workbooks;

namespace DienHinh.Eng.Tests.Samples.Workbooks;

public sealed class Tcvn3Test
{
    [Theory]
    [InlineData("Phục Linh", "Phôc Linh")]
    [InlineData("Đồng Liên", "§ång Liªn")]
    [InlineData("Hòa Cư", "Hßa C\u00AD")]
    [InlineData("Thắng Lợi", "Th¾ng Lîi")]
    [InlineData("Ninh Thuận", "Ninh ThuËn")]
    [InlineData("điển hình tiên tiến", "®iÓn h×nh tiªn tiÕn")]
    [InlineData("công nhận / công nhân", "c«ng nhËn / c«ng nh©n")]
    [InlineData("DANH SÁCH", "DANH S¸CH")]
    public void Encode_Text_IsWhatAProgramReadsFromTheCell(string text, string cell) => Assert.Equal(cell, Tcvn3.Encode(text));

    [Fact]
    public void Encode_EveryLetter_HasACodeOfItsOwn()
    {
        const string letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";
        Assert.Equal(letters.Length, letters.Select(letter => Tcvn3.Encode(letter.ToString())).Distinct().Count());
    }

    [Fact]
    public void Encode_LetterOutsideTheSet_IsRefused() => Assert.Throws<ArgumentException>(() => Tcvn3.Encode("€"));
}
