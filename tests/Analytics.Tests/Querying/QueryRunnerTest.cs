using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Tests.Querying;

public class QueryRunnerTest
{
    private const string Three = """
        insert into given_submission (id, plan, unit, year, received) values (1, 'p1', '101', 2023, '2023-12-10'), (2, 'p1', '102', 2023, '2023-12-20');
        insert into given_exemplar (id, submission, kind, movements, owners) values
            ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('1-2', 1, 'household', 'an-ninh', 'cong-an-xa'), ('2-1', 2, 'individual', 'khuyen-hoc', 'hoi-phu-nu');
        """;

    private static readonly MetricQuery s_byMovement = new() { Measures = ["recognised"], By = ["movement"], Plan = "p1", Period = "2023" };

    [Fact]
    public void Mistakes_AreAllNamedAtOnceWithTheNearestKnownWord()
    {
        using var facts = Facts.FromSql(Three);

        var errors = facts.Refused(new()
        {
            Measures = ["recogniesd"], By = ["movment"], Plan = "p3", Period = "2025..2021", Unit = new("1001"), Limit = 0, Order = ["-recognized"],
            Where = [new MemberFilter("kind", FilterOperator.Equals, ["individuals"]), new MemberFilter("movement", FilterOperator.Equals, ["an-nin"]), new MemberFilter("year", FilterOperator.Equals, ["nam 2023"])],
        });

        Assert.Equal(
            [
                ("unknown-measure", "recogniesd", "recognised"), ("unknown-dimension", "movment", "movement"), ("unknown-value", "individuals", "individual"),
                ("unknown-value", "nam 2023", null), ("unknown-column", "recognized", "recogniesd"), ("bad-limit", "0", null), ("unknown-plan", "p3", "p1"),
                ("bad-period", "2025..2021", null), ("unknown-unit", "1001", "101"), ("unknown-value", "an-nin", "an-ninh"),
            ],
            errors.Select(e => (e.Code, e.Member, e.Nearest)));
    }

    [Theory]
    [InlineData("'; drop table submission; --")]
    [InlineData("an-ninh' or '1'='1")]
    [InlineData("$p0")]
    [InlineData("\"; select 1")]
    [InlineData("%")]
    public void InjectionAsValue_IsAValueThatNothingHas(string text)
    {
        using var facts = Facts.FromSql(Three);

        var errors = facts.Refused(s_byMovement with { Plan = text, Unit = new(text), Where = [new MemberFilter("owner", FilterOperator.NotEquals, [text])] });

        Assert.Equal(["unknown-plan", "unknown-unit", "unknown-value"], errors.Select(e => e.Code));
        Assert.Equal(3, facts.Run(s_byMovement).TotalRows);
    }

    [Theory]
    [InlineData("f.name from fact_exemplar; --")]
    [InlineData("movement_id")]
    [InlineData("Movement")]
    public void InjectionAsIdentifier_IsUnknown(string text)
    {
        using var facts = Facts.FromSql(Three);

        var errors = facts.Refused(new() { Measures = [text], By = [text + "x"], Where = [new MemberFilter(text, FilterOperator.Set, [])], Order = [text + "y"] });

        Assert.Equal(["unknown-measure", "unknown-dimension", "unknown-dimension", "unknown-column"], errors.Select(e => e.Code));
    }

    [Fact]
    public void InjectionInTheData_ReachesTheAnswerAsText()
    {
        using var facts = Facts.FromSql("""
            insert into ref_movement values ('x''; drop table submission; --', 'Bobby', 'Bobby', 'phong_trao', 'x', null);
            insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023);
            insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', null, null);
            insert into fact_exemplar_movement values ('1-1', 'x''; drop table submission; --');
            """);

        var table = facts.Run(s_byMovement with { Where = [new MemberFilter("movement", FilterOperator.Equals, ["x'; drop table submission; --"])] });

        Assert.Equal([["x'; drop table submission; --", "Bobby", 1L]], table.Rows);
    }

