using System.Globalization;
using System.Security;
using System.Text;

namespace DienHinh.Samples.Workbooks;

/// <summary>Writes a drawn workbook as .xlsx: the few parts that Excel needs, in a fixed order.</summary>
public static class XlsxWriter
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static byte[] Write(SampleWorkbook workbook)
    {
        var styles = new XlsxStyles();
        var strings = new SharedStrings();
        var sheets = workbook.Sheets.Select(sheet => Sheet(sheet, styles, strings)).ToList();
        var parts = new List<(string, string)>
        {
            ("[Content_Types].xml", ContentTypes(sheets.Count)),
            ("_rels/.rels", Rels([("officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", Workbook(workbook)),
            ("xl/_rels/workbook.xml.rels", Rels([.. sheets.Select((_, i) => ("worksheet", Inv($"worksheets/sheet{i + 1}.xml"))), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")])),
            ("xl/styles.xml", Declaration + styles.ToXml()),
            ("xl/sharedStrings.xml", strings.ToXml()),
        };
        parts.AddRange(sheets.Select((xml, i) => (Inv($"xl/worksheets/sheet{i + 1}.xml"), xml)));
        return ZipWriter.Write(parts);
    }

    internal static string Inv(FormattableString text) => FormattableString.Invariant(text);

    private static string ContentTypes(int sheets)
    {
        var xml = new StringBuilder(Declaration);
        xml.Append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
            .Append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        AppendOverride(xml, "/xl/workbook.xml", "sheet.main");
        AppendOverride(xml, "/xl/styles.xml", "styles");
        AppendOverride(xml, "/xl/sharedStrings.xml", "sharedStrings");
        for (var i = 1; i <= sheets; i++) AppendOverride(xml, Inv($"/xl/worksheets/sheet{i}.xml"), "worksheet");
        return xml.Append("</Types>").ToString();
    }

    private static void AppendOverride(StringBuilder xml, string part, string type) =>
        xml.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"{part}\" ContentType=\"{ContentType}.{type}+xml\"/>");

    private static string Rels(IReadOnlyList<(string Type, string Target)> targets)
    {
        var xml = new StringBuilder(Declaration).Append(CultureInfo.InvariantCulture, $"<Relationships xmlns=\"{PackageRelations}\">");
        for (var i = 0; i < targets.Count; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/{targets[i].Type}\" Target=\"{targets[i].Target}\"/>");
        return xml.Append("</Relationships>").ToString();
    }

    private static string Workbook(SampleWorkbook workbook)
    {
        var xml = new StringBuilder(Declaration).Append(CultureInfo.InvariantCulture, $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>");
        for (var i = 0; i < workbook.Sheets.Count; i++)
        {
            var sheet = workbook.Sheets[i];
            xml.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\"{(sheet.Hidden ? " state=\"hidden\"" : "")} r:id=\"rId{i + 1}\"/>");
        }

        return xml.Append("</sheets></workbook>").ToString();
    }

    private static string Sheet(SampleSheet sheet, XlsxStyles styles, SharedStrings strings)
    {
        var xml = new StringBuilder(Declaration).Append(CultureInfo.InvariantCulture, $"<worksheet xmlns=\"{Main}\">");
        xml.Append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"/></sheetViews>");
        xml.Append("<sheetFormatPr defaultRowHeight=\"16.5\"/>");
        AppendColumns(xml, sheet);
        xml.Append("<sheetData>");
        foreach (var row in sheet.Cells.GroupBy(c => c.Key.Row)) AppendRow(xml, sheet, row, styles, strings);
        xml.Append("</sheetData>");
        if (sheet.Merges.Count > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{sheet.Merges.Count}\">");
            foreach (var m in sheet.Merges)
                xml.Append(CultureInfo.InvariantCulture, $"<mergeCell ref=\"{SampleSheet.Address(m.Top, m.Left)}:{SampleSheet.Address(m.Bottom, m.Right)}\"/>");
            xml.Append("</mergeCells>");
        }

        xml.Append("<pageMargins left=\"0.5\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        xml.Append(CultureInfo.InvariantCulture, $"<pageSetup paperSize=\"9\" orientation=\"{(sheet.Landscape ? "landscape" : "portrait")}\" fitToHeight=\"0\"/>");
        return xml.Append("</worksheet>").ToString();
    }

    private static void AppendColumns(StringBuilder xml, SampleSheet sheet)
    {
        if (sheet.ColumnWidths.Count == 0) return;
        xml.Append("<cols>");
        foreach (var (column, width) in sheet.ColumnWidths)
        {
            var hidden = sheet.HiddenColumns.Contains(column) ? " hidden=\"1\"" : "";
            xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{column}\" max=\"{column}\" width=\"{width}\" customWidth=\"1\"{hidden}/>");
        }

        xml.Append("</cols>");
    }

    private static void AppendRow(StringBuilder xml, SampleSheet sheet, IGrouping<int, KeyValuePair<(int Row, int Column), SampleCell>> row, XlsxStyles styles, SharedStrings strings)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row.Key}\"");
        if (sheet.RowHeights.TryGetValue(row.Key, out var height)) xml.Append(CultureInfo.InvariantCulture, $" ht=\"{height}\" customHeight=\"1\"");
        if (sheet.HiddenRows.Contains(row.Key)) xml.Append(" hidden=\"1\"");
        xml.Append('>');
        foreach (var ((_, column), cell) in row) AppendCell(xml, SampleSheet.Address(row.Key, column), cell, styles.IndexOf(cell.Style), strings);
        xml.Append("</row>");
    }

    private static void AppendCell(StringBuilder xml, string address, SampleCell cell, int style, SharedStrings strings)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{address}\" s=\"{style}\"");
        var formula = cell.Formula is null ? "" : $"<f>{SecurityElement.Escape(cell.Formula)}</f>";
        if (cell.Error is not null) xml.Append(CultureInfo.InvariantCulture, $" t=\"e\">{formula}<v>{cell.Error}</v></c>");
        else if (cell.Number is { } number) xml.Append(CultureInfo.InvariantCulture, $">{formula}<v>{number}</v></c>");
        else if (cell.Text is { } result && cell.Formula is not null) xml.Append(CultureInfo.InvariantCulture, $" t=\"str\">{formula}<v>{SecurityElement.Escape(result)}</v></c>");
        else if (cell.Text is { } text) xml.Append(CultureInfo.InvariantCulture, $" t=\"s\"><v>{strings.IndexOf(text)}</v></c>");
        else xml.Append("/>");
    }

    private sealed class SharedStrings
    {
        private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
        private readonly List<string> _texts = [];

        public int IndexOf(string text)
        {
            if (_indexes.TryGetValue(text, out var index)) return index;
            _texts.Add(text);
            return _indexes[text] = _texts.Count - 1;
        }

        public string ToXml()
        {
            var xml = new StringBuilder(Declaration).Append(CultureInfo.InvariantCulture, $"<sst xmlns=\"{Main}\" uniqueCount=\"{_texts.Count}\">");
            foreach (var text in _texts)
                xml.Append(CultureInfo.InvariantCulture, $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>");
            return xml.Append("</sst>").ToString();
        }
    }
}
