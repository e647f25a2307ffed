using System.Buffers.Binary;
using System.Text;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Tests.Charts.Text;

/// <summary>A subset draws what the whole font draws, for the glyphs asked for and their parts, and nothing else.</summary>
public sealed class FontSubsetTest
{
    private static readonly byte[] s_whole = File.ReadAllBytes(Path.Combine(FontFolder.Path, "Tinos_400Regular.ttf"));
    private static readonly FontFile s_font = FontFile.Read(Path.Combine(FontFolder.Path, "Tinos_400Regular.ttf"));

    [Fact]
    public void Glyphs_KeepTheirNumbersAndDrawings()
    {
        int[] asked = [.. "Điển hình tiên tiến ỰỘẪỷ".EnumerateRunes().Select(r => s_font.Glyph(r))];
        var subset = FontSubset.Of(s_whole, asked);

        Assert.DoesNotContain(0, asked);
        Assert.All(asked, glyph => Assert.Equal(Drawing(s_whole, glyph), Drawing(subset, glyph)));
        Assert.Equal(FontFile.Table(s_whole, "hmtx"u8), FontFile.Table(subset, "hmtx"u8));
        Assert.Empty(Drawing(subset, s_font.Glyph(new Rune('z'))));
        Assert.NotEmpty(Drawing(s_whole, s_font.Glyph(new Rune('z'))));
    }

    [Fact]
    public void PartsOfAGlyph_AreThereToo()
    {
        // Put together from the letter and its accents: its drawing begins with -1.
        var glyph = "ẾỘỰÁ".EnumerateRunes().Select(r => s_font.Glyph(r)).First(g => BinaryPrimitives.ReadInt16BigEndian(Drawing(s_whole, g)) < 0);
        var part = BinaryPrimitives.ReadUInt16BigEndian(Drawing(s_whole, glyph).AsSpan(12));
        var subset = FontSubset.Of(s_whole, [glyph]);

        Assert.NotEmpty(Drawing(subset, part));
        Assert.Equal(Drawing(s_whole, part), Drawing(subset, part));
    }

    [Fact]
    public void File_IsSmallAndItsTablesAddUp()
    {
        var subset = FontSubset.Of(s_whole, [s_font.Glyph(new Rune('Đ'))]);

        Assert.True(subset.Length < s_whole.Length / 5, $"{subset.Length} of {s_whole.Length}");
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(subset.AsSpan(4)); i++)
        {
            var entry = subset.AsSpan(12 + (i * 16));
            var content = subset.AsSpan(BinaryPrimitives.ReadInt32BigEndian(entry[8..]), (BinaryPrimitives.ReadInt32BigEndian(entry[12..]) + 3) / 4 * 4);
            var sum = 0u;
            for (var at = 0; at < content.Length; at += 4) sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(content[at..]));
            Assert.Equal(BinaryPrimitives.ReadUInt32BigEndian(entry[4..]), sum);
        }
    }

    // The subset pads drawings to whole words; what counts is the drawing.
    private static byte[] Drawing(byte[] file, int glyph)
    {
        var isLong = BinaryPrimitives.ReadInt16BigEndian(FontFile.Table(file, "head"u8)[50..]) == 1;
        int Place(int at) => isLong ? BinaryPrimitives.ReadInt32BigEndian(FontFile.Table(file, "loca"u8)[(at * 4)..]) : BinaryPrimitives.ReadUInt16BigEndian(FontFile.Table(file, "loca"u8)[(at * 2)..]) * 2;
        var drawing = FontFile.Table(file, "glyf"u8)[Place(glyph)..Place(glyph + 1)];
        return [.. drawing, .. new byte[(4 - (drawing.Length % 4)) % 4]];
    }
}