    [Fact]
    public void MeasuresOfReports_CannotBeDividedByWhatOnlyExemplarsHave()
    {
        using var facts = Facts.FromSql(Three);

        var errors = facts.Refused(new() { Measures = ["completeness"], By = ["movement"], Where = [new MemberFilter("kind", FilterOperator.Set, [])] });

        Assert.Equal([("not-groupable", "movement"), ("not-groupable", "kind")], errors.Select(e => (e.Code, e.Member)));
    }

    [Fact]
    public void Limit_SaysWhatItLeftOut()
    {
        using var facts = Facts.FromSql(Three);

        var table = facts.Run(s_byMovement with { Limit = 2, Totals = true });

        Assert.Equal((2, 3, true), (table.Rows.Count, table.TotalRows, table.Truncated));
        Assert.Equal(3L, table.Totals![^1]);
    }

    [Fact]
    public void Order_FollowsTheColumnsNamedAndPutsGapsLast()
    {
        using var facts = Facts.FromSql(Three);

        var table = facts.Run(new() { Measures = ["recognised"], By = ["commune"], Plan = "p1", Period = "2023", Order = ["-recognised"] });

        Assert.Equal(["101", "102", "103"], table.Rows.Select(r => r[0]));
        Assert.Equal([2L, 1L, null], table.Rows.Select(r => r[2]));
        Assert.Equal(["102", "101"], facts.Run(new() { Measures = ["recognised"], By = ["commune"], Plan = "p1", Period = "2023", Order = ["recognised"] }).Rows.Take(2).Select(r => r[0]));
    }

    [Fact]
    public void Coverage_CountsReportsOwedReceivedAndInTime()
    {
        using var facts = Facts.FromSql(Three);

        Assert.Equal(new Coverage(3, 2, 1), facts.Run(s_byMovement).Coverage);
        Assert.Equal(new Coverage(null, 0, null), facts.Run(s_byMovement with { Period = "2019" }).Coverage);
    }

    [Fact]
    public void CorrectionAfterTheDueDate_DoesNotMakeTheReportLate()
    {
        using var facts = Facts.FromSql("""
            insert into given_submission (id, plan, unit, year, current, received) values (1, 'p1', '101', 2023, false, '2023-12-15'), (2, 'p1', '101', 2023, true, '2024-01-10');
            """);

        Assert.Equal(1, facts.Run(s_byMovement).Coverage!.OnTime);
    }

    [Fact]
    public void CodeOfTwoUnits_TakesBothAndNamesThem()
    {
        using var facts = Facts.FromSql("""
            insert into given_submission (id, plan, unit, year) values (1, 'p1', '103', 2024), (2, 'p1', '103@2025-07-01', 2025);
            insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'an-ninh', null), ('2-1', 2, 'individual', 'an-ninh', null);
            """);
        var query = new MetricQuery { Measures = ["recognised"], By = ["year"], Plan = "p1", Period = "2024..2025", Unit = new("103") };

        var table = facts.Run(query);

        Assert.Equal([[2024L, 1L], [2025L, 1L]], table.Rows);
        var warning = Assert.Single(table.Warnings);
        Assert.Equal("unit-code-shared", warning.Code);
        Assert.Contains("Xã Đông Sơn (đến 30/6/2025)", warning.Message, StringComparison.Ordinal);
        Assert.Contains("Phường Đông Sơn (từ 1/7/2025)", warning.Message, StringComparison.Ordinal);
        Assert.Empty(facts.Run(query with { Unit = new("103@2025-07-01") }).Warnings);
    }

    [Fact]
    public void UnitThatDidNotExistInAYear_IsNoGapOfThatYear()
    {
        using var facts = Facts.FromSql(Three);

        var table = facts.Run(new() { Measures = ["recognised"], By = ["year", "unit"], Plan = "p1", Period = "2024..2025" });

        Assert.Equal(
            [(2024L, "101"), (2024L, "102"), (2024L, "103"), (2025L, "103@2025-07-01"), (2025L, "101"), (2025L, "102")],
            table.Rows.Select(r => ((long)r[0]!, (string)r[1]!)));
    }

