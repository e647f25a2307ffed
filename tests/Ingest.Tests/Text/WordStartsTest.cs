using System.Text;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Tests.Text;

public sealed class WordStartsTest
{
    private static readonly WordStarts s_starts = new(["nong dan", "y si", "đoàn viên", "5 tốt"]);

    [Theory]
    [InlineData("Hội NÔNG dân", true)]
    [InlineData("Trần Văn Nòi", true)]
    [InlineData("Đỗ Văn An", true)]
    [InlineData("Dương Thị Hoa", false)]
    [InlineData("Trần Ý", true)]
    [InlineData("Bác sỹ, i sĩ", true)]
    [InlineData("bác sĩ, y sĩ", true)]
    [InlineData("Hộ 5 tốt", true)]
    [InlineData("Canông", false)]
    [InlineData("", false)]
    public void MayHold_AsksForTheFirstTwoLetters(string text, bool may) => Assert.Equal(may, s_starts.MayHold(text));

    [Fact]
    public void MayHold_LettersAndMarksApart_IsNoNo() => Assert.True(s_starts.MayHold("Nông".Normalize(NormalizationForm.FormD)));
}
