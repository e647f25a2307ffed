using System.Xml;

namespace DienHinh.Ingest.Workbooks;

/// <summary>Steps through XML that is text already, as that of Excel 2003 is; parts of packages have <see cref="Xml.XmlScanner"/>.</summary>
internal static class XmlSteps
{
    /// <summary>Reads the next node; nesting that no workbook needs is refused before it costs memory.</summary>
    public static bool Step(this XmlReader xml) =>
        xml.Read() && (xml.Depth <= ReadingLimits.XmlDepth ? true : throw new WorkbookException(UnreadableReason.Damaged, "XML"));

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
}
