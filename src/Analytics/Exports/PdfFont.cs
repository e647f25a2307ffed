using System.Globalization;
using System.Text;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Exports;

/// <summary>
/// A TrueType font of a PDF, embedded, with a map from its glyphs back to characters, so that text can be searched and copied with its accents. Tinos is
/// brought by the product and runs as wide as Times New Roman.
/// </summary>
internal sealed class PdfFont
{
    private readonly FontFile _font;
    private readonly string _path;
    private readonly SortedDictionary<int, Rune> _used = [];

    private PdfFont(string face, string name)
    {
        (Name, Face) = (name, face);
        _path = Path.Combine(FontFolder.Path, face + ".ttf");
        if (!File.Exists(_path))
            throw new ChartException($"The font {_path} is missing. Run \"npm ci --prefix eng/native\" and build again.");
        _font = FontFile.Read(_path);
    }

    /// <summary>Its name in the resources of pages.</summary>
    public string Name { get; }

    private string Face { get; }

    /// <summary>The four faces of official papers.</summary>
    public static PdfFont[] Faces() =>
        [new("Tinos_400Regular", "F0"), new("Tinos_700Bold", "F1"), new("Tinos_400Regular_Italic", "F2"), new("Tinos_700Bold_Italic", "F3")];

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
        var bytes = File.ReadAllBytes(_path);
        var program = file.AddStream(bytes, string.Create(CultureInfo.InvariantCulture, $"/Length1 {bytes.Length}"));
        // Serif, and drawn by glyphs of its own order; the box holds Vietnamese capitals with two accents.
        var descriptor = file.Add(string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /FontDescriptor /FontName /{Face} /Flags 6 /FontBBox [-560 -307 2000 1050] /ItalicAngle {(Face.Contains("Italic", StringComparison.Ordinal) ? -16 : 0)} /Ascent 891 /Descent -216 /CapHeight 662 /StemV 80 /FontFile2 {program} 0 R >>"));
        var widths = string.Join(' ', _used.Select(u => string.Create(CultureInfo.InvariantCulture, $"{u.Key} [{_font.Advance(u.Value) * 1000:0.#}]")));
        var descendant = file.Add(string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{Face} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /DW 1000 /W [{widths}] >>"));
        var map = file.AddStream(Encoding.ASCII.GetBytes(ToUnicode()));
        return file.Add(string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{Face} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {map} 0 R >>"));
    }

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
