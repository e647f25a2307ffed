using System.IO.Compression;
using System.Text;

namespace DienHinh.Ingest.Tests;

/// <summary>An .xlsx file as its parts, so that a test can say exactly which byte is odd.</summary>
internal sealed class XlsxFile
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, byte[] Content)> _parts = [];

    /// <summary>A workbook with one sheet whose part holds this between the worksheet tags; style 1 is a date, style 2 a date with applyNumberFormat="0".</summary>
    /// <param name="inner">Content of the worksheet element.</param>
    /// <param name="strings">Content of the shared string table; null for a file without one.</param>
    /// <param name="workbookProperties">Attributes of workbookPr.</param>
    public static XlsxFile WithSheet(string inner, string? strings = null, string workbookProperties = "")
    {
        var file = new XlsxFile()
            .With("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
            .With("_rels/.rels", Relations(("rId1", "officeDocument", "xl/workbook.xml")))
            .With("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relationships}\"><workbookPr {workbookProperties}/><sheets><sheet name=\"DS\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
            .With("xl/_rels/workbook.xml.rels", Relations(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"), ("rId3", "sharedStrings", "sharedStrings.xml")))
            .With("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"14\" applyNumberFormat=\"0\"/></cellXfs></styleSheet>")
            .With("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\">{inner}</worksheet>");
        return strings is null ? file : file.With("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{strings}</sst>");
    }

    /// <summary>A workbook with those sheets.</summary>
    public static byte[] Of(IReadOnlyList<SheetBuilder> sheets)
    {
        var file = WithSheet("");
        var tabs = sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 11}\"{(s.IsHidden ? " state=\"hidden\"" : "")}/>");
        file.With("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relationships}\"><sheets>{string.Concat(tabs)}</sheets></workbook>");
        file.With("xl/_rels/workbook.xml.rels", Relations([("rId2", "styles", "styles.xml"), .. sheets.Select((_, i) => ($"rId{i + 11}", "worksheet", $"worksheets/sheet{i + 1}.xml"))]));
        foreach (var (i, sheet) in sheets.Index()) file.With($"xl/worksheets/sheet{i + 1}.xml", sheet.ToXml());
        return file.ToBytes();
    }

    public static string Relations(params (string Id, string Type, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Relationships}/{r.Type}\" Target=\"{r.Target}\"/>")) + "</Relationships>";

    /// <summary>Sets a part.</summary>
    public XlsxFile With(string name, string content) => With(name, Encoding.UTF8.GetBytes(content));

    /// <inheritdoc cref="With(string,string)"/>
    public XlsxFile With(string name, byte[] content)
    {
        Without(name);
        _parts.Add((name, content));
        return this;
    }

    /// <summary>Takes a part out.</summary>
    public XlsxFile Without(string name)
    {
        _parts.RemoveAll(p => p.Name == name);
        return this;
    }

    /// <summary>Adds a part a second time under the same name.</summary>
    public XlsxFile Again(string name, string content)
    {
        _parts.Add((name, Encoding.UTF8.GetBytes(content)));
        return this;
    }

    public byte[] ToBytes() => Zip([.. _parts.Select(p => (p.Name, (Action<Stream>)(s => s.Write(p.Content))))]);

    /// <summary>Zips parts whose content is written as a stream, for parts too large to hold.</summary>
    public byte[] ToBytes(string large, Action<Stream> write) => Zip([.. _parts.Where(p => p.Name != large).Select(p => (p.Name, (Action<Stream>)(s => s.Write(p.Content)))), (large, write)]);

    private static byte[] Zip(IReadOnlyList<(string Name, Action<Stream> Write)> parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in parts)
            {
                // The same parts are the same bytes, whenever they are zipped.
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                write(stream);
            }
        }

        return memory.ToArray();
    }
}
