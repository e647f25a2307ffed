using System.Text;
using DienHinh.Ingest.Storage;

namespace DienHinh.Ingest.Reference;

/// <summary>
/// The units that a data folder brings beside those of the program: <c>units/units.csv</c>, <c>units/succession.csv</c> and <c>units/clusters.csv</c>, in the form
/// of <c>reference</c>.
/// Like the archive they are truth, and part of the catalogue's content hash.
/// </summary>
internal static class ImportedRegister
{
    /// <summary>Name of the folder in the data folder.</summary>
    public const string Folder = "units";

    public const string Units = Folder + "/units.csv";

    public const string Succession = Folder + "/succession.csv";

    public const string Clusters = Folder + "/clusters.csv";

    /// <summary>The texts by name, as <see cref="Catalogue.Parse"/> takes them; none where nothing was imported.</summary>
    public static IReadOnlyDictionary<string, string> Read(string dataFolder) => new[] { Units, Succession, Clusters }
        .Where(name => File.Exists(Path.Combine(dataFolder, name)))
        .ToDictionary(name => name, name => File.ReadAllText(Path.Combine(dataFolder, name)), StringComparer.Ordinal);

    /// <summary>Replaces the imported register as a whole: after a crash the folder holds the old one or the new one.</summary>
    public static void Write(string dataFolder, IReadOnlyDictionary<string, string> texts)
    {
        var (now, coming, old) = Places(dataFolder);
        if (Directory.Exists(coming)) Directory.Delete(coming, recursive: true);
        Directory.CreateDirectory(coming);
        foreach (var (name, text) in texts)
        {
            using var file = new FileStream(Path.Combine(coming, Path.GetFileName(name)), FileMode.CreateNew, FileAccess.Write);
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        FolderSync.Flush(coming);
        if (Directory.Exists(now)) Directory.Move(now, old);
        Directory.Move(coming, now);
        FolderSync.Flush(dataFolder);
        Recover(dataFolder);
    }

    /// <summary>Finishes what a crash left between two registers.</summary>
    public static void Recover(string dataFolder)
    {
        var (now, coming, old) = Places(dataFolder);
        if (Directory.Exists(old))
        {
            if (Directory.Exists(now)) Directory.Delete(old, recursive: true);
            else Directory.Move(old, now);
        }

        if (Directory.Exists(coming)) Directory.Delete(coming, recursive: true);
    }

    private static (string Now, string Coming, string Old) Places(string dataFolder)
    {
        var now = Path.Combine(dataFolder, Folder);
        return (now, now + ".part", now + ".old");
    }
}
