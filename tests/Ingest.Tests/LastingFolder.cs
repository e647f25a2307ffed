using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Tests.Reference;

namespace DienHinh.Ingest.Tests;

/// <summary>A data folder of a test, over the real catalogue, with a clock that the test sets.</summary>
internal sealed class LastingFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("dienhinh-ingest-").FullName;

    /// <summary>Folder of the catalogue; a test may point it at another.</summary>
    public string CatalogueRoot { get; set; } = RealCatalogue.Root;

    public SettableClock Clock { get; } = new();

    public string ArchivePath => System.IO.Path.Combine(Path, "archive");

    public string JournalPath => System.IO.Path.Combine(ArchivePath, "journal.jsonl");

    public DataFolder Open() => DataFolder.Open(Path, CatalogueRoot, Clock);

    public DataFolder Rebuild() => DataFolder.Rebuild(Path, CatalogueRoot, Clock);

    /// <summary>The content of every table, in short.</summary>
    public static IReadOnlyList<TableDigest> Digest(DataFolder data)
    {
        using var connection = data.Database.Connect();
        return TableDigest.All(connection);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>A clock that moves when it is told to.</summary>
internal sealed class SettableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2024, 12, 1, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
