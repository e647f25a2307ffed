using System.IO.Compression;

namespace DienHinh.Ingest.Workbooks;

/// <summary>
/// A zip package opened with suspicion: how many entries, how large a part, how much in all is counted while inflating, because the sizes that a
/// zip declares are only what its maker says.
/// </summary>
internal sealed class ZipPackage : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private long _inflated;

    private ZipPackage(ZipArchive archive) => _archive = archive;

    public IEnumerable<string> Names => _entries.Keys;

    public static ZipPackage Open(byte[] content)
    {
        try
        {
            var package = new ZipPackage(new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read));
            if (package._archive.Entries.Count > ReadingLimits.ZipEntries)
                throw new WorkbookException(UnreadableReason.ExpandsTooMuch, $"{package._archive.Entries.Count}");
            foreach (var entry in package._archive.Entries) package._entries.TryAdd(Clean(entry.FullName), entry);
            return package;
        }
        catch (InvalidDataException e)
        {
            throw new WorkbookException(UnreadableReason.Damaged, null, e);
        }
    }

    public bool Has(string part) => _entries.ContainsKey(Clean(part));

    /// <summary>The part inflated in memory, or null where the package has none of that name. Its checksum is compared when its end is reached.</summary>
    public Stream? OpenPart(string part)
    {
        if (!_entries.TryGetValue(Clean(part), out var entry)) return null;
        try
        {
            // A header that admits to more than the limit need not be inflated to be refused.
            if (entry.Length > ReadingLimits.PartBytes) throw new WorkbookException(UnreadableReason.ExpandsTooMuch, $"{entry.Length / 1024 / 1024} MB");
            return new CountingStream(entry.Open(), this, entry.Crc32);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException)
        {
            throw new WorkbookException(UnreadableReason.Damaged, null, e);
        }
    }

    public void Dispose() => _archive.Dispose();

    private static string Clean(string name) => name.Replace('\\', '/').TrimStart('/');

    private sealed class CountingStream(Stream inner, ZipPackage package, uint declared) : ForwardStream(inner)
    {
        private readonly Crc32 _crc = new();
        private long _read;

        public override int Read(Span<byte> buffer)
        {
            int count;
            try
            {
                count = Inner.Read(buffer);
            }
            catch (InvalidDataException e)
            {
                throw new WorkbookException(UnreadableReason.Damaged, null, e);
            }

            if (count == 0 && buffer.Length > 0 && _crc.Value != declared) throw new WorkbookException(UnreadableReason.Damaged, "CRC");
            _crc.Add(buffer[..count]);
            _read += count;
            package._inflated += count;
            if (_read > ReadingLimits.PartBytes || package._inflated > ReadingLimits.TotalBytes)
                throw new WorkbookException(UnreadableReason.ExpandsTooMuch, $"{package._inflated / 1024 / 1024} MB");
            return count;
        }
    }
}
