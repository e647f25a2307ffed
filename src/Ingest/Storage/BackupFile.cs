using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using DienHinh.Ingest.Reference;

namespace DienHinh.Ingest.Storage;

/// <summary>A data folder in one file: archive, journals, imported units, accounts, saved questions and database of one moment, with a list of their hashes.</summary>
public static class BackupFile
{
    private const string ManifestName = "manifest.json";

    // Beside the archive, which is taken file by file. Written down in this order of age: the archive is never behind the journal, nor the journal behind the database.
    private static readonly string[] s_others =
    [
        DataFolder.DatabaseName, ArchivePrefix + DataFolder.JournalName, ArchivePrefix + DataFolder.AccessName, DataFolder.AccountsName, DataFolder.QuestionsName,
        ImportedRegister.Units, ImportedRegister.Succession, ImportedRegister.Clusters,
    ];
    private const string ArchivePrefix = "archive/";

    /// <summary>Writes <c>backups/&lt;time&gt;.zip</c> in the data folder, readable by its owner alone: it holds accounts. The folder is held by the caller.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="database">A closed copy of the database; null for the folder's own, which is closed then.</param>
    /// <returns>The path of the file; it is whole and on disk.</returns>
    internal static string Write(string folder, DateTime now, string? database = null)
    {
        var backups = Path.Combine(folder, "backups");
        Directory.CreateDirectory(backups);
        foreach (var left in Directory.EnumerateFiles(backups, "*.part")) File.Delete(left);
        var name = now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var path = Path.Combine(backups, name + ".zip");
        for (var i = 2; File.Exists(path); i++) path = Path.Combine(backups, string.Create(CultureInfo.InvariantCulture, $"{name}-{i}.zip"));
        var part = path + ".part";
        try
        {
            using (var file = PrivateFile.Create(part))
            {
                Fill(file, folder, now, database);
                file.Flush(flushToDisk: true);
            }

            File.Move(part, path);
        }
        catch
        {
            File.Delete(part);
            throw;
        }

        FolderSync.Flush(backups);
        return path;
    }

    /// <summary>Unpacks a backup into an empty folder, checking every file against its hash.</summary>
    /// <exception cref="InvalidDataException">It is no backup, or damaged; the message says which file.</exception>
    internal static void Unpack(string path, string into)
    {
        using var zip = OpenZip(path);
        var manifest = ReadManifest(zip, path);
        Directory.CreateDirectory(Path.Combine(into, DataFolder.ArchiveName));
        // Empty where no units were imported: those of the folder before must not stay.
        Directory.CreateDirectory(Path.Combine(into, ImportedRegister.Folder));
        foreach (var (name, hash) in manifest.Files)
        {
            // Only names that a backup has: what a stranger packed must not choose where it lands.
            if (!IsOurs(name)) throw new InvalidDataException($"Tệp sao lưu {path} có mục lạ \"{name}\".");
            var entry = zip.GetEntry(name) ?? throw new InvalidDataException($"Tệp sao lưu {path} thiếu \"{name}\".");
            var target = Path.Combine(into, name.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var source = entry.Open();
            using var file = name is DataFolder.AccountsName or DataFolder.QuestionsName ? PrivateFile.Create(target) : new FileStream(target, FileMode.CreateNew, FileAccess.ReadWrite);
            source.CopyTo(file);
            file.Flush(flushToDisk: true);
            file.Position = 0;
            if (Convert.ToHexStringLower(SHA256.HashData(file)) != hash || (IsArchived(name) && Path.GetFileName(name) != hash))
                throw new InvalidDataException($"Tệp sao lưu {path} bị hỏng ở \"{name}\".");
        }
    }

    private static void Fill(Stream stream, string folder, DateTime now, string? database)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var archive = Path.Combine(folder, DataFolder.ArchiveName);
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in s_others) Add(name, name == DataFolder.DatabaseName ? database : null);
        // Listed last: whatever the journal names is among them.
        foreach (var hash in new Archive(archive).List()) Add(ArchivePrefix + hash, null);
        using var manifest = zip.CreateEntry(ManifestName).Open();
        JsonSerializer.Serialize(manifest, new BackupManifest(now, hashes), IngestJson.Lenient.BackupManifest);

        void Add(string name, string? instead)
        {
            var source = instead ?? Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));
            if (!File.Exists(source)) return;
            // Workbooks are compressed already.
            using var entry = zip.CreateEntry(name, IsArchived(name) ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
            hashes[name] = Copy(source, entry);
        }
    }

    // Read once: a journal may grow meanwhile.
    private static string Copy(string path, Stream entry)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        for (var left = file.Length; left > 0;)
        {
            var count = file.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (count == 0) throw new IOException($"Tệp {path} bị cắt ngắn trong lúc sao lưu; hãy sao lưu lại.");
            hash.AppendData(buffer, 0, count);
            entry.Write(buffer, 0, count);
            left -= count;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static ZipArchive OpenZip(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"Tệp {path} không phải tệp sao lưu, hoặc đã bị hỏng.", e);
        }
    }

    private static BackupManifest ReadManifest(ZipArchive zip, string path)
    {
        try
        {
            using var stream = zip.GetEntry(ManifestName)?.Open();
            if (stream is not null && JsonSerializer.Deserialize(stream, IngestJson.Lenient.BackupManifest) is { Files.Count: > 0 } manifest) return manifest;
        }
        catch (JsonException)
        {
            // Said below: the file is none of ours.
        }

        throw new InvalidDataException($"Tệp {path} không phải tệp sao lưu của chương trình này.");
    }

    private static bool IsArchived(string name) => name.StartsWith(ArchivePrefix, StringComparison.Ordinal) && Archive.IsHash(name[ArchivePrefix.Length..]);

    private static bool IsOurs(string name) => s_others.Contains(name, StringComparer.Ordinal) || IsArchived(name);
}

/// <summary>What a backup holds.</summary>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="Files">SHA-256 of each file, by its name.</param>
internal sealed record BackupManifest(DateTime MadeAt, IReadOnlyDictionary<string, string> Files);
