using System.Text;

namespace DienHinh.Ingest.Workbooks.Xml;

/// <summary>References: the five entities that XML has by itself, and characters by their number. Others would need a DTD, which no workbook has.</summary>
internal static class XmlReference
{
    // "&#x0000010FFFF;" is long already; leading zeros without end are nothing that anybody writes.
    private const int Longest = 64;

    /// <summary>How long the reference is that begins there, from its ampersand to its semicolon; 0 where the bytes end before that.</summary>
    /// <exception cref="WorkbookException">No reference begins there.</exception>
    public static int Length(ReadOnlySpan<byte> bytes)
    {
        var end = bytes[..Math.Min(bytes.Length, Longest)].IndexOf((byte)';');
        return end >= 0 ? end + 1 : bytes.Length < Longest ? 0 : throw Unknown();
    }

    /// <summary>Writes the character that a reference stands for, four bytes at most and never more than the reference itself has; tells how many.</summary>
    /// <exception cref="WorkbookException">It stands for none.</exception>
    public static int Resolve(ReadOnlySpan<byte> reference, Span<byte> output)
    {
        var name = reference[1..^1];
        if (name.StartsWith("#"u8)) return Numbered(name[1..]).EncodeToUtf8(output);
        output[0] = name.SequenceEqual("amp"u8) ? (byte)'&' : name.SequenceEqual("lt"u8) ? (byte)'<' : name.SequenceEqual("gt"u8) ? (byte)'>'
            : name.SequenceEqual("quot"u8) ? (byte)'"' : name.SequenceEqual("apos"u8) ? (byte)'\'' : throw Unknown();
        return 1;
    }

    /// <summary>Resolves the references in the value of an attribute and makes its line ends and tabs blanks (XML 3.3.3); tells how long it is then.</summary>
    /// <exception cref="WorkbookException">An ampersand begins no reference.</exception>
    public static int ResolveInPlace(Span<byte> value)
    {
        var length = 0;
        for (var at = 0; at < value.Length; at++)
        {
            var c = value[at];
            if (c == '&')
            {
                var reference = Length(value[at..]);
                if (reference == 0) throw Unknown();
                length += Resolve(value.Slice(at, reference), value[length..]);
                at += reference - 1;
            }
            else
            {
                if (c == '\r' && at + 1 < value.Length && value[at + 1] == '\n') at++;
                value[length++] = c < ' ' ? (byte)' ' : c;
            }
        }

        return length;
    }

    private static Rune Numbered(ReadOnlySpan<byte> digits)
    {
        var isHexadecimal = digits.StartsWith("x"u8);
        if (isHexadecimal) digits = digits[1..];
        if (digits.IsEmpty) throw Unknown();
        var number = 0;
        foreach (var digit in digits)
        {
            if (!(isHexadecimal ? char.IsAsciiHexDigit((char)digit) : char.IsAsciiDigit((char)digit))) throw Unknown();
            number = (number * (isHexadecimal ? 16 : 10)) + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
            if (number > 0x10FFFF) throw Unknown();
        }

        var isCharacter = number is '\t' or '\n' or '\r' || (number >= ' ' && number is not (0xFFFE or 0xFFFF));
        return isCharacter && Rune.TryCreate(number, out var character) ? character : throw Unknown();
    }

    private static WorkbookException Unknown() => new(UnreadableReason.Damaged, "XML: an unknown reference");
}
