using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Tests.Querying;

public sealed class AnswerCacheTest
{
    private static readonly MetricQuery s_question = new() { Measures = ["recognised"], By = ["year"] };

    private static ResultTable Answer(string version) => new() { Columns = [], Rows = [], DataVersion = version, TotalRows = 0 };

    [Fact]
    public void Get_SameQuestionSameData_AsksOnce()
    {
        var cache = new AnswerCache();
        var asked = 0;
        for (var i = 0; i < 3; i++) cache.Get(s_question with { }, null, "1", () => { asked++; return Answer("1"); });
        Assert.Equal(1, asked);
    }

    [Fact]
    public void Get_OtherQuestionOrOtherData_AsksAgain()
    {
        var cache = new AnswerCache();
        var asked = 0;
        ResultTable Ask(MetricQuery question, string version) => cache.Get(question, null, version, () => { asked++; return Answer(version); });
        Ask(s_question, "1");
        Ask(s_question with { Where = [new MemberFilter("kind", FilterOperator.Equals, ["model"])] }, "1");
        Ask(s_question, "2");
        Assert.Equal(3, asked);
        // What one may see is no answer for another.
        foreach (string[] units in (string[][])[["101"], ["102"], ["101"]]) cache.Get(s_question, new(units), "2", () => { asked++; return Answer("2"); });
        Assert.Equal(5, asked);
    }

    [Fact]
    public void Get_DataChangedWhileAsking_IsNotKept()
    {
        var cache = new AnswerCache();
        cache.Get(s_question, null, "1", () => Answer("2"));
        var asked = 0;
        cache.Get(s_question, null, "1", () => { asked++; return Answer("1"); });
        Assert.Equal(1, asked);
    }

    [Fact]
    public void Get_ManyQuestions_StaysBounded()
    {
        var cache = new AnswerCache();
        for (var i = 0; i < 2_000; i++) cache.Get(s_question with { Limit = i + 1 }, null, "1", () => Answer("1"));
        var asked = 0;
        cache.Get(s_question with { Limit = 2_000 }, null, "1", () => { asked++; return Answer("1"); });
        cache.Get(s_question with { Limit = 1 }, null, "1", () => { asked++; return Answer("1"); });
        Assert.Equal(1, asked);
    }
}
