using System.Globalization;
using System.Text;

namespace DienHinh.Samples.Workbooks;

/// <summary>The style table of one .xlsx file: each distinct look gets an index, 0 being the default.</summary>
internal sealed class XlsxStyles
{
    private readonly List<CellStyle> _styles = [CellStyle.Plain];

    public int IndexOf(CellStyle style)
    {
        var index = _styles.IndexOf(style);
        if (index >= 0) return index;
        _styles.Add(style);
        return _styles.Count - 1;
    }

    public string ToXml()
    {
        var xml = new StringBuilder("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        xml.Append("<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>");
        xml.Append(CultureInfo.InvariantCulture, $"<fonts count=\"{_styles.Count}\">");
        foreach (var style in _styles) AppendFont(xml, style);
        xml.Append("</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>");
        xml.Append("<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>");
        xml.Append("<border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border></borders>");
        xml.Append("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        xml.Append(CultureInfo.InvariantCulture, $"<cellXfs count=\"{_styles.Count}\">");
        for (var i = 0; i < _styles.Count; i++) AppendFormat(xml, _styles[i], i);
        xml.Append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
        return xml.ToString();
    }

    private static void AppendFont(StringBuilder xml, CellStyle style)
    {
        xml.Append("<font>");
        if (style.Bold) xml.Append("<b/>");
        if (style.Italic) xml.Append("<i/>");
        if (style.Underline) xml.Append("<u/>");
        xml.Append(CultureInfo.InvariantCulture, $"<sz val=\"{style.Size}\"/><name val=\"{style.Font}\"/></font>");
    }

    private static void AppendFormat(StringBuilder xml, CellStyle style, int font)
    {
        var format = style.Shape switch { NumberShape.Whole => 3, NumberShape.Date => 164, NumberShape.Text => 49, _ => 0 };
        var horizontal = style.Align switch { Align.Center => "center", Align.Right => "right", _ => "left" };
        xml.Append(CultureInfo.InvariantCulture, $"<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"0\" borderId=\"{(style.Border ? 1 : 0)}\" xfId=\"0\" ");
        xml.Append("applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\">");
        xml.Append(CultureInfo.InvariantCulture, $"<alignment horizontal=\"{horizontal}\" vertical=\"center\"{(style.Wrap ? " wrapText=\"1\"" : "")}/></xf>");
    }
}
