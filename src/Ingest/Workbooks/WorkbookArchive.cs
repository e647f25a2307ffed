using System.IO.Compression;
using System.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>A zip archive of workbooks as a folder of them, archives inside it too.</summary>
internal static class WorkbookArchive
{
    // A folder zipped, and sent in a zip by the next office: deeper ones are made to harm.
    private const int Deepest = 3;
    private const int MostFiles = 20_000;

    private static readonly Encoding s_cp437;

    static WorkbookArchive()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        s_cp437 = Encoding.GetEncoding(437);
    }

    /// <summary>The workbooks in order of name; null where this is no archive of files: no zip, or a workbook itself.</summary>
    /// <param name="path">Path for messages.</param>
    /// <param name="open">Opens the archive.</param>
    /// <param name="passedOver">Gets the path of every entry that is no workbook by its name.</param>
    public static IReadOnlyList<WorkbookFile>? Files(string path, Func<Stream> open, ICollection<string>? passedOver) => Files(path, open, passedOver, 1);

    private static List<WorkbookFile>? Files(string path, Func<Stream> open, ICollection<string>? passedOver, int depth)
    {
        List<(int Index, string Name)> entries;
        try
        {
            using var archive = Open(open);
            if (archive.GetEntry("[Content_Types].xml") is not null) return null;
            entries = [.. archive.Entries.Take(MostFiles).Select((e, i) => (Index: i, Name: NameOf(e))).Where(e => !e.Name.EndsWith('/')).OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is InvalidDataException or WorkbookException)
        {
            return null;
        }

        var files = new List<WorkbookFile>();
        foreach (var (index, name) in entries)
        {
            var full = $"{path}/{name}";
            if (!WorkbookPaths.IsWorkbook(name) || (depth == Deepest && WorkbookPaths.IsZip(name)))
            {
                passedOver?.Add(full);
                continue;
            }

            byte[] Bytes() => ReadEntry(open, index);
            if (WorkbookPaths.IsZip(name) && Files(full, Once(Bytes), passedOver, depth + 1) is { } inner) files.AddRange(inner);
            else files.Add(new WorkbookFile(Path.GetFileName(name), full, Bytes));
        }

        return files;
    }

    // An archive inside an archive is inflated for its list and for its first file, and kept only as long as nobody needs the memory.
    private static Func<Stream> Once(Func<byte[]> read)
    {
        var kept = new WeakReference<byte[]>(null!);
        return () =>
        {
            if (!kept.TryGetTarget(out var bytes)) kept.SetTarget(bytes = read());
            return new MemoryStream(bytes, writable: false);
        };
    }

    // By its place and not by its name: two names that nobody could decode may have become the same.
    private static byte[] ReadEntry(Func<Stream> open, int index)
    {
        try
        {
            using var archive = Open(open);
            var entry = archive.Entries[index];
            if (entry.IsEncrypted) throw new WorkbookException(UnreadableReason.Encrypted);
            using var stream = entry.Open();
            return WorkbookPaths.ReadCapped(stream);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            throw new WorkbookException(UnreadableReason.Damaged, null, e);
        }
    }

    // Names without the mark of Unicode come as their bytes.
    private static ZipArchive Open(Func<Stream> open) => new(open(), ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1);

    // Macs and 7-Zip write UTF-8 and do not say so; Windows writes the code page of its console, where Vietnamese shows only partly.
    private static string NameOf(ZipArchiveEntry entry)
    {
        var name = entry.FullName.Replace('\\', '/');
        if (name.All(c => c < 0x100) && name.Any(c => c >= 0x80))
        {
            var bytes = Encoding.Latin1.GetBytes(name);
            try
            {
                name = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                if (name.Any(c => c is >= '\u0080' and < '\u00A4')) name = s_cp437.GetString(bytes);
            }
        }

        return name.Normalize(NormalizationForm.FormC);
    }
}
