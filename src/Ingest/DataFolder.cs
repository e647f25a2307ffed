using System.Globalization;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Workbooks;
using DienHinh.Ingest.Workbooks.Workers;

namespace DienHinh.Ingest;

/// <summary>The data folder of an installation, opened: archive and journal (the truth), database (their cache), catalogue, and the pipeline over them.</summary>
public sealed partial class DataFolder : IDisposable
{
    internal const string DatabaseName = "dienhinh.duckdb";
    internal const string ArchiveName = "archive";
    private const string RestoreName = "restore";
    internal const string JournalName = "journal.jsonl";

    /// <summary>The journal of what else was changed, beside that of submissions and decisions; the host writes it.</summary>
    internal const string AccessName = "access.jsonl";

    private const string AccountsFolder = "accounts";

    /// <summary>The accounts; the host writes them.</summary>
    internal const string AccountsName = AccountsFolder + "/accounts.json";

    // A folder of its own: a restore puts folders in place whole, and one without accounts must not take away those that are there.
    private const string QuestionsFolder = "questions";

    /// <summary>Name of the saved questions within the folder.</summary>
    internal const string QuestionsName = QuestionsFolder + "/questions.json";

    private readonly FolderLock _lock;

    private DataFolder(FolderLock holding, string path, FactDatabase database, Catalogue catalogue, Archive archive, Journal journal, IngestPipeline pipeline)
    {
        _lock = holding;
        Journal = journal;
        Path = path;
        Database = database;
        Catalogue = catalogue;
        Archive = archive;
        Pipeline = pipeline;
        Submissions = new SubmissionRegister(database, archive);
        Notices = pipeline.Notices;
    }

    /// <summary>What opening or rebuilding came across that somebody should know, each in a Vietnamese sentence.</summary>
    public IReadOnlyList<string> Notices { get; private set; }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The facts.</summary>
    public FactDatabase Database { get; }

    /// <summary>Movements, owners, units and plans.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The original files.</summary>
    public Archive Archive { get; }

    /// <summary>What was accepted and decided.</summary>
    public Journal Journal { get; }

    /// <summary>The way in.</summary>
    public IngestPipeline Pipeline { get; }

    /// <summary>What came in.</summary>
    public SubmissionRegister Submissions { get; }

    /// <summary>Opens the folder, or begins it: applies the schema, loads the catalogue into the database, and stores what a crash left out.</summary>
    /// <param name="path">The data folder.</param>
    /// <param name="catalogueRoot">The folder that holds reference, plans and templates (the project's <c>data</c>).</param>
    /// <param name="clock">The clock that dates submissions.</param>
    /// <param name="workers">The processes that read workbooks; null reads them in this one. The caller disposes them, after the folder.</param>
    /// <param name="settings">How much of the machine the database may use; null for what questions need.</param>
    /// <exception cref="CatalogueException">The catalogue files are wrong; every mistake is listed.</exception>
    /// <exception cref="FactDatabaseException">The database cannot be opened; the message says why.</exception>
    public static DataFolder Open(string path, string catalogueRoot, TimeProvider clock, WorkerPool? workers = null, FactDatabaseSettings? settings = null)
    {
        var holding = FolderLock.Take(path);
        try
        {
            FinishRestore(path, clock);
            // Neither waits for the other, and each is most of the start of a command.
            var opening = Task.Run(() => OpenDatabase(path, settings));
            Catalogue catalogue;
            FormWords words;
            try
            {
                (catalogue, words) = Load(catalogueRoot, path);
            }
            catch
            {
                if (((IAsyncResult)opening).AsyncWaitHandle.WaitOne() && opening.IsCompletedSuccessfully) opening.Result.Dispose();
                throw;
            }

            return Open(holding, path, opening.GetAwaiter().GetResult(), catalogue, words, clock, ReaderOf(workers));
        }
        catch
        {
            holding.Dispose();
            throw;
        }
    }

