using DienHinh.Analytics.Querying;
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
}
