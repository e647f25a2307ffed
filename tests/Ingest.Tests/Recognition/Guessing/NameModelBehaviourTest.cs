using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition.Guessing;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Tests.Recognition.Guessing;

/// <summary>What the model says of a few names that can be looked through.</summary>
public sealed class NameModelBehaviourTest
{
    private static readonly (string Id, string Name)[] s_names = [("tree", "Tết trồng cây"), ("blood", "Hiến máu nhân đạo"), ("blood", "Hiến máu cứu người"), ("road", "Thắp sáng đường quê")];

    private static NameModel Of(params (string Id, string Name)[] taught) => new(s_names.Concat(taught).Select(n => new LearnedName(n.Id, n.Name, TextKey.Exact(n.Name))), NameWeights.Movements);

    private static NameGuess First(NameModel model, string text) => model.Rank(TextKey.Exact(text))[0];

    [Theory]
    [InlineData("hien maus nhaan ddao", "blood")]
    [InlineData("HMNĐ hiến máu", "blood")]
    [InlineData("Thắp xáng đường wê", "road")]
    public void Rank_Slip_HasItsMeaningFirst(string text, string id) => Assert.Equal(id, First(Of(), text).Id);

    [Fact]
    public void Rank_ChancesWithThatOfNone_AreOne()
    {
        var ranked = Of().Rank(TextKey.Exact("hiến máu"));
        Assert.Equal(["blood", "road", "tree"], ranked.Select(g => g.Id).Order(StringComparer.Ordinal));
        Assert.All(ranked, g => Assert.InRange(g.Chance, 0, 1));
        Assert.InRange(ranked.Sum(g => g.Chance), 0, 1);
        Assert.Equal(ranked.OrderByDescending(g => g.Chance), ranked);
    }

    [Fact]
    public void Rank_TextOfOtherLetters_IsNone() => Assert.All(Of().Rank(TextKey.Exact("Bơi lội")), g => Assert.False(g.IsWorthShowing));

    [Fact]
    public void Rank_NothingToCompare_IsNothing()
    {
        Assert.Empty(Of().Rank(""));
        Assert.Empty(Of().Rank(new string('a', 251)));
        Assert.Empty(new NameModel([], NameWeights.Owners).Rank("tree"));
    }

    [Fact]
    public void Rank_TaughtSpelling_RaisesThoseLikeIt()
    {
        var (before, after) = (First(Of(), "Ngày chủ nhật đỏ tươi"), First(Of(("blood", "Ngày chủ nhật đỏ")), "Ngày chủ nhật đỏ tươi"));
        Assert.False(before is { Id: "blood", Chance: > 0.5 });
        Assert.True(after is { Id: "blood", Chance: > 0.5 }, $"{after}");
    }

    [Fact]
    public void Rank_TaughtToMeanNothing_LowersThoseLikeIt()
    {
        var (before, after) = (First(Of(), "Tết trồng rừng"), First(Of((Decision.Ignore, "Tết trồng rừng xanh")), "Tết trồng rừng"));
        Assert.Equal(("tree", "tree"), (before.Id, after.Id));
        Assert.True(after.Chance < 0.5 * before.Chance, $"{before.Chance} {after.Chance}");
    }

    [Fact]
    public void Percent_IsNeverCertain() => Assert.Equal([1, 50, 99], new[] { 0, 0.5, 1 }.Select(c => new NameGuess("a", "a", c).Percent));

    [Theory]
    [InlineData("toan dan bvantq", "toan dan bao ve an ninh to quoc", 1, 1)]
    [InlineData("bao ve to quoc", "toan dan bao ve an ninh to quoc", 0.5, 1)]
    [InlineData("to quoc bao ve", "bao ve to quoc", 0.5, 0.5)]
    [InlineData("trong cay", "hien mau", 0, 0)]
    public void WordCover_CountsWordsAndInitialsInOrder(string text, string name, double ofName, double ofText) =>
        Assert.Equal((ofName, ofText), WordCover.Of(text.Split(' '), name.Split(' ')));
}
