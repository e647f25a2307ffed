using System.Globalization;
using System.Reflection;
using DienHinh.Ingest;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Workbooks.Workers;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Access;

/// <summary>A backup that lies in the data folder.</summary>
/// <param name="File">Its path.</param>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="Bytes">Its size.</param>
public sealed record BackupEntry(string File, DateTime MadeAt, long Bytes);

/// <summary>How the installation is.</summary>
/// <param name="Program">Version of the program.</param>
/// <param name="Runtime">Version of .NET.</param>
/// <param name="Database">Version of the database engine.</param>
/// <param name="FreeBytes">What is free on the disk of the data folder.</param>
/// <param name="ArchiveBytes">Size of the original files and journals.</param>
/// <param name="DatabaseBytes">Size of the database.</param>
/// <param name="Submissions">How many workbooks were received.</param>
/// <param name="LastBackup">The latest backup; null where there is none.</param>
/// <param name="Workers">How many files can be read at once.</param>
/// <param name="IdleWorkers">How many readers wait, ready.</param>
public sealed record InstallationHealth(
    string Program, string Runtime, string Database, long FreeBytes, long ArchiveBytes, long DatabaseBytes, int Submissions, BackupEntry? LastBackup, int Workers, int IdleWorkers);

/// <summary>The installation as a whole: what only an administrator gets to see, and what the host itself needs before it knows who asks.</summary>
/// <param name="data">The data folder.</param>
/// <param name="workers">The processes that read workbooks; null where they are read in this one.</param>
/// <param name="journal">Where a backup is written down.</param>
/// <param name="clock">The clock.</param>
public sealed class Installation(DataFolder data, WorkerPool? workers, AccessJournal journal, TimeProvider clock)
{
    /// <summary>The data folder's path.</summary>
    public string Folder => data.Path;

    /// <summary>The whole catalogue.</summary>
    public Catalogue Catalogue => data.Catalogue;

    /// <summary>Backs everything up into one file of the data folder, and gives its path.</summary>
    public string BackUp(Caller by)
    {
        var file = data.BackUpWhileOpen(clock);
        journal.Append(new(clock.GetUtcNow().UtcDateTime, by.Name, "page", "backup", Path.GetFileName(file)));
        return file;
    }

    /// <summary>How it is now.</summary>
    public InstallationHealth Health()
    {
        using var connection = data.Database.Connect();
        using var version = connection.CreateCommand();
        version.CommandText = "select version()";
        return new InstallationHealth(
            typeof(Installation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?", Environment.Version.ToString(),
            Convert.ToString(version.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "?",
            new DriveInfo(Path.GetFullPath(data.Path)).AvailableFreeSpace, Bytes(data.Archive.Folder, "*"), Bytes(data.Path, "dienhinh.duckdb*"),
            data.Journal.Entries.Count, Backups().FirstOrDefault(), workers?.Workers ?? 0, workers?.Idle ?? 0);
    }

    private IEnumerable<BackupEntry> Backups() => Files(Path.Combine(data.Path, "backups"), "*.zip")
        .Select(f => new BackupEntry(f.FullName, f.LastWriteTimeUtc, f.Length)).OrderByDescending(b => b.MadeAt);

    private static long Bytes(string folder, string pattern) => Files(folder, pattern).Sum(f => f.Length);

    private static IEnumerable<FileInfo> Files(string folder, string pattern) => Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles(pattern) : [];
}