    [Fact]
    public void Review_SaysHowManyRecordsItsCutOffMoved()
    {
        using var facts = Facts.FromSql(Three);

        var table = facts.Run(s_byMovement with { Period = "interim-2023" });

        Assert.Equal([new("interim-2023", new(2021, 1, 1), new(2023, 6, 30))], table.Periods);
        var warning = Assert.Single(table.Warnings);
        Assert.Equal("year-only-left-out", warning.Code);
        Assert.StartsWith("3 điển hình", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReviewOfAPlanThatCountsYearsAlone_CountsThemAndSaysSo()
    {
        using var facts = Facts.FromSql(Three + """
            insert into ref_review_rule (plan_id, review_id, level, is_cut_off_assumed, is_year_only_counted) values ('p1', 'interim-2023', 'xã', true, true);
            insert into given_exemplar (id, submission, kind, movements, owners, recognised) values ('1-3', 1, 'individual', 'an-ninh', null, '2023-07-01');
            """);

        var table = facts.Run(s_byMovement with { Period = "interim-2023", Totals = true });

        Assert.Equal(3L, table.Totals![^1]);
        Assert.Equal(["cut-off-assumed", "year-only-counted"], table.Warnings.Select(w => w.Code));
    }

    [Fact]
    public void ReviewWithoutACutOff_TakesTheYearOfItsNameAndSaysSo()
    {
        using var facts = Facts.FromSql(Three);

        var table = facts.Run(s_byMovement with { Period = "review-2024" });

        Assert.Equal(new DateOnly(2024, 12, 31), table.Periods.Single().To);
        Assert.Equal("no-cut-off", table.Warnings.Single().Code);
    }

    [Fact]
    public void UnknownReview_NamesTheNearestAndReviewsNeedAPlan()
    {
        using var facts = Facts.FromSql(Three);

        Assert.Equal("final-2025", facts.Refused(s_byMovement with { Period = "final-2026" }).Single().Nearest);
        Assert.Equal("bad-period", facts.Refused(s_byMovement with { Plan = null, Period = "final-2025" }).Single().Code);
    }

    [Fact]
    public void DataVersion_ChangesWhenASubmissionIsReplaced()
    {
        using var facts = Facts.FromSql(Three);
        var before = facts.Run(s_byMovement).DataVersion;

        Assert.Equal(before, facts.Run(s_byMovement).DataVersion);
        // What replaces a submission is a submission itself.
        facts.Execute("update submission_year set is_current = false where submission_id = 1; insert into submission by name select 99 as id, * exclude (id) from submission where id = 1");

        Assert.NotEqual(before, facts.Run(s_byMovement).DataVersion);
    }

    [Fact]
    public void EmptyDatabase_AnswersNothingInsteadOfZero()
    {
        using var facts = Facts.FromSql("delete from ref_expected_submission");

        var table = facts.Run(new() { Measures = ["exemplars", "receivedSubmissions"], Totals = true });

        Assert.Equal([[null, null]], table.Rows);
        Assert.Empty(table.Periods);
    }

    // The three that golden "held-records" counts as held; asked about themselves they need no remark.
    [Fact]
    public void FiguresThatAHoldMakesLower_SaySo()
    {
        using var facts = Facts.FromGolden("held-records");
        var query = new MetricQuery { Measures = ["recognised"], Plan = "p1", Period = "2022..2023" };

        var warning = Assert.Single(facts.Run(query).Warnings);
        Assert.Equal(("on-hold", "3 điển hình đang tạm giữ, không được tính vào đây."), (warning.Code, warning.Message));
        Assert.Empty(facts.Run(query with { Measures = ["recognised", "held"] }).Warnings);
    }
}
