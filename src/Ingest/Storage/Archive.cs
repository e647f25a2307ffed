using System.Security.Cryptography;

namespace DienHinh.Ingest.Storage;

/// <summary>Every original file ever received, named by its SHA-256, written once and never changed. With the journal it is the truth; the database is a cache.</summary>
public sealed class Archive(string folder)
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Keeps the bytes and gives their hash. Bytes that are there already are not written again. The file is on disk when this returns.</summary>
    public string Keep(byte[] content)
    {
        var hash = HashOf(content);
        var path = PathOf(hash);
        // A copy that was damaged since is mended: here are the very bytes that it should hold.
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content)) return hash;
        Directory.CreateDirectory(Folder);
        // Two senders may bring the same file at the same moment: each writes its own part.
        var part = FormattableString.Invariant($"{path}.{Environment.CurrentManagedThreadId}.part");
        using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        // Named last: a file of that name is always whole.
        File.Move(part, path, overwrite: true);
        return hash;
    }

    /// <summary>The bytes of that hash.</summary>
    /// <exception cref="FileNotFoundException">The archive has no such file.</exception>
    /// <exception cref="InvalidDataException">The file was changed after it was archived.</exception>
    public byte[] Read(string hash)
    {
        var content = File.ReadAllBytes(PathOf(hash));
        return HashOf(content) == hash ? content : throw new InvalidDataException($"Tệp {hash} trong kho lưu đã bị thay đổi.");
    }

    private string PathOf(string hash) => Path.Combine(Folder, hash);
}
