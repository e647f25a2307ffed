using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace DienHinh.Ingest.Storage;

/// <summary>Every original file ever received, named by its SHA-256, written once and never changed. With the journal it is the truth; the database is a cache.</summary>
public sealed class Archive(string folder)
{
    private const string PartEnding = ".part";
    private const int FlushesAtOnce = 8;

    private int _lastPart;

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

    /// <summary>Keeps the bytes and gives their hash; they and their name are on disk when this returns.</summary>
    public string Keep(byte[] content)
    {
        var hash = HashOf(content);
        Keep([(hash, content)]);
        return hash;
    }

    /// <summary>
    /// Keeps files under the hashes of their bytes; all of them and their names are on disk when this returns. Bytes that are there already are not
    /// written again. All are written before the first is flushed, so that the disk can take them together.
    /// </summary>
    public void Keep(IReadOnlyCollection<(string Hash, byte[] Content)> files)
    {
        var parts = new List<(SafeFileHandle Handle, string Part, string Path)>();
        try
        {
            foreach (var (hash, content) in files)
            {
                var path = PathOf(hash);
                // A copy that was damaged since is mended: here are the very bytes that it should hold.
                if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content)) continue;
                if (parts.Count == 0) Directory.CreateDirectory(Folder);
                // Two senders may bring the same file at the same moment: each writes its own part.
                var part = FormattableString.Invariant($"{path}.{Interlocked.Increment(ref _lastPart)}{PartEnding}");
                var handle = File.OpenHandle(part, FileMode.Create, FileAccess.Write, FileShare.None);
                parts.Add((handle, part, path));
                RandomAccess.Write(handle, content, 0);
            }

            FlushAll([.. parts.Select(p => p.Handle)]);
            // Named last: a file of that name is always whole.
            foreach (var (handle, part, path) in parts)
            {
                handle.Dispose();
                File.Move(part, path, overwrite: true);
            }
        }
        catch
        {
            foreach (var (handle, part, _) in parts)
            {
                handle.Dispose();
                File.Delete(part);
            }

            throw;
        }

        if (parts.Count > 0) FolderSync.Flush(Folder);
    }

    // A flush is nearly all waiting, and a disk that has several at once takes them together: a hundred files in the time of ten.
    private static void FlushAll(SafeFileHandle[] handles) => Task.WaitAll(
        [.. handles.Chunk((handles.Length / FlushesAtOnce) + 1).Select(some => Task.Factory.StartNew(
            () =>
            {
                foreach (var handle in some) RandomAccess.FlushToDisk(handle);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))]);

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
