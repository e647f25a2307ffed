using DienHinh.Ingest.Recognition;

namespace DienHinh.Ingest.Tests.Recognition;

public sealed class PhraseListTest
{
    private static readonly PhraseList s_phrases = new([
        KeyValuePair.Create<string, List<string>>("head", ["Trưởng"]),
        KeyValuePair.Create<string, List<string>>("hamlet", ["Trưởng thôn", "Xóm trưởng"]),
        KeyValuePair.Create<string, List<string>>("party", ["Bí thư chi bộ", "Trưởng xóm bản"]),
        KeyValuePair.Create<string, List<string>>("late", ["Bí thư đảng ủ"])]);

    [Theory]
    [InlineData("Ông An, Trưởng thôn 3", "hamlet")]
    [InlineData("Trưởng đoàn", "head")]
    [InlineData("Xóm trưởng", "hamlet")]
    [InlineData("Trưởng ban, Bí thư chi bộ", "party")]
    [InlineData("bi thu chi bo", "party")]
    [InlineData("Trường thôn", null)]
    [InlineData("Trưởngthôn", null)]
    [InlineData("Bí thư", null)]
    [InlineData("…", null)]
    [InlineData("", null)]
    public void Find_TheLongestPhraseOfWholeWords(string text, string? code) => Assert.Equal(code, s_phrases.Find(text));

    [Fact]
    public void Find_OfTwoAsLong_IsTheFirst() =>
        Assert.Equal("party", s_phrases.Find("Bí thư đảng ủ, Bí thư chi bộ"));

    [Theory]
    [InlineData("Trưởng thôn 3", "hamlet")]
    [InlineData("Phó Trưởng thôn 3", null)]
    [InlineData("Trưởng nhóm, Bí thư chi bộ", "head")]
    public void FindAtStart_OnlyWhatItBeginsWith(string text, string? code) => Assert.Equal(code, s_phrases.FindAtStart(text));
}
