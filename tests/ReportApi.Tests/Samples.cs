
namespace DienHinh.ReportApi.Tests;

/// <summary>The sample workbooks of the repository.</summary>
internal static class Samples
{
    /// <summary>The folder they lie in.</summary>
    public static string Folder { get; } = Path.Combine(HomeFolder.Find(), "data", "samples");

    /// <summary>The file names of a pattern, in order.</summary>
    public static IReadOnlyList<string> Names(string pattern) =>
        [.. Directory.EnumerateFiles(Folder, pattern).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>The path of one of them.</summary>
    public static string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Its bytes.</summary>
    public static byte[] Read(string name) => File.ReadAllBytes(PathOf(name));
}
