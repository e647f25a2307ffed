using System.Buffers.Binary;

namespace DienHinh.Analytics.Charts.Text;

/// <summary>
/// A TrueType file with the drawings of some glyphs only, for embedding. Glyphs keep their numbers, so that text already set stays right; what only shaping and naming
/// need is left out.
/// </summary>
/// <remarks>Tables and formats: the OpenType specification, chapters "Font file", glyf, loca, head.</remarks>
internal static class FontSubset
{
    private static readonly string[] s_kept = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    // What a browser wants besides: which letter is which drawing, and how lines are spaced.
    private static readonly string[] s_keptForBrowsers = ["OS/2", "cmap", .. s_kept, "name", "post"];

    private const int LongPlaces = 50;

    /// <summary>The file with these glyphs and those that they are put together from; glyph 0 is always there.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="glyphs">Their numbers.</param>
    /// <param name="forBrowsers">Whether it stands by itself, with its table of letters. That still names all letters: the style sheet has to say which there are.</param>
    public static byte[] Of(ReadOnlySpan<byte> file, IEnumerable<int> glyphs, bool forBrowsers = false)
    {
        var head = FontFile.Table(file, "head"u8).ToArray();
        var places = Places(FontFile.Table(file, "loca"u8), FontFile.Table(file, "maxp"u8), head);
        var drawings = FontFile.Table(file, "glyf"u8);
        var kept = new SortedSet<int>();
        var open = new Stack<int>(glyphs.Append(0));
        while (open.TryPop(out var glyph))
            if (kept.Add(glyph))
                foreach (var part in Parts(drawings[places[glyph]..places[glyph + 1]])) open.Push(part);

        using var glyf = new MemoryStream();
        var loca = new byte[places.Length * 4];
        for (var glyph = 0; glyph + 1 < places.Length; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(glyph * 4), (int)glyf.Length);
            if (kept.Contains(glyph)) glyf.Write(drawings[places[glyph]..places[glyph + 1]]);
            while (glyf.Length % 4 != 0) glyf.WriteByte(0);
        }

        BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(loca.Length - 4), (int)glyf.Length);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(LongPlaces), 1);
        var tables = new List<(string Tag, byte[] Content)>();
        foreach (var tag in (forBrowsers ? s_keptForBrowsers : s_kept).Order(StringComparer.Ordinal))
            if (Content(file, tag) is { } content)
                tables.Add((tag, tag switch { "glyf" => glyf.ToArray(), "loca" => loca, "head" => head, "post" => Unnamed(content), _ => content }));
        return File(tables);
    }

    // The same without names of glyphs: version 3 of the table is its first 32 bytes.
    private static byte[] Unnamed(byte[] post)
    {
        BinaryPrimitives.WriteInt32BigEndian(post, 0x00030000);
        return post[..32];
    }

    private static byte[]? Content(ReadOnlySpan<byte> file, string tag) =>
        FontFile.Has(file, System.Text.Encoding.ASCII.GetBytes(tag)) ? FontFile.Table(file, System.Text.Encoding.ASCII.GetBytes(tag)).ToArray() : null;

    private static int[] Places(ReadOnlySpan<byte> loca, ReadOnlySpan<byte> maxp, ReadOnlySpan<byte> head)
    {
        var isLong = BinaryPrimitives.ReadInt16BigEndian(head[LongPlaces..]) == 1;
        var places = new int[BinaryPrimitives.ReadUInt16BigEndian(maxp[4..]) + 1];
        for (var i = 0; i < places.Length; i++)
            places[i] = isLong ? BinaryPrimitives.ReadInt32BigEndian(loca[(i * 4)..]) : BinaryPrimitives.ReadUInt16BigEndian(loca[(i * 2)..]) * 2;
        return places;
    }

    // A letter with accents is mostly put together from the letter and its accents.
    private static List<int> Parts(ReadOnlySpan<byte> drawing)
    {
        const int hasWords = 1, hasScale = 8, more = 0x20, hasTwoScales = 0x40, hasMatrix = 0x80;
        var parts = new List<int>();
        if (drawing.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(drawing) >= 0)
            return parts;
        for (var at = 10; ;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(drawing[at..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(drawing[(at + 2)..]));
            at += 4 + ((flags & hasWords) != 0 ? 4 : 2) + ((flags & hasScale) != 0 ? 2 : (flags & hasTwoScales) != 0 ? 4 : (flags & hasMatrix) != 0 ? 8 : 0);
            if ((flags & more) == 0)
                return parts;
        }
    }

    private static byte[] File(List<(string Tag, byte[] Content)> tables)
    {
        var power = 1;
        while (power * 2 <= tables.Count) power *= 2;
        var directory = new byte[12 + (tables.Count * 16)];
        BinaryPrimitives.WriteInt32BigEndian(directory, 0x00010000);
        BinaryPrimitives.WriteInt16BigEndian(directory.AsSpan(4), (short)tables.Count);
        BinaryPrimitives.WriteInt16BigEndian(directory.AsSpan(6), (short)(power * 16));
        BinaryPrimitives.WriteInt16BigEndian(directory.AsSpan(8), (short)System.Numerics.BitOperations.Log2((uint)power));
        BinaryPrimitives.WriteInt16BigEndian(directory.AsSpan(10), (short)((tables.Count - power) * 16));
        using var content = new MemoryStream();
        foreach (var (i, (tag, bytes)) in tables.Index())
        {
            var entry = directory.AsSpan(12 + (i * 16));
            System.Text.Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(bytes));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], directory.Length + (int)content.Length);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], bytes.Length);
            content.Write(bytes);
            while (content.Length % 4 != 0) content.WriteByte(0);
        }

        return [.. directory, .. content.ToArray()];
    }

    private static uint Sum(byte[] content)
    {
        var sum = 0u;
        for (var i = 0; i < content.Length; i++)
            sum = unchecked(sum + ((uint)content[i] << (24 - (i % 4 * 8))));
        return sum;
    }
}
