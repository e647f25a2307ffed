using System.Text;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>
/// Bytes of a text file as text: by the byte-order mark, else UTF-16 where every other byte is zero, else UTF-8 where it is valid, else the encoding that
/// the markup declares, else Windows-1258 where that reads as Vietnamese, else Latin letters whose old encoding is settled cell by cell.
/// </summary>
internal static partial class TextBytes
{
    private const int Sample = 200_000;

    static TextBytes() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith<byte>([0xFF, 0xFE])) return Encoding.Unicode.GetString(content[2..]);
        if (content.StartsWith<byte>([0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(content[2..]);
        if (IsUtf16(content, zeroAt: 1)) return Encoding.Unicode.GetString(content);
        if (IsUtf16(content, zeroAt: 0)) return Encoding.BigEndianUnicode.GetString(content);
        var bytes = content.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? content[3..] : content;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return DecodeOld(bytes);
        }
    }

    /// <summary>Whether the bytes are UTF-16 without a mark: in a table every other byte of digits, delimiters and line ends is zero.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> content, int zeroAt)
    {
        var sample = content[..(Math.Min(content.Length, 2_000) & ~1)];
        int zeros = 0, others = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i + zeroAt] == 0 && sample[i + 1 - zeroAt] != 0) zeros++;
            if (sample[i + 1 - zeroAt] == 0) others++;
        }

        return zeros * 4 > sample.Length / 2 && others * 20 <= zeros;
    }

    private static string DecodeOld(ReadOnlySpan<byte> bytes)
    {
        var latin = Encoding.GetEncoding(1252).GetString(bytes);
        if (Declared().Match(latin[..Math.Min(latin.Length, 2_000)]) is { Success: true } declared && Find(declared.Groups[1].Value) is { } named) return named.GetString(bytes);
        return TextRepair.Habit(latin[..Math.Min(latin.Length, Sample)].Split('\n')) is TextDamage.None or TextDamage.Windows1258 ? Encoding.GetEncoding(1258).GetString(bytes) : latin;
    }

    private static Encoding? Find(string name)
    {
        try
        {
            // A page that says Latin-1 says nothing: so did every page typed in an old font.
            return Encoding.GetEncoding(name) is { CodePage: not (1252 or 28591 or 65001) } found ? found : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Declared();
}
