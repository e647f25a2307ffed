using System.Text;

namespace DienHinh.Samples.Workbooks;

/// <summary>
/// Text of the old ABC standard (TCVN 5712:1993, third set), as a program reads it from a cell: Latin-1 characters that only a font such
/// as .VnTime shows as Vietnamese. The set has no capitals with a tone; people took the small letter and a capital font (.VnTimeH).
/// </summary>
public static class Tcvn3
{
    private const string Unicode =
        "ăâđêôơưĂÂÊÔƠƯĐàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

    private static readonly byte[] s_codes =
    [
        0xA8, 0xA9, 0xAE, 0xAA, 0xAB, 0xAC, 0xAD, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7,
        0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB,
        0xCC, 0xCE, 0xCF, 0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xDC, 0xDD, 0xDE,
        0xDF, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC, 0xED, 0xEE,
        0xEF, 0xF1, 0xF2, 0xF3, 0xF4, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE,
    ];

    /// <summary>The characters that stand in the cell for this Vietnamese text.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC)) encoded.Append(Encode(letter));
        return encoded.ToString();
    }

    private static char Encode(char letter)
    {
        if (letter < 0x80) return letter;
        var at = Unicode.IndexOf(letter, StringComparison.Ordinal);
        if (at < 0) at = Unicode.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
        if (at >= 0) return (char)s_codes[at];
        return letter switch
        {
            '“' or '”' => '"',
            '–' => '-',
            _ => throw new ArgumentException($"TCVN3 has no code for U+{(int)letter:X4}."),
        };
    }
}
