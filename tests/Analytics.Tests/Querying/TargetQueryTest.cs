using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Tests.Exports;
using DienHinh.Analytics.Views;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Tests.Querying;

/// <summary>The numbers that the five documents set, as the semantic layer tells them; each sum was made by hand from the printed text.</summary>
public sealed class TargetQueryTest : IDisposable
{
    private readonly FactDatabase _database = FactDatabase.InMemory();

    public TargetQueryTest()
    {
        using var connection = _database.Connect();
        ReferenceWriter.Write(connection, RealData.Catalogue);
        AnalyticsViews.Create(connection);
    }

    public void Dispose() => _database.Dispose();

    private ResultTable Ask(string plan, string? period, params string[] by) =>
        QueryRunner.Run(_database, new MetricQuery { Measures = ["target"], By = by, Plan = plan, Period = period, Totals = true });

    private static IEnumerable<(string?, long?)> Rows(ResultTable answer) => answer.Rows.Select(r => ((string?)r[0], (long?)r[^1])).Where(r => r.Item2 is not null);

    [Theory]
    [InlineData("2022", 19L)]
    [InlineData("2021..2025", 95L)]
    [InlineData("interim-2023", 38L)]
    [InlineData("final-2025", 76L)]
    public void PhucLinh_Total(string period, long expected) => Assert.Equal(expected, Ask("phuc-linh-2021-2025", period).Totals!.Single());

    [Fact]
    public void PhucLinh_AYear_ByKind() => Assert.Equal(
        [("collective", 6L), ("individual", 11L), ("household", 2L)], Rows(Ask("phuc-linh-2021-2025", "2022", "kind")));

    [Fact]
    public void PhucLinh_AYear_ByOwner() => Assert.Equal(
        new Dictionary<string, long?>
        {
            ["cb-phu-trach-ntm"] = 4, ["cc-van-hoa-xa-hoi"] = 7, ["cong-an-xa"] = 2, ["cc-van-phong-thong-ke"] = 3, ["cc-tai-chinh-ke-toan"] = 2, ["tram-y-te"] = 1,
        },
        Rows(Ask("phuc-linh-2021-2025", "2022", "owner")).ToDictionary(r => r.Item1!, r => r.Item2));

    [Fact]
    public void HoaCu_2024_CountsJointOwnersOnce()
    {
        var answer = Ask("hoa-cu-2024", "2024", "owner");
        Assert.Equal(14L, answer.Totals![^1]);
        Assert.True(Rows(answer).Sum(r => r.Item2) > 14);
        Assert.Equal(2L, Rows(Ask("hoa-cu-2024", "2024", "planItem")).Single(r => r.Item1 == "hoa-cu-2024/7").Item2);
    }

    [Fact]
    public void ThangLoi_StagesAreAskedForWhole()
    {
        Assert.Equal([("thang-loi-2021-2025/1", 6L), ("thang-loi-2021-2025/2", 6L)], Rows(Ask("thang-loi-2021-2025", null, "stage")));
        var year = Ask("thang-loi-2021-2025", "2022");
        Assert.Null(year.Totals!.Single());
        Assert.Contains(year.Warnings, w => w.Code == "target-spans-more");
    }

    [Fact]
    public void NumberOfAClass_TellsHowManySayNoneAndHowManyAnother()
    {
        using var facts = Facts.FromGolden("targets-of-a-class");
        var asked = new MetricQuery { Measures = ["achieved"], Plan = "p1", Period = "2022" };

        var table = facts.Run(asked);

        Assert.Equal(
            [("class-not-said", "2 điển hình không ghi loại đối tượng vẫn"), ("class-other", "1 điển hình ghi loại đối tượng khác")],
            table.Warnings.Select(w => (w.Code, w.Message[..w.Message.IndexOf(w.Code == "class-other" ? " nên" : " được", StringComparison.Ordinal)])));
        Assert.All(table.Warnings, w => Assert.Contains("giao riêng cho: Nông dân", w.Message, StringComparison.Ordinal));
        // Where the number is for any individual, nobody's class matters.
        Assert.Empty(facts.Run(asked with { Where = [new MemberFilter("planItem", FilterOperator.Equals, ["p1/a"])] }).Warnings);
    }

    [Fact]
    public void NumberOfAClass_IsGroupedByIt()
    {
        using var facts = Facts.FromGolden("targets-of-a-class");

        var table = facts.Run(new MetricQuery { Measures = ["target", "achieved"], By = ["subKind"], Plan = "p1", Period = "2022" });

        Assert.Equal([["nong-dan", "Nông dân", 4L, 3L], [null, "Không chia loại hẹp", 2L, 1L]], table.Rows);
    }

    [Theory]
    [InlineData("ninh-thuan-2021-2025")]
    [InlineData("dong-lien-2021")]
    public void PlanWithoutNumbers_HasNone(string plan) => Assert.Null(Ask(plan, null).Totals!.Single());

    [Theory]
    [InlineData("milestone")]
    [InlineData("source")]
    public void TargetByWhatItHasNot_IsRefused(string dimension) => Assert.Equal("not-groupable",
        Assert.Single(Assert.Throws<QueryException>(() => Ask("phuc-linh-2021-2025", "2022", dimension)).Errors).Code);
}
