using System.Diagnostics;
using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;
using DienHinh.Ingest.Workbooks.Workers;
using Xunit.Abstractions;

namespace DienHinh.Ingest.Tests.Workbooks;

/// <summary>A test over the folder named by DIENHINH_CORPUS: the test files of public Excel libraries, which are not part of the project.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (string.IsNullOrEmpty(PublicCorpusTest.Folder)) Skip = "Set DIENHINH_CORPUS to a folder of workbooks (the test files of ExcelDataReader, Apache POI, openpyxl, calamine) to run it.";
    }
}

/// <summary>Every workbook of a folder ends as accepted or as one clear rejection; and what both readers can read, both read alike.</summary>
public sealed class PublicCorpusTest(ITestOutputHelper output) : IDisposable
{
    private const long MostWorkerBytes = 1_500_000_000;

    /// <summary>Where the files are; null where the tests are to be skipped.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("DIENHINH_CORPUS");

    // Where the library is wrong or stops at less: file and why, so that a new difference is seen.
    private static readonly Dictionary<string, string> s_libraryFaults = new(StringComparer.OrdinalIgnoreCase)
    {
        ["date_1904.xlsx"] = "knows only date1904=\"1\"",
        ["date_iso.xlsx"] = "leaves ISO dates as text",
        ["date_quoted_format.xlsx"] = "does not know the date format ggge",
        ["LowerCaseReferenceAttribute.xlsx"] = "moves cells whose address is in small letters",
        ["60289.xlsx"] = "does not know _x000d_ in small letters",
        ["bug60858.xlsx"] = "makes day 0 a day -1",
        ["Test_git_issue_14_InvalidOADate.xlsx"] = "makes a date beyond all dates a number",
        ["poc-shared-strings.xlsx"] = "holds more letters than a cell can",
    };

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("dienhinh-test-");

    public void Dispose() => _data.Delete(recursive: true);

    private static IEnumerable<string> Files(string ending = "") => Directory.EnumerateFiles(Folder!, "*" + ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    [CorpusFact]
    public void Ingest_EveryFile_EndsAsAcceptedOrWithOneReason()
    {
        using var workers = new WorkerPool(new WorkerSettings { Command = SecondProcess.Command(WorkbookWorker.Command), Deadline = TimeSpan.FromSeconds(30) });
        using var data = DataFolder.Open(_data.FullName, RealCatalogue.Root, TimeProvider.System, workers);
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in Files())
        {
            var watch = Stopwatch.StartNew();
            var result = data.Pipeline.Ingest(Path.GetFileName(path), File.ReadAllBytes(path), new IngestOptions());
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(65), $"{path} took {watch.Elapsed}");
            var errors = result.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Code).ToList();
            var isClear = result.Status == "rejected" ? errors.Count == 1 : errors.Count == 0;
            Assert.True(isClear, $"{path}: {result.Status} with {string.Join(", ", errors)}");
            var outcome = $"{result.Status} {string.Concat(errors)}";
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        Assert.True(Process.GetCurrentProcess().PeakWorkingSet64 < MostWorkerBytes);
        foreach (var (outcome, count) in outcomes) output.WriteLine($"{count} {outcome}");
        Assert.NotEmpty(outcomes);
    }

    [CorpusFact]
    public void Read_EveryXlsxThatBothRead_IsReadAlike()
    {
        var differences = new List<string>();
        var compared = 0;
        foreach (var path in Files(".xlsx").Where(p => !s_libraryFaults.Keys.Any(p.EndsWith)))
        {
            var content = File.ReadAllBytes(path);
            try
            {
                differences.AddRange(ReaderComparison.Differences(WorkbookReader.Read(content), ExcelWorkbookReader.Read(content)).Take(3).Select(d => $"{Path.GetFileName(path)} {d}"));
                compared++;
            }
            catch (WorkbookException)
            {
                // One of them cannot; that it says so clearly is the other test's matter.
            }
        }

        output.WriteLine($"{compared} files compared");
        foreach (var difference in differences) output.WriteLine(difference);
        Assert.Empty(differences);
    }
}
