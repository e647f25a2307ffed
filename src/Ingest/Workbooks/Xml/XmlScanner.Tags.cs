using System.Globalization;
using System.Text;

namespace DienHinh.Ingest.Workbooks.Xml;

/// <content>Tags: names, attributes, which element is open.</content>
internal sealed partial class XmlScanner
{
    private TagAttribute[] _attributes = new TagAttribute[16];
    private OpenElement[] _open = new OpenElement[16];
    private byte[] _openNames = new byte[256];
    private int _depth;
    // Where the name of the element begins, its part after the prefix, and where it ends.
    private int _name;
    private int _local;
    private int _nameEnd;

    /// <summary>Whether the start tag is all of its element.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The name of the element whose start or end it stands on, without prefix.</summary>
    public ReadOnlySpan<byte> LocalName => Of(_local, _nameEnd);

    /// <summary>How many attributes the start tag has.</summary>
    public int AttributeCount { get; private set; }

    /// <summary>Whether it stands on the start of an element of that name, whatever its prefix.</summary>
    public bool IsStart(ReadOnlySpan<byte> localName) => Kind == XmlKind.Start && LocalName.SequenceEqual(localName);

    /// <summary>The name of an attribute without its prefix.</summary>
    public ReadOnlySpan<byte> AttributeName(int index) => Of(_attributes[index].Local, _attributes[index].NameEnd);

    /// <summary>The value of an attribute, its entities resolved.</summary>
    public ReadOnlySpan<byte> AttributeValue(int index) => Of(_attributes[index].Value, _attributes[index].ValueEnd);

