using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Tests.Hosting;

public sealed class AnswerBytesTest
{
    private static SentAnswer Answer(string version, int length = 3) => new(new byte[length], version, 1, false);

    [Fact]
    public void Find_OtherWordsOrOtherData_HasNone()
    {
        var kept = new AnswerBytes();
        var answer = Answer("1");
        kept.Keep("?a", "1", answer);

        Assert.Same(answer, kept.Find("?a", "1"));
        Assert.Null(kept.Find("?b", "1"));
        Assert.Null(kept.Find("?a", "2"));
    }

    [Fact]
    public void Keep_AnswerOfOtherDataThanWereRead_IsNotKept()
    {
        var kept = new AnswerBytes();
        kept.Keep("?a", "1", Answer("2"));

        Assert.Null(kept.Find("?a", "1"));
        Assert.Null(kept.Find("?a", "2"));
    }

    [Theory]
    [InlineData(10_000, 3)]
    [InlineData(200, 1_000_000)]
    public void Keep_ManyOrLong_StaysBounded(int answers, int length)
    {
        var kept = new AnswerBytes();
        for (var i = 0; i < answers; i++) kept.Keep($"?{i}", "1", Answer("1", length));
        kept.Keep("?long", "1", Answer("1", AnswerBytes.Longest + 1));

        Assert.InRange(kept.Bytes, 1, 32L * 1024 * 1024);
        Assert.NotNull(kept.Find($"?{answers - 1}", "1"));
        Assert.Null(kept.Find("?0", "1"));
        Assert.Null(kept.Find("?long", "1"));
    }
}