    /// <summary>Makes the database anew from archive and journal alone, and opens it. The old database is replaced only when the new one is whole.</summary>
    /// <inheritdoc cref="Open(string, string, TimeProvider, WorkerPool?, FactDatabaseSettings?)" path="/exception"/>
    public static DataFolder Rebuild(string path, string catalogueRoot, TimeProvider clock, WorkerPool? workers = null)
    {
        var holding = FolderLock.Take(path);
        try
        {
            FinishRestore(path, clock);
            var (catalogue, words) = Load(catalogueRoot, path);
            var database = System.IO.Path.Combine(path, DatabaseName);
            // Whoever holds the old database open must let go first; opening it says so.
            if (File.Exists(database)) TryLock(database);
            var fresh = System.IO.Path.Combine(path, "rebuild");
            if (Directory.Exists(fresh)) Directory.Delete(fresh, recursive: true);
            Directory.CreateDirectory(fresh);
            IReadOnlyList<string> notices;
            using (var made = FactDatabase.Open(System.IO.Path.Combine(fresh, DatabaseName), FactDatabaseSettings.Storing)) notices = Replay(made, path, catalogue, words, clock, ReaderOf(workers)).Pipeline.Notices;
            File.Delete(database + ".wal");
            File.Move(System.IO.Path.Combine(fresh, DatabaseName), database, overwrite: true);
            Directory.Delete(fresh, recursive: true);
            FolderSync.Flush(path);
            var data = Open(holding, path, OpenDatabase(path, null), catalogue, words, clock, ReaderOf(workers));
            data.Notices = notices;
            return data;
        }
        catch
        {
            holding.Dispose();
            throw;
        }
    }

