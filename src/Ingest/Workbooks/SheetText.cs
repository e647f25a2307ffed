using System.Globalization;
using System.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>What becomes of the texts of a file: never more of one than a cell can hold.</summary>
internal static class SheetText
{
    /// <summary>How many letters stand for one where it is written as an escape.</summary>
    public const int EscapeLength = 7;

    /// <summary>As much of a text as is kept.</summary>
    public static string Kept(string text) => text.Length <= ReadingLimits.TextKept ? text : text[..ReadingLimits.TextKept];

    /// <summary>Excel writes a control character as _x000D_.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && int.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                result.Append((char)code);
                i += 6;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }
}
