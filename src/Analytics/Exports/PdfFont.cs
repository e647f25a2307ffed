using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Exports;

/// <summary>
/// A TrueType font of a PDF, embedded with the glyphs that were used, and with a map from them back to characters, so that text can be searched and copied with its
/// accents. Tinos is brought by the product and runs as wide as Times New Roman.
/// </summary>
internal sealed class PdfFont
{
    private readonly FontFile _font;
    private readonly string _path;
    private readonly SortedDictionary<int, Rune> _used = [];

    private PdfFont(string face, string name)
    {
        (Name, Face) = (name, face);
        _path = FontFolder.PathOf(face);
        if (!File.Exists(_path))
            throw new ChartException($"The font {_path} is missing. Run \"npm ci --prefix eng/native\" and build again.");
        _font = FontFolder.File(face);
    }

    /// <summary>Its name in the resources of pages.</summary>
    public string Name { get; }

    private string Face { get; }

    /// <summary>The four faces of official papers: regular, bold, italic, both.</summary>
    public static PdfFont[] Papers() =>
        [new("Tinos_400Regular", "F0"), new("Tinos_700Bold", "F1"), new("Tinos_400Regular_Italic", "F2"), new("Tinos_700Bold_Italic", "F3")];

    /// <summary>The face of charts in a weight.</summary>
    public static PdfFont OfCharts(FontWeight weight) => new(FontFolder.FaceOf(weight), $"C{(int)weight}");

    /// <summary>How long a text is in parts of the font size.</summary>
    public double Measure(string text)
    {
        var sum = 0.0;
        foreach (var rune in text.EnumerateRunes())
            sum += _font.Advance(rune);
        return sum;
    }

    /// <summary>The glyphs of a text in hexadecimal, two bytes each; they are noted as used.</summary>
    public string Encode(string text)
    {
        var hex = new StringBuilder();
        // Both spaces are one glyph, and what is copied should have the common one.
        foreach (var rune in text.Replace('\u00A0', ' ').EnumerateRunes())
        {
            var glyph = _font.Glyph(rune);
            _used.TryAdd(glyph, rune);
            hex.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
        }

        return hex.ToString();
    }

    /// <summary>Adds the font with all its parts; 0 where no text used it.</summary>
    public int AddTo(PdfFile file)
    {
        if (_used.Count == 0)
            return 0;
        var whole = File.ReadAllBytes(_path);
        var bytes = FontSubset.Of(whole, _used.Keys);
        var program = file.AddStream(bytes, string.Create(CultureInfo.InvariantCulture, $"/Length1 {bytes.Length}"));
        var face = $"{Tag()}+{Face}";
        var head = FontFile.Table(whole, "head"u8).ToArray();
        var hhea = FontFile.Table(whole, "hhea"u8).ToArray();
        int Length(byte[] table, int at) => BinaryPrimitives.ReadInt16BigEndian(table.AsSpan(at)) * 1000 / BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(18));
        var box = string.Join(' ', s_boundsInHead.Select(at => Length(head, at).ToString(CultureInfo.InvariantCulture)));
        // 6: serif, and drawn by glyphs of its own order.
        var descriptor = file.Add(string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /FontDescriptor /FontName /{face} /Flags {(Name[0] == 'C' ? 4 : 6)} /FontBBox [{box}] /ItalicAngle {(Face.Contains("Italic", StringComparison.Ordinal) ? -16 : 0)} /Ascent {Length(hhea, 4)} /Descent {Length(hhea, 6)} /CapHeight 680 /StemV 80 /FontFile2 {program} 0 R >>"));
        var widths = string.Join(' ', _used.Select(u => string.Create(CultureInfo.InvariantCulture, $"{u.Key} [{_font.Advance(u.Value) * 1000:0.#}]")));
        var descendant = file.Add(string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{face} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /DW 1000 /W [{widths}] >>"));
        var map = file.AddStream(Encoding.ASCII.GetBytes(ToUnicode()));
        return file.Add(string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{face} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {map} 0 R >>"));
    }

    private static readonly int[] s_boundsInHead = [36, 38, 40, 42];

    // Six letters in front of the name tell parts of a font apart (ISO 32000-1, 9.6.4).
    private string Tag() => string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(Face + string.Join(',', _used.Keys))).Take(6).Select(b => (char)('A' + (b % 26))));

    private string ToUnicode()
    {
        const int MostInABlock = 100;
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var block in _used.Chunk(MostInABlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (glyph, rune) in block)
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(rune.ToString()))}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