    /// <summary>Puts archive, journal and database of this moment into one file under <c>backups</c>, and gives its path.</summary>
    /// <inheritdoc cref="Open(string, string, TimeProvider, WorkerPool?, FactDatabaseSettings?)" path="/exception"/>
    public static string Backup(string path, string catalogueRoot, TimeProvider clock, WorkerPool? workers = null)
    {
        using var holding = FolderLock.Take(path);
        FinishRestore(path, clock);
        var (catalogue, words) = Load(catalogueRoot, path);
        // Opened to store what a crash left out, and closed so that the file is whole by itself.
        using (var database = FactDatabase.Open(System.IO.Path.Combine(path, DatabaseName))) Replay(database, path, catalogue, words, clock, ReaderOf(workers));
        return BackupFile.Write(path, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Where the accounts of a data folder lie. They are no part of the database, and can be changed while a server runs.</summary>
    public static string AccountsOf(string path) => System.IO.Path.Combine(path, AccountsFolder, "accounts.json");

    /// <summary>Where the questions lie that people saved under a name (câu hỏi đã lưu), in the data folder at this path.</summary>
    public static string QuestionsOf(string path) => System.IO.Path.Combine(path, QuestionsFolder, "questions.json");

    /// <summary>Where a data folder keeps the journal of submissions and decisions.</summary>
    public static string JournalOf(string path) => System.IO.Path.Combine(path, ArchiveName, JournalName);

    /// <summary>Where a data folder keeps the journal of what else was changed.</summary>
    public static string AccessJournalOf(string path) => System.IO.Path.Combine(path, ArchiveName, AccessName);

    /// <summary>Puts archive, journal and database as they are now into one file under <c>backups</c>, while the folder is in use, and gives its path.</summary>
    public string BackUpWhileOpen(TimeProvider clock)
    {
        var copy = System.IO.Path.Combine(Database.ScratchFolder, Guid.NewGuid().ToString("N") + ".duckdb");
        try
        {
            // The database first: what comes in meanwhile is in archive and journal, from which a restored folder makes it good.
            Database.CopyTo(copy);
            return BackupFile.Write(Path, clock.GetUtcNow().UtcDateTime, copy);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <summary>Puts the content of a backup into a folder. What is there already is moved aside first, where that is allowed, and never deleted.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="path">The data folder.</param>
    /// <param name="replace">Whether a folder that holds data may be replaced.</param>
    /// <param name="clock">The clock that names the folder of what was there.</param>
    /// <returns>Where the earlier content is now; null where there was none.</returns>
    /// <exception cref="InvalidDataException">The file is no backup or damaged; the folder is as it was.</exception>
    /// <exception cref="IOException">The folder holds data and may not be replaced.</exception>
    public static string? Restore(string backup, string path, bool replace, TimeProvider clock)
    {
        using var holding = FolderLock.Take(path);
        string[] names = [ArchiveName, DatabaseName, DatabaseName + ".wal", ImportedRegister.Folder, AccountsFolder, QuestionsFolder];
        var present = names.Select(n => System.IO.Path.Combine(path, n)).Where(System.IO.Path.Exists).ToList();
        if (present.Count > 0 && !replace) throw new IOException($"Thư mục {path} đã có dữ liệu. Hãy chọn thư mục trống, hoặc thêm --replace (dữ liệu cũ được dời sang một bên).");
        var part = System.IO.Path.Combine(path, RestoreName + ".part");
        if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
        try
        {
            BackupFile.Unpack(backup, part);
        }
        catch
        {
            if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
            throw;
        }

        // From here on a crash is made good by the next opening.
        Directory.Move(part, System.IO.Path.Combine(path, RestoreName));
        FolderSync.Flush(path);
        return FinishRestore(path, clock);
    }

    /// <summary>What the sender of a stored file chose beyond its content, as for trying it again: nothing of that is kept.</summary>
    public IngestOptions ChoicesOf(StoredSubmission stored)
    {
        var entry = Journal.Entries[stored.Id - 1];
        return new IngestOptions(entry.Plan, entry.Unit, entry.Year, DryRun: true);
    }

    /// <summary>Fills an empty database with what archive and journal of this folder say, as a rebuild does.</summary>
    public void Replay(FactDatabase empty)
    {
        using (var connection = empty.Connect()) ReferenceWriter.Write(connection, Catalogue);
        Pipeline.Over(empty).CatchUp();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Database.Dispose();
        _lock.Dispose();
    }

    private static (Catalogue Catalogue, FormWords Words) Load(string catalogueRoot, string path)
    {
        var words = Task.Run(() => FormWords.Load(System.IO.Path.Combine(catalogueRoot, "templates")));
        return (Catalogue.Load(catalogueRoot, path), words.GetAwaiter().GetResult());
    }

    private static FactDatabase OpenDatabase(string path, FactDatabaseSettings? settings) => FactDatabase.Open(System.IO.Path.Combine(path, DatabaseName), settings);

    private static DataFolder Open(
        FolderLock holding, string path, FactDatabase database, Catalogue catalogue, FormWords words, TimeProvider clock, Func<byte[], IReadOnlyList<SheetGrid>>? reader)
    {
        try
        {
            var (archive, journal, pipeline) = Replay(database, path, catalogue, words, clock, reader);
            return new DataFolder(holding, path, database, catalogue, archive, journal, pipeline);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static (Archive Archive, Journal Journal, IngestPipeline Pipeline) Replay(
        FactDatabase database, string path, Catalogue catalogue, FormWords words, TimeProvider clock, Func<byte[], IReadOnlyList<SheetGrid>>? reader)
    {
        var archive = new Archive(System.IO.Path.Combine(path, ArchiveName));
        archive.CleanUp();
        var journal = Journal.Open(System.IO.Path.Combine(archive.Folder, JournalName));
        using (var connection = database.Connect()) ReferenceWriter.Write(connection, catalogue);
        var pipeline = new IngestPipeline(database, catalogue, words, archive, journal, clock, reader);
        pipeline.CatchUp();
        return (archive, journal, pipeline);
    }

    // Every name that is still in the restored folder is not in its place yet; what lies there then is the old one.
    private static string? FinishRestore(string path, TimeProvider clock)
    {
        ImportedRegister.Recover(path);
        var restored = System.IO.Path.Combine(path, RestoreName);
        if (!Directory.Exists(restored)) return null;
        string? aside = null;
        foreach (var name in (ReadOnlySpan<string>)[DatabaseName + ".wal", DatabaseName, ImportedRegister.Folder, AccountsFolder, QuestionsFolder, ArchiveName])
        {
            string target = System.IO.Path.Combine(path, name), source = System.IO.Path.Combine(restored, name);
            var isComing = System.IO.Path.Exists(source);
            // A log is never part of a backup: one that lies there belongs to the old database.
            if (System.IO.Path.Exists(target) && (isComing || name.EndsWith(".wal", StringComparison.Ordinal)))
            {
                aside ??= Directory.CreateDirectory(System.IO.Path.Combine(path, "backups", "replaced-" + clock.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture))).FullName;
                Directory.Move(target, System.IO.Path.Combine(aside, name));
            }

            if (isComing) Directory.Move(source, target);
        }

        Directory.Delete(restored, recursive: true);
        FolderSync.Flush(path);
        return aside;
    }

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
