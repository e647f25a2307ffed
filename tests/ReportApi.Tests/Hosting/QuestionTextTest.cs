using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Tests.Hosting;

public sealed class QuestionTextTest
{
    [Theory]
    [InlineData("kind=individual", "kind", FilterOperator.Equals, "individual")]
    [InlineData("kind = individual , household", "kind", FilterOperator.Equals, "individual|household")]
    [InlineData("owner!=cong-an-xa", "owner", FilterOperator.NotEquals, "cong-an-xa")]
    [InlineData("owner=", "owner", FilterOperator.NotSet, "")]
    [InlineData("owner!=", "owner", FilterOperator.Set, "")]
    [InlineData("unit=a=b", "unit", FilterOperator.Equals, "a=b")]
    public void Where_Condition_BecomesAFilter(string text, string member, FilterOperator filter, string values)
    {
        var parsed = Assert.Single(QuestionText.Where([text]));
        Assert.Equal((member, filter, values), (parsed.Member, parsed.Operator, string.Join('|', parsed.Values)));
    }

    [Fact]
    public void Where_SeveralWrong_AreAllNamed()
    {
        var mistakes = Assert.Throws<QueryException>(() => QuestionText.Where(["kind", "year=2023", "=x"])).Errors;
        Assert.Equal(["kind", "=x"], mistakes.Select(m => m.Member));
    }

    [Theory]
    [InlineData("to=interim-2023,as=value+delta", "interim-2023", "value|delta", null)]
    [InlineData(" as = rank median , to = peers, within=district", "peers", "rank|median", "district")]
    [InlineData("to=2022", "2022", "", null)]
    public void Compare_Text_BecomesAComparison(string text, string to, string words, string? within)
    {
        var parsed = Assert.Single(QuestionText.Compare([text]));
        Assert.Equal((to, words, within), (parsed.To, string.Join('|', parsed.As), parsed.Within));
    }

    [Fact]
    public void Compare_SeveralWrong_AreAllNamedWithTheNearestWord()
    {
        var mistakes = Assert.Throws<QueryException>(() => QuestionText.Compare(["to=2022,as=value", "too=2022,as=value", "value", "to=2021,to=2022"])).Errors;
        Assert.Equal([("too=2022", "to"), ("too=2022,as=value", null), ("value", null), ("value", null), ("to=2022", null)], mistakes.Select(m => (m.Member, m.Nearest)));
    }

    [Theory]
    [InlineData("2023", 2023, null)]
    [InlineData("interim-2023", null, "interim-2023")]
    [InlineData("2023-Q1", null, "2023-Q1")]
    public void Between_AnEnd_IsAYearOrAnotherPeriod(string text, int? year, string? period)
    {
        var request = new ReportRequest().Between(text, text);
        Assert.Equal((year, period, year, period), (request.From, request.FromPeriod, request.To, request.ToPeriod));
    }
}
