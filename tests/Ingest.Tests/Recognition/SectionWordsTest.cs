using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;

namespace DienHinh.Ingest.Tests.Recognition;

public sealed class SectionWordsTest
{
    [Theory]
    [InlineData("Tập thể", ExemplarKind.Collective)]
    [InlineData("TT", ExemplarKind.Collective)]
    [InlineData("I. TẬP THỂ", ExemplarKind.Collective)]
    [InlineData("TẬP THỂ: 05", ExemplarKind.Collective)]
    [InlineData("Đơn vị", ExemplarKind.Collective)]
    [InlineData("II. CÁ NHÂN (15 người)", ExemplarKind.Individual)]
    [InlineData("ca nhan", ExemplarKind.Individual)]
    [InlineData("b) Hộ gia đình", ExemplarKind.Household)]
    [InlineData("HGĐ", ExemplarKind.Household)]
    [InlineData("Mô hình", ExemplarKind.Model)]
    public void KindOf_CellOrSection_IsItsKind(string text, ExemplarKind kind) => Assert.Equal(kind, SectionWords.KindOf(text));

    [Theory]
    [InlineData("Tập thể, cá nhân")]
    [InlineData("Đảng viên")]
    [InlineData("")]
    public void KindOf_Others_IsNull(string text) => Assert.Null(SectionWords.KindOf(text));

    [Theory]
    [InlineData("Trường Mầm non Bảo An", ExemplarKind.Collective)]
    [InlineData("Tổ dân phố 3", ExemplarKind.Collective)]
    [InlineData("Chi hội Phụ nữ thôn 2", ExemplarKind.Collective)]
    [InlineData("Ban Chỉ huy Quân sự xã", ExemplarKind.Collective)]
    [InlineData("Cong ty TNHH An Phu", ExemplarKind.Collective)]
    [InlineData("Tổng công ty Cấp nước", ExemplarKind.Collective)]
    [InlineData("Nhân dân và cán bộ xóm 5", ExemplarKind.Collective)]
    [InlineData("Hộ ông Dương Văn Lộc", ExemplarKind.Household)]
    [InlineData("Gia đình bà Lê Thị Mai", ExemplarKind.Household)]
    [InlineData("Mô hình trồng chè sạch", ExemplarKind.Model)]
    [InlineData("Ông Nguyễn Văn An", ExemplarKind.Individual)]
    [InlineData("Đ/c Trần Thị Bình", ExemplarKind.Individual)]
    [InlineData("Chi hội trưởng chi hội Nông dân", ExemplarKind.Individual)]
    [InlineData("Tổ trưởng tổ dân phố 3", ExemplarKind.Individual)]
    [InlineData("Hội Viên hội Người cao tuổi", ExemplarKind.Individual)]
    public void KindOfName_FirstWords_ShowTheKind(string name, ExemplarKind kind) => Assert.Equal(kind, SectionWords.KindOfName(name));

    [Theory]
    [InlineData("Trương Thị Thu Nhung")]
    [InlineData("Tô Văn Bình")]
    [InlineData("Bàn Thị Hoa")]
    [InlineData("Trầm Ngọc Lan")]
    [InlineData("Lang Thị Mai")]
    [InlineData("Đoàn Đức Phong")]
    [InlineData("Nguyễn Văn An")]
    public void KindOfName_FamilyNameLikeABody_IsNoKind(string name) => Assert.Null(SectionWords.KindOfName(name));

    [Theory]
    [InlineData("Tổng cộng")]
    [InlineData("TỔNG CỘNG: 25 điển hình")]
    [InlineData("Cộng")]
    [InlineData("Cộng II")]
    [InlineData("Cộng mục A")]
    [InlineData("Tổng (I+II)")]
    [InlineData("Tổng số tập thể")]
    [InlineData("III. Tổng số")]
    [InlineData("“Tổng cộng”")]
    [InlineData("* Cộng")]
    [InlineData("tong cong")]
    [InlineData("Toàn xã")]
    public void IsTotal_Totals_Are(string text) => Assert.True(SectionWords.IsTotal(text));

    [Theory]
    [InlineData("Tống Thị Hoa")]
    [InlineData("Công Văn Thành")]
    [InlineData("Tổng công ty Cấp nước")]
    [InlineData("Công đoàn cơ sở")]
    [InlineData("Cộng đồng dân cư xóm 3")]
    [InlineData("Tổng vệ sinh môi trường")]
    [InlineData("Tong Thi Hoa")]
    public void IsTotal_NamesThatBeginAlike_AreNot(string text) => Assert.False(SectionWords.IsTotal(text));

    [Theory]
    [InlineData("NGƯỜI LẬP BIỂU")]
    [InlineData("TM. ỦY BAN NHÂN DÂN")]
    [InlineData("KT. CHỦ TỊCH")]
    [InlineData("Nơi nhận:")]
    [InlineData("Phục Linh, ngày 15 tháng 11 năm 2023")]
    [InlineData("......., ngày .. tháng .. năm 202…")]
    [InlineData("Ghi chú: số liệu tính đến 15/11")]
    [InlineData("(Ký, ghi rõ họ tên)")]
    [InlineData("Danh sách gồm có 25 người")]
    public void EndsTable_WhatFollowsTables_Does(string text) => Assert.True(SectionWords.EndsTable(text));

    [Theory]
    [InlineData("Nguyễn Văn Ngày")]
    [InlineData("I. Tập thể")]
    [InlineData("Chú Thị Hoa")]
    public void EndsTable_Others_DoNot(string text) => Assert.False(SectionWords.EndsTable(text));

    [Theory]
    [InlineData("II. CÁ NHÂN", "CÁ NHÂN")]
    [InlineData("a) Phong trào", "Phong trào")]
    [InlineData("1.2. Phong trào:", "Phong trào")]
    [InlineData("đ/ Phong trào", "Phong trào")]
    [InlineData("Đ/c Nguyễn Văn An", "Đ/c Nguyễn Văn An")]
    [InlineData("Xóm 5", "Xóm 5")]
    public void Unnumbered_DropsTheNumberOnly(string text, string rest) => Assert.Equal(rest, SectionWords.Unnumbered(text));
}
