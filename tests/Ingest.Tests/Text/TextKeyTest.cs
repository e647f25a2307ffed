using System.Text;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Tests.Text;

public sealed class TextKeyTest
{
    [Theory]
    [InlineData("hòa", "hoà")]
    [InlineData("Thủy", "thuỷ")]
    [InlineData("kỷ luật", "kỉ luật")]
    [InlineData("Mỹ Bình", "Mĩ Bình")]
    [InlineData("Quý", "Quí")]
    [InlineData("ĐỒNG LIÊN", "đồng liên")]
    [InlineData("Dạy tốt - Học tốt", "“Dạy tốt – Học tốt”")]
    [InlineData("  Lao động giỏi,\tlao động  sáng tạo ", "lao động giỏi lao động sáng tạo")]
    [InlineData("ủy ban", "uỷ ban")]
    public void Exact_OneSyllableSpeltTwoWays_IsEqual(string one, string other) => Assert.Equal(TextKey.Exact(one), TextKey.Exact(other));

    [Theory]
    [InlineData("công nhân", "công nhận")]
    [InlineData("Thăng Lợi", "Thắng Lợi")]
    [InlineData("Đào", "Dao")]
    [InlineData("hoa", "hòa")]
    [InlineData("hai", "hay")]
    [InlineData("tui", "tuy")]
    [InlineData("nông thôn mới", "nông thôn")]
    public void Exact_OtherWords_Differ(string one, string other) => Assert.NotEqual(TextKey.Exact(one), TextKey.Exact(other));

    [Fact]
    public void Exact_DecomposedText_IsThatOfTheComposed() =>
        Assert.Equal(TextKey.Exact("Thắng Lợi, Ninh Thuận"), TextKey.Exact("Thắng Lợi, Ninh Thuận".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("Đề nghị công nhận", "de nghi cong nhan")]
    [InlineData("Chi hội Phụ nữ", "chi hoi phu nu")]
    [InlineData("Thị xã", "thi xa")]
    [InlineData("Ký, ghi rõ họ tên", "ky ghi ro ho ten")]
    [InlineData("ƯƠNG", "uong")]
    public void Folded_DropsMarksAndNothingElse(string text, string key) => Assert.Equal(key, TextKey.Folded(text));

    [Theory]
    [InlineData("Xây dựng gia đình 5 không, 3 sạch")]
    [InlineData("Thực hiện nhiệm vụ quốc phòng - an ninh")]
    [InlineData("Kỷ cương, thi đua")]
    public void FoldedKey_OfAnExactKey_IsTheKeyOfTheUnaccentedText(string text) =>
        Assert.Equal(TextKey.Exact(Unaccented.Of(text)), TextKey.FoldedKey(TextKey.Exact(text)));
}
