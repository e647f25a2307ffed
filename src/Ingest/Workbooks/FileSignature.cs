using System.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>What the first bytes of a file say that it is.</summary>
internal enum FileFormat
{
    Unknown,

    /// <summary>.xlsx, .xlsb, .ods, .docx: any zip package.</summary>
    Zip,

    /// <summary>OLE2: .xls of Excel 5 to 2003, and encrypted .xlsx.</summary>
    CompoundFile,

    /// <summary>A bare BIFF stream of Excel 2 to 4.</summary>
    OldBinary,

    /// <summary>HTML or SpreadsheetML 2003 saved as .xls.</summary>
    Markup,

    /// <summary>Delimited text.</summary>
    Text,
}

internal static class FileSignature
{
    private static readonly byte[] s_ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static FileFormat Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("PK\x03\x04"u8) || content.StartsWith("PK\x05\x06"u8)) return FileFormat.Zip;
        if (content.StartsWith(s_ole)) return FileFormat.CompoundFile;
        if (content.Length > 4 && content[0] == 0x09 && content[1] is 0x00 or 0x02 or 0x04 or 0x08 && content[3] == 0x00 && content[2] is 4 or 6 or 8) return FileFormat.OldBinary;
        if (IsMarkup(content)) return FileFormat.Markup;
        return LooksLikeText(content) ? FileFormat.Text : FileFormat.Unknown;
    }

    // "<" and what can follow it in markup, behind a mark, blanks and zeros (UTF-16); a page of several parts announces itself by its version.
    private static bool IsMarkup(ReadOnlySpan<byte> content)
    {
        var start = Encoding.Latin1.GetString(content[..Math.Min(content.Length, 1024)]).Replace("\0", "", StringComparison.Ordinal)
            .TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\r', '\n', '\t');
        return (start.Length > 2 && start[0] == '<' && (char.IsAsciiLetter(start[1]) || start[1] is '!' or '?')) || start.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase);
    }

    // Text has no control bytes but tab and line ends, a byte-order mark of UTF-16 apart; and a table has a delimiter and a line end.
    private static bool LooksLikeText(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith<byte>([0xFF, 0xFE]) || content.StartsWith<byte>([0xFE, 0xFF])) return true;
        if (TextBytes.IsUtf16(content, zeroAt: 1) || TextBytes.IsUtf16(content, zeroAt: 0)) return true;
        if (content.StartsWith("%PDF"u8) || content.StartsWith("{\\rtf"u8)) return false;
        var sample = content[..Math.Min(content.Length, 8192)];
        // VISCII has letters among the control codes.
        foreach (var b in sample)
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0D or 0x02 or 0x05 or 0x06 or 0x14 or 0x19 or 0x1E)) return false;
        return sample.IndexOfAny(";,\t\n"u8) >= 0;
    }
}
