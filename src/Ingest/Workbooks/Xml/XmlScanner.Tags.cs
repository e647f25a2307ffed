using System.Globalization;
using System.Runtime.CompilerServices;
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
    // Of the tag that is read: whether it uses or declares a namespace, and whether some value has something to be resolved.
    private bool _isPrefixed;
    private bool _isRaw;

    /// <summary>Whether the start tag is all of its element.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The name of the element whose start or end it stands on, without prefix.</summary>
    public ReadOnlySpan<byte> LocalName => Of(_local, _nameEnd);

    /// <summary>How many attributes the start tag has.</summary>
    public int AttributeCount { get; private set; }

    /// <summary>Whether it stands on the start of an element of that name, whatever its prefix.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsStart(ReadOnlySpan<byte> localName) => Kind == XmlKind.Start && LocalName.SequenceEqual(localName);

    /// <summary>The name of an attribute without its prefix.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> AttributeName(int index) => Of(_attributes[index].Local, _attributes[index].NameEnd);

    /// <summary>The value of an attribute, its entities resolved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
        // Up to the bracket that ends it, or one within a value: names and blanks end there at the latest, so that only values have to look where the bytes end.
        var bytes = Of(_at, _end);
        var length = bytes.IndexOf((byte)'>') + 1;
        if (length == 0) return false;
        var tag = bytes[..length];
        var (at, local) = Name(tag, 1);
        (_name, _local, _nameEnd) = (_at + 1, _at + local, _at + at);
        (_isPrefixed, _isRaw, IsEmpty, AttributeCount) = (local != 1, false, false, 0);
        while (tag[at] != '>')
        {
            var spaceFrom = at;
            at = PassSpace(tag, at);
            if (tag[at] == '>') break;
            if (tag[at] == '/')
            {
                if (tag[++at] != '>') throw Damaged("a stray slash in a tag");
                IsEmpty = true;
                break;
            }

            if (at == spaceFrom) throw Damaged("no space before an attribute");
            at = ReadAttribute(ref tag, bytes, at);
            if (at < 0) return false;
        }

        (Kind, Depth, _at) = (XmlKind.Start, _depth, _at + at + 1);
        Open();
        return true;
    }

    // Where the attribute ends; -1 where the buffer ends first. A value may hold the bracket at which the tag seemed to end.
    private int ReadAttribute(ref ReadOnlySpan<byte> tag, ReadOnlySpan<byte> bytes, int name)
    {
        var (nameEnd, local) = Name(tag, name);
        var at = PassSpace(tag, nameEnd);
        if (tag[at++] != '=') throw Damaged("an attribute without a value");
        at = PassSpace(tag, at);
        var quote = tag[at];
        if (quote is not ((byte)'"' or (byte)'\'')) throw Damaged("a value without quotes");
        var value = ++at;
        var isRaw = false;
        var classes = XmlName.Classes;
        for (; ; at++)
        {
            if (at == tag.Length)
            {
                var more = bytes[at..].IndexOf((byte)'>') + 1;
                if (more == 0) return -1;
                tag = bytes[..(at + more)];
            }

            var c = tag[at];
            if ((classes[c] & XmlName.EndsValue) == 0) continue;
            if (c == quote) break;
            if (c == '<') throw Damaged("< in a value");
            isRaw |= c is (byte)'&' or < (byte)' ';
        }

        Add(tag[name..nameEnd], new TagAttribute(_at + name, _at + local, _at + nameEnd, _at + value, _at + at, isRaw));
        return at + 1;
    }

    private void Add(ReadOnlySpan<byte> name, TagAttribute attribute)
    {
        for (var i = 0; i < AttributeCount; i++)
        {
            ref var other = ref _attributes[i];
            if (other.NameEnd - other.Name == name.Length && _bytes[other.Name] == name[0] && Of(other.Name, other.NameEnd).SequenceEqual(name)) throw Damaged("an attribute twice");
        }

        if (AttributeCount == _attributes.Length)
        {
            if (_attributes.Length >= MostAttributes) throw Damaged("too many attributes");
            Array.Resize(ref _attributes, _attributes.Length * 2);
        }

        _attributes[AttributeCount++] = attribute;
        _isRaw |= attribute.IsRaw;
        _isPrefixed |= attribute.Local != attribute.Name || (name[0] == 'x' && name.SequenceEqual("xmlns"u8));
    }

    // What is worked out of a whole tag: values, namespaces, and that its element is open now.
    private void Open()
    {
        if (_depth > ReadingLimits.XmlDepth) throw Damaged("nested too deeply");
        if (_depth == 0 && _hasRoot) throw Damaged("a second root");
        _hasRoot = true;
        if (_isRaw) ResolveValues();
        if (_namespaces.Count > _declared) _namespaces.RemoveRange(_declared, _namespaces.Count - _declared);
        if (_isPrefixed) Declare();
        if (IsEmpty) return;
        if (_depth == _open.Length) Array.Resize(ref _open, _open.Length * 2);
        var from = _depth == 0 ? 0 : _open[_depth - 1].NameEnd;
        var name = Of(_name, _nameEnd);
        if (_openNames.Length - from < name.Length) Array.Resize(ref _openNames, Math.Max(_openNames.Length * 2, from + name.Length));
        name.CopyTo(_openNames.AsSpan(from));
        _open[_depth++] = new OpenElement(from, from + name.Length, _local - _name, _declared);
        _declared = _namespaces.Count;
    }

    private void ResolveValues()
    {
        for (var i = 0; i < AttributeCount; i++)
        {
            ref var attribute = ref _attributes[i];
            if (attribute.IsRaw) attribute = attribute with { ValueEnd = attribute.Value + XmlReference.ResolveInPlace(_bytes.AsSpan(attribute.Value, attribute.ValueEnd - attribute.Value)) };
        }
    }

    private bool ReadEndTag()
    {
        if (_depth == 0) throw Damaged("an end tag without its start");
        ref var open = ref _open[_depth - 1];
        var length = open.NameEnd - open.Name;
        int at;
        while ((at = EndOfEndTag(_openNames.AsSpan(open.Name, length))) < 0)
            if (!More()) throw Cut();

        Close(_at + 2, _at + 2 + length, at);
        return true;
    }

    // Leaves the innermost element, whose end tag has its name there and ends there.
    private void Close(int name, int nameEnd, int end)
    {
        ref var open = ref _open[--_depth];
        (_name, _local, _nameEnd, _at) = (name, name + open.Local, nameEnd, end);
        (Kind, Depth, IsEmpty, AttributeCount) = (XmlKind.End, _depth, false, 0);
        _declared = open.Declared;
    }

    // Where the end tag of that name ends; -1 where the buffer ends first.
    private int EndOfEndTag(ReadOnlySpan<byte> name)
    {
        var bytes = Of(_at + 2, _end);
        if (bytes.Length <= name.Length) return -1;
        if (!bytes.StartsWith(name)) throw Damaged("an end tag of another element");
        for (var at = name.Length; at < bytes.Length; at++)
        {
            if (bytes[at] == '>') return _at + 2 + at + 1;
            if (!XmlName.IsSpace(bytes[at])) throw Damaged("an end tag of another element");
        }

        return -1;
    }

    // Where the name ends that begins there, and where its part after the prefix begins; some byte after it ends it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int End, int Local) Name(ReadOnlySpan<byte> tag, int start)
    {
        var classes = XmlName.Classes;
        var end = start;
        var seen = 0;
        for (int c; ((c = classes[tag[end]]) & XmlName.Inside) != 0; end++) seen |= c;
        if ((seen & XmlName.Odd) != 0) return (end, start + XmlName.LocalOf(tag[start..end]));
        if (end == start || (classes[tag[start]] & XmlName.First) == 0) throw Damaged("no name where one must be");
        return (end, start);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PassSpace(ReadOnlySpan<byte> tag, int at)
    {
        while (XmlName.IsSpace(tag[at])) at++;
        return at;
    }

    // Places in the buffer; raw is a value in which something has to be resolved.
    private readonly record struct TagAttribute(int Name, int Local, int NameEnd, int Value, int ValueEnd, bool IsRaw);

    // Its name among the names of open elements, how much of that is prefix, and how many namespaces were declared before it.
    private readonly record struct OpenElement(int Name, int NameEnd, int Local, int Declared);
}
