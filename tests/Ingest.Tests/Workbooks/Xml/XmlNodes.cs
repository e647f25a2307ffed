using System.Text;
using System.Xml;
using DienHinh.Ingest.Workbooks;
using DienHinh.Ingest.Workbooks.Xml;

namespace DienHinh.Ingest.Tests.Workbooks.Xml;

/// <summary>XML as lines: what the scanner sees in it, and what the reader of the platform does. Pieces of a text are joined, comments and instructions left out.</summary>
internal static class XmlNodes
{
    /// <summary>The one line of what is refused.</summary>
    public static readonly string[] Refused = ["refused"];

    private static readonly XmlReaderSettings s_settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <param name="part">The XML.</param>
    /// <param name="block">How many bytes the scanner looks at at once.</param>
    /// <param name="isShort">Whether short elements are read in one go, where that can be.</param>
    public static string[] OfScanner(byte[] part, int block = 64 * 1024, bool isShort = false)
    {
        var lines = new Lines();
        try
        {
            using var xml = new XmlScanner(new MemoryStream(part), block);
            while (xml.Read())
            {
                switch (xml.Kind)
                {
                    case XmlKind.Text: lines.Text(xml.Depth, Encoding.UTF8.GetString(xml.Text)); break;
                    case XmlKind.End: lines.Add($"{xml.Depth} /{Encoding.UTF8.GetString(xml.LocalName)}"); break;
                    default:
                        lines.Add($"{xml.Depth} {{{Encoding.UTF8.GetString(xml.Namespace)}}}{Encoding.UTF8.GetString(xml.LocalName)}{(xml.IsEmpty ? "/" : "")}");
                        for (var i = 0; i < xml.AttributeCount; i++) lines.Add($"  {Encoding.UTF8.GetString(xml.AttributeName(i))}={Encoding.UTF8.GetString(xml.AttributeValue(i))}");
                        if (!isShort || xml.IsEmpty || !xml.TryReadShort(out var text)) break;
                        if (text.Length > 0) lines.Text(xml.Depth + 1, Encoding.UTF8.GetString(text));
                        lines.Add($"{xml.Depth} /{Encoding.UTF8.GetString(xml.LocalName)}");
                        break;
                }
            }

            return lines.All();
        }
        catch (WorkbookException e) when (e.Reason == UnreadableReason.Damaged)
        {
            return Refused;
        }
    }

    public static string[] OfPlatform(byte[] part)
    {
        var lines = new Lines();
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(part), s_settings);
            while (xml.Read())
            {
                if (xml.Depth > ReadingLimits.XmlDepth) return Refused;
                switch (xml.NodeType)
                {
                    // Around the root white space is nothing.
                    case XmlNodeType.Whitespace when xml.Depth == 0:
                    case XmlNodeType.XmlDeclaration: break;
                    case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA: lines.Text(xml.Depth, xml.Value); break;
                    case XmlNodeType.EndElement: lines.Add($"{xml.Depth} /{xml.LocalName}"); break;
                    case XmlNodeType.Element:
                        lines.Add($"{xml.Depth} {{{xml.NamespaceURI}}}{xml.LocalName}{(xml.IsEmptyElement ? "/" : "")}");
                        while (xml.MoveToNextAttribute()) lines.Add($"  {xml.LocalName}={xml.Value}");
                        break;
                    default: lines.Add(xml.NodeType.ToString()); break;
                }
            }

            return lines.All();
        }
        catch (XmlException)
        {
            return Refused;
        }
    }

    private sealed class Lines
    {
        private readonly List<string> _lines = [];
        private readonly StringBuilder _text = new();
        private int _depth;

        public void Add(string line)
        {
            EndText();
            _lines.Add(line);
        }

        public void Text(int depth, string piece)
        {
            _depth = depth;
            _text.Append(piece);
        }

        public string[] All()
        {
            EndText();
            return [.. _lines];
        }

        private void EndText()
        {
            if (_text.Length > 0) _lines.Add($"{_depth} \"{_text}\"");
            _text.Clear();
        }
    }
}
