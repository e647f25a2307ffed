using System.Buffers;

namespace DienHinh.Ingest.Workbooks.Xml;

/// <summary>What a scanner stands on.</summary>
internal enum XmlKind : byte
{
    /// <summary>The start tag of an element, or an empty element, which has no end tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>A piece of text; a text may come in many.</summary>
    Text,
}

/// <summary>
/// Walks forward over the XML of a part as UTF-8 bytes: no string and no object for anything that it passes. It refuses what is not well-formed or not in the
/// namespaces that were declared, as the XML reader of the platform does; besides a DTD, and what no workbook needs: nesting beyond <see cref="ReadingLimits.XmlDepth"/>,
/// a tag of more than <see cref="MostTagBytes"/>, more than <see cref="MostAttributes"/> attributes. So its memory has a bound for any input.
/// </summary>
/// <remarks>Extensible Markup Language 1.0, fourth edition; Namespaces in XML 1.0. Spans that it hands out hold until the next <see cref="Read"/>.</remarks>
internal sealed partial class XmlScanner : IDisposable
{
    /// <summary>Longest tag that is read.</summary>
    public const int MostTagBytes = 4 * 1024 * 1024;

    /// <summary>Most attributes that an element may have.</summary>
    public const int MostAttributes = 256;

    private const int ShortText = 8;

    // A text of that kind with the end tag behind it.
    private const int ShortElement = 256;

    // What text is searched for: an ending, an entity, a line end that may have to become another, and what may be "]]>".
    private static readonly SearchValues<byte> s_textStops = SearchValues.Create("<&\r]"u8);

    private readonly byte[] _piece = new byte[4];
    private byte[] _textBytes = [];
    private int _textStart;
    private int _textLength;
    private bool _isInCData;
    private bool _hasRoot;

    /// <summary>What it stands on.</summary>
    public XmlKind Kind { get; private set; }

    /// <summary>How many elements are open around what it stands on.</summary>
    public int Depth { get; private set; }

    /// <summary>A piece of text with its entities resolved and its line ends made one: whole characters in UTF-8.</summary>
    public ReadOnlySpan<byte> Text => _textBytes.AsSpan(_textStart, _textLength);

    /// <summary>Goes to the next tag or piece of text, past comments and instructions; false at the end of the part.</summary>
    /// <exception cref="WorkbookException">This is no XML that a workbook can hold.</exception>
    public bool Read()
    {
        while (true)
        {
            if (_isInCData)
            {
                if (ReadCData()) return true;
                continue;
            }

            if (_at == _end && !More()) return _depth == 0 && _hasRoot ? false : throw Cut();
            if (_bytes[_at] != '<')
            {
                if (_depth > 0) return ReadText();
                PassOuterSpace();
                continue;
            }

            if (_end - _at < 2 && !More()) throw Cut();
            switch (_bytes[_at + 1])
            {
                case (byte)'/': return ReadEndTag();
                case (byte)'!': PassMarkup(); break;
                case (byte)'?': PassInstruction(); break;
                default: return ReadStartTag();
            }
        }
    }

    /// <summary>
    /// Goes from the start of an element straight to its end where nothing but a few letters stand between them, as in nearly every value of a sheet;
    /// false, and nothing read, where it is not so or cannot be seen here.
    /// </summary>
    public bool TryReadShort(out ReadOnlySpan<byte> text)
    {
        text = default;
        var bytes = Of(_at, Math.Min(_end, _at + ShortElement));
        var length = EndOfText(bytes, 0);
        var name = Of(_name, _nameEnd);
        var after = length + 2 + name.Length;
        if (after >= bytes.Length || bytes[length] != '<' || bytes[length + 1] != '/' || bytes[after] != '>' || !bytes[(length + 2)..after].SequenceEqual(name)) return false;
        if (_depth > ReadingLimits.XmlDepth) return false;
        text = bytes[..length];
        var from = _at + length + 2;
        Close(from, from + name.Length, from + name.Length + 1);
        return true;
    }

    private bool ReadText()
    {
        var text = _bytes.AsSpan(_at, _end - _at);
        if (text[0] == '&') return ReadReference();
        if (text[0] == '\r') return ReadLineEnd();
        var length = 0;
        while (true)
        {
            length = EndOfText(text, length);
            if (length == text.Length || text[length] != ']') return Piece(length);
            // Whether it is the forbidden "]]>" is seen with two more bytes; what stands before it is handed out meanwhile.
            if (text.Length - length < 3)
            {
                if (length > 0) return Piece(length);
                if (!More()) throw Cut();
                text = _bytes.AsSpan(_at, _end - _at);
                if (text.Length < 3) throw Cut();
            }

            if (text[length + 1] == ']' && text[length + 2] == '>') throw Damaged("]]> in a text");
            length++;
        }
    }

    // Most texts of a sheet are a few digits: shorter than what a search over many bytes at once needs to begin.
    private static int EndOfText(ReadOnlySpan<byte> text, int from)
    {
        var classes = XmlName.Classes;
        var near = Math.Min(text.Length, from + ShortText);
        for (; from < near; from++)
            if ((classes[text[from]] & XmlName.EndsText) != 0) return from;

        var stop = text[from..].IndexOfAny(s_textStops);
        return stop < 0 ? text.Length : from + stop;
    }

    // "\r\n" and "\r" alone are "\n" (XML 2.11).
    private bool ReadLineEnd()
    {
        if (_end - _at < 2 && !More()) throw Cut();
        var length = _bytes[_at + 1] == '\n' ? 2 : 1;
        _at += length;
        _piece[0] = (byte)'\n';
        return Piece(_piece, 0, 1);
    }

    private bool ReadReference()
    {
        while (true)
        {
            var length = XmlReference.Length(_bytes.AsSpan(_at, _end - _at));
            if (length > 0)
            {
                var written = XmlReference.Resolve(_bytes.AsSpan(_at, length), _piece);
                _at += length;
                return Piece(_piece, 0, written);
            }

            if (!More()) throw Cut();
        }
    }

    // Hands out what can be; false where the section ended without any.
    private bool ReadCData()
    {
        if (_end - _at < 3) _ = More();
        var text = _bytes.AsSpan(_at, _end - _at);
        if (text.Length < 3) throw Cut();
        if (text[0] == '\r') return ReadLineEnd();
        if (text.StartsWith("]]>"u8))
        {
            _at += 3;
            _isInCData = false;
            return false;
        }

        var stop = text[1..].IndexOfAny((byte)']', (byte)'\r');
        return Piece(stop < 0 ? text.Length : stop + 1);
    }

    private bool Piece(int length)
    {
        var start = _at;
        _at += length;
        return Piece(_bytes, start, length);
    }

    private bool Piece(byte[] bytes, int start, int length)
    {
        if (_depth > ReadingLimits.XmlDepth) throw Damaged("nested too deeply");
        (Kind, Depth) = (XmlKind.Text, _depth);
        (_textBytes, _textStart, _textLength) = (bytes, start, length);
        return true;
    }

    private static WorkbookException Damaged(string what) => new(UnreadableReason.Damaged, "XML: " + what);

    private static WorkbookException Cut() => Damaged("ends too early");
}
