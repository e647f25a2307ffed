using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Tests.Text;

public sealed class LikenessTest
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("", "ab", 2)]
    [InlineData("cong-an-xa", "cong-an-xaa", 1)]
    [InlineData("nhân", "nhận", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("nogn", "nong", 1)]
    public void Distance_CountsEdits(string from, string to, int distance) => Assert.Equal(distance, Likeness.Distance(from, to));

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("ab", "cd", 0)]
    [InlineData("nong thon", "nong thom", 8.0 / 9)]
    public void Of_IsOneLessTheShareOfEdits(string a, string b, double likeness) => Assert.Equal(likeness, Likeness.Of(a, b), 12);

    [Fact]
    public void Nearest_NothingAlike_IsNull() => Assert.Null(Likeness.Nearest("zzzzzz", ["mttq", "cong-an-xa"]));

    [Fact]
    public void Nearest_Tie_TakesTheFirstByName() => Assert.Equal("aab", Likeness.Nearest("aaa", ["aac", "aab"]));

    [Fact]
    public void Nearest_OtherCase_IsTheSame() => Assert.Equal("mttq", Likeness.Nearest("MTTQ", ["mtta", "mttq"]));

    [Fact]
    public void Nearest_OfNothing_IsNull() => Assert.Null(Likeness.Nearest("mttq", []));
}
