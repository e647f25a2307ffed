using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace DienHinh.Benchmarks.DataSets;

/// <summary>Writes an .xlsx of one sheet as Excel does: shared strings, an address and a style at each cell; row by row, so that a large one needs little memory.</summary>
internal sealed class PackageWriter : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Content = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private readonly ZipArchive _zip;
    private readonly StreamWriter _sheet;
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);
    private readonly List<string> _merges = [];
    private int _uses;
    private int _row;

    public PackageWriter(string path)
    {
        _zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Part("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Content}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Content}.worksheet+xml\"/>"
            + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Content}.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Content}.sharedStrings+xml\"/></Types>");
        Part("_rels/.rels", Relations("officeDocument", "xl/workbook.xml"));
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"Danh sách\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        Part("xl/_rels/workbook.xml.rels", Relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml", "sharedStrings", "sharedStrings.xml"));
        Part("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><fonts count=\"1\"><font><sz val=\"12\"/><name val=\"Times New Roman\"/></font></fonts><fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        _sheet = new StreamWriter(_zip.CreateEntry("xl/worksheets/sheet1.xml").Open(), new UTF8Encoding(false));
        _sheet.Write($"{Declaration}<worksheet xmlns=\"{Main}\"><sheetData>");
    }

    /// <summary>Adds a row from column A on: text, number, date or null for nothing.</summary>
    public void Row(params object?[] cells)
    {
        var row = (++_row).ToString(CultureInfo.InvariantCulture);
        _sheet.Write($"<row r=\"{row}\" spans=\"1:{cells.Length.ToString(CultureInfo.InvariantCulture)}\">");
        for (var i = 0; i < cells.Length; i++)
        {
            var at = $"r=\"{(char)('A' + i)}{row}\"";
            _sheet.Write(cells[i] switch
            {
                null => "",
                string text => string.Create(CultureInfo.InvariantCulture, $"<c {at} s=\"0\" t=\"s\"><v>{Shared(text)}</v></c>"),
                DateOnly day => string.Create(CultureInfo.InvariantCulture, $"<c {at} s=\"1\"><v>{day.ToDateTime(TimeOnly.MinValue).ToOADate()}</v></c>"),
                var number => string.Create(CultureInfo.InvariantCulture, $"<c {at} s=\"0\"><v>{number}</v></c>"),
            });
        }

        _sheet.Write("</row>");
    }

    public void Merge(string range) => _merges.Add(range);

    public void Dispose()
    {
        _sheet.Write("</sheetData>");
        if (_merges.Count > 0) _sheet.Write(string.Concat(_merges.Select(m => $"<mergeCell ref=\"{m}\"/>").Prepend("<mergeCells>").Append("</mergeCells>")));
        _sheet.Write("</worksheet>");
        _sheet.Dispose();
        using (var strings = new StreamWriter(_zip.CreateEntry("xl/sharedStrings.xml").Open(), new UTF8Encoding(false)))
        {
            strings.Write(string.Create(CultureInfo.InvariantCulture, $"{Declaration}<sst xmlns=\"{Main}\" count=\"{_uses}\" uniqueCount=\"{_strings.Count}\">"));
            foreach (var text in _strings.Keys) strings.Write($"<si><t>{SecurityElement.Escape(text)}</t></si>");
            strings.Write("</sst>");
        }

        _zip.Dispose();
    }

    private int Shared(string text)
    {
        _uses++;
        if (_strings.TryGetValue(text, out var index)) return index;
        return _strings[text] = _strings.Count;
    }

    private static string Relations(params string[] typesAndTargets) => $"<Relationships xmlns=\"{Package}/relationships\">"
        + string.Concat(typesAndTargets.Chunk(2).Select((r, i) => string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/{r[0]}\" Target=\"{r[1]}\"/>"))) + "</Relationships>";

    private void Part(string name, string xml)
    {
        using var part = new StreamWriter(_zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        part.Write(Declaration + xml);
    }
}
