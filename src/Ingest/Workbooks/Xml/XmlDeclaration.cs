namespace DienHinh.Ingest.Workbooks.Xml;

/// <summary>The declaration at the beginning of a part: &lt;?xml version="1.0" encoding="UTF-8" standalone="yes"?&gt;.</summary>
internal static class XmlDeclaration
{
    /// <summary>How long the declaration is; 0 where there is none.</summary>
    /// <exception cref="WorkbookException">It is none that XML 1.0 allows.</exception>
    public static int LengthOf(ReadOnlySpan<byte> bytes) => LengthOf(bytes, out _);

    /// <inheritdoc cref="LengthOf(ReadOnlySpan{byte})"/>
    /// <param name="bytes">The beginning of the part, after a byte order mark.</param>
    /// <param name="encoding">The name of the encoding; empty where it has none.</param>
    public static int LengthOf(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> encoding)
    {
        encoding = default;
        var opening = "<?xml"u8;
        if (!bytes.StartsWith(opening) || bytes.Length == opening.Length || !XmlName.IsSpace(bytes[opening.Length])) return 0;
        var end = bytes.IndexOf("?>"u8);
        if (end < 0) throw Damaged();
        var rest = bytes[opening.Length..end];
        rest = Take("version"u8, rest, out var version);
        if (!version.SequenceEqual("1.0"u8)) throw Damaged();
        rest = Take("encoding"u8, rest, out encoding);
        rest = Take("standalone"u8, rest, out var standalone);
        if (!standalone.IsEmpty && !standalone.SequenceEqual("yes"u8) && !standalone.SequenceEqual("no"u8)) throw Damaged();
        return Trim(rest).IsEmpty ? end + 2 : throw Damaged();
    }

    // What follows the value of that name; all that was there where another name comes next.
    private static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> name, ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> value)
    {
        value = default;
        var here = Trim(rest);
        if (!here.StartsWith(name)) return rest;
        if (here.Length == rest.Length) throw Damaged();
        here = Trim(here[name.Length..]);
        if (!here.StartsWith("="u8)) throw Damaged();
        here = Trim(here[1..]);
        if (here.IsEmpty || here[0] is not ((byte)'"' or (byte)'\'')) throw Damaged();
        var end = here[1..].IndexOf(here[0]);
        if (end <= 0) throw Damaged();
        value = here.Slice(1, end);
        return here[(end + 2)..];
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> bytes) => bytes.TrimStart(" \t\r\n"u8);

    private static WorkbookException Damaged() => new(UnreadableReason.Damaged, "XML: a declaration that is none");
}
