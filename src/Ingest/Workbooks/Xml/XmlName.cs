using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;

namespace DienHinh.Ingest.Workbooks.Xml;

/// <summary>What may stand in names and between them.</summary>
internal static class XmlName
{
    /// <summary>The byte may stand in a name.</summary>
    public const byte Inside = 1;

    /// <summary>The byte may begin a name.</summary>
    public const byte First = 2;

    /// <summary>The byte is a colon or no ASCII: the name has to be looked at whole.</summary>
    public const byte Odd = 4;

    /// <summary>The byte may end a text, or something in it is to be looked at.</summary>
    public const byte EndsText = 8;

    /// <summary>The byte may end the value of an attribute, or something in it is to be looked at.</summary>
    public const byte EndsValue = 16;

    /// <summary>For each byte what it may be in a name.</summary>
    public static readonly byte[] Classes = MakeClasses();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(byte c) => c <= ' ' && c is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    /// <summary>Where the part of a name after its prefix begins.</summary>
    /// <exception cref="WorkbookException">This is no name.</exception>
    public static int LocalOf(ReadOnlySpan<byte> name)
    {
        var colon = name.IndexOf((byte)':');
        if (!IsSimple(name[(colon + 1)..]) || (colon >= 0 && !IsSimple(name[..colon]))) throw new WorkbookException(UnreadableReason.Damaged, "XML: no name where one must be");
        return colon + 1;
    }

    // Letters are what XML 1.0 calls so in its fourth edition, none of them beyond the first plane.
    private static bool IsSimple(ReadOnlySpan<byte> name)
    {
        var isFirst = true;
        foreach (var letter in Encoding.UTF8.GetString(name))
        {
            if (!(isFirst ? XmlConvert.IsStartNCNameChar(letter) : XmlConvert.IsNCNameChar(letter))) return false;
            isFirst = false;
        }

        return !isFirst;
    }

    private static byte[] MakeClasses()
    {
        var classes = new byte[256];
        for (var c = 0; c < classes.Length; c++)
        {
            classes[c] = c >= 0x80 || c == ':' ? (byte)(Inside | Odd)
                : char.IsAsciiLetter((char)c) || c == '_' ? (byte)(Inside | First)
                : char.IsAsciiDigit((char)c) || c is '-' or '.' ? Inside
                : c is '<' or '&' or '\r' or ']' ? EndsText : (byte)0;
            if (c is '"' or '\'' or '<' or '&' or < ' ') classes[c] |= EndsValue;
        }

        return classes;
    }
}
