using System.Globalization;
using System.Text;
using System.Xml;

namespace DienHinh.Ingest.Workbooks;

/// <summary>Steps through the XML of a part and takes texts out of it, never more than a cell can hold.</summary>
internal static class SheetText
{
    /// <summary>Reads the next node; nesting that no workbook needs is refused before it costs memory.</summary>
    public static bool Step(this XmlReader xml) =>
        xml.Read() && (xml.Depth <= ReadingLimits.XmlDepth ? true : throw new WorkbookException(UnreadableReason.Damaged, "XML"));

    /// <summary>The text of a string item: its runs joined; phonetic hints left out.</summary>
    /// <param name="xml">Stands on the item.</param>
    /// <param name="fonts">What its runs say about fonts.</param>
    public static string ReadRichText(this XmlReader xml, out RunFonts fonts)
    {
        var found = ReadRuns(xml, out var collector);
        var text = Kept(Unescape(found));
        fonts = collector?.Result ?? default;
        // Where the runs begin is counted in letters as they stand in the file.
        if (text.Length != found.Length) fonts = fonts with { Mixed = null };
        return text;
    }

    /// <summary>As much of a text as is kept.</summary>
    public static string Kept(string text) => text.Length <= ReadingLimits.TextKept ? text : text[..ReadingLimits.TextKept];

    /// <summary>Most letters that the kept part of a text can take in a file: each may be written as an escape.</summary>
    public const int MostWritten = ReadingLimits.TextKept * EscapeLength;

    private const int EscapeLength = 7;

    /// <summary>The text of an element as it stands, put into a buffer as far as that goes: most values are numbers, which need no text of their own.</summary>
    /// <returns>How long it is.</returns>
    public static int ReadPlainText(this XmlReader xml, char[] buffer)
    {
        var length = 0;
        if (xml.IsEmptyElement) return length;
        var depth = xml.Depth;
        while (xml.Step() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)) continue;
            for (int count; length < buffer.Length && (count = xml.ReadValueChunk(buffer, length, buffer.Length - length)) > 0;) length += count;
        }

        return length;
    }

    /// <summary>Excel writes a control character as _x000D_.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && int.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                result.Append((char)code);
                i += 6;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static string ReadRuns(XmlReader xml, out RunFonts.Collector? fonts)
    {
        // A text without runs, and most are, needs none.
        fonts = null;
        if (xml.IsEmptyElement) return "";
        string? first = null;
        StringBuilder? joined = null;
        var wanted = ReadingLimits.TextKept;
        var depth = xml.Depth;
        // White space between the elements of an item is layout; inside a text element it is text.
        var isText = false;
        while (xml.Step() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                isText = xml.NodeType == XmlNodeType.Element && xml.LocalName == "t";
                if (xml.NodeType == XmlNodeType.EndElement) continue;
                switch (xml.LocalName)
                {
                    case "rPh": Skip(xml); break;
                    case "r": (fonts ??= new RunFonts.Collector()).BeginRun(); break;
                    case "rFont": fonts?.Name(xml.GetAttribute("val") ?? ""); break;
                }
            }

            if (!isText || xml.NodeType is not (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)) continue;
            while (wanted > 0)
            {
                var most = wanted;
                var chunk = Chunk(xml, most);
                fonts?.Add(chunk);
                if (first is null) first = chunk;
                else (joined ??= new StringBuilder(first)).Append(chunk);
                // Looked at once for each filling and not for each run, of which a hostile file has thousands.
                wanted = chunk.Length < most ? most - chunk.Length : Wanted(joined?.ToString() ?? first);
                // Less than was asked for: the node is at its end.
                if (chunk.Length < most || !xml.CanReadValueChunk) break;
            }
        }

        return joined?.ToString() ?? first ?? "";
    }

    // Escapes are seven letters for one: a text full of them is not cut where it is only long in writing, and one that is cut keeps enough to be known as cut.
    private static int Wanted(string text)
    {
        // What looks like the beginning of an escape at the end may be one.
        var begun = text.LastIndexOf('_') > text.Length - EscapeLength ? 1 : 0;
        return Math.Max(0, ReadingLimits.TextKept + ((EscapeLength - 1) * begun) - Unescape(text).Length);
    }

    // A text of a hundred million letters is never held: what is beyond the limit is passed over by the next step.
    private static string Chunk(XmlReader xml, int most)
    {
        if (!xml.CanReadValueChunk) return xml.Value.Length > most ? xml.Value[..most] : xml.Value;
        var buffer = System.Buffers.ArrayPool<char>.Shared.Rent(most);
        try
        {
            var length = 0;
            for (int count; length < most && (count = xml.ReadValueChunk(buffer, length, most - length)) > 0;) length += count;
            return new string(buffer, 0, length);
        }
        finally
        {
            System.Buffers.ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static void Skip(XmlReader xml)
    {
        var depth = xml.Depth;
        if (xml.IsEmptyElement) return;
        while (xml.Step() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth)) { }
    }
}
