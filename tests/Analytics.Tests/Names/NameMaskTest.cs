using DienHinh.Analytics.Insights.Duplicates;
using DienHinh.Analytics.Names;

namespace DienHinh.Analytics.Tests.Names;

public class NameMaskTest
{
    [Theory]
    [InlineData("Nguyễn Văn An", "individual", NamesShown.Full, "Nguyễn Văn An")]
    [InlineData("Nguyễn Văn An", "individual", NamesShown.Initials, "N.V.A.")]
    [InlineData("Bà Đặng Thị Ánh", "individual", NamesShown.Initials, "Đ.T.Á.")]
    [InlineData("Hộ gia đình ông Trần Văn Bình", "household", NamesShown.Initials, "T.V.B.")]
    [InlineData("Nguyễn Văn An", "individual", NamesShown.None, "(không nêu tên)")]
    [InlineData("12345", "individual", NamesShown.Initials, "(không nêu tên)")]
    [InlineData("Nguyễn Văn An", null, NamesShown.Initials, "N.V.A.")]
    [InlineData("Chi hội Phụ nữ xóm 3", "collective", NamesShown.None, "Chi hội Phụ nữ xóm 3")]
    [InlineData("Mô hình nuôi gà của ông Nguyễn Văn An", "model", NamesShown.Initials, "Mô hình nuôi gà của ông N.V.A.")]
    [InlineData("Mô hình nuôi gà của ông Nguyễn Văn An", "model", NamesShown.Full, "Mô hình nuôi gà của ông Nguyễn Văn An")]
    public void Name_IsShownAsAskedFor(string name, string? kind, NamesShown shown, string expected) => Assert.Equal(expected, NameMask.Apply(name, kind, shown));

    [Fact]
    public void PairThatMayBeOne_HidesBothAndTheKeyThatHoldsThem()
    {
        DuplicateSide Side(string name) => new("s", name, "individual", "101", "Xã A", "Xóm 3", $"Con ông {name}", "2023", ["1-1"], ["101"]);
        var pair = new DuplicatePair("individual|101|nguyen van an|", Side("Nguyễn Văn An"), Side("Nguyễn Văn Ân"), 0.9, 1, "Gần chắc là một: tên chỉ khác dấu.", "Nearly certain to be one: names that differ in accents alone.", null);

        var shown = NameMask.Apply(pair, NamesShown.Initials);
        Assert.Equal(("", "N.V.A.", "Con ông N.V.A.", "N.V.Â."), (shown.Key, shown.A.Name, shown.A.Position, shown.B.Name));
        Assert.Same(pair, NameMask.Apply(pair, NamesShown.Full));
    }

    [Theory]
    [InlineData("Nguyễn Văn An hiến 500 m2 đất; nguyễn văn an nuôi 3 con", "N.V.A. hiến 500 m2 đất; N.V.A. nuôi 3 con")]
    [InlineData("Giúp cụ Lê Thị Sáu, đồng chí Trần Bình", "Giúp cụ L.T.S., đồng chí T.B.")]
    [InlineData("Đi xã Bà Rịa; Hội Phụ nữ Phục Linh", "Đi xã Bà Rịa; Hội Phụ nữ Phục Linh")]
    [InlineData(null, null)]
    public void Text_HidesTheNameAndWhoeverIsAddressed(string? text, string? expected)
    {
        Assert.Equal(expected, NameMask.InText(text, NamesShown.Initials, "Nguyễn Văn An", "individual"));
        Assert.Equal(text, NameMask.InText(text, NamesShown.Full, "Nguyễn Văn An", "individual"));
    }
}
