using System.IO.Compression;
using System.Text;

namespace DienHinh.Analytics.Tests.Exports;

/// <summary>A workbook from the XML of its parts, for what no writer of ours would write.</summary>
internal sealed class RawWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<(string Name, string Xml, string? Relations)> _sheets = [];
    private readonly List<(string Path, byte[] Content, string Type)> _parts = [];

    /// <summary>The content of "styleSheet", or null for a workbook without one.</summary>
    public string? Styles { get; init; }

    /// <summary>What follows the sheets in the workbook part: definedNames …</summary>
    public string AfterSheets { get; init; } = "";

    /// <summary>What stands before the sheets: bookViews …</summary>
    public string BeforeSheets { get; init; } = "";

    /// <summary>Adds a sheet from the content of "worksheet".</summary>
    public RawWorkbook Sheet(string name, string content, string? relations = null)
    {
        _sheets.Add((name, content, relations));
        return this;
    }

    public RawWorkbook Part(string path, string content, string type)
    {
        _parts.Add((path, Encoding.UTF8.GetBytes(content), type));
        return this;
    }

    public byte[] Save()
    {
        var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Write(string path, string text)
            {
                using var stream = zip.CreateEntry(path).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }

            var sheets = _sheets.Select((s, i) => (s.Name, s.Xml, s.Relations, Id: i + 1)).ToList();
            Write("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + (Styles is null ? "" : "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>")
                + string.Concat(sheets.Select(s => $"<Override PartName=\"/xl/worksheets/sheet{s.Id}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))
                + string.Concat(_parts.Where(p => p.Type.Length > 0).Select(p => $"<Override PartName=\"/{p.Path}\" ContentType=\"{p.Type}\"/>")) + "</Types>");
            Write("_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Write("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\">" + string.Concat(sheets.Select(s => $"<Relationship Id=\"rId{s.Id}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{s.Id}.xml\"/>"))
                + (Styles is null ? "" : $"<Relationship Id=\"rIdS\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/>") + "</Relationships>");
            Write("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{BeforeSheets}<sheets>" + string.Concat(sheets.Select(s => $"<sheet name=\"{s.Name}\" sheetId=\"{s.Id}\" r:id=\"rId{s.Id}\"/>")) + $"</sheets>{AfterSheets}</workbook>");
            if (Styles is not null) Write("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{Styles}</styleSheet>");
            foreach (var sheet in sheets)
            {
                Write($"xl/worksheets/sheet{sheet.Id}.xml", $"<worksheet xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{sheet.Xml}</worksheet>");
                if (sheet.Relations is not null) Write($"xl/worksheets/_rels/sheet{sheet.Id}.xml.rels", $"<Relationships xmlns=\"{Package}\">{sheet.Relations.Replace("$R", Relations)}</Relationships>");
            }

            foreach (var (path, content, _) in _parts)
            {
                using var stream = zip.CreateEntry(path).Open();
                stream.Write(content);
            }
        }

        return buffer.ToArray();
    }
}
