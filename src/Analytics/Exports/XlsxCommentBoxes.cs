using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Analytics.Exports;

/// <summary>
/// The boxes of comments. Spreadsheets still keep them in a drawing of the Vector Markup Language (ECMA-376 part 4, 19.4.2): a comment without a box is
/// repaired away by some readers.
/// </summary>
internal sealed class XlsxCommentBoxes(XlsxSheetScan scan, int sheet)
{
    // Pixels; the letters are Tahoma 9.
    private const int BoxWidth = 300;
    private const int WideBoxWidth = 480;
    private const int LetterWidth = 6;
    private const int LineHeight = 15;
    private const int Padding = 14;
    private const int HighestBox = 600;

    private static readonly XNamespace s_v = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace s_o = "urn:schemas-microsoft-com:office:office";
    private static readonly XNamespace s_x = "urn:schemas-microsoft-com:office:excel";

    /// <summary>A drawing with a box for each comment; where a cell has its box already it is made to fit, and one whose comment is gone goes too.</summary>
    /// <param name="existing">The sheet's drawing, or null.</param>
    /// <param name="texts">Text of the comment by cell; empty for a comment that was taken out.</param>
    public byte[] Draw(Stream? existing, IReadOnlyDictionary<CellAddress, string> texts)
    {
        var drawing = Parse(existing) ?? Empty();
        var root = drawing.Root!;
        if (!root.Elements(s_v + "shapetype").Any(t => (string?)t.Attribute("id") == "_x0000_t202")) root.Add(ShapeType());
        var boxes = new Dictionary<CellAddress, XElement>();
        foreach (var data in root.Descendants(s_x + "ClientData").Where(d => (string?)d.Attribute("ObjectType") == "Note"))
            if ((int?)data.Element(s_x + "Row") is { } row && (int?)data.Element(s_x + "Column") is { } column) boxes.TryAdd(new(row + 1, column + 1), data);

        var id = root.Elements(s_v + "shape").Select(s => NumberOf((string?)s.Attribute("id"))).Append(sheet * 1024).Max();
        foreach (var (cell, text) in texts.OrderBy(t => t.Key))
        {
            if (text.Length == 0)
            {
                if (boxes.TryGetValue(cell, out var gone)) gone.Parent!.Remove();
            }
            else if (boxes.TryGetValue(cell, out var data))
            {
                data.SetElementValue(s_x + "Anchor", AnchorOf(cell, text));
            }
            else
            {
                root.Add(Box(cell, text, ++id));
            }
        }

        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, new XmlWriterSettings { OmitXmlDeclaration = true, Encoding = XlsxSheetScan.Encoding })) drawing.WriteTo(writer);
        return buffer.ToArray();
    }

    // Old programs wrote "<br>" into these parts, which no parser of XML accepts; such a drawing is made again for our comments alone.
    private static XDocument? Parse(Stream? existing)
    {
        if (existing is null) return null;
        try
        {
            using var xml = XmlReader.Create(existing, XlsxSheetScan.Settings);
            var drawing = XDocument.Load(xml);
            return drawing.Root?.Name.LocalName == "xml" ? drawing : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private XDocument Empty() => new(new XElement("xml",
        new XAttribute(XNamespace.Xmlns + "v", s_v), new XAttribute(XNamespace.Xmlns + "o", s_o), new XAttribute(XNamespace.Xmlns + "x", s_x),
        new XElement(s_o + "shapelayout", Edit(), new XElement(s_o + "idmap", Edit(), new XAttribute("data", sheet)))));

    private static XElement ShapeType() => new(s_v + "shapetype",
        new XAttribute("id", "_x0000_t202"), new XAttribute("coordsize", "21600,21600"), new XAttribute(s_o + "spt", 202), new XAttribute("path", "m,l,21600r21600,l21600,xe"),
        new XElement(s_v + "stroke", new XAttribute("joinstyle", "miter")),
        new XElement(s_v + "path", new XAttribute("gradientshapeok", "t"), new XAttribute(s_o + "connecttype", "rect")));

    private XElement Box(CellAddress cell, string text, int id) => new(s_v + "shape",
        new XAttribute("id", $"_x0000_s{id}"), new XAttribute("type", "#_x0000_t202"), new XAttribute("style", "position:absolute;visibility:hidden"),
        new XAttribute("fillcolor", "#ffffe1"), new XAttribute(s_o + "insetmode", "auto"),
        new XElement(s_v + "fill", new XAttribute("color2", "#ffffe1")),
        new XElement(s_v + "shadow", new XAttribute("on", "t"), new XAttribute("color", "black"), new XAttribute("obscured", "t")),
        new XElement(s_v + "path", new XAttribute(s_o + "connecttype", "none")),
        new XElement(s_v + "textbox", new XAttribute("style", "mso-direction-alt:auto"), new XElement("div", new XAttribute("style", "text-align:left"))),
        new XElement(s_x + "ClientData", new XAttribute("ObjectType", "Note"),
            new XElement(s_x + "MoveWithCells"), new XElement(s_x + "SizeWithCells"),
            new XElement(s_x + "Anchor", AnchorOf(cell, text)),
            new XElement(s_x + "AutoFill", "False"), new XElement(s_x + "Row", cell.Row - 1), new XElement(s_x + "Column", cell.Column - 1)));

    private static XAttribute Edit() => new(s_v + "ext", "edit");

    // Left column, offset, top row, offset, right column, offset, bottom row, offset; zero-based, pixels.
    private string AnchorOf(CellAddress cell, string text)
    {
        var (width, height) = SizeOf(text);
        var (left, top) = (cell.Column, Math.Max(0, cell.Row - 2));
        var (right, rightOffset) = Walk(left, 15 + width, c => scan.Width(c + 1));
        var (bottom, bottomOffset) = Walk(top, 4 + height, r => scan.Height(r + 1));
        return string.Create(CultureInfo.InvariantCulture, $"{left}, 15, {top}, 4, {right}, {rightOffset}, {bottom}, {bottomOffset}");
    }

    private static (int Width, int Height) SizeOf(string text)
    {
        int Height(int width) => (text.Split('\n').Sum(l => Math.Max(1, (int)Math.Ceiling(l.Length * LetterWidth / (double)(width - Padding)))) * LineHeight) + Padding;
        var height = Height(BoxWidth);
        return height <= HighestBox / 2 ? (BoxWidth, height) : (WideBoxWidth, Math.Min(HighestBox, Height(WideBoxWidth)));
    }

    private static (int Index, int Offset) Walk(int index, int pixels, Func<int, int> size)
    {
        // A sheet ends somewhere; hidden rows have no size.
        for (var steps = 0; steps < 2_000 && pixels > size(index); steps++) pixels -= size(index++);
        return (index, Math.Min(pixels, size(index)));
    }

    private static int NumberOf(string? id) =>
        id?.LastIndexOf('s') is { } at and >= 0 && int.TryParse(id.AsSpan(at + 1), CultureInfo.InvariantCulture, out var number) ? number : 0;
}
