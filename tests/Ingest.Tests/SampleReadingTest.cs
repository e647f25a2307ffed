using System.Diagnostics;
using System.Text.Json;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests;

/// <summary>Every sample workbook against what truth.json says that it holds.</summary>
public sealed class SampleReadingTest
{
    private static readonly string s_folder = Path.Combine(RealCatalogue.Root, "samples");
    private static readonly JsonElement s_truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(s_folder, "truth.json"))).RootElement;

    private static IEnumerable<(string Path, JsonElement Truth)> All() =>
        s_truth.GetProperty("files").EnumerateArray().Select(f => (Path.Combine(s_folder, f.GetProperty("file").GetString()!), f))
            .Concat(s_truth.GetProperty("apart").EnumerateArray().Select(f => (Path.Combine(s_folder, "them", f.GetProperty("file").GetString()!), f)));

    public static TheoryData<string> Files() => [.. All().Select(f => Path.GetFileName(f.Path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_Sample_IsWhatTheTruthSays(string file)
    {
        var (path, truth) = All().First(f => Path.GetFileName(f.Path) == file);
        var read = Reading.Read(file, WorkbookReader.Read(File.ReadAllBytes(path)));
        Assert.NotNull(read.Submission);
        Assert.Equal((truth.GetProperty("plan").GetString(), truth.GetProperty("unit").GetString()), (read.Plan?.Id, read.Unit?.Code));
        Assert.Equal(truth.GetProperty("years").EnumerateArray().Select(y => y.GetInt32()), read.Years);
        if (truth.GetProperty("status").GetString() == "duplicate") return;
        Assert.Equal(truth.GetProperty("exemplars").EnumerateArray().Select(Shown), read.Submission.Exemplars.Select(Shown));
        Assert.Equal(truth.GetProperty("reportedCounts").EnumerateArray().Select(ShownCount).Order(StringComparer.Ordinal), read.Submission.Counts.Select(ShownCount).Order(StringComparer.Ordinal));
        Assert.Equal(truth.GetProperty("findings").EnumerateArray().Select(f => $"{f.GetProperty("sheet")}!{f.GetProperty("cell")} {f.GetProperty("code")}"),
            read.Findings.Where(f => f.Severity != Severity.Note).Select(f => $"{f.Sheet}!{f.Cell} {f.Code}"));
        Assert.Empty(read.Submission.Pending);
    }

    [Fact]
    public void Read_AllSamples_TakesLittleTime()
    {
        var contents = All().Select(f => (f.Path, Content: File.ReadAllBytes(f.Path))).ToList();
        foreach (var (path, content) in contents.Take(5)) Reading.Read(Path.GetFileName(path), WorkbookReader.Read(content));
        var watch = Stopwatch.StartNew();
        foreach (var (path, content) in contents) Reading.Read(Path.GetFileName(path), WorkbookReader.Read(content));
        // Some tenths of a second on a quiet machine, Debug build; ten times that is a fault, not noise.
        Assert.True(watch.ElapsedMilliseconds < 5_000, $"{watch.ElapsedMilliseconds} ms for {contents.Count} files");
    }

    private static string Shown(JsonElement e) =>
        $"{Words(e, "sheet")} {e.GetProperty("row")} {Words(e, "name")} {Words(e, "kind")} {Words(e, "movements")} {Words(e, "owners")} {e.GetProperty("year")} {Words(e, "milestones")}";

    private static string Shown(Exemplar e) =>
        $"{e.Source.Sheet} {RowOf(e.Source.Cells)} {e.Name} {e.Kind.Code()} {Set(e.MovementIds)} {Set(e.OwnerIds)} {e.Year} {Set(e.Milestones.Keys.Select(m => m.Code()))}";

    private static string ShownCount(JsonElement c) =>
        $"{Words(c, "sheet")} {Words(c, "cell")} {Words(c, "kind")} {Words(c, "movements")} {Words(c, "owners")} {c.GetProperty("year")} {c.GetProperty("count")}";

    private static string ShownCount(ReportedCount c) => $"{c.Source.Sheet} {c.Source.Cells} {c.Kind?.Code()} {Set(c.MovementIds)} {Set(c.OwnerIds)} {c.Year} {c.Count}";

    private static int RowOf(string cells) => CellRange.TryParse(cells, out var range) ? range.From.Row : 0;

    private static string Words(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return "";
        return value.ValueKind == JsonValueKind.Array ? Set(value.EnumerateArray().Select(v => v.GetString()!)) : value.GetString()!;
    }

    private static string Set(IEnumerable<string> words) => string.Join(",", words.Order(StringComparer.Ordinal));
}
