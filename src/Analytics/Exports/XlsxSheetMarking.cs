using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Analytics.Exports;

/// <summary>
/// Writes a worksheet part anew with some cells filled. Everything else goes through as it came, node by node, so a sheet of two hundred thousand rows
/// costs no more memory than one row, and what this product does not know of stays.
/// </summary>
internal sealed class XlsxSheetMarking(XlsxSheetScan scan, XlsxStyleBook styles, IReadOnlyDictionary<CellAddress, Severity> marks, string? commentDrawing, bool cleans)
{
    // CT_Worksheet of ECMA-376 part 1, 18.3.1.99: what comes after the drawing of comments. AlternateContent wraps form controls there.
    private static readonly HashSet<string> s_afterCommentDrawing =
        ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst", "AlternateContent"];

    private static readonly XNamespace s_main = XlsxSheetScan.Main;

    private readonly SortedDictionary<int, SortedSet<int>> _rows = Grouped(marks.Keys);
    private readonly Queue<int> _missing = new(marks.Keys.Select(a => a.Row).Distinct().Where(r => !scan.Rows.Contains(r)).Order());
    private bool _isPastData;
    private bool _hasDrawing = scan.CommentDrawing is not null || commentDrawing is null;

    public void Write(Stream source, Stream target)
    {
        using var xml = XmlReader.Create(source, XlsxSheetScan.Settings);
        // Line ends inside a cell must not become those of the machine.
        using var writer = XmlWriter.Create(target, new XmlWriterSettings { Encoding = XlsxSheetScan.Encoding, CheckCharacters = false, NewLineHandling = NewLineHandling.Entitize, CloseOutput = false });
        writer.WriteStartDocument(standalone: true);
        var row = 0;
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == 2 && xml.LocalName == "row" && xml.NamespaceURI == XlsxSheetScan.Main)
            {
                row = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var number) ? number : row + 1;
                WriteMissing(writer, row);
                if (cleans || _rows.ContainsKey(row)) Filled((XElement)XNode.ReadFrom(xml), row).WriteTo(writer);
                else writer.WriteNode(xml, defattr: false);
                continue;
            }

            Copy(xml, writer);
            xml.Read();
        }
    }

    private void Copy(XmlReader xml, XmlWriter writer)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                if (xml.Depth == 1 && _isPastData && s_afterCommentDrawing.Contains(xml.LocalName)) WriteDrawing(writer);
                var isEmpty = xml.IsEmptyElement;
                var isData = xml.Depth == 1 && xml.LocalName == "sheetData";
                writer.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
                WriteAttributes(xml, writer);
                if (isEmpty && isData) WriteMissing(writer, int.MaxValue);
                if (isEmpty) writer.WriteEndElement();
                _isPastData |= isData;
                break;
            case XmlNodeType.EndElement:
                if (xml.Depth == 1 && xml.LocalName == "sheetData") WriteMissing(writer, int.MaxValue);
                if (xml.Depth == 0) WriteDrawing(writer);
                writer.WriteEndElement();
                break;
            case XmlNodeType.Text: writer.WriteString(xml.Value); break;
            case XmlNodeType.CDATA: writer.WriteCData(xml.Value); break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace: writer.WriteWhitespace(xml.Value); break;
            case XmlNodeType.Comment: writer.WriteComment(xml.Value); break;
            case XmlNodeType.ProcessingInstruction: writer.WriteProcessingInstruction(xml.Name, xml.Value); break;
        }
    }

    // Two selected tabs are edited together: only the list of findings may be selected.
    private static void WriteAttributes(XmlReader xml, XmlWriter writer)
    {
        var isView = xml.LocalName == "sheetView";
        while (xml.MoveToNextAttribute())
        {
            if (isView && xml.LocalName == "tabSelected") continue;
            writer.WriteAttributeString(xml.Prefix, xml.LocalName, xml.NamespaceURI, xml.Value);
        }

        xml.MoveToElement();
    }

    private void WriteDrawing(XmlWriter writer)
    {
        if (_hasDrawing) return;
        _hasDrawing = true;
        writer.WriteStartElement(writer.LookupPrefix(XlsxSheetScan.Main), "legacyDrawing", XlsxSheetScan.Main);
        writer.WriteAttributeString("r", "id", XlsxSheetScan.Relations, commentDrawing);
        writer.WriteEndElement();
    }

    private void WriteMissing(XmlWriter writer, int before)
    {
        while (_missing.TryPeek(out var row) && row < before)
            Filled(new XElement(s_main + "row", new XAttribute("r", _missing.Dequeue())), row).WriteTo(writer);
    }

    private XElement Filled(XElement row, int number)
    {
        var cells = new SortedDictionary<int, XElement>();
        var column = 0;
        foreach (var cell in row.Elements(s_main + "c"))
        {
            column = CellAddress.TryParse((string?)cell.Attribute("r") ?? "", out var address) ? address.Column : column + 1;
            cells.TryAdd(column, cell);
            if (cleans && (uint?)cell.Attribute("s") is { } style) cell.SetAttributeValue("s", styles.Untinted(style));
        }

        if (!_rows.TryGetValue(number, out var marked)) return row;
        row.SetAttributeValue("r", number);
        // A hint for speed; a wrong one is worse than none.
        row.SetAttributeValue("spans", null);
        foreach (var (at, cell) in cells) cell.SetAttributeValue("r", new CellAddress(number, at).ToString());
        foreach (var at in marked)
        {
            if (!cells.TryGetValue(at, out var cell))
            {
                cells[at] = cell = new XElement(s_main + "c", new XAttribute("r", new CellAddress(number, at).ToString()), new XAttribute("s", EmptyStyle(row, at)));
                var next = cells.FirstOrDefault(c => c.Key > at).Value;
                if (next is not null) next.AddBeforeSelf(cell);
                else if (cells.Where(c => c.Key < at).Select(c => c.Value).LastOrDefault() is { } last) last.AddAfterSelf(cell);
                else row.AddFirst(cell);
            }

            cell.SetAttributeValue("s", styles.Tinted((uint?)cell.Attribute("s") ?? 0, marks[new CellAddress(number, at)]));
        }

        return row;
    }

    private uint EmptyStyle(XElement row, int column) =>
        (string?)row.Attribute("customFormat") is "1" or "true" && (uint?)row.Attribute("s") is { } own ? own : scan.ColumnStyle(column);

    private static SortedDictionary<int, SortedSet<int>> Grouped(IEnumerable<CellAddress> addresses)
    {
        var rows = new SortedDictionary<int, SortedSet<int>>();
        foreach (var address in addresses)
        {
            if (!rows.TryGetValue(address.Row, out var columns)) rows[address.Row] = columns = [];
            columns.Add(address.Column);
        }

        return rows;
    }
}
