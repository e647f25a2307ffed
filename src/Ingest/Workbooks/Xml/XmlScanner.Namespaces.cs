namespace DienHinh.Ingest.Workbooks.Xml;

/// <content>Namespaces: they cost something only in tags that have a prefix or declare one.</content>
internal sealed partial class XmlScanner
{
    private readonly List<(byte[] Prefix, byte[] Uri)> _namespaces = [];
    // How many of them the innermost open element has: those beyond are of an empty element or of one that has ended, and go with the next start.
    private int _declared;

    private static ReadOnlySpan<byte> XmlUri => "http://www.w3.org/XML/1998/namespace"u8;

    private static ReadOnlySpan<byte> XmlnsUri => "http://www.w3.org/2000/xmlns/"u8;

    /// <summary>The namespace of the element whose start it stands on; empty where it is in none.</summary>
    public ReadOnlySpan<byte> Namespace => UriOf(Prefix);

    /// <summary>The value of the attribute of that name in a namespace; false where there is none.</summary>
    public bool TryAttribute(ReadOnlySpan<byte> localName, ReadOnlySpan<byte> uri, out ReadOnlySpan<byte> value)
    {
        for (var i = 0; i < AttributeCount; i++)
        {
            if (!AttributeName(i).SequenceEqual(localName) || PrefixOf(i) is not { Length: > 0 } prefix || !UriOf(prefix).SequenceEqual(uri)) continue;
            value = AttributeValue(i);
            return true;
        }

        value = default;
        return false;
    }

    private ReadOnlySpan<byte> Prefix => Of(_name, Math.Max(_name, _local - 1));

    private ReadOnlySpan<byte> PrefixOf(int index) => Of(_attributes[index].Name, Math.Max(_attributes[index].Name, _attributes[index].Local - 1));

    // Takes in what a tag declares, and looks whether what it uses is declared. An attribute may be there twice under two prefixes that mean the same.
    private void Declare()
    {
        for (var i = 0; i < AttributeCount; i++)
        {
            if (PrefixOf(i).SequenceEqual("xmlns"u8)) Add(AttributeName(i), AttributeValue(i));
            else if (PrefixOf(i).Length == 0 && AttributeName(i).SequenceEqual("xmlns"u8)) Add([], AttributeValue(i));
        }

        if (Prefix.Length > 0) _ = Declared(Prefix);
        for (var i = 0; i < AttributeCount; i++)
        {
            if (PrefixOf(i).Length == 0) continue;
            var uri = Declared(PrefixOf(i));
            if (uri.SequenceEqual(XmlUri) && AttributeName(i).SequenceEqual("space"u8) && !IsSpaceRule(AttributeValue(i).Trim(" \t\r\n"u8))) throw Damaged("xml:space of no known value");
            for (var k = 0; k < i; k++)
                if (PrefixOf(k).Length > 0 && AttributeName(k).SequenceEqual(AttributeName(i)) && UriOf(PrefixOf(k)).SequenceEqual(uri)) throw Damaged("an attribute twice");
        }
    }

    private static bool IsSpaceRule(ReadOnlySpan<byte> value) => value.SequenceEqual("preserve"u8) || value.SequenceEqual("default"u8);

    private void Add(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> uri)
    {
        if (uri.SequenceEqual(XmlnsUri) || prefix.SequenceEqual("xmlns"u8) || uri.SequenceEqual(XmlUri) != prefix.SequenceEqual("xml"u8)) throw Damaged("a reserved namespace");
        if (uri.Length == 0 && prefix.Length > 0) throw Damaged("a prefix without namespace");
        _namespaces.Add((prefix.ToArray(), uri.ToArray()));
    }

    private ReadOnlySpan<byte> Declared(ReadOnlySpan<byte> prefix) => UriOf(prefix) is { Length: > 0 } uri ? uri : throw Damaged("a prefix that is not declared");

    private ReadOnlySpan<byte> UriOf(ReadOnlySpan<byte> prefix)
    {
        for (var i = _namespaces.Count - 1; i >= 0; i--)
            if (prefix.SequenceEqual(_namespaces[i].Prefix)) return _namespaces[i].Uri;

        return prefix.SequenceEqual("xml"u8) ? XmlUri : prefix.SequenceEqual("xmlns"u8) ? XmlnsUri : default;
    }
}
