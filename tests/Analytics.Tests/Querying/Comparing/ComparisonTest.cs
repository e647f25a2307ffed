using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Querying.Comparing;

namespace DienHinh.Analytics.Tests.Querying.Comparing;

public class ComparisonTest
{
    private const string TwoYears = """
        insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023), (3, 'p1', '102', 2023), (4, 'p1', '103', 2022), (5, 'p1', '103', 2023);
        insert into given_exemplar (id, submission, kind, movements, owners) values
            ('1-1', 1, 'individual', 'an-ninh', null), ('2-1', 2, 'individual', 'an-ninh', null), ('2-2', 2, 'individual', 'an-ninh', null), ('3-1', 3, 'individual', 'an-ninh', null),
            ('5-1', 5, 'individual', 'an-ninh', null);
        """;

    private static readonly MetricQuery s_byCommune = new() { Measures = ["recognised"], By = ["commune"], Plan = "p1", Period = "2023" };

    [Fact]
    public void BaseOfZeroAndMissingBase_AreCountedApart()
    {
        using var facts = Facts.FromSql(TwoYears);

        var table = facts.Run(s_byCommune with { Compare = [new("2022", ["delta", "ratio"])] });

        Assert.Equal([["101", "Xã An Hòa", 2L, 1L, 2.0], ["102", "Xã Bình An", 1L, null, null], ["103", "Xã Đông Sơn", 1L, 1L, null]], table.Rows);
        Assert.Equal(
            [
                ("base-missing", "1 dòng có số “Được công nhận” nhưng năm 2022 chưa có báo cáo, nên không so sánh được."),
                ("base-zero", "1 dòng có số “Được công nhận” ở năm 2022 bằng 0, nên không tính tỷ lệ."),
            ],
            table.Warnings.Select(w => (w.Code, w.Message)));
    }

    [Fact]
    public void RanksOfAllAndWithinAPlace_StandTogether()
    {
        using var facts = Facts.FromSql(TwoYears);

        var table = facts.Run(s_byCommune with { Compare = [new("peers", ["rank"]), new("peers", ["rank"], "district"), new("2022", ["rank"], "district")] });

        Assert.Equal(["recognised@peers.rank", "recognised@peers-district.rank", "recognised@2022.rank"], table.Columns.Skip(3).Select(c => c.Name));
        Assert.Equal([("101", 1L, 1L), ("102", 2L, 2L), ("103", 2L, 1L)], table.Rows.Select(r => ((string)r[0]!, (long)r[3]!, (long)r[4]!)));
        Assert.Equal("repeated-member", Assert.Single(facts.Refused(s_byCommune with { Compare = [new("peers", ["rank"], "district"), new("peers", ["rank"], "district")] })).Code);
    }

    [Fact]
    public void Coverage_StandsBesideEachPeriod()
    {
        using var facts = Facts.FromSql(TwoYears);

        var table = facts.Run(s_byCommune with { Compare = [new("2022", ["value"]), new("interim-2023", ["value"])] });

        Assert.Equal(3, table.Coverage!.Received);
        Assert.Equal(["2022", "interim-2023"], table.CoverageOf.Keys);
        Assert.Equal((3, 2), (table.CoverageOf["2022"].Expected!.Value, table.CoverageOf["2022"].Received));
        Assert.Equal(["2023", "2022", "interim-2023"], table.Periods.Select(p => p.Name));
    }

    [Fact]
    public void Columns_AreTypedAndNamedByMeasureBaseAndWord()
    {
        using var facts = Facts.FromSql(TwoYears);

        var columns = facts.Run(s_byCommune with { Measures = ["recognised", "completeness"], Compare = [new("2022", ["value", "delta", "rankChange"])] }).Columns.Skip(4);

        Assert.Equal(
            [
                ("recognised@2022.value", ColumnType.Integer, "exemplar", "Được công nhận: năm 2022"), ("recognised@2022.delta", ColumnType.Integer, "exemplar", "Được công nhận: Chênh lệch so với năm 2022"),
                ("recognised@2022.rankChange", ColumnType.Integer, "rank", "Được công nhận: Tăng, giảm hạng so với năm 2022"),
                ("completeness@2022.value", ColumnType.Decimal, "ratio", "Tỷ lệ đã nộp: năm 2022"), ("completeness@2022.delta", ColumnType.Decimal, "ratio", "Tỷ lệ đã nộp: Chênh lệch so với năm 2022"),
                ("completeness@2022.rankChange", ColumnType.Integer, "rank", "Tỷ lệ đã nộp: Tăng, giảm hạng so với năm 2022"),
            ],
            columns.Select(c => (c.Name, c.Type, c.Unit!, c.Title.Vi)));
    }

    [Fact]
    public void Order_MayGoByAComparedColumn()
    {
        using var facts = Facts.FromSql(TwoYears);

        var table = facts.Run(s_byCommune with { Compare = [new("2022", ["value"])], Order = ["-recognised@2022.value"], Limit = 1 });

        Assert.Equal(["101"], table.Rows.Select(r => r[0]));
        Assert.Equal((3, true), (table.TotalRows, table.Truncated));
    }

