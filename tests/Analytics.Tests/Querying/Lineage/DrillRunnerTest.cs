using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Tests.Querying.Lineage;

/// <summary>What stands behind a cell adds up to the cell, for every cell of every answer that was worked out by hand.</summary>
public sealed class DrillRunnerTest
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static TheoryData<string> Names => GoldenTest.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Facts_OfEveryCell_AddUpToIt(string name)
    {
        using var facts = Facts.FromGolden(name);
        // A cell of a pivoted answer is one of the question without it.
        var query = Question(name) with { Pivot = [], Order = [] };
        var answer = facts.Run(query);
        var json = JsonSerializer.SerializeToNode(ResultJson.From(answer), ResultJson.Options)!;
        foreach (var (row, values) in json["rows"]!.AsArray().Zip(answer.Rows))
        {
            var fixedRow = row.Deserialize<Dictionary<string, JsonElement>>()!;
            foreach (var (index, column) in answer.Columns.Index().Where(c => c.Item.Role == ColumnRole.Measure && !c.Item.Name.Contains('@')))
            {
                var drill = new Drill(query, column.Name, fixedRow);
                if (SemanticModel.Default.FindMeasure(column.Name) is { Base: MeasureBase.Movement })
                    Assert.Equal("not-drillable", Assert.Single(Assert.Throws<QueryException>(() => DrillRunner.Run(facts.Database, drill)).Errors).Code);
                else
                    AssertAddsUp(DrillRunner.Run(facts.Database, drill), column.Name, values[index], $"{name} {row!.ToJsonString()}");
            }
        }
    }

    [Fact]
    public void Facts_OfABasePeriod_AreThoseOfThatPeriod()
    {
        using var facts = Facts.FromGolden("compare-two-years");
        var query = Question("compare-two-years");
        var compared = facts.Run(query).Columns.First(c => c.Name.EndsWith(".value", StringComparison.Ordinal)).Name;
        var year = int.Parse(compared.Split('@')[1].Split('.')[0], CultureInfo.InvariantCulture);
        var behind = DrillRunner.Run(facts.Database, new Drill(query, compared, new Dictionary<string, JsonElement>()));
        Assert.NotEmpty(behind.Facts);
        Assert.All(behind.Facts, f => Assert.Equal(year, f.Year));
    }

    [Fact]
    public void Facts_BeyondTheLimit_AreToldAndPaged()
    {
        using var facts = Facts.FromSql(Reports.Samples.TwoYears);
        var drill = new Drill(new MetricQuery { Measures = ["exemplars"] }, "exemplars", new Dictionary<string, JsonElement>()) { Limit = 3 };
        var first = DrillRunner.Run(facts.Database, drill);
        var rest = DrillRunner.Run(facts.Database, drill with { Limit = 100, Offset = 3 });
        Assert.Equal((7, true, 3), (first.TotalRows, first.Truncated, first.Facts.Count));
        Assert.Equal((7, false, 4), (rest.TotalRows, rest.Truncated, rest.Facts.Count));
        Assert.Equal(7, first.Facts.Concat(rest.Facts).Select(f => f.Id).Distinct().Count());
    }

    [Fact]
    public void Cell_ThatTheAnswerHasNot_IsRefusedWithAllMistakes()
    {
        using var facts = Facts.FromSql(Reports.Samples.TwoYears);
        var query = new MetricQuery { Measures = ["recognised"], By = ["movement", "year"] };
        var row = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>("""{"movment": "an-ninh", "year": "2023"}""")!;
        var mistakes = Assert.Throws<QueryException>(() => DrillRunner.Run(facts.Database, new Drill(query, "recognized", row) { Limit = 0 })).Errors;
        Assert.Equal(
            [("bad-limit", null), ("unknown-column", "movement"), ("unknown-value", null), ("unknown-column", "recognised")],
            mistakes.Select(m => (m.Code, m.Nearest)));
    }

    [Fact]
    public void Lines_BehindAnEntryMeasure_NameTheirCells()
    {
        using var facts = Facts.FromGolden("publicity-by-channel");

        var behind = DrillRunner.Run(facts.Database, new Drill(Question("publicity-by-channel"), "publicity", new Dictionary<string, JsonElement>()));

        Assert.NotEmpty(behind.Facts);
        Assert.All(behind.Facts, f => Assert.Equal(("entry", "publicity", "Tuyên truyền", "A5:F5"), (f.Source, f.Kind, f.Sheet, f.Cells)));
    }

    [Fact]
    public void Lineage_OfSeveralSorts_HasTheFactsOfEach()
    {
        using var facts = Facts.FromSql("""
            \i publicity-by-channel/facts.sql
            insert into given_exemplar (id, submission, kind, movements, owners) values ('2-1', 2, 'individual', 'an-ninh', null), ('3-1', 3, 'individual', 'an-ninh', null);
            """);
        var answer = facts.Run(new MetricQuery { Measures = ["recognised", "publicity", "entries"], By = ["year"], Plan = "p1", Include = [Inclusion.Lineage] });

        foreach (var (row, lineage) in answer.Rows.Zip(answer.Lineage!))
            foreach (var (at, measure) in answer.Columns.Index().Where(c => c.Item.Role == ColumnRole.Measure))
                Assert.Equal(row[at] ?? 0L, lineage.Where(f => f.Counts.ContainsKey(measure.Name)).Sum(f => (long)f.Counts[measure.Name]));
        Assert.Contains(answer.Lineage!, l => l.Any(f => f.Source == "entry") && l.Any(f => f.Source == "list"));
    }

    [Fact]
    public void Lineage_OfAnAnswer_StandsBesideItsRows()
    {
        using var facts = Facts.FromSql(Reports.Samples.TwoYears);
        var answer = facts.Run(new MetricQuery { Measures = ["recognised"], By = ["movement"], Period = "2023", Include = [Inclusion.Lineage] });
        Assert.Equal(answer.Rows.Count, answer.Lineage!.Count);
        Assert.All(answer.Rows.Zip(answer.Lineage), pair => Assert.Equal(pair.First[^1] ?? 0L, pair.Second.Sum(f => (long)f.Counts["recognised"])));
        Assert.Contains(answer.Lineage, l => l.Count > 1);
        Assert.Equal(["1-2", "2-1"], answer.Lineage[answer.Rows.ToList().FindIndex(r => (string?)r[0] == "an-ninh")].Select(f => f.Id));
    }

    private static void AssertAddsUp(DrillAnswer behind, string column, object? cell, string context)
    {
        var measure = SemanticModel.Default.FindMeasure(column)!;
        Assert.False(behind.Truncated);
        if (measure is { CountsFacts: true, DenominatorSql: not null })
        {
            // A share is of all the records, those that count in it and those that do not.
            Assert.True(cell is null || behind.Facts.Count > 0, $"{context}: nothing stands behind {column}, which is {cell}.");
            return;
        }

        if (measure.DistinctSql is not null)
        {
            // Several records may be one subject, and a figure of a form stands for several.
            Assert.True(Number(cell) <= behind.Facts.Sum(f => Number(f.Counts[column])) + 1e-5, $"{context}: {column} is {cell}, more than stands behind it.");
            return;
        }

        var sum = measure switch
        {
            { CountsFacts: true, DenominatorSql: null } => behind.Facts.Sum(f => Number(f.Counts[column])),
            { Name: "achieved" } => behind.Facts.Sum(f => Number(f.Counts["achieved"])),
            { Name: "target" } => behind.Targets.Sum(t => Number(t.Value)),
            { Name: "unreportedTarget" } => behind.Targets.Where(t => !t.IsDecided).Sum(t => Number(t.Value)),
            { Name: "shortfall" } => behind.Targets.Where(t => t.IsDecided).Sum(t => Math.Max(0, Number(t.Value) - Number(t.Achieved))),
            { Name: "attainment" } => Ratio(behind.Targets.Where(t => t.IsDecided).Sum(t => Number(t.Achieved)), behind.Targets.Where(t => t.IsDecided).Sum(t => Number(t.Value))),
            { Name: "receivedSubmissions" } => behind.Reports.Count(r => r.IsReceived),
            { Name: "expectedSubmissions" } => behind.Reports.Count(r => r.IsExpected),
            { Name: "onTime" } => behind.Reports.Count(r => r.IsOnTime == true),
            { Name: "timeliness" } => Ratio(behind.Reports.Count(r => r.IsOnTime == true), behind.Reports.Count(r => r.IsOnTime is not null)),
            { Name: "completeness" } => Ratio(behind.Reports.Count(r => r is { IsExpected: true, IsReceived: true }), behind.Reports.Count(r => r.IsExpected)),
            _ => throw new InvalidOperationException($"No rule for {column}."),
        };
        Assert.True(Math.Abs(sum - Number(cell)) < 1e-5, $"{context}: {column} is {cell}, what stands behind it adds up to {sum}.");
    }

    private static double Ratio(double over, double under) => under == 0 ? 0 : over / under;

    private static double Number(object? value) => value is null ? 0 : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static MetricQuery Question(string name) => JsonSerializer.Deserialize<MetricQuery>(File.ReadAllText(Path.Combine(Facts.GoldenFolder, name, "query.json")), s_json)!;
}
