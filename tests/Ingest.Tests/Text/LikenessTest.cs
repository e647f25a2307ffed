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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_FromALeastOn_IsTheSameOrNothing(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var a = Text(random, random.Next(0, 14));
            // Half of them a few edits away, or hardly any would be alike.
            var b = i % 2 == 0 ? Text(random, random.Next(0, 14)) : a.Insert(random.Next(a.Length + 1), Text(random, 2))[random.Next(0, 2)..];
            var least = random.Next(1, 101) / 100.0;
            var likeness = Likeness.Of(a, b);
            if (likeness >= least) Assert.Equal(likeness, Likeness.Of(a, b, least));
            else Assert.InRange(Likeness.Of(a, b, least), 0, likeness);
            Assert.InRange(new LetterBag(a).LeastDistance(new LetterBag(b)), 0, Likeness.Distance(a, b));
        }
    }

    private static string Text(Random random, int length) => new([.. Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(4)))]);

    [Fact]
    public void Nearest_NothingAlike_IsNull() => Assert.Null(Likeness.Nearest("zzzzzz", ["mttq", "cong-an-xa"]));

    [Fact]
    public void Nearest_Tie_TakesTheFirstByName() => Assert.Equal("aab", Likeness.Nearest("aaa", ["aac", "aab"]));

    [Fact]
    public void Nearest_OtherCase_IsTheSame() => Assert.Equal("mttq", Likeness.Nearest("MTTQ", ["mtta", "mttq"]));

    [Fact]
    public void Nearest_OfNothing_IsNull() => Assert.Null(Likeness.Nearest("mttq", []));
}
