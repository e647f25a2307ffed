using System.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>A file to take in: its name, where it lies, and its bytes on request.</summary>
/// <param name="Name">File name, without folders; with the name of its folder in brackets where files of several folders have the same.</param>
/// <param name="Path">Path for messages; for a file in a zip archive the archive's path and the entry's name.</param>
/// <param name="Read">Reads the bytes; throws a <see cref="WorkbookException"/> where an archive does not give them out.</param>
public sealed record WorkbookFile(string Name, string Path, Func<byte[]> Read);

/// <summary>Paths that a user gives as files to take in: files as they are, folders with everything below, zip archives as folders.</summary>
public static class WorkbookPaths
{
    private static readonly string[] s_extensions = [".xlsx", ".xls", ".xlsm", ".xlsb", ".csv", ".tsv", ".ods", ".xltx"];

    /// <summary>The files in order of name within each path. A file named directly is taken whatever it is called; in folders only those that look like workbooks.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="passedOver">Gets the path of every file in a folder or archive that is no workbook by its name.</param>
    /// <exception cref="FileNotFoundException">A path does not exist.</exception>
    public static IReadOnlyList<WorkbookFile> Expand(IEnumerable<string> paths, ICollection<string>? passedOver = null)
    {
        var files = new List<WorkbookFile>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).OrderBy(f => System.IO.Path.GetRelativePath(path, f), StringComparer.Ordinal))
                {
                    if (IsWorkbook(file)) files.AddRange(Open(file, passedOver));
                    else passedOver?.Add(file);
                }
            }
            else if (File.Exists(path))
            {
                files.AddRange(Open(path, passedOver));
            }
            else
            {
                throw new FileNotFoundException($"Không có tệp hay thư mục \"{path}\".", path);
            }
        }

        return Apart(files);
    }

    /// <summary>What was received under a name: the workbooks of an archive, or the file itself.</summary>
    /// <param name="name">File name.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="passedOver">Gets the path of every file in the archive that is no workbook by its name.</param>
    public static IReadOnlyList<WorkbookFile> Expand(string name, byte[] content, ICollection<string>? passedOver = null) =>
        IsZip(name) && WorkbookArchive.Files(name, () => new MemoryStream(content, writable: false), passedOver) is { } files ? Apart(files) : [new WorkbookFile(name, name, () => content)];

    // "DS.xlsx" in the folder of each commune: told apart by the folder, "DS (Phục Linh).xlsx".
    private static List<WorkbookFile> Apart(IReadOnlyList<WorkbookFile> files)
    {
        var several = files.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Select(f => FolderOf(f.Path)).Distinct().Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. files.Select(f => several.Contains(f.Name) && FolderOf(f.Path) is { Length: > 0 } folder ? f with { Name = $"{System.IO.Path.GetFileNameWithoutExtension(f.Name)} ({folder}){System.IO.Path.GetExtension(f.Name)}" } : f)];
    }

    private static string FolderOf(string path) => path.Split('/', '\\') is { Length: > 1 } parts ? parts[^2].Normalize(NormalizationForm.FormC) : "";

    /// <summary>Whether a file in a folder or archive is taken: by its name, because a folder holds other things as well.</summary>
    public static bool IsWorkbook(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        // "~$x.xlsx" is Excel's lock file beside an open workbook; "__MACOSX" holds what a Mac knows about the files of an archive.
        return !name.StartsWith("~$", StringComparison.Ordinal) && !name.StartsWith('.') && !path.Contains("__MACOSX/", StringComparison.Ordinal)
            && (s_extensions.Contains(System.IO.Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) || IsZip(name));
    }

    /// <summary>Whether the name is that of an archive.</summary>
    internal static bool IsZip(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<WorkbookFile> Open(string path, ICollection<string>? passedOver)
    {
        var alone = new WorkbookFile(System.IO.Path.GetFileName(path).Normalize(NormalizationForm.FormC), path, () => ReadCapped(path));
        // What is no archive after all, or a workbook that a mail gateway renamed, goes in as a file: what it is follows from its bytes.
        return IsZip(path) && WorkbookArchive.Files(path, () => File.OpenRead(path), passedOver) is { } files ? files : [alone];
    }

    private static byte[] ReadCapped(string path)
    {
        using var stream = File.OpenRead(path);
        return ReadCapped(stream);
    }

    /// <summary>The bytes, and one more than the limit where there are more, so that the reader refuses the file without it being held whole.</summary>
    public static byte[] ReadCapped(Stream stream)
    {
        // A file tells its length, though it may grow meanwhile; a stream out of an archive does not.
        if (stream is FileStream { Length: > 0 and <= ReadingLimits.FileBytes } file)
        {
            var whole = new byte[file.Length];
            if (stream.ReadAtLeast(whole, whole.Length, throwOnEndOfStream: false) == whole.Length && stream.ReadByte() < 0) return whole;
            stream.Position = 0;
        }

        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; memory.Length <= ReadingLimits.FileBytes && (count = stream.Read(buffer)) > 0;) memory.Write(buffer, 0, count);
        return memory.Length > ReadingLimits.FileBytes ? memory.ToArray()[..(ReadingLimits.FileBytes + 1)] : memory.ToArray();
    }
}
