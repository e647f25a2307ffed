using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DienHinh.Analytics.Insights;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Tests;

/// <summary>Every notebook runs as its first line says and tells a figure that is right: held against the truth of the samples, or against the same question asked here.</summary>
public sealed partial class NotebooksTest(SampleTotalsTest.LoadedSamples samples) : IClassFixture<SampleTotalsTest.LoadedSamples>
{
    private const string Plan = "ninh-thuan-2021-2025";

    [Fact]
    [Trait("Category", "Slow")]
    public void Restating_TellsTheTotalOfTheSamples() =>
        Assert.Contains(Figure(samples.Truth.GetProperty("totals").GetProperty("byPlan").GetProperty(Plan).GetInt32()), Run("restating-2025"), StringComparison.Ordinal);

    [Fact]
    [Trait("Category", "Slow")]
    public void MessyWorkbook_FindsEveryExemplarOfItsFiles()
    {
        string[] files = ["phuong-bao-an-2021.xlsx", "phuong-my-dong-2021.xls", "phuong-dai-son-2023.xlsx"];
        var page = Run("messy-workbook");
        foreach (var file in files) Assert.Contains($"Từ đó có {Figure(Files.Single(f => f.GetProperty("file").GetString() == file).GetProperty("exemplars").GetArrayLength())} điển hình", page, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Completeness_CountsTheReportsThatCame()
    {
        var communes = File.ReadLines(Path.Combine(Root, "data", "reference", "units.csv")).Select(l => l.Split(',')).Where(c => c.Length > 3 && c[3] == "582").Select(c => c[0]).ToHashSet();
        // One that only registers is begun, and not a report yet.
        static bool TellsResults(JsonElement file) =>
            file.GetProperty("exemplars").GetArrayLength() == 0 || file.GetProperty("exemplars").EnumerateArray().SelectMany(e => e.GetProperty("milestones").EnumerateArray()).Any(m => m.GetString() != "registered");
        var received = Files.Where(f => communes.Contains(f.GetProperty("unit").GetString()!) && TellsResults(f)).SelectMany(f => f.GetProperty("years").EnumerateArray().Select(y => (f.GetProperty("unit").GetString(), y.GetInt32()))).Distinct().Count();
        Assert.Contains($"đã nhận {Figure(received)},", Run("completeness-of-a-district"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void InterimAgainstFinal_TellsBothDifferences()
    {
        var page = Run("interim-against-final");
        long Of(string period) => Convert.ToInt64(QueryRunner.Run(samples.Folder.Database, new MetricQuery { Measures = ["recognised"], Plan = Plan, Period = period, Totals = true }).Totals![^1], CultureInfo.InvariantCulture);
        Assert.Contains($"có thêm {Figure(Of("final-2025") - Of("interim-2023"))}.", page, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void HowGoodWasTheForecast_TellsTheBacktest()
    {
        var ours = ForecastReport.Of(samples.Folder.Database, new(Plan), new Clock())!.Backtest()[0];
        var page = Run("how-good-was-the-forecast");
        Assert.Contains($"{Figure(ours.Forecasts)} lần dự báo", page, StringComparison.Ordinal);
        var told = Crps().Match(page).Groups[1].Value;
        Assert.Equal(ours.Crps, double.Parse(told, CultureInfo.InvariantCulture), 6);
    }

    [Fact]
    public void FindingDuplicates_FindsThePlantedPairsAndDecidesOne()
    {
        var page = Run("finding-duplicates");
        var told = Found().Match(page);
        Assert.Equal("30", told.Groups[1].Value);
        Assert.InRange(int.Parse(told.Groups[2].Value, CultureInfo.InvariantCulture), 24, 30);
        var waiting = Waiting().Match(page);
        Assert.Equal(int.Parse(waiting.Groups[2].Value, CultureInfo.InvariantCulture) - 1, int.Parse(waiting.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    private IEnumerable<JsonElement> Files => samples.Truth.GetProperty("files").EnumerateArray();

    private static string Figure(long value) => $"[{value}]";

    private static string Run(string notebook)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("dienhinh-notebook-").FullName, "page.html");
        try
        {
            // No build server may outlive the test.
            using var run = Process.Start(new ProcessStartInfo("dotnet", ["run", "-c", "Release", Path.Combine("notebooks", notebook + ".cs"), "--", file])
            {
                WorkingDirectory = Root, RedirectStandardOutput = true,
                Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0", ["UseSharedCompilation"] = "false" },
            })!;
            var said = run.StandardOutput.ReadToEnd();
            run.WaitForExit();
            Assert.True(run.ExitCode == 0, said);
            var page = File.ReadAllText(file);
            Assert.Contains("<svg", page, StringComparison.Ordinal);
            Assert.Contains($"dotnet run -c Release notebooks/{notebook}.cs", File.ReadLines(Path.Combine(Root, "notebooks", notebook + ".cs")).First(), StringComparison.Ordinal);
            return DataText().Replace(page, m => $"[{m.Groups[1].Value}]");
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    private static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DienHinh.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 15, 3, 0, 0, TimeSpan.Zero);
    }

    [GeneratedRegex("<data value=\"([^\"]*)\">[^<]*</data>")]
    private static partial Regex DataText();

    [GeneratedRegex("sai trung bình \\[([0-9.]+)\\]")]
    private static partial Regex Crps();

    [GeneratedRegex("Trong \\[([0-9]+)\\] tên viết lệch tìm được \\[([0-9]+)\\]")]
    private static partial Regex Found();

    [GeneratedRegex("số cặp còn chờ là \\[([0-9]+)\\] \\(trước đó \\[([0-9]+)\\]\\)")]
    private static partial Regex Waiting();
}
