using System.Text.Json;
using DienHinh.Ingest.Reference;
using DienHinh.Samples;
using DienHinh.Samples.Truth;

namespace DienHinh.Eng.Tests.Samples;

/// <summary>The committed samples, the truth about them, and the same made again.</summary>
public sealed class SampleFolder
{
    public SampleFolder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "DienHinh.sln"))) root = root.Parent;
        var data = Path.Combine(root?.FullName ?? throw new InvalidOperationException("No DienHinh.sln above the test output."), "data");
        Folder = Path.Combine(data, "samples");
        Catalogue = Catalogue.Load(data);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") Rewrite();

        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "truth.json")));
        Files = truth.RootElement.GetProperty("files").Deserialize<List<FileTruth>>(TruthWriter.Options)!;
        Apart = truth.RootElement.GetProperty("apart").Deserialize<List<FileTruth>>(TruthWriter.Options)!;
        Totals = truth.RootElement.GetProperty("totals").Deserialize<SampleTotals>(TruthWriter.Options)!;
    }

    public string Folder { get; }

    public Catalogue Catalogue { get; }

    public IReadOnlyList<FileTruth> Files { get; }

    public IReadOnlyList<FileTruth> Apart { get; }

    public SampleTotals Totals { get; }

    /// <summary>Every workbook with its path.</summary>
    public IEnumerable<(FileTruth Truth, string Path)> Workbooks() =>
        Files.Select(f => (f, Path.Combine(Folder, f.File))).Concat(Apart.Select(f => (f, Path.Combine(Folder, SampleGenerator.Later, f.File))));

    private void Rewrite()
    {
        // Made once before anything is deleted: a generator that throws must not empty the folder.
        _ = SampleGenerator.Make(Catalogue);
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        SampleGenerator.Write(Folder, Catalogue);
    }
}

/// <summary>One folder for all test classes, which therefore run one after the other.</summary>
[CollectionDefinition(nameof(SampleFolder))]
public sealed class SampleFolderFixture : ICollectionFixture<SampleFolder>;
