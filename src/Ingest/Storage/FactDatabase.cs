using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;

namespace DienHinh.Ingest.Storage;

/// <summary>
/// The database of facts, with the schema of this program. One process opens it; within the process many connections read
/// while one writes. It reaches neither the network nor files outside <see cref="ScratchFolder"/>, whatever the SQL says.
/// </summary>
public sealed class FactDatabase : IDisposable
{
    private const string Memory = ":memory:";

    private readonly DuckDBConnection root;
    private readonly bool ownsScratchFolder;
    private readonly string? limit;
    private bool isDisposed;
    private long changes;

    private FactDatabase(DuckDBConnection root, FactDatabaseSettings settings)
    {
        this.root = root;
        // Whoever opens the same file once more in this process shares the database, its settings and its folder.
        ownsScratchFolder = !IsConfigured();
        ScratchFolder = ownsScratchFolder ? Directory.CreateTempSubdirectory("dienhinh-").FullName : (string)Scalar("select current_setting('temp_directory')");
        if (ownsScratchFolder)
            Configure(settings);
        Whole = this;
        Commits = new();
    }

    private FactDatabase(FactDatabase whole, IReadOnlyList<string>? visibleUnits)
    {
        root = whole.root;
        ScratchFolder = whole.ScratchFolder;
        Commits = whole.Commits;
        Whole = whole;
        VisibleUnits = visibleUnits;
        limit = visibleUnits is null ? null : $"set variable visible_units = [{string.Join(", ", visibleUnits.Select(u => $"'{u.Replace("'", "''", StringComparison.Ordinal)}'"))}]::varchar[]";
    }

    /// <summary>The units (ids or codes) at or below which whoever holds this may see what was reported; null for everything.</summary>
    public IReadOnlyList<string>? VisibleUnits { get; }

    /// <summary>The database without a limit: itself, or the one that this was limited from.</summary>
    public FactDatabase Whole { get; }

    /// <summary>
    /// The same database for one who may see these units and what lies below them; null for everything. Each of its connections carries the limit as the SQL
    /// variable <c>visible_units</c>, which the questions ask for. Disposing it closes nothing.
    /// </summary>
    public FactDatabase SeenBy(IReadOnlyList<string>? units) => new(Whole, units);

    /// <summary>The one folder that SQL may write to and read from (<c>copy ... to</c>), and where DuckDB spills; deleted by <see cref="Dispose"/>.</summary>
    public string ScratchFolder { get; }

    /// <summary>Opens the file, or makes it, and brings its schema up to date.</summary>
    /// <exception cref="FactDatabaseException">The file cannot be used; the message says why and what to do.</exception>
    public static FactDatabase Open(string path, FactDatabaseSettings? settings = null) => Open(path, settings, SchemaScript.Embedded);

    /// <summary>A database of its own that lives until it and all its connections are disposed.</summary>
    public static FactDatabase InMemory(FactDatabaseSettings? settings = null) => Open(Memory, settings, SchemaScript.Embedded);

    /// <summary>Held while submissions and decisions are committed: who holds it sees the data stand still.</summary>
    public Lock Commits { get; }

    /// <summary>Another number after each commit, and odd while one is under way: who sees an even number twice has seen the same data. Only a running process counts.</summary>
    public long Changes => Interlocked.Read(ref Whole.changes);

    /// <summary>Commits submissions or decisions.</summary>
    public void Commit(DbTransaction transaction)
    {
        lock (Commits)
        {
            Interlocked.Increment(ref Whole.changes);
            try
            {
                transaction.Commit();
            }
            finally
            {
                Interlocked.Increment(ref Whole.changes);
            }
        }
    }

    /// <summary>A new open connection to the same database; the caller disposes it. Not for use by two threads at once.</summary>
    public DbConnection Connect()
    {
        ObjectDisposedException.ThrowIf(Whole.isDisposed, this);
        var connection = root.ConnectionString == ConnectionString(Memory) ? root.Duplicate() : new DuckDBConnection(root.ConnectionString);
        connection.Open();
        if (limit is not null) Execute(connection, limit);
        return connection;
    }

    /// <summary>Writes a closed copy of everything that is committed; others read and write meanwhile. The file must lie in <see cref="ScratchFolder"/>.</summary>
    internal void CopyTo(string path)
    {
        using var connection = (DuckDBConnection)Whole.Connect();
        var file = path.Replace("'", "''", StringComparison.Ordinal);
        Execute(connection, $"attach '{file}' as copied");
        try
        {
            using var name = connection.CreateCommand();
            name.CommandText = "select current_database()";
            Execute(connection, $"copy from database \"{name.ExecuteScalar()}\" to copied");
        }
        finally
        {
            Execute(connection, "detach copied");
        }
    }

    /// <summary>Closes the database; the file is free for others when the connections that <see cref="Connect"/> gave out are disposed too.</summary>
    public void Dispose()
    {
        isDisposed = true;
        if (Whole != this) return;
        root.Dispose();
        if (ownsScratchFolder && Directory.Exists(ScratchFolder))
            Directory.Delete(ScratchFolder, recursive: true);
    }

    internal static FactDatabase Open(string path, FactDatabaseSettings? settings, IReadOnlyList<SchemaScript> scripts)
    {
        var root = OpenRoot(path);
        FactDatabase? database = null;
        try
        {
            database = new(root, settings ?? new());
            SchemaUpgrade.Apply(root, scripts, path);
            return database;
        }
        catch
        {
            database?.Dispose();
            root.Dispose();
            throw;
        }
    }

    private static DuckDBConnection OpenRoot(string path)
    {
        var connection = new DuckDBConnection(ConnectionString(path));
        try
        {
            if (path != Memory && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            connection.Open();
            return connection;
        }
        catch (Exception error) when (error is DuckDBException or IOException or UnauthorizedAccessException)
        {
            connection.Dispose();
            throw Refusal(path, error);
        }
    }

    private static string ConnectionString(string path) =>
        new DuckDBConnectionStringBuilder { DataSource = path == Memory ? path : Path.GetFullPath(path) }.ConnectionString;

    private static FactDatabaseException Refusal(string path, Exception error)
    {
        bool Says(string words) => error.Message.Contains(words, StringComparison.OrdinalIgnoreCase);

        if (Says("could not set lock") || Says("being used by another process"))
            return new(FactDatabaseProblem.Locked, $"Cơ sở dữ liệu {path} đang được một tiến trình khác mở; hãy dừng tiến trình đó rồi thử lại. ({error.Message})", error);
        if (Says("version number"))
            return new(FactDatabaseProblem.NewerVersion, $"Cơ sở dữ liệu do phiên bản mới hơn tạo ra: {path}; hãy cập nhật chương trình. ({error.Message})", error);
        return new(
            FactDatabaseProblem.Unreadable,
            $"Không đọc được cơ sở dữ liệu {path}; nếu tệp đã hỏng, hãy xóa nó rồi dựng lại bằng lệnh rebuild. ({error.Message})",
            error);
    }

    private bool IsConfigured() => (bool)Scalar("select current_setting('lock_configuration')");

    /// <summary>The order matters: each line still needs a right that a later one takes away.</summary>
    private void Configure(FactDatabaseSettings settings)
    {
        var folder = ScratchFolder.Replace("'", "''", StringComparison.Ordinal);
        Execute(root, string.Create(CultureInfo.InvariantCulture, $"""
            set global TimeZone = 'UTC';
            set memory_limit = '{settings.MemoryLimitMegabytes}MB';
            set threads = {settings.Threads};
            set checkpoint_threshold = '{settings.CheckpointMegabytes}MB';
            set write_buffer_row_group_count = {settings.RowGroupsHeld};
            set autoinstall_known_extensions = false;
            set autoload_known_extensions = false;
            set allow_community_extensions = false;
            set temp_directory = '{folder}';
            set allowed_directories = ['{folder}'];
            set enable_external_access = false;
            set lock_configuration = true;
            """));
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private object Scalar(string sql)
    {
        using var command = root.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }
}
