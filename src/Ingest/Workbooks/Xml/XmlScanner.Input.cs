using System.Buffers;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace DienHinh.Ingest.Workbooks.Xml;

/// <content>The bytes of the part, block by block. Each block is looked through once for what is no UTF-8 and no character of XML, so that the rest of the scanner need not.</content>
internal sealed partial class XmlScanner
{
    private const int BlockBytes = 64 * 1024;

    private static readonly byte[] s_begunLikeNone = [0xEF, 0xBF];

    private readonly Stream _part;
    private byte[] _bytes;
    // What is next to be scanned; where what was looked through ends, at the end of a character; where what was read ends.
    private int _at;
    private int _end;
    private int _filled;
    private bool _isWhole;

    /// <param name="part">The part, in any encoding that XML can say it is in; disposed of with the scanner.</param>
    /// <param name="block">How many bytes are looked at at once, at least; the declaration must lie within.</param>
    /// <exception cref="WorkbookException">The part is in an encoding that nobody knows, or cannot be inflated.</exception>
    public XmlScanner(Stream part, int block = BlockBytes)
    {
        _bytes = ArrayPool<byte>.Shared.Rent(block);
        _part = part;
        Fill();
        if (XmlEncoding.Of(_bytes.AsSpan(0, _filled)) is { } encoding)
        {
            _part = XmlEncoding.ToUtf8(_bytes.AsSpan(0, _filled), part, encoding);
            (_filled, _isWhole) = (0, false);
            Fill();
        }

        LookThrough();
        if (_bytes.AsSpan(0, _end).StartsWith("\uFEFF"u8)) _at = 3;
        _at += XmlDeclaration.LengthOf(_bytes.AsSpan(_at, _end - _at));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        var bytes = _bytes;
        (_bytes, _textBytes, _at, _end) = ([], [], 0, 0);
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
        _part.Dispose();
    }

    // Brings more of the part into the buffer, and what is not scanned yet to its beginning; false at the end of the part.
    private bool More()
    {
        if (_isWhole) return false;
        var kept = _filled - _at;
        var bytes = _bytes;
        // Room for as much as is kept at least: whoever scans a long tag from its beginning again does so a few times and no more.
        if (kept > bytes.Length / 2)
        {
            if (bytes.Length >= MostTagBytes) throw Damaged("a tag that is too long");
            _bytes = ArrayPool<byte>.Shared.Rent(bytes.Length * 2);
        }

        bytes.AsSpan(_at, kept).CopyTo(_bytes);
        if (bytes != _bytes) ArrayPool<byte>.Shared.Return(bytes);
        (_end, _filled, _at) = (_end - _at, kept, 0);
        var before = _end;
        Fill();
        LookThrough();
        return _end > before;
    }

    private void Fill()
    {
        try
        {
            while (_filled < _bytes.Length && !_isWhole)
            {
                var count = _part.Read(_bytes, _filled, _bytes.Length - _filled);
                _filled += count;
                _isWhole = count == 0;
            }
        }
        catch (DecoderFallbackException e)
        {
            throw new WorkbookException(UnreadableReason.Damaged, "XML: " + e.Message, e);
        }
    }

    private void LookThrough()
    {
        ReadOnlySpan<byte> fresh = _bytes.AsSpan(_end, _filled - _end);
        // One that is not whole at the end of the part stands outside the root, where the platform passes over it too, or the root has no end.
        fresh = fresh[..^BegunAtEnd(fresh)];
        if (!Utf8.IsValid(fresh)) throw Damaged("no UTF-8");
        if (HasControl(fresh)) throw Damaged("a control character");
        _end += fresh.Length;
        // U+FFFE and U+FFFF are no characters; what begins like them is rare.
        for (var at = fresh.IndexOf(s_begunLikeNone); at >= 0; at = fresh.IndexOf(s_begunLikeNone))
        {
            if (fresh[at + 2] >= 0xBE) throw Damaged("a control character");
            fresh = fresh[(at + 3)..];
        }
    }

    // Tab and line ends are the only characters below the blank that XML 1.0 has. Blocks of sixteen, because a search for so many values would be compiled anew in every worker.
    private static bool HasControl(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= Vector128<byte>.Count; bytes = bytes[Vector128<byte>.Count..])
            if (Vector128.LessThanAny(Vector128.Create(bytes), Vector128.Create((byte)' ')) && IsControlIn(bytes[..Vector128<byte>.Count])) return true;

        return IsControlIn(bytes);
    }

    private static bool IsControlIn(ReadOnlySpan<byte> bytes)
    {
        foreach (var c in bytes)
            if (c < ' ' && !XmlName.IsSpace(c)) return true;

        return false;
    }

    // How many bytes at the end begin a character that is not whole yet.
    private static int BegunAtEnd(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var isInside = (bytes[^back] & 0xC0) == 0x80;
            if (!isInside) return Rune.DecodeFromUtf8(bytes[^back..], out _, out _) == OperationStatus.NeedMoreData ? back : 0;
        }

        return 0;
    }
}
