using System.Text.Json;
using System.Text.Json.Serialization;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Tests.Querying;

/// <summary>An answer that the database keeps is the answer that is held, row for row, whatever it is ordered by.</summary>
public sealed class StreamedAnswerTest
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static TheoryData<string> Names => GoldenTest.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void LargeAnswer_IsTheHeldOne(string name)
    {
        using var facts = Facts.FromGolden(name);
        var query = JsonSerializer.Deserialize<MetricQuery>(File.ReadAllText(Path.Combine(Facts.GoldenFolder, name, "query.json")), s_json)! with { Totals = true };
        var columns = facts.Run(query with { Limit = 1 }).Columns.Select(c => c.Name).ToList();
        (IReadOnlyList<string> Order, int Offset)[] asked = [(query.Order, 0), (["-" + columns[0]], 1), ([columns[Math.Min(1, columns.Count - 1)]], 0), (["-" + columns[^1], "-" + columns[0]], 1)];
        foreach (var (order, offset) in asked)
        {
            var held = facts.Run(query with { Order = order, Offset = offset, Limit = QueryRunner.HeldRows });
            using var streamed = QueryRunner.Open(facts.Database, query with { Order = order, Offset = offset, Limit = QueryRunner.HeldRows + 1 });
            Assert.Equal(Json(StreamedAnswer.Of(held)), Json(streamed));
        }
    }

    [Theory]
    [InlineData("[\"movement\",\"kind\"]", "[]")]
    [InlineData("[\"kind\",\"owner\",\"year\"]", "[\"-ownerName\",\"-exemplars\"]")]
    [InlineData("[\"year\",\"milestone\"]", "[\"-milestone\"]")]
    [InlineData("[\"movementType\",\"source\",\"commune\"]", "[\"communeName\",\"-year\"]")]
    public void Samples_LargeAnswer_IsTheHeldOne(string by, string order)
    {
        using var facts = Facts.FromSql(Reports.Samples.TwoYears);
        var samples = facts.Database;
        var query = new MetricQuery
        {
            Measures = ["exemplars"], By = JsonSerializer.Deserialize<List<string>>(by)!, Totals = true,
            Order = [.. JsonSerializer.Deserialize<List<string>>(order)!.Where(o => !o.EndsWith("year", StringComparison.Ordinal) || by.Contains("year", StringComparison.Ordinal))],
        };
        var held = QueryRunner.Run(samples, query with { Limit = QueryRunner.HeldRows });
        Assert.NotEmpty(held.Rows);
        using var streamed = QueryRunner.Open(samples, query with { Limit = QueryRunner.HeldRows + 1 });
        Assert.Equal(Json(StreamedAnswer.Of(held)), Json(streamed));
    }

    [Fact]
    public void LargeAnswer_OfASpooledQuestion_IsNotHeld()
    {
        using var facts = Facts.FromGolden("gaps");
        using var streamed = QueryRunner.Open(facts.Database, new MetricQuery { Measures = ["recognised"], By = ["kind"], Limit = QueryRunner.HeldRows + 1 });
        Assert.IsNotAssignableFrom<System.Collections.ICollection>(streamed.Rows);
    }

    /// <summary>7,000 communes over 31 years: more groups than may be held.</summary>
    private const string Many = """
        insert into ref_unit (id, code, name, level, parent_id, province_id, commune_id) select 'x' || c, 'x' || c, 'Xã ' || c, 'commune', '19', '19', 'x' || c from range(7000) t(c);
        insert into ref_expected_submission (plan_id, unit_id, year, due_date) select 'p3', 'x' || c, 2000 + y, null from range(7000) t(c), range(31) u(y);
        insert into ref_plan (id, title, title_en, unit_id, from_year, to_year) values ('p3', 'Ba mươi năm', 'Thirty years', '19', 2000, 2030);
        insert into given_submission (id, plan, unit, year) values (1, 'p3', 'x5', 2010);
        insert into given_count (id, submission, kind, movements, owners, count) values ('1-s1', 1, 'individual', 'an-ninh', null, 9);
        """;

    private static readonly MetricQuery s_many = new() { Measures = ["recognised"], By = ["commune", "year"], Plan = "p3", Order = ["-recognised"], Limit = 2 };

    [Fact]
    public void PlainAnswer_OfMoreRowsThanMayBeHeld_IsOrderedAndCutOffByTheDatabase()
    {
        using var facts = Facts.FromSql(Many);

        var table = facts.Run(s_many);

        Assert.Equal((217_000, true), (table.TotalRows, table.Truncated));
        Assert.Equal([["x5", "Xã 5", 2010L, 9L], ["x0", "Xã 0", 2000L, null]], table.Rows);
        Assert.Equal([["x0", "Xã 0", 2000L, null]], facts.Run(s_many with { Offset = 1, Limit = 1 }).Rows);
    }

    public static TheoryData<string> Held => ["compare", "pivot", "subtotals", "condition", "lineage"];

    [Theory]
    [MemberData(nameof(Held))]
    public void AnswerThatHasToBeHeld_OfMoreRowsThanMayBe_IsRefusedWithWhatToDo(string shape)
    {
        using var facts = Facts.FromSql(Many);

        var mistake = Assert.Single(facts.Refused(shape switch
        {
            "compare" => s_many with { Compare = [new("total", ["share"])] },
            "pivot" => s_many with { Pivot = ["year"] },
            "subtotals" => s_many with { Subtotals = [["year"]] },
            "condition" => s_many with { Where = [new MemberFilter("recognised", FilterOperator.AtLeast, ["1"])] },
            _ => s_many with { Include = [Inclusion.Lineage] },
        }));

        Assert.Equal(QueryErrorCode.TooManyRows, mistake.Code);
        Assert.Contains("Hãy chia theo ít chiều hơn", mistake.Message, StringComparison.Ordinal);
    }

    private static string Json(StreamedAnswer answer)
    {
        using var stream = new MemoryStream();
        AnswerJson.Write(answer, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
