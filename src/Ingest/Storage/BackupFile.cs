using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using DienHinh.Ingest.Reference;

namespace DienHinh.Ingest.Storage;

/// <summary>A data folder in one file: archive, journal, imported units and database of one moment, with a list of their hashes.</summary>
public static class BackupFile
{
    private const string ManifestName = "manifest.json";
    private const string ArchivePrefix = "archive/";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>What the file holds: SHA-256 by name.</summary>
    private sealed record Manifest(DateTime MadeAt, IReadOnlyDictionary<string, string> Files);

    /// <summary>Writes <c>backups/&lt;time&gt;.zip</c> in the data folder. The database must be closed, and the folder held, by the caller.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <returns>The path of the file; it is whole and on disk.</returns>
    internal static string Write(string folder, DateTime now)
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
            using (var file = new FileStream(part, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            {
                Fill(file, folder, now);
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
            using var file = new FileStream(target, FileMode.CreateNew, FileAccess.ReadWrite);
            source.CopyTo(file);
            file.Flush(flushToDisk: true);
            file.Position = 0;
            if (Convert.ToHexStringLower(SHA256.HashData(file)) != hash || (IsArchived(name) && Path.GetFileName(name) != hash))
                throw new InvalidDataException($"Tệp sao lưu {path} bị hỏng ở \"{name}\".");
        }
    }

    private static void Fill(Stream stream, string folder, DateTime now)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var archive = Path.Combine(folder, DataFolder.ArchiveName);
        var names = new Archive(archive).List().Select(h => ArchivePrefix + h).Concat([ArchivePrefix + DataFolder.JournalName, DataFolder.DatabaseName, ImportedRegister.Units, ImportedRegister.Succession]);
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var source = Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));
            if (!File.Exists(source)) continue;
            // Workbooks are compressed already.
            using var entry = zip.CreateEntry(name, IsArchived(name) ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
            using var file = File.OpenRead(source);
            file.CopyTo(entry);
            file.Position = 0;
            hashes[name] = Convert.ToHexStringLower(SHA256.HashData(file));
        }

        using var manifest = zip.CreateEntry(ManifestName).Open();
        JsonSerializer.Serialize(manifest, new Manifest(now, hashes), s_json);
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

    private static Manifest ReadManifest(ZipArchive zip, string path)
    {
        try
        {
            using var stream = zip.GetEntry(ManifestName)?.Open();
            if (stream is not null && JsonSerializer.Deserialize<Manifest>(stream, s_json) is { Files.Count: > 0 } manifest) return manifest;
        }
        catch (JsonException)
        {
            // Said below: the file is none of ours.
        }

        throw new InvalidDataException($"Tệp {path} không phải tệp sao lưu của chương trình này.");
    }

    private static bool IsArchived(string name) => name.StartsWith(ArchivePrefix, StringComparison.Ordinal) && Archive.IsHash(name[ArchivePrefix.Length..]);

    private static bool IsOurs(string name) => name is DataFolder.DatabaseName or ArchivePrefix + DataFolder.JournalName or ImportedRegister.Units or ImportedRegister.Succession || IsArchived(name);
}
