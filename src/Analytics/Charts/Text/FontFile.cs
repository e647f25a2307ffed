using System.Buffers.Binary;
using System.Text;

namespace DienHinh.Analytics.Charts.Text;

/// <summary>What layout needs of a TrueType file: which characters it has, and how far each one advances.</summary>
/// <remarks>Tables and formats: the OpenType specification, chapters head, hhea, hmtx and cmap (format 4, the Basic Multilingual Plane).</remarks>
internal sealed class FontFile
{
    private readonly Dictionary<int, int> glyphs = [];
    private readonly int[] advances;
    private readonly double unitsPerEm;

    private FontFile(ReadOnlySpan<byte> file)
    {
        var head = Table(file, "head"u8);
        var hhea = Table(file, "hhea"u8);
        var hmtx = Table(file, "hmtx"u8);
        unitsPerEm = Word(head, 18);
        // Glyphs after the last entry repeat its advance; every entry is an advance and a side bearing.
        advances = new int[Word(hhea, 34)];
        for (var i = 0; i < advances.Length; i++)
            advances[i] = Word(hmtx, 4 * i);
        ReadCharacters(Table(file, "cmap"u8));
    }

    /// <summary>Reads the file at that path.</summary>
    public static FontFile Read(string path)
    {
        try
        {
            return new FontFile(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException or InvalidDataException)
        {
            throw new ChartException($"The font {path} cannot be read. Run \"npm ci --prefix eng/native\" and build again.", e);
        }
    }

    /// <summary>Whether the font can draw that character.</summary>
    public bool Has(Rune character) => glyphs.ContainsKey(character.Value);

    /// <summary>How far the character advances, in parts of the font size; a character that the font lacks is taken as one em wide.</summary>
    public double Advance(Rune character) =>
        glyphs.TryGetValue(character.Value, out var glyph) ? advances[Math.Min(glyph, advances.Length - 1)] / unitsPerEm : 1;

    /// <summary>The number of the character's drawing inside the font; 0 is the box for what it lacks.</summary>
    public int Glyph(Rune character) => glyphs.GetValueOrDefault(character.Value);

    private void ReadCharacters(ReadOnlySpan<byte> cmap)
    {
        var segments = CharacterSegments(cmap);
        var twice = Word(segments, 6);
        for (var i = 0; i < twice; i += 2)
        {
            int last = Word(segments, 14 + i), first = Word(segments, 16 + twice + i);
            int delta = Word(segments, 16 + 2 * twice + i), offset = Word(segments, 16 + 3 * twice + i);
            for (var character = first; character <= last && character != 0xFFFF; character++)
            {
                // The offset counts from its own place in the table, which is how the glyph array is reached.
                var listed = offset == 0 ? character : Word(segments, 16 + 3 * twice + i + offset + 2 * (character - first));
                var glyph = listed == 0 ? 0 : (listed + delta) & 0xFFFF;
                if (glyph != 0)
                    glyphs[character] = glyph;
            }
        }
    }

    private static ReadOnlySpan<byte> CharacterSegments(ReadOnlySpan<byte> cmap)
    {
        for (var i = 0; i < Word(cmap, 2); i++)
        {
            var subtable = cmap[(int)BinaryPrimitives.ReadUInt32BigEndian(cmap[(8 + 8 * i)..])..];
            if (Word(subtable, 0) == 4)
                return subtable;
        }

        throw new InvalidDataException("No cmap subtable of format 4.");
    }

    /// <summary>Whether the file has a table of this name.</summary>
    public static bool Has(ReadOnlySpan<byte> file, ReadOnlySpan<byte> tag) => Find(file, tag) is not null;

    /// <summary>The table of this name.</summary>
    public static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> file, ReadOnlySpan<byte> tag) =>
        Find(file, tag) is { } place ? file.Slice(place.At, place.Length) : throw new InvalidDataException("A table is missing.");

    private static (int At, int Length)? Find(ReadOnlySpan<byte> file, ReadOnlySpan<byte> tag)
    {
        for (var i = 0; i < Word(file, 4); i++)
        {
            var entry = file[(12 + 16 * i)..];
            if (entry[..4].SequenceEqual(tag))
                return ((int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]));
        }

        return null;
    }

    private static int Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