    [Fact]
    public void UnitWithoutADistrict_HasNoRankWithinOne()
    {
        using var facts = Facts.FromSql("""
            insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2025), (2, 'p1', '103@2025-07-01', 2025);
            insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'an-ninh', null), ('2-1', 2, 'individual', 'an-ninh', null);
            """);

        var table = facts.Run(s_byCommune with { Period = "2025", Compare = [new("peers", ["rank"], "district")] });

        Assert.Equal([("101", 1L), ("102", null), ("103@2025-07-01", null)], table.Rows.Select(r => ((string)r[0]!, (long?)r[^1])).Order());
        Assert.Equal(["no-peer-group"], table.Warnings.Select(w => w.Code));
    }

    [Fact]
    public void MistakenComparisons_AreAllNamedWithTheNearestWord()
    {
        using var facts = Facts.FromSql(TwoYears);

        var errors = facts.Refused(s_byCommune with
        {
            Compare = [new("2022", ["delte", "median"]), new("pears", ["rank"]), new("peers", ["rank"], "distrct"), new("peers", ["median"], "clutser"), new("final-2026", ["value"]), new("total", [])],
        });

        Assert.Equal(
            [
                ("unknown-compare", "delte", "delta"), ("not-comparable", "2022", null), ("unknown-value", "distrct", "district"), ("unknown-value", "clutser", "cluster"),
                ("bad-compare", "total", null), ("bad-period", "pears", "peers"), ("bad-period", "final-2026", "final-2025"),
            ],
            errors.Select(e => (e.Code, e.Member, e.Nearest)));
        Assert.Equal("Không so với “pears” được. Có phải ý là “peers”?", errors[5].Message);
        Assert.Contains("Có phải ý là “final-2025”?", errors[6].Message, StringComparison.Ordinal);
        Assert.EndsWith("Ngoài các kỳ, có thể so với: target, peers, total.", errors[6].Message, StringComparison.Ordinal);
    }

    // 101 leaves cluster A for B on 1 July 2023: a question is answered by the clusters of its last day, and nobody is compared with who is alone.
    [Theory]
    [InlineData("2022", "101:A 102:A 103:-")]
    [InlineData("2023", "101:- 102:- 103:-")]
    public void Clusters_AreThoseOfTheLastDay(string period, string groups)
    {
        using var facts = Facts.FromSql(TwoYears + """
            insert into given_submission (id, plan, unit, year) values (9, 'p1', '102', 2022);
            insert into given_exemplar (id, submission, kind, movements, owners) values ('9-1', 9, 'individual', 'an-ninh', null), ('9-2', 9, 'individual', 'an-ninh', null);
            insert into ref_cluster values ('A', 'Cụm một'), ('B', 'Cụm hai');
            insert into ref_cluster_member values ('A', '101', null, '2023-06-30'), ('B', '101', '2023-07-01', null), ('A', '102', null, null);
            """);
        var table = facts.Run(s_byCommune with { Period = period, Compare = [new("peers", ["rank"], "cluster")] });
        // In A 102 has 2 and 101 has 1; apart, each is the first of one.
        Assert.Equal(groups == "101:A 102:A 103:-" ? [("101", 2L), ("102", 1L), ("103", null)] : [("101", 1L), ("102", 1L), ("103", (long?)null)], table.Rows.Select(r => ((string)r[0]!, (long?)r[^1])));
        Assert.Equal("1 đơn vị không thuộc cụm thi đua nào, nên không xếp hạng.", Assert.Single(table.Warnings).Message);
        Assert.Equal("Được công nhận: Thứ hạng (đơn vị cùng nhóm, trong cụm thi đua)", table.Columns[^1].Title.Vi);
    }

    [Theory]
    [InlineData("recognised", "year", "2022", "value")]
    [InlineData("recognised", "movement", "peers", "rank")]
    [InlineData("commended", "commune", "target", "value")]
    [InlineData("recognised", "source", "target", "value")]
    [InlineData("completeness", "commune", "2022", "ratio")]
    public void WhatCannotBeCompared_IsRefused(string measure, string by, string to, string word)
    {
        using var facts = Facts.FromSql(TwoYears);

        var error = Assert.Single(facts.Refused(s_byCommune with { Measures = [measure], By = [by], Compare = [new(to, [word])] }));

        Assert.Equal("not-comparable", error.Code);
    }

    // The words of a comparison hold for all measures of a question: what means nothing for some of them is left out, not the whole question refused.
    [Fact]
    public void WhatMeansNothingForSomeMeasures_IsLeftOutWithAWarning()
    {
        using var facts = Facts.FromSql(TwoYears);

        var table = facts.Run(s_byCommune with { Measures = ["recognised", "completeness"], By = ["plan"], Compare = [new("2022", ["value", "ratio"]), new("peers", ["median"], "district")] });

        Assert.Equal(["recognised@2022.value", "recognised@2022.ratio", "completeness@2022.value"], table.Columns.Select(c => c.Name).Where(n => n.Contains('@', StringComparison.Ordinal)));
        Assert.Equal(
            ["Không so với “2022”: “completeness” đã là tỷ lệ, nên không có “ratio”. Hãy dùng value hoặc delta.", "Không so với “peers”: So với các đơn vị cùng nhóm thì câu hỏi phải chia theo đúng một trong: commune, unit, district."],
            table.Warnings.Where(w => w.Code == "comparison-left-out").Select(w => w.Message));
    }

    [Fact]
    public void EveryWord_HasSomethingItGoesWithAndBothTitles() => Assert.All(ComparisonWord.All, w =>
    {
        Assert.NotEmpty(w.With);
        Assert.NotEqual("", w.Title.Vi);
        Assert.NotEqual("", w.Title.En);
    });
}
