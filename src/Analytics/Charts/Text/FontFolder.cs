using System.Collections.Concurrent;

namespace DienHinh.Analytics.Charts.Text;

/// <summary>The fonts that are shipped beside the program (eng/Pictures.props puts them there).</summary>
internal static class FontFolder
{
    /// <summary>The family that every text of a picture is set in.</summary>
    public const string Family = "Be Vietnam Pro";

    private static readonly ConcurrentDictionary<string, FontFile> Files = new(StringComparer.Ordinal);

    /// <summary>Where the TrueType files lie.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "native", "fonts");

    /// <summary>The file of a weight.</summary>
    public static FontFile File(FontWeight weight) => File(FaceOf(weight));

    /// <summary>The face of a weight.</summary>
    public static string FaceOf(FontWeight weight) => $"BeVietnamPro_{(int)weight}{weight}";

    /// <summary>Where the file of a face lies.</summary>
    public static string PathOf(string face) => System.IO.Path.Combine(Path, face + ".ttf");

    /// <summary>The file of a face, read once: what it says never changes.</summary>
    public static FontFile File(string face) => Files.GetOrAdd(face, f => FontFile.Read(PathOf(f)));
}
