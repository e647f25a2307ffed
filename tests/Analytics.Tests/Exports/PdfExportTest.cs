using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Tests.Documents;

namespace DienHinh.Analytics.Tests.Exports;

/// <summary>The PDF of a review, read back by its own objects: glyphs through the maps to characters, as a viewer copies text.</summary>
public sealed partial class PdfExportTest(SampleReview sample) : IClassFixture<SampleReview>
{
    [Fact]
    public void Text_CanBeCopiedWithItsAccents()
    {
        var text = Copied(Write(sample.Document));

        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", text, StringComparison.Ordinal);
        Assert.Contains("Độc lập - Tự do - Hạnh phúc", text, StringComparison.Ordinal);
        Assert.Contains("IV. MỨC ĐẠT CHỈ TIÊU", text, StringComparison.Ordinal);
        // Every word of every paragraph and cell is on the pages.
        var words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var paragraphs = sample.Document.Blocks.OfType<ParagraphBlock>().Select(p => p.Text);
        var cells = sample.Document.Blocks.OfType<TableBlock>().SelectMany(t => t.Rows).SelectMany(r => r);
        // So are the words of the charts, which are no pictures.
        Assert.Contains("Toàn dân bảo vệ an ninh Tổ quốc", text, StringComparison.Ordinal);
        Assert.Equal(sample.Document.Blocks.OfType<ChartBlock>().Count(), Regex.Count(text, "Nguồn: báo cáo các đơn vị gửi về"));
        Assert.Subset(words, paragraphs.Concat(cells).SelectMany(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet());
    }

    [Fact]
    public void Fonts_AreEmbeddedWithMapsToCharacters()
    {
        var bytes = Write(sample.Document);
        var file = Encoding.Latin1.GetString(bytes);

        // The four faces of papers and the three weights of charts, each with the glyphs that are used alone.
        var fonts = Regex.Count(file, "/Subtype /Type0");
        Assert.Equal(7, fonts);
        Assert.Equal(fonts * 3, Regex.Count(file, @"/(BaseFont|FontName) /[A-Z]{6}\+"));
        Assert.True(bytes.Length < 200_000, $"{bytes.Length} bytes");
        Assert.Equal(fonts, Regex.Count(file, "/FontFile2 "));
        Assert.Equal(fonts, Regex.Count(file, "/ToUnicode "));
        Assert.Contains("/Lang (vi-VN)", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_StandWhereTheTableSays()
    {
        var bytes = Write(sample.Document);
        var file = Encoding.Latin1.GetString(bytes);
        var table = file[(file.LastIndexOf("xref\n0 ", StringComparison.Ordinal))..];
        var places = Place().Matches(table).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();

        Assert.NotEmpty(places);
        Assert.All(places.Index(), p => Assert.StartsWith($"{p.Index + 1} 0 obj", file[p.Item..(p.Item + 20)], StringComparison.Ordinal));
    }

    [Fact]
    public void LongTable_RepeatsItsHeadingOnEachPage()
    {
        var rows = Enumerable.Range(1, 120).Select(i => (IReadOnlyList<string>)[$"Dòng{i}", "1"]).ToList();
        var document = sample.Document with { Blocks = [new TableBlock("Bảng", [new("Đầu-bảng", 30, IsNumber: false), new("Số", 10, IsNumber: true)], rows, null)], Appendix = [] };
        var text = Copied(Write(document));

        Assert.True(Regex.Count(text, "Đầu-bảng") >= 3);
        Assert.All(rows, r => Assert.Single(Regex.Matches(text, $"{r[0]}\n")));
    }

    private static byte[] Write(OfficialDocument document)
    {
        using var stream = new MemoryStream();
        PdfExport.Write(document, stream);
        return stream.ToArray();
    }

    private static string Copied(byte[] pdf)
    {
        var streams = Streams(pdf).ToList();
        var file = Encoding.Latin1.GetString(pdf);
        var maps = FontName().Matches(file[file.IndexOf("/Font << /F", StringComparison.Ordinal)..].Split(">>")[0]).ToDictionary(m => m.Groups[1].Value, m => Map(streams, file, m.Groups[2].Value));
        var text = new StringBuilder();
        foreach (var page in streams.Select(s => s.Text).Where(t => t.Contains(" Tj ET", StringComparison.Ordinal)))
        {
            foreach (Match shown in Shown().Matches(page))
            {
                text.Append(string.Concat(shown.Groups[2].Value.Chunk(4).Select(g => maps[shown.Groups[1].Value][new string(g)])));
                if (text[^1] != ' ') text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static Dictionary<string, string> Map(List<(int Number, string Text)> streams, string file, string font)
    {
        var content = file[file.IndexOf($"\n{font} 0 obj", StringComparison.Ordinal)..];
        var number = int.Parse(Regex.Match(content, "/ToUnicode (\\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
        return Regex.Matches(streams.Single(s => s.Number == number).Text, "<([0-9A-F]{4})> <([0-9A-F]+)>\n")
            .ToDictionary(m => m.Groups[1].Value, m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[2].Value)));
    }

    private static IEnumerable<(int Number, string Text)> Streams(byte[] pdf)
    {
        var file = Encoding.Latin1.GetString(pdf);
        foreach (Match match in StreamHead().Matches(file))
        {
            using var packed = new MemoryStream(pdf, match.Index + match.Length, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
            using var zip = new ZLibStream(packed, CompressionMode.Decompress);
            using var plain = new MemoryStream();
            zip.CopyTo(plain);
            yield return (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), Encoding.Latin1.GetString(plain.ToArray()));
        }
    }

    [GeneratedRegex(@"(\d{10}) 00000 n")]
    private static partial Regex Place();

    [GeneratedRegex(@"/([FC]\d+) (\d+) 0 R")]
    private static partial Regex FontName();

    [GeneratedRegex(@"/([FC]\d+) [\d.]+ Tf [^<]+<([0-9A-F]+)> Tj ET")]
    private static partial Regex Shown();

    [GeneratedRegex(@"\n(\d+) 0 obj\n<< [^\n]*/Length (\d+) >>\nstream\n")]
    private static partial Regex StreamHead();
}
