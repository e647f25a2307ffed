using System.Diagnostics;
using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Ingest.Storage;

namespace DienHinh.Benchmarks;

/// <summary>Ten questions of a dashboard over ten years of facts.</summary>
internal static class Questions
{
    /// <summary>The questions, by what they ask.</summary>
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

    /// <summary>Asks each of them so many times on the database and prints the medians; each time as on data just changed, with no answer kept.</summary>
    public static int Ask(string path, int runs)
    {
        using var database = FactDatabase.Open(path, new FactDatabaseSettings { MemoryLimitMegabytes = 8_192 });
        foreach (var (name, query) in All)
        {
            var times = new List<double>();
            var rows = 0;
            for (var i = 0; i < runs; i++)
            {
                var watch = Stopwatch.StartNew();
                // Another limit is another question to the cache.
                rows = QueryRunner.Run(database, query with { Limit = query.Limit == 5000 ? 5000 + i : query.Limit + i }).TotalRows;
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40}{times.Order().ElementAt(times.Count / 2),10:0} ms {rows,8} rows"));
        }

        return 0;
    }
}
