namespace DienHinh.Architecture.Tests;

/// <summary>The checkout as text.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Source files of the product (src and eng), by path relative to the root, without build output.</summary>
    public static IReadOnlyDictionary<string, string> Sources { get; } = Files("src", "*.cs").Concat(Files("eng", "*.cs")).ToDictionary(p => p, p => File.ReadAllText(Path.Combine(Root, p)));

    /// <summary>Relative paths with forward slashes of all files below a folder, build output and packages left out.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
        .Select(p => Path.GetRelativePath(Root, p).Replace('\\', '/'))
        .Where(p => !p.Contains("/obj/") && !p.Contains("/bin/") && !p.Contains("artifacts/") && !p.Contains("node_modules/"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DienHinh.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
