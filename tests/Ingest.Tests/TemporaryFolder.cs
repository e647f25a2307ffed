using DienHinh.Ingest.Tests.Reference;

namespace DienHinh.Ingest.Tests;

/// <summary>A data folder of its own for one test, deleted afterwards; with a clock that stands still.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    // Schema and catalogue are written once; every test begins with a copy.
    private static readonly Lazy<byte[]> s_begun = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("dienhinh-test-").FullName;
        DataFolder.Open(folder, RealCatalogue.Root, new StoppedClock()).Dispose();
        var database = File.ReadAllBytes(System.IO.Path.Combine(folder, "dienhinh.duckdb"));
        Directory.Delete(folder, recursive: true);
        return database;
    });

    public TemporaryFolder()
    {
        Path = Directory.CreateTempSubdirectory("dienhinh-test-").FullName;
        File.WriteAllBytes(System.IO.Path.Combine(Path, "dienhinh.duckdb"), s_begun.Value);
        Data = DataFolder.Open(Path, RealCatalogue.Root, Clock);
    }

    public string Path { get; }

    public DataFolder Data { get; private set; }

    public TimeProvider Clock { get; } = new StoppedClock();

    public string Archive => System.IO.Path.Combine(Path, "archive");

    public string Journal => System.IO.Path.Combine(Archive, "journal.jsonl");

    public SubmissionResult Ingest(string name, byte[] content, IngestOptions? options = null) => Data.Pipeline.Ingest(name, content, options ?? new IngestOptions());

    /// <summary>Names of the archived files, the journal left out.</summary>
    public IReadOnlyList<string> Archived() => Directory.Exists(Archive)
        ? [.. Directory.EnumerateFiles(Archive).Select(System.IO.Path.GetFileName).OfType<string>().Where(n => n != "journal.jsonl").Order(StringComparer.Ordinal)] : [];

    public int JournalLines() => File.Exists(Journal) ? File.ReadAllLines(Journal).Length : 0;

    public void Close() => Data.Dispose();

    public void Reopen() => Data = DataFolder.Open(Path, RealCatalogue.Root, Clock);

    public void Rebuild() => Data = DataFolder.Rebuild(Path, RealCatalogue.Root, Clock);

    public void Dispose()
    {
        Data.Dispose();
        Directory.Delete(Path, recursive: true);
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 5, 8, 30, 15, 123, TimeSpan.Zero);
    }
}
