using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Workbooks;
using DienHinh.Ingest.Workbooks.Workers;

namespace DienHinh.Ingest;

/// <summary>The data folder of an installation, opened: archive and journal (the truth), database (their cache), catalogue, and the pipeline over them.</summary>
public sealed class DataFolder : IDisposable
{
    private const string DatabaseName = "dienhinh.duckdb";

    private DataFolder(string path, FactDatabase database, Catalogue catalogue, Archive archive, IngestPipeline pipeline)
    {
        Path = path;
        Database = database;
        Catalogue = catalogue;
        Archive = archive;
        Pipeline = pipeline;
        Submissions = new SubmissionRegister(database, archive);
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The facts.</summary>
    public FactDatabase Database { get; }

    /// <summary>Movements, owners, units and plans.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The original files.</summary>
    public Archive Archive { get; }

    /// <summary>The way in.</summary>
    public IngestPipeline Pipeline { get; }

    /// <summary>What came in.</summary>
    public SubmissionRegister Submissions { get; }

    /// <summary>Opens the folder, or begins it: applies the schema, loads the catalogue into the database, and stores what a crash left out.</summary>
    /// <param name="path">The data folder.</param>
    /// <param name="catalogueRoot">The folder that holds reference, plans and templates (the project's <c>data</c>).</param>
    /// <param name="clock">The clock that dates submissions.</param>
    /// <param name="workers">The processes that read workbooks; null reads them in this one. The caller disposes them, after the folder.</param>
    /// <exception cref="CatalogueException">The catalogue files are wrong; every mistake is listed.</exception>
    /// <exception cref="FactDatabaseException">The database cannot be opened; the message says why.</exception>
    public static DataFolder Open(string path, string catalogueRoot, TimeProvider clock, WorkerPool? workers = null)
    {
        var catalogue = Catalogue.Load(catalogueRoot);
        var words = FormWords.Load(System.IO.Path.Combine(catalogueRoot, "templates"));
        Directory.CreateDirectory(path);
        var archive = new Archive(System.IO.Path.Combine(path, "archive"));
        var database = FactDatabase.Open(System.IO.Path.Combine(path, DatabaseName));
        try
        {
            using (var connection = database.Connect()) ReferenceWriter.Write(connection, catalogue);
            var journal = Journal.Open(System.IO.Path.Combine(archive.Folder, "journal.jsonl"));
            var pipeline = new IngestPipeline(database, catalogue, words, archive, journal, clock, ReaderOf(workers));
            pipeline.CatchUp();
            return new DataFolder(path, database, catalogue, archive, pipeline);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Makes the database anew from archive and journal alone, and opens it. The old database is replaced only when the new one is whole.</summary>
    public static DataFolder Rebuild(string path, string catalogueRoot, TimeProvider clock, WorkerPool? workers = null)
    {
        var database = System.IO.Path.Combine(path, DatabaseName);
        var fresh = System.IO.Path.Combine(path, "rebuild");
        if (Directory.Exists(fresh)) Directory.Delete(fresh, recursive: true);
        Directory.CreateDirectory(fresh);
        var catalogue = Catalogue.Load(catalogueRoot);
        var archive = new Archive(System.IO.Path.Combine(path, "archive"));
        var words = FormWords.Load(System.IO.Path.Combine(catalogueRoot, "templates"));
        // Whoever holds the old database open must let go first; opening it says so.
        if (File.Exists(database)) TryLock(database);
        using (var made = FactDatabase.Open(System.IO.Path.Combine(fresh, DatabaseName)))
        {
            using (var connection = made.Connect()) ReferenceWriter.Write(connection, catalogue);
            var journal = Journal.Open(System.IO.Path.Combine(archive.Folder, "journal.jsonl"));
            new IngestPipeline(made, catalogue, words, archive, journal, clock, ReaderOf(workers)).CatchUp();
        }

        File.Delete(database + ".wal");
        File.Move(System.IO.Path.Combine(fresh, DatabaseName), database, overwrite: true);
        Directory.Delete(fresh, recursive: true);
        return Open(path, catalogueRoot, clock, workers);
    }

    /// <inheritdoc/>
    public void Dispose() => Database.Dispose();

    private static Func<byte[], IReadOnlyList<SheetGrid>>? ReaderOf(WorkerPool? workers) => workers is null ? null : workers.Read;

    // A damaged database is what a rebuild is for; only one that somebody uses stands in the way.
    private static void TryLock(string database)
    {
        try
        {
            FactDatabase.Open(database).Dispose();
        }
        catch (FactDatabaseException e) when (e.Problem != FactDatabaseProblem.Locked)
        {
        }
    }
}
