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
        IReadOnlyList<string>[] orders = [query.Order, ["-" + columns[0]], [columns[Math.Min(1, columns.Count - 1)]], ["-" + columns[^1], "-" + columns[0]]];
        foreach (var order in orders)
        {
            var held = facts.Run(query with { Order = order, Limit = QueryRunner.HeldRows });
            using var streamed = QueryRunner.Open(facts.Database, query with { Order = order, Limit = QueryRunner.HeldRows + 1 });
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

    private static string Json(StreamedAnswer answer)
    {
        using var stream = new MemoryStream();
        AnswerJson.Write(answer, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
