using System.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

public sealed class WrittenTextTest
{
    private static WrittenText Of(params string[] pieces)
    {
        var text = new WrittenText();
        foreach (var piece in pieces) text.Add(Encoding.UTF8.GetBytes(piece));
        return text;
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("Tập thể")]
    [InlineData("漢字 😀😀")]
    [InlineData("một câu dài hơn mười sáu byte, có 😀 ở giữa và dấu ở cuối ệ")]
    public void Letters_AreThoseOfTheString(string text) => Assert.Equal(text.Length, WrittenText.Letters(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("a", true)]
    [InlineData("a_b", true)]
    [InlineData("a_x0041_", false)]
    [InlineData("a_xyz", false)]
    public void IsAsKept_IsAnythingWithoutWhatLooksLikeAnEscape(string text, bool isAsKept) => Assert.Equal(isAsKept, Of(text).IsAsKept);

    [Fact]
    public void Text_ResolvesEscapesAlsoAcrossPieces() => Assert.Equal("xAy\ud800", Of("x_x00", "41_y_xD800_").Text());

    [Theory]
    [InlineData("x")]
    [InlineData("ệ")]
    [InlineData("😀")]
    public void Text_BeyondWhatIsKept_IsCutAsAString(string letter)
    {
        var whole = string.Concat(Enumerable.Repeat(letter, 40_000));
        var text = Of([.. Enumerable.Repeat(letter, 40_000)]);
        Assert.False(text.IsAsKept);
        Assert.Equal(whole[..ReadingLimits.TextKept], text.Plain());
    }

    [Fact]
    public void Text_OfEscapesAlone_IsCutByWhatTheyStandFor()
    {
        var text = Of([.. Enumerable.Repeat("_x1EC7_", ReadingLimits.TextKept + 500)]);
        Assert.Equal(new string('ệ', ReadingLimits.TextKept), text.Text());
    }

    [Fact]
    public void Add_WithoutEnd_HoldsWhatCanMatter()
    {
        var text = new WrittenText();
        var piece = Encoding.UTF8.GetBytes("ab" + new string('ệ', 1_000));
        for (var i = 0; i < 10_000; i++) text.Add(piece);
        Assert.InRange(text.Length, ReadingLimits.TextKept * 7 * 3, (ReadingLimits.TextKept * 7 * 3) + 4);
        Assert.Equal(ReadingLimits.TextKept, text.Plain().Length);
        text.Clear();
        text.Add("c"u8);
        Assert.Equal("c", text.Plain());
    }
}
