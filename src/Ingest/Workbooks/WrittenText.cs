using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>A text as a file writes it, in UTF-8, as far as it can matter to the part that is kept. It serves for one text after the other.</summary>
internal sealed class WrittenText
{
    // Each letter that is kept may be an escape, and each letter of that three bytes; and a last character that is not cut.
    private const int Most = (ReadingLimits.TextKept * SheetText.EscapeLength * 3) + 4;

    private byte[] _bytes = new byte[256];
    private bool _isCut;

    /// <summary>How many bytes it has.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Whether nothing has to be done to these bytes to make them the text of a cell.</summary>
    public bool IsAsKept => Length <= ReadingLimits.TextKept && !HasEscapes;

    /// <summary>Whether something in it looks like an escape.</summary>
    public bool HasEscapes => Bytes.IndexOf("_x"u8) >= 0;

    /// <summary>How many letters (UTF-16 units) that text has in memory; it must be whole UTF-8, and then only what each byte is has to be counted.</summary>
    public static int Letters(ReadOnlySpan<byte> text)
    {
        var letters = text.Length;
        for (; text.Length >= Vector128<byte>.Count; text = text[Vector128<byte>.Count..])
        {
            var bytes = Vector128.Create(text);
            // What continues a character counts for nothing, what begins one of four bytes for two.
            letters -= BitOperations.PopCount(Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)-64)).ExtractMostSignificantBits());
            letters += BitOperations.PopCount(Vector128.GreaterThanOrEqual(bytes, Vector128.Create((byte)0xF0)).ExtractMostSignificantBits());
        }

        foreach (var c in text) letters += c >= 0xF0 ? 1 : c is >= 0x80 and < 0xC0 ? -1 : 0;
        return letters;
    }

    public void Clear() => (Length, _isCut) = (0, false);

    /// <summary>Appends a piece of whole characters; what is beyond all that matters is passed over.</summary>
    public void Add(ReadOnlySpan<byte> piece)
    {
        if (_isCut) return;
        if (piece.Length > Most - Length)
        {
            var room = Most - Length;
            while (room > 0 && (piece[room] & 0xC0) == 0x80) room--;
            piece = piece[..room];
            _isCut = true;
        }

        if (piece.Length > _bytes.Length - Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + piece.Length));
        piece.CopyTo(_bytes.AsSpan(Length));
        Length += piece.Length;
    }

    /// <summary>As much as is kept of it as it stands.</summary>
    public string Plain() => SheetText.Kept(Encoding.UTF8.GetString(Bytes));

    /// <summary>The text of a cell: escapes resolved, as much as is kept.</summary>
    public string Text() => HasEscapes ? SheetText.Kept(SheetText.Unescape(Encoding.UTF8.GetString(Bytes))) : Plain();
}
