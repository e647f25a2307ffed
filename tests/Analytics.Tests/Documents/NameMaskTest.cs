using DienHinh.Analytics.Documents;

namespace DienHinh.Analytics.Tests.Documents;

public class NameMaskTest
{
    [Theory]
    [InlineData("Nguyễn Văn An", "individual", NamesShown.Full, "Nguyễn Văn An")]
    [InlineData("Nguyễn Văn An", "individual", NamesShown.Initials, "N.V.A.")]
    [InlineData("Bà Đặng Thị Ánh", "individual", NamesShown.Initials, "Đ.T.Á.")]
    [InlineData("Hộ gia đình ông Trần Văn Bình", "household", NamesShown.Initials, "T.V.B.")]
    [InlineData("Nguyễn Văn An", "individual", NamesShown.None, "(không nêu tên)")]
    [InlineData("12345", "individual", NamesShown.Initials, "(không nêu tên)")]
    [InlineData("Chi hội Phụ nữ xóm 3", "collective", NamesShown.None, "Chi hội Phụ nữ xóm 3")]
    public void Name_IsShownAsAskedFor(string name, string kind, NamesShown shown, string expected) => Assert.Equal(expected, NameMask.Apply(name, kind, shown));
}
