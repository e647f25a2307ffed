using System.Text;

namespace DienHinh.Analytics.Charts.Text;

/// <summary>The fonts of charts and pages as a browser gets them: Vietnamese and English letters alone, a quarter of the whole file.</summary>
public static class PageFont
{
    // Latin, Latin-1, the Vietnamese letters of Latin Extended-A and -B, combining marks, Latin Extended Additional, punctuation, dong, arrows and signs of comparison.
    private static readonly (int First, int Last)[] s_ranges =
        [(0x20, 0x7E), (0xA0, 0xFF), (0x102, 0x103), (0x110, 0x111), (0x128, 0x129), (0x168, 0x169), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x300, 0x309), (0x323, 0x323), (0x1EA0, 0x1EF9), (0x2010, 0x2026), (0x20AB, 0x20AB), (0x2190, 0x2193), (0x2212, 0x2212), (0x2264, 0x2265)];

    /// <summary>The letters that the files have, as the style sheet's <c>unicode-range</c> must say: others come from the machine.</summary>
    public static string UnicodeRange { get; } = string.Join(", ", s_ranges.Select(r => r.First == r.Last ? $"U+{r.First:X}" : $"U+{r.First:X}-{r.Last:X}"));

    /// <summary>The file of this name, "BeVietnamPro_400Regular.ttf"; null where the program brings none.</summary>
    /// <exception cref="ChartException">The font cannot be read.</exception>
    public static byte[]? Read(string name)
    {
        var path = Path.Combine(FontFolder.Path, name);
        if (Path.GetFileName(name) != name || !name.StartsWith("BeVietnamPro_", StringComparison.Ordinal) || !File.Exists(path)) return null;
        var font = FontFile.Read(path);
        var letters = s_ranges.SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1)).Select(c => new Rune(c)).Where(font.Has);
        return FontSubset.Of(File.ReadAllBytes(path), letters.Select(font.Glyph), forBrowsers: true);
    }
}