    /// <summary>The value of the attribute of that name without a prefix; false where there is none.</summary>
    public bool TryAttribute(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        for (var i = 0; i < AttributeCount; i++)
        {
            if (!Of(_attributes[i].Name, _attributes[i].NameEnd).SequenceEqual(name)) continue;
            value = AttributeValue(i);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The value of the attribute of that name without a prefix as a string; null where there is none.</summary>
    public string? Attribute(ReadOnlySpan<byte> name) => TryAttribute(name, out var value) ? Encoding.UTF8.GetString(value) : null;

    /// <summary>The whole number that the attribute of that name without a prefix says; false where it says none.</summary>
    public bool TryNumber(ReadOnlySpan<byte> name, out int number)
    {
        number = 0;
        return TryAttribute(name, out var value) && int.TryParse(value, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Goes from the start of an element to its end.</summary>
    public void PassElement()
    {
        if (IsEmpty) return;
        var depth = Depth;
        while (Read() && !(Kind == XmlKind.End && Depth == depth))
        {
        }
    }

    private ReadOnlySpan<byte> Of(int start, int end) => _bytes.AsSpan(start, end - start);

    private bool ReadStartTag()
    {
        while (!TryStartTag())
            if (!More()) throw Cut();

        return true;
    }

    // False where the buffer ends within the tag.
    private bool TryStartTag()
    {
        ReadOnlySpan<byte> bytes = _bytes.AsSpan(0, _end);
        var start = _at + 1;
        if (!TryName(bytes, start, out var at, out var local)) return false;
        var (nameEnd, isPrefixed, count) = (at, local != start, 0);
        var isEmpty = false;
        while (true)
        {
            var spaceFrom = at;
            if (!TryPassSpace(bytes, ref at)) return false;
            if (bytes[at] == '>') break;
            if (bytes[at] == '/')
            {
                if (++at == bytes.Length) return false;
                if (bytes[at] != '>') throw Damaged("a stray slash in a tag");
                isEmpty = true;
                break;
            }

            if (at == spaceFrom) throw Damaged("no space before an attribute");
            if (!TryReadAttribute(bytes, ref at, count)) return false;
            isPrefixed |= IsOfNamespaces(count++);
        }

        (Kind, Depth, IsEmpty, AttributeCount) = (XmlKind.Start, _depth, isEmpty, count);
        (_name, _local, _nameEnd, _at) = (start, local, nameEnd, at + 1);
        Open(isPrefixed);
        return true;
    }

    private bool TryReadAttribute(ReadOnlySpan<byte> bytes, ref int at, int count)
    {
        var name = at;
        if (!TryName(bytes, name, out at, out var local)) return false;
        var nameEnd = at;
        if (!TryPassSpace(bytes, ref at)) return false;
        if (bytes[at++] != '=') throw Damaged("an attribute without a value");
        if (!TryPassSpace(bytes, ref at)) return false;
        var quote = bytes[at++];
        if (quote is not ((byte)'"' or (byte)'\'')) throw Damaged("a value without quotes");
        var value = at;
        var isRaw = false;
        for (; ; at++)
        {
            if (at >= bytes.Length) return false;
            var c = bytes[at];
            if (c == quote) break;
            if (c == '<') throw Damaged("< in a value");
            isRaw |= c is (byte)'&' or < (byte)' ';
        }

        if (count == _attributes.Length) MakeRoomForAttributes();
        var bare = bytes[name..nameEnd];
        for (var i = 0; i < count; i++)
            if (Of(_attributes[i].Name, _attributes[i].NameEnd).SequenceEqual(bare)) throw Damaged("an attribute twice");

        _attributes[count] = new TagAttribute(name, local, nameEnd, value, at++, isRaw);
        return true;
    }

    private void MakeRoomForAttributes()
    {
        if (_attributes.Length >= MostAttributes) throw Damaged("too many attributes");
        Array.Resize(ref _attributes, _attributes.Length * 2);
    }

    private bool IsOfNamespaces(int index) => _attributes[index].Local != _attributes[index].Name || AttributeName(index).SequenceEqual("xmlns"u8);

    // What was worked out of a whole tag: values, namespaces, and that its element is open now.
    private void Open(bool isPrefixed)
    {
        if (_depth > ReadingLimits.XmlDepth) throw Damaged("nested too deeply");
        if (_depth == 0 && _hasRoot) throw Damaged("a second root");
        _hasRoot = true;
        for (var i = 0; i < AttributeCount; i++)
        {
            ref var attribute = ref _attributes[i];
            if (attribute.IsRaw) attribute = attribute with { ValueEnd = attribute.Value + XmlReference.ResolveInPlace(_bytes.AsSpan(attribute.Value, attribute.ValueEnd - attribute.Value)) };
        }

        if (_namespaces.Count > _declared) _namespaces.RemoveRange(_declared, _namespaces.Count - _declared);
        if (isPrefixed) Declare();
        if (IsEmpty) return;

        if (_depth == _open.Length) Array.Resize(ref _open, _open.Length * 2);
        var from = _depth == 0 ? 0 : _open[_depth - 1].NameEnd;
        var bytes = Of(_name, _nameEnd);
        if (_openNames.Length - from < bytes.Length) Array.Resize(ref _openNames, Math.Max(_openNames.Length * 2, from + bytes.Length));
        bytes.CopyTo(_openNames.AsSpan(from));
        _open[_depth++] = new OpenElement(from, from + bytes.Length, _local - _name, _declared);
        _declared = _namespaces.Count;
    }

    private bool ReadEndTag()
    {
        if (_depth == 0) throw Damaged("an end tag without its start");
        var open = _open[_depth - 1];
        ReadOnlySpan<byte> name = _openNames.AsSpan(open.Name, open.NameEnd - open.Name);
        while (true)
        {
            ReadOnlySpan<byte> bytes = _bytes.AsSpan(0, _end);
            var at = _at + 2 + name.Length;
            if (at < bytes.Length)
            {
                if (!bytes.Slice(_at + 2, name.Length).SequenceEqual(name)) throw Damaged("an end tag of another element");
                if (TryPassSpace(bytes, ref at))
                {
                    if (bytes[at] != '>') throw Damaged("an end tag of another element");
                    (_name, _local, _nameEnd, _at) = (_at + 2, _at + 2 + open.Local, _at + 2 + name.Length, at + 1);
                    break;
                }
            }

            if (!More()) throw Cut();
        }

        _depth--;
        (Kind, Depth, IsEmpty, AttributeCount) = (XmlKind.End, _depth, false, 0);
        _declared = open.Declared;
        return true;
    }

    // The name that begins there, and where its part after the prefix begins; false where the buffer ends before it.
    private static bool TryName(ReadOnlySpan<byte> bytes, int start, out int end, out int local)
    {
        var classes = XmlName.Classes;
        end = local = start;
        if (start >= bytes.Length) return false;
        var seen = 0;
        for (var c = classes[bytes[end]]; (c & XmlName.Inside) != 0; c = classes[bytes[end]])
        {
            seen |= c;
            if (++end == bytes.Length) return false;
        }

        if ((seen & XmlName.Odd) != 0) local = start + XmlName.LocalOf(bytes[start..end]);
        else if (end == start || (classes[bytes[start]] & XmlName.First) == 0) throw Damaged("no name where one must be");
        return true;
    }

    // False where the buffer ends first.
    private static bool TryPassSpace(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at < bytes.Length)
        {
            if (!XmlName.IsSpace(bytes[at])) return true;
            at++;
        }

        return false;
    }

    // Places in the buffer; raw is a value in which something has to be resolved.
    private readonly record struct TagAttribute(int Name, int Local, int NameEnd, int Value, int ValueEnd, bool IsRaw);

    // Its name among the names of open elements, how much of that is prefix, and how many namespaces were declared before it.
    private readonly record struct OpenElement(int Name, int NameEnd, int Local, int Declared);
}
