using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Views;
using DienHinh.Ingest.Storage;

namespace DienHinh.Benchmarks;

/// <summary>Ten questions of a dashboard over ten years of facts.</summary>
internal static class Questions
{
    /// <summary>Questions that the samples answer.</summary>
    private static readonly (string Name, MetricQuery Query)[] s_ofSamples =
    [
        ("total of a year", new() { Measures = ["recognised"], Period = "2023" }),
        ("by year", new() { Measures = ["recognised", "commended"], By = ["year"] }),
        ("by movement of a year", new() { Measures = ["recognised"], By = ["movement"], Period = "2023", Plan = Plan }),
        ("by kind and year", new() { Measures = ["recognised"], By = ["kind", "year"] }),
        ("by owner, of one plan", new() { Measures = ["recognised"], By = ["owner"], Plan = Plan }),
        ("by commune of a year", new() { Measures = ["recognised"], By = ["commune"], Period = "2023", Unit = new("171") }),
        ("one movement by year", new() { Measures = ["recognised"], By = ["year"], Where = [new MemberFilter("kind", FilterOperator.Equals, ["individual"])] }),
        ("targets of a year", new() { Measures = ["target", "achieved", "attainment"], By = ["planItem"], Period = "2023", Plan = Plan }),
        ("completeness by year", new() { Measures = ["expectedSubmissions", "receivedSubmissions", "completeness"], By = ["year"], Plan = Plan }),
        ("to the interim review", new() { Measures = ["recognised"], By = ["movement"], Period = "interim-2023", Plan = Plan }),
    ];

    private const int WarmingUp = 3;

    private const string Plan = "phuc-linh-2021-2025";

    /// <summary>The questions about generated facts, by what they ask.</summary>
    public static IReadOnlyList<(string Name, MetricQuery Query)> All { get; } =
    [
        ("total of a year", new() { Measures = ["recognised"], Period = "2024" }),
        ("by year", new() { Measures = ["recognised", "commended"], By = ["year"] }),
        ("by movement of a year", new() { Measures = ["recognised"], By = ["movement"], Period = "2024", Totals = true }),
        ("by kind and year", new() { Measures = ["recognised"], By = ["kind", "year"] }),
        ("by owner, two years beside each other", new() { Measures = ["recognised"], By = ["owner"], Period = "2024", Compare = [new Comparison("2023", ["value", "delta", "change"])] }),
        ("by province of a year", new() { Measures = ["recognised"], By = ["province"], Period = "2024", Totals = true }),
        ("communes of one district by year", new() { Measures = ["recognised"], By = ["commune", "year"], Unit = new("H17") }),
        ("one movement by year", new() { Measures = ["recognised"], By = ["year"], Where = [new MemberFilter("movement", FilterOperator.Equals, ["m7"])] }),
        ("completeness by province", new() { Measures = ["expectedSubmissions", "receivedSubmissions", "completeness"], By = ["province"], Period = "2024" }),
        ("ten best communes of a province", new() { Measures = ["recognised"], By = ["commune"], Unit = new("T5"), Period = "2024", Order = ["-recognised"], Limit = 10 }),
    ];

    /// <summary>
    /// Asks each of them so many times, in turns, and prints medians: the engine with no answer kept (what it looks up it keeps), beside the statements of its figures and
    /// totals sent straight to the database, over a connection opened and closed each time, every value fetched. The first three rounds, in which the runtime
    /// compiles what both run, do not count.
    /// </summary>
    public static int Ask(string path, int runs)
    {
        using var database = FactDatabase.Open(path, new FactDatabaseSettings { MemoryLimitMegabytes = 8_192 });
        using (var views = database.Connect()) AnalyticsViews.Create(views);
        var watch = Stopwatch.StartNew();
        QueryRunner.Run(database, All[0].Query);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first question after a change {watch.Elapsed.TotalMilliseconds:0} ms\n"));
        Console.WriteLine($"{"",-40}{"engine ms",12}{"SQL alone ms",14}{"overhead ms",13}{"percent",9}{"rows",8}");
        var isGenerated = QueryRunner.Run(database, new MetricQuery { Measures = ["receivedSubmissions"], By = ["plan"] }).Rows.Any(r => r[0] is "p0");
        List<(double Engine, double Alone)> all = [];
        foreach (var (name, query) in isGenerated ? All : s_ofSamples)
        {
            // Coverage and remarks are looked up once for all questions of the same scope.
            var statements = QueryExplanation.Of(database, query).Where(s => s.Purpose != "coverage").ToList();
            List<double> engine = [], alone = [];
            var rows = 0;
            for (var i = -WarmingUp; i < runs; i++)
            {
                watch.Restart();
                // Another limit is another question to the cache.
                rows = QueryRunner.Run(database, query with { Limit = query.Limit + WarmingUp + 1 + i }).TotalRows;
                var ours = watch.Elapsed.TotalMilliseconds;
                watch.Restart();
                using (var connection = database.Connect())
                {
                    foreach (var statement in statements) Read(connection, statement);
                }

                if (i < 0) continue;
                alone.Add(watch.Elapsed.TotalMilliseconds);
                engine.Add(ours);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40}{Median(engine),12:0.0}{Median(alone),14:0.0}{Median(engine) - Median(alone),13:0.0}{(Median(engine) / Median(alone)) - 1,9:0 %}{rows,8}"));
            all.Add((Median(engine), Median(alone)));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nmedian overhead {Median([.. all.Select(a => a.Engine - a.Alone)]):0.0} ms, {Median([.. all.Select(a => (a.Engine / a.Alone) - 1)]):0 %}"));
        return 0;
    }

    private static void Read(DbConnection connection, ExplainedStatement statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement.Sql;
        foreach (var (name, value) in statement.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        var values = new object[reader.FieldCount];
        while (reader.Read()) reader.GetValues(values);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
