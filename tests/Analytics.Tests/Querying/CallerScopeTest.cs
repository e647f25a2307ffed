using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Units;

namespace DienHinh.Analytics.Tests.Querying;

/// <summary>Whatever a question says, one who may see some units gets the answer that there would be if the others had never sent or owed anything.</summary>
public class CallerScopeTest
{
    private static readonly string[] s_units = ["101", "102", "103", "103@2025-07-01"];

    private static readonly string[] s_dimensions = ["movement", "movementType", "owner", "kind", "milestone", "year", "commune", "unit", "district", "province", "plan", "planItem", "stage", "cycle"];

    private static readonly string[] s_measures = ["exemplars", "recognised", "commended", "target", "achieved", "attainment", "shortfall", "expectedSubmissions", "receivedSubmissions", "completeness"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Answer_IsThatOfACopyWithNothingElse(int seed)
    {
        var random = new Random(seed);
        var sql = Draw(random);
        var answered = 0;
        foreach (string[] visible in (string[][])[["101"], ["171"], ["172"], ["103@2025-07-01", "102"]])
        {
            using var all = Facts.FromSql(sql);
            using var copy = Facts.FromSql(sql + Without(visible));
            for (var i = 0; i < 12; i++)
            {
                var query = Question(random);
                var (seen, expected) = (Answer(all, query, new(visible)), Answer(copy, query, null));
                Assert.True(seen == expected, $"{string.Join(',', visible)} asks {System.Text.Json.JsonSerializer.Serialize(query)}\n--- sees\n{seen}\n--- of the copy\n{expected}");
                if (!expected.StartsWith("refused", StringComparison.Ordinal))
                    answered++;
            }
        }

        // Questions at random are often nonsense, but not mostly.
        Assert.InRange(answered, 12, 48);
    }

    [Fact]
    public void Question_AboutAUnitOutside_IsRefused()
    {
        using var facts = Facts.FromGolden("two-movements-once");

        var errors = Assert.Throws<QueryException>(() => QueryRunner.Run(facts.Database, new() { Measures = ["recognised"], Unit = new("103") }, caller: new(["171"]))).Errors;

        Assert.Equal(("outside-scope", "103"), (Assert.Single(errors).Code, errors[0].Member));
    }

    [Fact]
    public void Question_AboutAUnitAbove_IsAnsweredForWhatIsVisible()
    {
        using var facts = Facts.FromGolden("two-movements-once");

        Assert.Equal(3L, QueryRunner.Run(facts.Database, new() { Measures = ["recognised"], Unit = new("19") }, caller: new(["101"])).Rows[0][0]);
        Assert.Null(QueryRunner.Run(facts.Database, new() { Measures = ["recognised"], Unit = new("19"), Period = "2023" }, caller: new(["102"])).Rows[0][0]);
    }

    [Fact]
    public void CallerWithoutUnits_SeesNothing()
    {
        using var facts = Facts.FromGolden("two-movements-once");

        Assert.Null(QueryRunner.Run(facts.Database, new() { Measures = ["recognised"], Period = "2023" }, caller: new([])).Rows[0][0]);
    }

    private static string Without(string[] visible)
    {
        var kept = string.Join(" or ", visible.Select(v => $"u.id = '{v}' or u.district_id = '{v}'"));
        return $"""

            delete from given_exemplar where submission in (select s.id from given_submission s where s.unit not in (select u.id from ref_unit u where {kept}));
            delete from given_count where submission in (select s.id from given_submission s where s.unit not in (select u.id from ref_unit u where {kept}));
            delete from given_submission where unit not in (select u.id from ref_unit u where {kept});
            delete from ref_expected_submission where unit_id not in (select u.id from ref_unit u where {kept});
            delete from ref_target where plan_id in (select p.id from ref_plan p where p.unit_id not in (select u.id from ref_unit u where {kept}));
            """;
    }

    private static string Answer(Facts facts, MetricQuery query, CallerScope? caller)
    {
        try
        {
            var table = QueryRunner.Run(facts.Database, query, caller: caller);
            IEnumerable<string> lines =
            [
                string.Join(' ', table.Columns.Select(c => c.Name)), .. table.Rows.Select(Line), "totals " + (table.Totals is { } totals ? Line(totals) : ""),
                .. table.Subtotals.SelectMany(s => s.Rows.Select(r => string.Join(',', s.By) + " " + Line(r))),
                .. table.CoverageByYear.Where(c => c.Value.Received > 0).Select(c => $"{c.Key} {c.Value}"), .. table.Warnings.Select(w => w.ToString()).Order(StringComparer.Ordinal),
            ];
            return string.Join('\n', lines);
        }
        catch (QueryException refused)
        {
            return "refused " + string.Join(", ", refused.Errors.Select(e => e.Code + " " + e.Member));
        }
    }

    private static string Line(IReadOnlyList<object?> row) => string.Join('|', row.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)));

    private static MetricQuery Question(Random random)
    {
        string[] by = [.. Some(random, s_dimensions, random.Next(0, 3))];
        string[] measures = [.. Some(random, s_measures, random.Next(1, 3))];
        var basis = (UnitBasis)random.Next(3);
        return new()
        {
            Measures = measures,
            By = by,
            Plan = Pick(random, ["p1", "p3", ""]) is { Length: > 0 } plan ? plan : null,
            Period = Pick(random, ["2021..2025", "2023", "2022..2024", "2023-H1"]),
            Basis = basis,
            Division = basis == UnitBasis.Restated ? new(DivisionRule.LeftOut) : null,
            Compare = random.Next(3) == 0 ? [new Comparison(Pick(random, ["2022", "total"]), [Pick(random, ["value", "delta", "share"])])] : [],
            Where = random.Next(3) switch
            {
                0 => [new MemberFilter("movement", FilterOperator.Equals, [Pick(random, ["an-ninh", "khuyen-hoc"])])],
                1 => [new ConditionGroup(true, [new MemberFilter("kind", FilterOperator.NotEquals, ["individual"]), new MemberFilter("commune", FilterOperator.Equals, [Pick(random, s_units)])])],
                _ => [],
            },
            Top = random.Next(3) == 0 ? new(random.Next(1, 3)) : null,
            Subtotals = by.Length == 2 && random.Next(2) == 0 ? [[by[0]]] : [],
            Pivot = by.Length == 2 && random.Next(4) == 0 ? [by[1]] : [],
            Totals = random.Next(2) == 0,
        };
    }

    private static string Draw(Random random)
    {
        var sql = new List<string>
        {
            """
            insert into ref_plan (id, title, title_en, unit_id, from_year, to_year) values ('p3', 'Kế hoạch của xã An Hòa', 'Plan of a commune', '101', 2021, 2025);
            insert into ref_plan_item (plan_id, item, ordinal, printed_name) values ('p3', 'a', 1, 'An ninh');
            insert into ref_plan_item_movement (plan_id, item, movement_id) values ('p3', 'a', 'an-ninh');
            insert into ref_expected_submission (plan_id, unit_id, year, due_date) select 'p3', '101', y, make_date(y, 12, 15) from range(2021, 2026) years(y);
            insert into ref_target (plan_id, id, item, kind, bound, value, from_year, to_year, closes_on)
                select 'p3', 'a@' || y, 'a', null, 'at-least', 2, y, y, make_date(y, 12, 15) from range(2021, 2026) years(y);
            """,
        };
        var id = 0;
        foreach (var unit in s_units)
        {
            for (var year = unit.Length > 3 ? 2025 : 2021; year <= (unit == "103" ? 2024 : 2025); year++)
            {
                if (random.Next(4) == 0)
                    continue;
                id++;
                sql.Add($"insert into given_submission (id, plan, unit, year) values ({id}, '{(unit == "101" ? "p3" : "p1")}', '{unit}', {year});");
                for (var row = 1; row <= random.Next(1, 8); row++)
                    sql.Add($"insert into given_exemplar (id, submission, kind, movements, owners, recognised) values ('{id}-{row}', {id}, '{Pick(random, ["collective", "individual", "household"])}', '{Pick(random, ["an-ninh", "khuyen-hoc", "nong-thon-moi an-ninh"])}', '{Pick(random, ["hoi-nong-dan", "hoi-phu-nu hoi-nong-dan"])}', {Pick(random, ["'year'", $"'{year}-04-11'"])});");
            }
        }

        return string.Join('\n', sql);
    }

    private static IEnumerable<string> Some(Random random, string[] from, int count)
    {
        var shuffled = (string[])from.Clone();
        random.Shuffle(shuffled);
        return shuffled.Take(count);
    }

    private static string Pick(Random random, string[] values) => values[random.Next(values.Length)];
}
