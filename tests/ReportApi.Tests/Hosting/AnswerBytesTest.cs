using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Tests.Hosting;

public sealed class AnswerBytesTest
{
    private static SentAnswer Answer(string version, int length = 3) => new(new byte[length], "application/json", null, version, "1", false);

    private static AnswerWords Words(string query) => new("/query", query, "", 1, "all");

    [Fact]
    public void Find_OtherWordsOrOtherData_HasNone()
    {
        var kept = new AnswerBytes();
        var answer = Answer("1");
        kept.Keep(Words("?a"), "1", answer, "tag");

        Assert.Equal((answer, "tag"), kept.Find(Words("?a"), "1"));
        Assert.Null(kept.Find(Words("?b"), "1"));
        Assert.Null(kept.Find(Words("?a"), "2"));
    }

    [Fact]
    public void Keep_AnswerOfOtherDataThanWereRead_IsNotKept()
    {
        var kept = new AnswerBytes();
        kept.Keep(Words("?a"), "1", Answer("2"), "tag");

        Assert.Null(kept.Find(Words("?a"), "1"));
        Assert.Null(kept.Find(Words("?a"), "2"));
    }

    [Theory]
    [InlineData(10_000, 3)]
    [InlineData(200, 1_000_000)]
    public void Keep_ManyOrLong_StaysBounded(int answers, int length)
    {
        var kept = new AnswerBytes();
        for (var i = 0; i < answers; i++) kept.Keep(Words($"?{i}"), "1", Answer("1", length), "tag");
        kept.Keep(Words("?long"), "1", Answer("1", AnswerBytes.Longest + 1), "tag");

        Assert.InRange(kept.Bytes, 1, 32L * 1024 * 1024);
        Assert.NotNull(kept.Find(Words($"?{answers - 1}"), "1"));
        Assert.Null(kept.Find(Words("?0"), "1"));
        Assert.Null(kept.Find(Words("?long"), "1"));
    }
}
