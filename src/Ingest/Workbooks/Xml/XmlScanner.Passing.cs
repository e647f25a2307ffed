namespace DienHinh.Ingest.Workbooks.Xml;

/// <content>What is passed over, however long it is: comments, instructions, space around the root.</content>
internal sealed partial class XmlScanner
{
    private void PassOuterSpace()
    {
        while (_at < _end && _bytes[_at] != '<')
            if (!XmlName.IsSpace(_bytes[_at++])) throw Damaged("text outside the root");
    }

    // "<!": a comment, a section of text as it stands, or what no workbook has.
    private void PassMarkup()
    {
        while (_end - _at < "<![CDATA["u8.Length && More())
        {
        }

        var bytes = _bytes.AsSpan(_at, _end - _at);
        if (bytes.StartsWith("<!--"u8))
        {
            _at += "<!--"u8.Length;
            PassComment();
        }
        else if (_depth > 0 && bytes.StartsWith("<![CDATA["u8))
        {
            _at += "<![CDATA["u8.Length;
            _isInCData = true;
        }
        else
        {
            throw Damaged("a declaration");
        }
    }

    private void PassComment()
    {
        PassTo("--"u8);
        while (_end - _at < 1)
            if (!More()) throw Cut();

        if (_bytes[_at++] != '>') throw Damaged("-- in a comment");
    }

    private void PassInstruction()
    {
        const int opening = 2;
        int end, local;
        while (!TryName(_bytes.AsSpan(0, _end), _at + opening, out end, out local))
            if (!More()) throw Cut();

        var name = _bytes.AsSpan(_at + opening, end - _at - opening);
        if (local != _at + opening || System.Text.Ascii.EqualsIgnoreCase(name, "xml"u8)) throw Damaged("an instruction of that name");
        if (_bytes[end] != '?' && !XmlName.IsSpace(_bytes[end])) throw Damaged("an instruction of that name");
        _at = end;
        if (_bytes[_at] == '?')
        {
            while (_end - _at < 2)
                if (!More()) throw Cut();

            if (_bytes[_at + 1] != '>') throw Damaged("an instruction of that name");
        }

        PassTo("?>"u8);
    }

    private void PassTo(ReadOnlySpan<byte> mark)
    {
        int found;
        while ((found = _bytes.AsSpan(_at, _end - _at).IndexOf(mark)) < 0)
        {
            // Its first byte may be the last one here.
            _at = Math.Max(_at, _end - 1);
            if (!More()) throw Cut();
        }

        _at += found + mark.Length;
    }
}
