using System.Text;
using DienHinh.Ingest.Workbooks.Xml;

namespace DienHinh.Ingest.Workbooks;

/// <summary>Takes texts out of the XML of a part; what it holds is the last one that it read.</summary>
/// <param name="xml">The part.</param>
internal sealed class XlsxTextReader(XmlScanner xml)
{
    private RunFonts.Collector? _runs;
    // Where in the text the run begins that has not ended yet.
    private int _runStart;

    /// <summary>The text as it stands in the file.</summary>
    public WrittenText Written { get; } = new();

    /// <summary>Reads all text of an element as it stands.</summary>
    public void ReadPlain()
    {
        Written.Clear();
        if (xml.IsEmpty) return;
        if (xml.TryReadShort(out var text))
        {
            Written.Add(text);
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && !(xml.Kind == XmlKind.End && xml.Depth == depth))
            if (xml.Kind == XmlKind.Text) Written.Add(xml.Text);
    }

    /// <summary>Reads the text of a string item: its runs joined; phonetic hints left out.</summary>
    public void ReadRich()
    {
        Written.Clear();
        // A text without runs, and most are, needs none.
        (_runs, _runStart) = (null, 0);
        if (xml.IsEmpty) return;
        var depth = xml.Depth;
        // White space between the elements of an item is layout; inside a text element it is text.
        var isText = false;
        while (xml.Read() && !(xml.Kind == XmlKind.End && xml.Depth == depth))
        {
            if (xml.Kind == XmlKind.Text)
            {
                if (isText) Written.Add(xml.Text);
                continue;
            }

            isText = !xml.IsEmpty && xml.IsStart("t"u8);
            if (isText && xml.TryReadShort(out var text))
            {
                Written.Add(text);
                isText = false;
            }
            else if (!isText && xml.Kind == XmlKind.Start)
            {
                EnterRun();
            }
        }

        EndRun();
    }

    /// <summary>The text of the item that was read last.</summary>
    /// <param name="fonts">What its runs say about fonts.</param>
    public string Rich(out RunFonts fonts)
    {
        if (!Written.HasEscapes)
        {
            fonts = Fonts(ReadingLimits.TextKept);
            return Written.Plain();
        }

        var found = Encoding.UTF8.GetString(Written.Bytes);
        var text = SheetText.Unescape(found);
        // Where the runs begin is counted in letters as they stand in the file.
        fonts = text.Length == found.Length ? Fonts(ReadingLimits.TextKept) : Fonts(int.MaxValue) with { Mixed = null };
        return SheetText.Kept(text);
    }

    /// <summary>What the runs of the item say about the fonts of its first letters.</summary>
    public RunFonts Fonts(int letters) => _runs?.Of(letters) ?? default;

    private void EnterRun()
    {
        if (xml.IsStart("rPh"u8))
        {
            xml.PassElement();
        }
        else if (xml.IsStart("r"u8))
        {
            EndRun();
            (_runs ??= new RunFonts.Collector()).BeginRun();
        }
        else if (_runs is not null && xml.IsStart("rFont"u8))
        {
            EndRun();
            _runs.Name(xml.Attribute("val"u8) ?? "");
        }
    }

    private void EndRun()
    {
        _runs?.Add(Written.Bytes[_runStart..]);
        if (_runs is not null) _runStart = Written.Length;
    }
}
