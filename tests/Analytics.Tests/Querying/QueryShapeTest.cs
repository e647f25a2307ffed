using System.Text;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Tests.Querying;

/// <summary>Subtotals, top values, pivots and pages of an answer, each against the question that asks for the same by itself.</summary>
public class QueryShapeTest
{
    private const string TwoYears = """
        insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023), (3, 'p1', '102', 2023);
        insert into given_exemplar (id, submission, kind, movements, owners) values
            ('1-1', 1, 'individual', 'an-ninh', null), ('1-2', 1, 'household', 'an-ninh nong-thon-moi', null), ('2-1', 2, 'individual', 'nong-thon-moi', null),
            ('2-2', 2, 'collective', 'an-ninh khuyen-hoc', null), ('3-1', 3, 'individual', 'khuyen-hoc', null), ('3-2', 3, 'model', null, null);
        """;

    private static readonly MetricQuery s_byTwo = new() { Measures = ["recognised"], By = ["movement", "year"], Plan = "p1", Period = "2022..2023" };

    [Theory]
    [InlineData("movement")]
    [InlineData("year")]
    public void Subtotal_IsTheQuestionByThatAlone(string dimension)
    {
        using var facts = Facts.FromSql(TwoYears);
        var answer = facts.Run(s_byTwo with { Subtotals = [[dimension]], Compare = [new("total", ["share"])] });
        var alone = facts.Run(s_byTwo with { By = [dimension], Compare = [new("total", ["share"])] });

        var subtotal = Assert.Single(answer.Subtotals);
        Assert.Equal([dimension], subtotal.By);
        var places = alone.Columns.Select(c => answer.Columns.ToList().FindIndex(a => a.Name == c.Name)).ToList();
        Assert.Equal(alone.Rows, subtotal.Rows.Select(r => places.Select(p => r[p])));
        Assert.All(subtotal.Rows, r => Assert.All(Enumerable.Range(0, r.Count).Except(places), i => Assert.Null(r[i])));
    }

    [Fact]
    public void Subtotal_OfARatio_IsComputedAgain()
    {
        using var facts = Facts.FromSql(TwoYears);
        var answer = facts.Run(new() { Measures = ["completeness"], By = ["commune", "year"], Plan = "p1", Period = "2022..2023", Subtotals = [["year"]] });

        // Three communes owe a report each year: one came in 2022, two in 2023.
        Assert.Equal([1.0 / 3, 2.0 / 3], answer.Subtotals[0].Rows.Select(r => r[^1]));
    }

    [Fact]
    public void Subtotals_AreNamedInAFile()
    {
        using var facts = Facts.FromSql(TwoYears);
        using var csv = new MemoryStream();

        CsvExport.Write(facts.Run(new() { Measures = ["recognised"], By = ["kind", "year"], Plan = "p1", Period = "2023", Subtotals = [["kind"], ["year"]], Totals = true, Where = [new MemberFilter("kind", FilterOperator.Equals, ["model"])] }), csv);

        Assert.Equal(["kind,kindName,year,recognised", "model,Mô hình,2023,1", "model,Mô hình,Tổng,1", ",Tổng,2023,1", ",Tổng,,1", ""], Encoding.UTF8.GetString(csv.ToArray()).TrimStart('\uFEFF').Split("\r\n"));
    }

    [Fact]
    public void Subtotal_HasNoRanks()
    {
        using var facts = Facts.FromSql(TwoYears);
        var answer = facts.Run(new()
        {
            Measures = ["recognised"], By = ["commune", "kind"], Plan = "p1", Period = "2023", Subtotals = [["commune"]], Compare = [new("peers", ["rank"], "district"), new("2022", ["value"])],
        });

        Assert.Equal([(2L, null, 2L), (2L, null, null)], answer.Subtotals[0].Rows.Where(r => r[4] is not null).Select(r => ((long?)r[4], r[5], (long?)r[6])));
    }

    [Fact]
    public void Top_RanksTheValuesByThemselves()
    {
        using var facts = Facts.FromSql(TwoYears);

        // Over both years security has 3, the others 2 each: countryside comes first in the plan. The rest: learning, and what names no movement.
        var rows = facts.Run(s_byTwo with { Top = new(2) }).Rows.Select(r => ((string?)r[0], (long?)r[2], (long?)r[3]));

        Assert.Equal(
            [("an-ninh", 2022, 2), ("an-ninh", 2023, 1), ("nong-thon-moi", 2022, 1), ("nong-thon-moi", 2023, 1), ("(others)", 2022, 0), ("(others)", 2023, 3)],
            rows.Select(r => (r.Item1!, r.Item2!.Value, r.Item3!.Value)));
    }

