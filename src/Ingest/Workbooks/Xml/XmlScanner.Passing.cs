using System.Text;

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
        // The name is looked at once what ends it is there.
        var end = 2;
        while (_at + end == _end || (XmlName.Classes[_bytes[_at + end]] & XmlName.Inside) != 0)
        {
            if (_at + end == _end)
            {
                if (!More()) throw Cut();
            }
            else
            {
                end++;
            }
        }

        var (_, local) = Name(Of(_at, _at + end + 1), 2);
        if (local != 2 || Ascii.EqualsIgnoreCase(Of(_at + 2, _at + end), "xml"u8)) throw Damaged("an instruction of that name");
        // The question mark that ends it may follow at once.
        _at += end;
        if (_bytes[_at] != '?' && !XmlName.IsSpace(_bytes[_at])) throw Damaged("an instruction of that name");
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
