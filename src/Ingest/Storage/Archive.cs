using System.Security.Cryptography;

namespace DienHinh.Ingest.Storage;

/// <summary>Every original file ever received, named by its SHA-256, written once and never changed. With the journal it is the truth; the database is a cache.</summary>
public sealed class Archive(string folder)
{
    private const string PartEnding = ".part";

    private volatile bool _hasNewNames;

    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Takes away what a crash left half written.</summary>
    public void CleanUp()
    {
        if (!Directory.Exists(Folder)) return;
        foreach (var part in Directory.EnumerateFiles(Folder, "*" + PartEnding)) File.Delete(part);
    }

    /// <summary>The hashes of all files, ascending; files of other names are none of ours.</summary>
    public IReadOnlyList<string> List() => Directory.Exists(Folder)
        ? [.. Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)).Where(IsHash).Order(StringComparer.Ordinal)] : [];

    /// <summary>Whether the text is a SHA-256 as this archive writes it.</summary>
    public static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    /// <summary>Keeps the bytes and gives their hash. Bytes that are there already are not written again. The bytes are on disk when this returns; their name is after <see cref="Flush"/>.</summary>
    public string Keep(byte[] content)
    {
        var hash = HashOf(content);
        var path = PathOf(hash);
        // A copy that was damaged since is mended: here are the very bytes that it should hold.
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content)) return hash;
        Directory.CreateDirectory(Folder);
        // Two senders may bring the same file at the same moment: each writes its own part.
        var part = FormattableString.Invariant($"{path}.{Environment.CurrentManagedThreadId}{PartEnding}");
        try
        {
            using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            // Named last: a file of that name is always whole.
            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }

        _hasNewNames = true;
        return hash;
    }

    /// <summary>Brings the names of files kept since the last time to the disk: before the journal speaks of them, and once for many.</summary>
    public void Flush()
    {
        if (!_hasNewNames) return;
        _hasNewNames = false;
        FolderSync.Flush(Folder);
    }

    /// <summary>The bytes of that hash.</summary>
    /// <exception cref="FileNotFoundException">The archive has no such file.</exception>
    /// <exception cref="InvalidDataException">The file was changed after it was archived.</exception>
    public byte[] Read(string hash)
    {
        var path = PathOf(hash);
        if (!File.Exists(path)) throw new FileNotFoundException($"Kho lưu {Folder} thiếu tệp {hash}; hãy chép lại từ bản sao lưu.", path);
        var content = File.ReadAllBytes(path);
        return HashOf(content) == hash ? content : throw new InvalidDataException($"Tệp {hash} trong kho lưu {Folder} đã bị thay đổi; hãy chép lại từ bản sao lưu.");
    }

    private string PathOf(string hash) => Path.Combine(Folder, hash);
}