    [Fact]
    public void Top_WithoutOthers_KeepsTheTotal()
    {
        using var facts = Facts.FromSql(TwoYears);
        var answer = facts.Run(s_byTwo with { By = ["movement"], Top = new(1, Others: false), Totals = true });

        Assert.Equal("an-ninh", Assert.Single(answer.Rows)[0]);
        Assert.Equal(6L, answer.Totals![^1]);
    }

    [Fact]
    public void Top_OfAllThereAre_HasNoOthers()
    {
        using var facts = Facts.FromSql(TwoYears);

        Assert.Equal(facts.Run(s_byTwo).Rows, facts.Run(s_byTwo with { Top = new(9) }).Rows);
    }

    [Fact]
    public void Top_Others_KeepTheirComparison()
    {
        using var facts = Facts.FromSql(TwoYears);
        var answer = facts.Run(s_byTwo with { By = ["movement"], Period = "2023", Top = new(1), Order = ["recognised"], Compare = [new("2022", ["value", "rank"])] });

        // Ranked first for 2023: learning with 2. The others are last whatever the order, and have no rank.
        Assert.Equal([("khuyen-hoc", 2L, 0L, 3L), ("(others)", 3L, 2L, null)], answer.Rows.Select(r => ((string)r[0]!, (long)r[2]!, (long)r[3]!, (long?)r[4])));
    }

    [Fact]
    public void Top_Others_HoldWhatOnlyTheOtherPeriodHas()
    {
        using var facts = Facts.FromSql(TwoYears);
        var query = s_byTwo with { By = ["kind"], Period = "2023", Top = new(1), Totals = true, Compare = [new("2022", ["value", "delta"])] };
        var answer = facts.Run(query);

        // Households are of 2022 alone.
        Assert.Equal([("individual", 2L, 1L, 1L), ("(others)", 2L, 1L, 1L)], answer.Rows.Select(r => ((string)r[0]!, (long)r[2]!, (long)r[3]!, (long)r[4]!)));
        Assert.Equal([null, null, 4L, 2L, 2L], answer.Totals!);
        Assert.Equal(facts.Run(query with { Top = null }).Rows, facts.Run(query with { Top = new(4) }).Rows);
    }

    [Fact]
    public void Top_Others_AreAShareOfTheWhole()
    {
        using var facts = Facts.FromSql(TwoYears);
        var query = s_byTwo with { By = ["commune", "kind"], Period = "2023", Top = new(1), Compare = [new("total", ["share"]), new("2022", ["share"])], Subtotals = [["commune"]] };

        var answer = facts.Run(query);

        // Communes have 2 each, of 4: of 2023 one stays itself, the other is among the others.
        Assert.Equal([0.5, 0.5], answer.Subtotals[0].Rows.Select(r => r[5]));
        Assert.Equal(1.0, answer.Rows.Sum(r => (double?)r[5]));
        Assert.Equal(1.0, answer.Rows.Sum(r => (double?)r[6]));
    }

    [Fact]
    public void Pages_AreTheWhole()
    {
        using var facts = Facts.FromSql(TwoYears);
        var whole = facts.Run(s_byTwo);
        var pages = Enumerable.Range(0, 4).Select(i => facts.Run(s_byTwo with { Limit = 3, Offset = 3 * i })).ToList();

        Assert.Equal(whole.Rows, pages.SelectMany(p => p.Rows));
        Assert.Equal([true, true, false, false], pages.Select(p => p.Truncated));
        Assert.All(pages, p => Assert.Equal(whole.TotalRows, p.TotalRows));
    }

    [Fact]
    public void Pivot_OfSeveralMeasures_NamesEach()
    {
        using var facts = Facts.FromSql(TwoYears);
        var answer = facts.Run(s_byTwo with { Measures = ["recognised", "exemplars"], Pivot = ["year"], Compare = [new("total", ["share"])] });

        Assert.Equal(
            ["movement", "movementName", "recognised[2022]", "exemplars[2022]", "recognised@total.share[2022]", "exemplars@total.share[2022]",
                "recognised[2023]", "exemplars[2023]", "recognised@total.share[2023]", "exemplars@total.share[2023]"],
            answer.Columns.Select(c => c.Name));
        Assert.Equal(("recognised", "2022"), (answer.Columns[2].Of, Assert.Single(answer.Columns[2].Key!)));
        Assert.Equal("2022 · Được công nhận", answer.Columns[2].Title.Vi);
    }

