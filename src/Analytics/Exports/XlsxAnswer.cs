using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;

namespace DienHinh.Analytics.Exports;

/// <summary>
/// An answer as a workbook, written row by row: a sheet with the rows, one that says how to read them, and one with the sources where they were asked for.
/// No part of it is ever held, so a million rows cost what one does.
/// </summary>
public static class XlsxAnswer
{
    /// <summary>Most rows that a sheet has room for, below its header and above its totals.</summary>
    public const int MostRows = 1_048_576 - 3;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Writes the workbook. The stream stays open.</summary>
    /// <exception cref="QueryException">There are more rows than a sheet has room for.</exception>
    public static void Write(StreamedAnswer answer, Stream stream)
    {
        if (answer.Count > MostRows)
            throw new QueryException([new("too-many-rows", "xlsx", $"Một trang Excel chỉ chứa {MostRows} dòng, câu trả lời có {answer.Count}. Hãy dùng csv hoặc parquet, hoặc hỏi hẹp hơn.")]);
        List<(string Name, Action<XmlWriter> Write)> sheets = [("Số liệu", xml => WriteRows(answer, xml)), ("Thông tin", xml => WriteAbout(answer, xml))];
        if (answer.Head.Lineage is { } lineage)
            sheets.Add(("Nguồn", xml => WriteLineage(lineage, xml)));

        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", xml =>
        {
            xml.WriteStartElement("Types", Package + "content-types");
            Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
            Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", ContentType + "sheet.main+xml"));
            Element(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", ContentType + "styles+xml"));
            foreach (var (i, _) in sheets.Index())
                Element(xml, "Override", ("PartName", $"/xl/sheet{i + 1}.xml"), ("ContentType", ContentType + "worksheet+xml"));
        });
        Part(zip, "_rels/.rels", xml =>
        {
            xml.WriteStartElement("Relationships", Package + "relationships");
            Element(xml, "Relationship", ("Id", "r1"), ("Type", Relations + "/officeDocument"), ("Target", "xl/workbook.xml"));
        });
        Part(zip, "xl/_rels/workbook.xml.rels", xml =>
        {
            xml.WriteStartElement("Relationships", Package + "relationships");
            foreach (var (i, _) in sheets.Index())
                Element(xml, "Relationship", ("Id", $"r{i + 1}"), ("Type", Relations + "/worksheet"), ("Target", $"sheet{i + 1}.xml"));
            Element(xml, "Relationship", ("Id", "styles"), ("Type", Relations + "/styles"), ("Target", "styles.xml"));
        });
        Part(zip, "xl/workbook.xml", xml =>
        {
            xml.WriteStartElement("workbook", Main);
            xml.WriteStartElement("sheets");
            foreach (var (i, sheet) in sheets.Index())
            {
                xml.WriteStartElement("sheet");
                xml.WriteAttributeString("name", sheet.Name);
                xml.WriteAttributeString("sheetId", (i + 1).ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("r", "id", Relations, $"r{i + 1}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
        Part(zip, "xl/styles.xml", xml => XlsxStyles.Create().WriteTo(xml));
        foreach (var (i, sheet) in sheets.Index())
            Part(zip, $"xl/sheet{i + 1}.xml", sheet.Write);
    }

    private static void WriteRows(StreamedAnswer answer, XmlWriter xml)
    {
        var columns = answer.Head.Columns;
        var sheet = XlsxRowWriter.Begin(xml, [.. columns.Select(c => c.Type == ColumnType.Text ? 30.0 : 14.0)], frozenRows: 1);
        sheet.Row(Headings(columns), _ => XlsxStyle.Header);
        foreach (var row in answer.Rows)
            sheet.Row(row, i => Style(columns[i], isTotal: false));
        foreach (var row in TotalRows.Of(answer.Head))
            sheet.Row(row, i => Style(columns[i], isTotal: true));
        if (answer.Head.Truncated)
            sheet.Row([CsvExport.Cut(answer)], _ => XlsxStyle.Note);
        sheet.End();
    }

    private static void WriteAbout(StreamedAnswer answer, XmlWriter xml)
    {
        var head = answer.Head;
        var sheet = XlsxRowWriter.Begin(xml, [30, 90, 30], frozenRows: 0);
        void Line(string label, string text) => sheet.Row([label, text], i => i == 0 ? XlsxStyle.Label : XlsxStyle.Subtitle);
        foreach (var period in head.Periods)
            Line("Thời gian", $"từ {VietnameseText.Day(period.From)} đến hết {VietnameseText.Day(period.To)}");
        if (head.Coverage is { } coverage)
            Line("Báo cáo đã nhận", coverage.Expected is { } expected
                ? $"{VietnameseText.Count(coverage.Received)} trên {VietnameseText.Count(expected)} báo cáo phải nộp"
                : VietnameseText.Count(coverage.Received));
        Line("Số dòng", head.Truncated ? CsvExport.Cut(answer) : $"{VietnameseText.Count(head.TotalRows)}, đủ cả");
        foreach (var warning in head.Warnings)
            Line("Lưu ý", warning.Message);
        Line("Ô để trống", "chưa có báo cáo hoặc không giao chỉ tiêu; không phải bằng 0");
        Line("Phiên bản dữ liệu", head.DataVersion);
        sheet.Row(["Cột", "Tên trong câu hỏi", "Đơn vị tính"], _ => XlsxStyle.Header);
        foreach (var (heading, column) in Headings(head.Columns).Zip(head.Columns))
            sheet.Row([heading, column.Name, column.Unit], _ => XlsxStyle.Text);
        sheet.End();
    }

    private static void WriteLineage(IReadOnlyList<IReadOnlyList<RowSource>> lineage, XmlWriter xml)
    {
        var sheet = XlsxRowWriter.Begin(xml, [12, 12, 34, 14, 10, 20, 30, 40, 24, 14], frozenRows: 1);
        sheet.Row(["Dòng ở trang Số liệu", "Mã", "Tên", "Đối tượng", "Năm", "Mã đơn vị", "Đơn vị", "Tệp", "Trang tính", "Ô"], _ => XlsxStyle.Header);
        foreach (var (row, facts) in lineage.Index())
            foreach (var f in facts)
                sheet.Row([(long)row + 2, f.Id, f.Name, f.Kind, (long)f.Year, f.Unit, f.UnitName, f.File, f.Sheet, f.Cells], i => i is 0 or 4 ? XlsxStyle.Year : XlsxStyle.Text);
        sheet.End();
    }

    /// <summary>Titles, told apart where two are the same: the id column of a dimension is its code.</summary>
    private static List<string> Headings(IReadOnlyList<ResultColumn> columns)
    {
        var titles = columns.Select((c, i) => i + 1 < columns.Count && columns[i + 1].Role == ColumnRole.Label ? c.Title.Vi + " (mã)" : c.Title.Vi).ToList();
        return [.. titles.Select((t, i) => titles.Count(other => other == t) == 1 ? t : $"{t} ({columns[i].Name})")];
    }

    private static XlsxStyle Style(ResultColumn column, bool isTotal) => (column.Role, column.Type, column.Unit) switch
    {
        (not ColumnRole.Measure, ColumnType.Integer, _) => XlsxStyle.Year,
        (not ColumnRole.Measure, _, _) => isTotal ? XlsxStyle.TotalText : XlsxStyle.Text,
        (_, _, "ratio") => isTotal ? XlsxStyle.TotalRatio : XlsxStyle.Ratio,
        // Parts of counts would be rounded to whole ones by the format of counts.
        (_, ColumnType.Decimal, _) => XlsxStyle.Plain,
        _ => isTotal ? XlsxStyle.TotalCount : XlsxStyle.Count,
    };

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) });
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    private static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
