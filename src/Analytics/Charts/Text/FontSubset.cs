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

    private const int LongPlaces = 50;

    /// <summary>The file with these glyphs and those that they are put together from; glyph 0 is always there.</summary>
    public static byte[] Of(ReadOnlySpan<byte> file, IEnumerable<int> glyphs)
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
        foreach (var tag in s_kept)
            if (Content(file, tag) is { } content)
                tables.Add((tag, tag switch { "glyf" => glyf.ToArray(), "loca" => loca, "head" => head, _ => content }));
        return File(tables);
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