    [Fact]
    public void Pivot_BeyondAllColumns_IsOneRow()
    {
        using var facts = Facts.FromSql(TwoYears);
        var answer = facts.Run(s_byTwo with { By = ["year", "kind"], Pivot = ["year", "kind"], Totals = true });

        Assert.Equal(9, Assert.Single(answer.Rows).Count);
        Assert.Equal(answer.Totals!.Count, answer.Columns.Count);
    }

    [Theory]
    [InlineData(FilterOperator.GreaterThan, "2", 1)]
    [InlineData(FilterOperator.AtLeast, "2", 3)]
    [InlineData(FilterOperator.LessThan, "3", 2)]
    [InlineData(FilterOperator.AtMost, "3", 3)]
    [InlineData(FilterOperator.Equals, "2", 2)]
    [InlineData(FilterOperator.NotEquals, "2", 1)]
    public void RowsByFigures_AreThoseThatMeetIt(FilterOperator op, string value, int count)
    {
        using var facts = Facts.FromSql(TwoYears);
        var answer = facts.Run(s_byTwo with { By = ["movement"], Where = [new MemberFilter("recognised", op, [value]), new MemberFilter("movement", FilterOperator.Set, [])], Totals = true });

        Assert.Equal((count, count, 5L), (answer.Rows.Count, answer.TotalRows, answer.Totals![^1]));
        Assert.Equal(count < 3, answer.Warnings.Any(w => w.Code == "rows-filtered"));
    }

    [Fact]
    public void Gap_IsNeitherMoreNorLess()
    {
        using var facts = Facts.FromSql(TwoYears);
        var byYear = s_byTwo with { By = ["year"], Period = "2022..2024" };

        Assert.Equal([2024L], facts.Run(byYear with { Where = [new MemberFilter("recognised", FilterOperator.NotSet, [])] }).Rows.Select(r => r[0]));
        Assert.Empty(facts.Run(byYear with { Where = [new MemberFilter("recognised", FilterOperator.LessThan, ["1"])] }).Rows);
    }

    [Fact]
    public void OrOfOneMember_IsAList()
    {
        using var facts = Facts.FromSql(TwoYears);
        MemberFilter One(string value) => new("movement", FilterOperator.Equals, [value]);

        var asList = facts.Run(s_byTwo with { Where = [new MemberFilter("movement", FilterOperator.Equals, ["an-ninh", "khuyen-hoc"])] });
        var asGroup = facts.Run(s_byTwo with { Where = [new ConditionGroup(true, [One("an-ninh"), new ConditionGroup(false, [One("khuyen-hoc")])])] });

        Assert.Equal(asList.Rows.Select(r => r[0]).Distinct(), ["an-ninh", "khuyen-hoc"]);
        Assert.Equal(asList.Rows, asGroup.Rows);
    }

    [Fact]
    public void Mistakes_AreAllTold()
    {
        using var facts = Facts.FromSql(TwoYears);
        var errors = facts.Refused(s_byTwo with
        {
            Where =
            [
                new ConditionGroup(true, []), new ConditionGroup(true, [new MemberFilter("kind", FilterOperator.Set, []), new MemberFilter("recognised", FilterOperator.Set, [])]),
                new MemberFilter("commended", FilterOperator.AtLeast, ["1"]), new MemberFilter("recognised", FilterOperator.AtLeast, ["nhiều"]), new MemberFilter("kind", FilterOperator.LessThan, ["model"]),
            ],
            Subtotals = [["movement", "year"], ["kind"]], Pivot = ["owner"], Top = new(0, "commended", "kind"), Offset = -1,
        });

        Assert.Equal(
            ["bad-filter where", "bad-filter recognised", "bad-filter commended", "unknown-value nhiều", "bad-filter kind", "bad-shape subtotals", "bad-shape kind", "bad-shape owner", "bad-shape subtotals",
                "bad-shape 0", "bad-shape kind", "bad-shape commended", "bad-limit -1"],
            errors.Select(e => $"{e.Code} {e.Member}"));
    }
}
