using System.Globalization;
using System.Xml;

namespace DienHinh.Analytics.Exports;

/// <summary>A worksheet written from top to bottom, one row at a time.</summary>
internal sealed class XlsxRowWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // What a cell of Excel holds; the rest of a longer text would make the file unreadable.
    private const int LongestText = 32_767;

    private readonly XmlWriter _xml;
    private readonly List<string> _columns;
    private int _row;

    private XlsxRowWriter(XmlWriter xml, int columns)
    {
        _xml = xml;
        _columns = [.. Enumerable.Range(0, columns).Select(XlsxCells.ColumnName)];
    }

    /// <summary>Begins the sheet.</summary>
    public static XlsxRowWriter Begin(XmlWriter xml, IReadOnlyList<double> widths, int frozenRows)
    {
        xml.WriteStartElement("worksheet", Main);
        if (frozenRows > 0)
        {
            var below = (frozenRows + 1).ToString(CultureInfo.InvariantCulture);
            xml.WriteStartElement("sheetViews");
            xml.WriteStartElement("sheetView");
            xml.WriteAttributeString("workbookViewId", "0");
            xml.WriteStartElement("pane");
            xml.WriteAttributeString("ySplit", frozenRows.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("topLeftCell", "A" + below);
            xml.WriteAttributeString("activePane", "bottomLeft");
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteStartElement("cols");
        foreach (var (i, width) in widths.Index())
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", number);
            xml.WriteAttributeString("max", number);
            xml.WriteAttributeString("width", width.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
        return new(xml, widths.Count);
    }

    /// <summary>Writes the next row: text, numbers, or null for an empty cell.</summary>
    public void Row(IReadOnlyList<object?> values, Func<int, XlsxStyle> style)
    {
        var number = (++_row).ToString(CultureInfo.InvariantCulture);
        _xml.WriteStartElement("row");
        _xml.WriteAttributeString("r", number);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value) continue;
            _xml.WriteStartElement("c");
            _xml.WriteAttributeString("r", _columns[i] + number);
            _xml.WriteAttributeString("s", ((int)style(i)).ToString(CultureInfo.InvariantCulture));
            if (value is string text) Text(text);
            else _xml.WriteElementString("v", ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    /// <summary>Ends the sheet.</summary>
    public void End()
    {
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    // Never run as a formula, because its type says that it is text.
    private void Text(string text)
    {
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is");
        _xml.WriteStartElement("t");
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(XlsxCells.WithoutControls(text.Length <= LongestText ? text : text[..LongestText]));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }
}
