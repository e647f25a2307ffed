using System.Globalization;
using System.Text.Json;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;
using DienHinh.Analytics.Views;
using DienHinh.Ingest;
using DienHinh.Ingest.Validation;

namespace DienHinh.Analytics.Tests;

/// <summary>The committed sample workbooks through the whole path: what each file was answered with and what all of them add up to is what their generator wrote down.</summary>
public sealed class SampleTotalsTest(SampleTotalsTest.LoadedSamples samples) : IClassFixture<SampleTotalsTest.LoadedSamples>
{
    /// <summary>The samples taken in once, in order of name, into a data folder of their own.</summary>
    public sealed class LoadedSamples : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-samples-").FullName;

        public LoadedSamples()
        {
            var data = Path.Combine(Root(), "data");
            Truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(data, "samples", "truth.json"))).RootElement;
            Folder = DataFolder.Open(_folder, data, TimeProvider.System);
            using (var connection = Folder.Database.Connect()) AnalyticsViews.Create(connection);
            Results = Truth.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("file").GetString()!)
                .ToDictionary(f => f, f => Folder.Pipeline.Ingest(f, File.ReadAllBytes(Path.Combine(data, "samples", f)), new IngestOptions()));
        }

        public DataFolder Folder { get; }

        public JsonElement Truth { get; }

        public IReadOnlyDictionary<string, SubmissionResult> Results { get; }

        public void Dispose()
        {
            Folder.Dispose();
            Directory.Delete(_folder, recursive: true);
        }

        private static string Root()
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "DienHinh.sln"))) folder = folder.Parent!;
            return folder.FullName;
        }
    }

    public static TheoryData<string> BridgesOfOneValue =>
        [.. SemanticModel.Default.Dimensions.Select(d => d.Bridge).OfType<Bridge>().Where(b => b.IsOnce).Select(b => $"{b.View}.{b.Column}").Distinct()];

    /// <summary>Questions join such a view as it is: a value that stood in it twice would count twice.</summary>
    [Theory]
    [MemberData(nameof(BridgesOfOneValue))]
    public void Bridge_ThatHasEachValueOnce_Has(string bridge)
    {
        var (view, column) = (bridge.Split('.')[0], bridge.Split('.')[1]);
        using var connection = samples.Folder.Database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) > 0, count(*) = count(distinct struct_pack(k := exemplar_id, v := {column})) from {view}";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal((true, true), (reader.GetBoolean(0), reader.GetBoolean(1)));
    }

    [Fact]
    public void EveryFile_IsAnsweredAsItsGeneratorSays()
    {
        foreach (var file in samples.Truth.GetProperty("files").EnumerateArray())
        {
            var result = samples.Results[file.GetProperty("file").GetString()!];
            string Told(string name) => $"{result.File}: {file.GetProperty(name)}";
            Assert.Equal(Told("status"), $"{result.File}: {result.Status}");
            Assert.Equal(Told("unit"), $"{result.File}: {result.Unit}");
            Assert.Equal(Told("plan"), $"{result.File}: {result.Plan}");
            Assert.Equal(file.GetProperty("years").EnumerateArray().Select(y => y.GetInt32()), result.Years ?? [result.Year!.Value]);
            if (result.Status == "duplicate") continue;
            Assert.Equal(Told("version"), $"{result.File}: {result.Version}");
            Assert.Equal(file.GetProperty("exemplars").GetArrayLength(), result.Exemplars);
            Assert.Equal(0, result.Pending);
            Assert.Equal(
                file.GetProperty("findings").EnumerateArray().Select(f => $"{f.GetProperty("sheet")}!{f.GetProperty("cell")} {f.GetProperty("code")}").Order(StringComparer.Ordinal),
                result.Findings.Where(f => f.Severity != Severity.Note).Select(f => $"{f.Sheet}!{f.Cell} {f.Code}").Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("byPlan", "plan")]
    [InlineData("byKind", "kind")]
    [InlineData("byYear", "year")]
    [InlineData("byUnit", "commune")]
    [InlineData("byMovement", "movement")]
    [InlineData("byOwner", "owner")]
    [InlineData("byMovementAndYear", "movement", "year")]
    [InlineData("byUnitAndYear", "commune", "year")]
    public void Recognised_ByDimension_EqualsTheGeneratorsAccount(string account, params string[] by)
    {
        if (!samples.Truth.GetProperty("totals").TryGetProperty(account, out var expected)) Assert.Fail($"truth.json has no {account}");
        var answer = QueryRunner.Run(samples.Folder.Database, new MetricQuery { Measures = ["recognised"], By = by, Totals = true });
        var columns = by.Select(b => answer.Columns.ToList().FindIndex(c => c.Name == b)).ToList();
        var measured = answer.Columns.ToList().FindIndex(c => c.Name == "recognised");

        var counted = answer.Rows.Where(r => Convert.ToInt64(r[measured] ?? 0L, CultureInfo.InvariantCulture) > 0)
            .ToDictionary(r => string.Join('/', columns.Select(c => Convert.ToString(r[c], CultureInfo.InvariantCulture) ?? "")), r => Convert.ToInt64(r[measured], CultureInfo.InvariantCulture));
        Assert.Equal(
            expected.EnumerateObject().Select(p => $"{p.Name}={p.Value.GetInt64()}").Order(StringComparer.Ordinal),
            counted.Select(p => $"{p.Key}={p.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(samples.Truth.GetProperty("totals").GetProperty("recognised").GetInt64(), Convert.ToInt64(answer.Totals![measured], CultureInfo.InvariantCulture));
    }
}
