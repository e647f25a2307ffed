using System.IO.Compression;
using System.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>A file to take in: its name, where it lies, and its bytes on request.</summary>
/// <param name="Name">File name, without folders.</param>
/// <param name="Path">Path for messages; for a file in a zip archive the archive's path and the entry's name.</param>
/// <param name="Read">Reads the bytes.</param>
public sealed record WorkbookFile(string Name, string Path, Func<byte[]> Read);

/// <summary>Paths that a user gives as files to take in: files as they are, folders with everything below, zip archives as folders.</summary>
public static class WorkbookPaths
{
    private static readonly string[] s_extensions = [".xlsx", ".xls", ".xlsm", ".xlsb", ".csv", ".tsv", ".ods", ".xltx"];

    /// <summary>The files in order of name within each path. A file named directly is taken whatever it is called; in folders only those that look like workbooks.</summary>
    /// <exception cref="FileNotFoundException">A path does not exist.</exception>
    public static IReadOnlyList<WorkbookFile> Expand(IEnumerable<string> paths)
    {
        var files = new List<WorkbookFile>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsWorkbook).OrderBy(f => System.IO.Path.GetRelativePath(path, f), StringComparer.Ordinal))
                    files.AddRange(Open(file));
            }
            else if (File.Exists(path))
            {
                files.AddRange(Open(path));
            }
            else
            {
                throw new FileNotFoundException($"Không có tệp hay thư mục \"{path}\".", path);
            }
        }

        return files;
    }

    private static bool IsWorkbook(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        // "~$x.xlsx" is Excel's lock file beside an open workbook.
        return !name.StartsWith("~$", StringComparison.Ordinal) && !name.StartsWith('.')
            && (s_extensions.Contains(System.IO.Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) || IsZip(name));
    }

    private static bool IsZip(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<WorkbookFile> Open(string path)
    {
        if (!IsZip(path)) return [new WorkbookFile(System.IO.Path.GetFileName(path).Normalize(NormalizationForm.FormC), path, () => ReadCapped(path))];
        try
        {
            using var archive = ZipFile.OpenRead(path);
            return [.. archive.Entries.Where(e => e.Name.Length > 0 && !IsZip(e.Name) && IsWorkbook(e.Name)).OrderBy(e => e.FullName, StringComparer.Ordinal)
                .Select(e => new WorkbookFile(e.Name.Normalize(NormalizationForm.FormC), $"{path}/{e.FullName}", EntryReader(path, e.FullName)))];
        }
        catch (InvalidDataException)
        {
            // Not a zip after all: it goes in as a file and is refused with a reason.
            return [new WorkbookFile(System.IO.Path.GetFileName(path), path, () => ReadCapped(path))];
        }
    }

    private static Func<byte[]> EntryReader(string archivePath, string entryName) => () =>
    {
        using var archive = ZipFile.OpenRead(archivePath);
        using var stream = archive.GetEntry(entryName)!.Open();
        return ReadCapped(stream);
    };

    private static byte[] ReadCapped(string path)
    {
        using var stream = File.OpenRead(path);
        return ReadCapped(stream);
    }

    /// <summary>The bytes, and one more than the limit where there are more, so that the reader refuses the file without it being held whole.</summary>
    public static byte[] ReadCapped(Stream stream)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; memory.Length <= ReadingLimits.FileBytes && (count = stream.Read(buffer)) > 0;) memory.Write(buffer, 0, count);
        return memory.Length > ReadingLimits.FileBytes ? memory.ToArray()[..(ReadingLimits.FileBytes + 1)] : memory.ToArray();
    }
}
