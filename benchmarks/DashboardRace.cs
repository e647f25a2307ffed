using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Views;
using DienHinh.Ingest.Storage;

namespace DienHinh.Benchmarks;

/// <summary>
/// The ten questions over generated facts, beside PostgreSQL and pandas, which get the facts joined beforehand, with indexes or in memory. They need not know
/// gaps from zeros, corrections from first reports, or lists from forms: ours does.
/// </summary>
internal static class DashboardRace
{
    // Numbered once: to order ten million ids for each table would take longer than the race.
    private const string Numbered = "create temp table numbered as select id, row_number() over () as n from v_exemplar";

    private static readonly Dictionary<string, string> s_tables = new()
    {
        ["exemplar"] = """
            select n.n as id, e.unit_id as unit, e.sender_district_id as district, e.province_id as province, e.year, e.kind,
                (e.recognised_day is not null)::integer as recognised, (e.commended_day is not null)::integer as commended from v_exemplar e join numbered n on n.id = e.id
            """,
        ["movement"] = "select n.n as exemplar, m.movement_id as movement from numbered n join fact_exemplar_movement m on m.exemplar_id = n.id",
        ["owner"] = "select n.n as exemplar, o.owner_id as owner from numbered n join fact_exemplar_owner o on o.exemplar_id = n.id",
        ["report"] = "select unit_id as unit, district_id as district, province_id as province, year, is_expected::integer as expected, is_received::integer as received from v_reporting",
    };

    /// <summary>Asks everybody, and prints medians; a figure that differs is told.</summary>
    public static int Run(string path, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("dienhinh-race-").FullName;
        try
        {
            var ours = Ours(path, runs, folder);
            var contenders = Path.Combine(Benchmarks.Race.FindRoot(), "benchmarks", "Contenders");
            (string Name, Dictionary<string, (double Milliseconds, string Figure)> Times)[] others =
            [
                ("PostgreSQL", Theirs("bash", Path.Combine(contenders, "postgres_dashboard.sh"), folder, Digits(runs))),
                ("pandas", Theirs(Benchmarks.Race.Python(), Path.Combine(contenders, "pandas_dashboard.py"), folder, Digits(runs))),
            ];
            Console.WriteLine($"{"medians, ms",-40}{"here",10}{string.Concat(others.Select(o => $"{o.Name,12}"))}{"figure",14}");
            foreach (var (name, (milliseconds, figure)) in ours)
            {
                var told = others.Select(o => o.Times.TryGetValue(name, out var t) ? t.Figure == figure ? $"{t.Milliseconds,12:0.0}" : $"{t.Milliseconds,6:0.0} ≠{t.Figure}" : $"{"-",12}");
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40}{milliseconds,10:0.0}{string.Concat(told)}{figure,14}"));
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static OrderedDictionary<string, (double Milliseconds, string Figure)> Ours(string path, int runs, string folder)
    {
        using var database = FactDatabase.Open(path, new FactDatabaseSettings { MemoryLimitMegabytes = 8_192 });
        using (var views = database.Connect()) AnalyticsViews.Create(views);
        var times = new OrderedDictionary<string, (double, string)>();
        foreach (var (name, query) in Questions.All)
        {
            var taken = new List<double>();
            var figure = 0L;
            for (var i = 0; i <= runs; i++)
            {
                var watch = Stopwatch.StartNew();
                // Another limit is another question to the cache.
                var answer = QueryRunner.Run(database, query with { Limit = query.Limit == 5000 ? 5001 + i : query.Limit, Include = i == 0 || query.Limit == 5000 ? [] : Words(i) });
                if (i > 0) taken.Add(watch.Elapsed.TotalMilliseconds);
                var first = answer.Columns.ToList().FindIndex(c => c.Role == ColumnRole.Measure);
                figure = answer.Rows.Sum(r => r[first] as long? ?? 0);
            }

            times.Add(name, (taken.Order().ElementAt(taken.Count / 2), Digits(figure)));
        }

        using var connection = database.Connect();
        Execute(connection, Numbered);
        foreach (var (name, sql) in s_tables)
        {
            var file = Path.Combine(database.ScratchFolder, name + ".csv");
            Execute(connection, $"copy ({sql}) to '{file}' (header)");
            File.Move(file, Path.Combine(folder, name + ".csv"));
        }

        return times;
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // The ten best stay ten: the same question in other words, as often as is needed.
    private static IReadOnlyList<string> Words(int times) => [.. Enumerable.Repeat(Inclusion.Coverage, times)];

    private static Dictionary<string, (double Milliseconds, string Figure)> Theirs(params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return lines.Select(l => l.Split('\t')).Where(p => p.Length == 3).ToDictionary(p => p[0], p => (double.Parse(p[1], CultureInfo.InvariantCulture), p[2]));
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
