using System.Text;

namespace DienHinh.Ingest.Workbooks.Xml;

/// <summary>
/// Parts that are not in UTF-8. Nearly all are, so the scanner knows nothing else: the few others are turned into it on the way. How an encoding shows: XML 1.0, appendix F.
/// </summary>
internal static class XmlEncoding
{
    /// <summary>The encoding of a part by its first bytes; null for UTF-8.</summary>
    /// <exception cref="WorkbookException">It says to be in an encoding that nobody knows, or cannot be in.</exception>
    public static Encoding? Of(ReadOnlySpan<byte> first)
    {
        var start = first.Length < 4 ? 0u : System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(first);
        switch (start)
        {
            // The mark, or "<" alone, in four bytes each.
            case 0x0000FEFF or 0x0000003C: return new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true);
            case 0xFFFE0000 or 0x3C000000: return new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true);
        }

        switch (start >> 16)
        {
            case 0xFEFF or 0x003C: return new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
            case 0xFFFE or 0x3C00: return new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
        }

        if (first.StartsWith("\uFEFF"u8)) first = first[3..];
        _ = XmlDeclaration.LengthOf(first, out var name);
        return name.IsEmpty ? null : Named(Encoding.Latin1.GetString(name));
    }

    /// <summary>A part in UTF-8.</summary>
    /// <param name="first">What was read of it already.</param>
    /// <param name="rest">The rest of it; disposed of with the result.</param>
    /// <param name="encoding">What it is in.</param>
    public static Stream ToUtf8(ReadOnlySpan<byte> first, Stream rest, Encoding encoding) => Encoding.CreateTranscodingStream(new Rejoined(first.ToArray(), rest), encoding, Encoding.UTF8);

    private static Encoding? Named(string name)
    {
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return null;
        // What begins with one byte a letter is in none of these.
        string[] wide = ["utf-16", "ucs-2", "iso-10646-ucs-2", "ucs-4"];
        if (wide.Contains(name, StringComparer.OrdinalIgnoreCase)) throw new WorkbookException(UnreadableReason.Damaged, "XML: not in the encoding that it names");
        try
        {
            var encoding = Encoding.GetEncoding(name);
            return encoding.CodePage == Encoding.UTF8.CodePage ? null : encoding;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new WorkbookException(UnreadableReason.Damaged, "XML: " + e.Message, e);
        }
    }

    // Bytes that were read to know what they are, and then the rest.
    private sealed class Rejoined(byte[] first, Stream rest) : ForwardStream(rest)
    {
        private int _at;

        public override int Read(Span<byte> buffer)
        {
            if (_at == first.Length) return Inner.Read(buffer);
            var count = Math.Min(buffer.Length, first.Length - _at);
            first.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }
    }
}
