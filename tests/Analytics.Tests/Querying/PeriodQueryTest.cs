using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Tests.Reports;

namespace DienHinh.Analytics.Tests.Querying;

public class PeriodQueryTest
{
    private const string Dated = """
        insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023), (3, 'p1', '102', 2023);
        insert into given_exemplar (id, submission, kind, movements, owners, recognised) values
            ('1-1', 1, 'individual', 'an-ninh', null, 'year'), ('2-1', 2, 'individual', 'an-ninh', null, '2023-05-19'), ('2-2', 2, 'individual', 'an-ninh', null, 'year');
        insert into given_count (id, submission, kind, movements, owners, count) values ('3-s1', 3, 'individual', 'an-ninh', null, 40);
        """;

    private static readonly MetricQuery s_question = new() { Measures = ["recognised"], Plan = "p1" };

    [Fact]
    public void Quarter_SaysHowManyYearsAloneItLeftOut()
    {
        using var facts = Facts.FromSql(Dated);

        var table = facts.Run(s_question with { Period = "2023-Q2" });

        Assert.Equal([[1L]], table.Rows);
        Assert.Equal([new("2023-Q2", new(2023, 4, 1), new(2023, 6, 30))], table.Periods);
        var warning = Assert.Single(table.Warnings);
        Assert.Equal("year-only-left-out", warning.Code);
        Assert.StartsWith("41 điển hình chỉ ghi năm", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "1 lượt khen thưởng chỉ ghi năm 2023 không", "2 việc quanh điển hình chỉ ghi năm 2023 không")]
    [InlineData(true, "1 lượt khen thưởng chỉ ghi năm 2023 được", "2 việc quanh điển hình chỉ ghi năm 2023 được")]
    public void Review_SaysHowManyAwardsAndEntriesOfAYearAloneTheRuleMoved(bool isYearOnlyCounted, string awards, string entries)
    {
        // Of 2022 nothing is moved: its year's end is before the cut-off of 30 June 2023.
        using var facts = Facts.FromSql($"""
            {Dated}
            insert into given_award (id, on_date) values ('1-1', null), ('2-1', '2023-05-19'), ('2-2', null);
            insert into given_entry (id, submission, kind, exemplar, on_date) values
                ('1-e1', 1, 'publicity', '1-1', null), ('2-e1', 2, 'publicity', '2-1', null), ('2-e2', 2, 'visit', '2-1', null), ('2-e3', 2, 'visit', '2-1', '2023-02-01');
            insert into ref_review_rule (plan_id, review_id, level, is_cut_off_assumed, is_year_only_counted) values ('p1', 'interim-2023', '', false, {isYearOnlyCounted});
            """);

        var table = facts.Run(new MetricQuery { Measures = ["awards", "entries"], Plan = "p1", Period = "interim-2023" });

        Assert.Equal([isYearOnlyCounted ? [3L, 4L] : [2L, 2L]], table.Rows);
        Assert.Equal(2, table.Warnings.Count);
        Assert.StartsWith(awards, table.Warnings[0].Message, StringComparison.Ordinal);
        Assert.StartsWith(entries, table.Warnings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WholeYearsAsDays_LeaveNobodyOutForLackOfADate()
    {
        using var facts = Facts.FromSql(Dated);

        var table = facts.Run(s_question with { Period = "2022-H1..2023-H2" });

        Assert.Equal([[43L]], table.Rows);
        Assert.Empty(table.Warnings);
    }

    [Fact]
    public void ClosedToday_GoesByTheClock()
    {
        using var facts = Facts.FromSql(Dated + "update ref_expected_submission set due_date = '2026-11-21' where year = 2023; update ref_expected_submission set due_date = '2026-11-22' where year > 2023;");

        // It is the 20th in UTC and the 21st in Viet Nam, the last day in time of 2023.
        var table = QueryRunner.Run(facts.Database, s_question with { Period = "closed" }, Samples.Clock);

        Assert.Equal([new("closed@2026-11-21", new(2021, 1, 1), new(2023, 12, 31))], table.Periods);
        Assert.Equal([[43L]], table.Rows);
    }

    [Fact]
    public void ClosedBeforeAnyDeadline_IsEmptyAndSaysSo()
    {
        using var facts = Facts.FromSql(Dated);

        var table = facts.Run(s_question with { Period = "closed@2021-12-14" });

        Assert.Equal([[null]], table.Rows);
        Assert.Equal(["no-closed-cycle"], table.Warnings.Select(w => w.Code));
    }

    [Theory]
    [InlineData("final-2052", "final-2025")]
    [InlineData("stage-2", null)]
    [InlineData("final-2025..interim-2023", null)]
    [InlineData("interim-2023..final-2026", "final-2025")]
    [InlineData("closed@tomorrow", null)]
    public void PeriodThatThePlanHasNot_IsRefused(string period, string? nearest)
    {
        using var facts = Facts.FromSql(Dated);

        var error = Assert.Single(facts.Refused(s_question with { Period = period }));

        Assert.Equal(("bad-period", nearest), (error.Code, error.Nearest));
    }

    [Fact]
    public void StageWithoutYearsOfItsOwn_GoesByItsDays()
    {
        using var facts = Facts.FromSql(Dated + "insert into ref_stage (plan_id, id, ordinal, name, from_date, to_date) values ('p1', 'build', 1, 'Xây dựng', '2023-04-01', '2023-06-30');");

        Assert.Equal([[1L]], facts.Run(s_question with { Period = "build" }).Rows);
        Assert.Equal([[1L]], facts.Run(s_question with { Period = "stage-build" }).Rows);
    }

    [Fact]
    public void Increment_TellsTheRemarksOfBothReviewsAndTheReportsBetween()
    {
        using var facts = Facts.FromSql(Dated);

        var table = facts.Run(s_question with { Period = "interim-2023..final-2025" });

        Assert.Equal([[41L]], table.Rows);
        Assert.Equal([new("interim-2023..final-2025", new(2023, 7, 1), new(2025, 12, 31))], table.Periods);
        Assert.Equal(["year-only-left-out"], table.Warnings.Select(w => w.Code));
        Assert.Equal((9, 2), (table.Coverage!.Expected!.Value, table.Coverage.Received));
    }

    [Theory]
    [InlineData("2023", null)]
    [InlineData("interim-2023..final-2025", null)]
    [InlineData("2021..2024", "final-2025")]
    public void Review_ThatThePeriodDoesNotHold_IsRefused(string period, string? leftOut)
    {
        using var facts = Facts.FromSql(Dated);
        var query = s_question with { By = ["review"], Period = period };

        var error = Assert.Single(facts.Refused(query));

        Assert.Equal(("bad-period", period), (error.Code, error.Member));
        if (leftOut is not null)
            Assert.Equal([1L + 1, 43L], facts.Run(query with { Where = [new MemberFilter("review", FilterOperator.NotEquals, [leftOut])] }).Rows.Select(r => r[^1]));
    }

    [Fact]
    public void Reviews_AreTogetherTheLastOfThem()
    {
        using var facts = Facts.FromSql(Dated);
        var query = s_question with { By = ["review", "commune"], Totals = true, Subtotals = [["commune"]], Where = [new MemberFilter("review", FilterOperator.Equals, ["interim-2023"])] };

        var table = facts.Run(query);

        // By June 2023 two; the whole plan has 43.
        Assert.Equal(2L, table.Totals![^1]);
        Assert.Contains(2L, table.Subtotals[0].Rows.Select(r => r[^1]));
        Assert.DoesNotContain(3L, table.Subtotals[0].Rows.Select(r => r[^1]));
    }

    [Fact]
    public void MovementLaunchedBetweenReviews_CountsWhollyInTheIncrement()
    {
        using var facts = Facts.FromSql(Dated + """
            insert into ref_validity values ('movement', 'khuyen-hoc', '2024-01-01', null);
            insert into given_submission (id, plan, unit, year) values (9, 'p1', '101', 2025);
            insert into given_exemplar (id, submission, kind, movements, owners) values ('9-1', 9, 'individual', 'khuyen-hoc', null);
            """);
        var query = s_question with { By = ["movement"], Period = "interim-2023..final-2025" };

        Assert.Equal(1L, facts.Run(query).Rows.Single(r => (string?)r[0] == "khuyen-hoc")[^1]);
        var early = facts.Run(query with { Period = "2023", Where = [new MemberFilter("movement", FilterOperator.Equals, ["khuyen-hoc"])] });
        Assert.Equal(["khuyen-hoc", "Khuyến học, khuyến tài", null], early.Rows.Single());
        Assert.Equal(["not-yet-launched"], early.Warnings.Select(w => w.Code));
    }

    [Theory]
    [InlineData("year", "2023", "2024", "2025")]
    [InlineData("cycle", "p1/2023", "p1/2024", "p1/2025")]
    public void Increment_ByYears_TakesNothingOffWhatLiesAfterTheFirstReview(string dimension, params string[] reported)
    {
        using var facts = Facts.FromSql(Dated + """
            insert into given_submission (id, plan, unit, year) values (4, 'p1', '102', 2024), (5, 'p1', '101', 2025);
            insert into given_exemplar (id, submission, kind, movements, owners, recognised) values ('4-1', 4, 'individual', 'an-ninh', null, 'year'), ('5-1', 5, 'individual', 'an-ninh', null, 'year');
            """);
        var query = s_question with { By = [dimension], Period = "interim-2023..final-2025", Totals = true };

        var table = facts.Run(query);

        // Of 2021 nobody reported, to either review; of 2022 all was told by the first.
        Assert.Equal([null, 0L, 41L, 1L, 1L], table.Rows.Select(r => r[^1]));
        Assert.Equal(43L, table.Totals![^1]);
        Assert.Equal(reported, table.Rows.Skip(2).Select(r => $"{r[0]}"));
        Assert.Equal([[1L]], facts.Run(s_question with { Period = query.Period, Where = [new MemberFilter("year", FilterOperator.Equals, ["2024"])] }).Rows);
    }

    [Fact]
    public void Increment_WhereTheFirstReviewLacksAReport_IsAGap()
    {
        using var facts = Facts.FromSql(Dated + """
            insert into given_submission (id, plan, unit, year) values (4, 'p1', '103', 2024);
            insert into given_exemplar (id, submission, kind, movements, owners) values ('4-1', 4, 'individual', 'an-ninh', null);
            """);

        // The last commune owed reports by the first review and sent none: what it had then is not known. The ward, which came after, has sent none at all.
        Assert.Equal([null, 1L, 40L, null], facts.Run(s_question with { By = ["commune"], Period = "interim-2023..final-2025" }).Rows.Select(r => r[^1]));
    }

    /// <summary>Whatever the facts: the increment is cumulative to the second less cumulative to the first, row by row and in total; of a unit that came later nothing is taken off.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Increment_IsTheDifferenceOfTheCumulativeFigures(int seed)
    {
        using var facts = Facts.FromSql(Draw(new Random(seed)));
        var query = s_question with { Measures = ["recognised", "commended", "exemplars", "receivedSubmissions"], By = ["commune"], Totals = true };
        var first = facts.Run(query with { Period = "interim-2023" });
        var second = facts.Run(query with { Period = "final-2025" });
        var between = facts.Run(query with { Period = "interim-2023..final-2025" });

        Assert.True((long?)between.Totals![2] > 0);
        foreach (var row in between.Rows.Append(between.Totals))
        {
            var (before, after) = (Row(first, row[0]), Row(second, row[0]));
            for (var i = 2; i < row.Count; i++)
                Assert.Equal((long?)after?[i] - (before is null ? 0 : (long?)before[i]), row[i]);
        }

        static IReadOnlyList<object?>? Row(ResultTable table, object? key) => key is null ? table.Totals : table.Rows.SingleOrDefault(r => Equals(r[0], key));
    }

    private static string Draw(Random random)
    {
        var sql = new List<string> { "insert into ref_review_rule (plan_id, review_id, level, is_cut_off_assumed, is_year_only_counted) values ('p1', 'interim-2023', 'xã', false, true);" };
        var submission = 0;
        foreach (var unit in (string[])["101", "102"])
        {
            for (var year = 2021; year <= 2025; year++)
            {
                if (unit == "102" && random.Next(3) == 0)
                    continue;
                sql.Add($"insert into given_submission (id, plan, unit, year) values ({++submission}, 'p1', '{unit}', {year});");
                for (var row = 1; row <= 8; row++)
                    sql.Add($"insert into given_exemplar (id, submission, kind, movements, owners, recognised, commended) values ('{submission}-{row}', {submission}, 'individual', 'an-ninh', null, {Day(year)}, {Day(year)});");
            }
        }

        return string.Join('\n', sql);

        string Day(int year) => random.Next(4) switch
        {
            0 => "null",
            1 => "'year'",
            _ => $"'{new DateOnly(year, 1, 1).AddDays(random.Next(365)):yyyy-MM-dd}'",
        };
    }
}
