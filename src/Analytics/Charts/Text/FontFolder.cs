using System.Collections.Concurrent;

namespace DienHinh.Analytics.Charts.Text;

/// <summary>The fonts that are shipped beside the program (eng/Pictures.props puts them there).</summary>
internal static class FontFolder
{
    /// <summary>The family that every text of a picture is set in.</summary>
    public const string Family = "Be Vietnam Pro";

    private static readonly ConcurrentDictionary<FontWeight, FontFile> Files = new();

    /// <summary>Where the TrueType files lie.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "native", "fonts");

    /// <summary>The file of a weight.</summary>
    public static FontFile File(FontWeight weight) =>
        Files.GetOrAdd(weight, w => FontFile.Read(System.IO.Path.Combine(Path, $"BeVietnamPro_{(int)w}{w}.ttf")));
}
