using System.IO.Compression;
using System.Text;

namespace DienHinh.Ingest.Tests.Workbooks.Workers;

/// <summary>
/// A workbook of a few kilobytes that unfolds into a great deal: one block is deflated once and stands in the zip many times over, so that a test
/// need not produce a gigabyte to make one.
/// </summary>
internal sealed class HostilePackage : IDisposable
{
    private const string Types = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""";
    private const string Root = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""";
    private const string Book = """<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>""";
    private const string Parts = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>""";
    private const string Strings = """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">""";
    private const string Sheet = """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""";
    private const string SheetEnd = "</sheetData></worksheet>";

    private readonly MemoryStream _zip = new();
    private readonly List<(string Name, uint Crc, int Size, uint Inflated, int At)> _entries = [];

    /// <summary>One string of 20,000 runs: joining them one by one is quadratic.</summary>
    public static byte[] ManyRuns() => Book1("<si>", "<r><t>ab </t></r>", 20_000, "</si></sst>", """<row r="1"><c r="A1" t="s"><v>0</v></c></row>""", 1);

    /// <summary>2,000 cells that all show the same text of a megabyte.</summary>
    public static byte[] OneLongText() => Book1("<si><t>", new string('a', 1_000), 1_000, "</t></si></sst>", """<row><c t="s"><v>0</v></c></row>""", 2_000);

    /// <summary>So many shared strings, of one letter each.</summary>
    public static byte[] ManyStrings(int count) => Book1("", string.Concat(Enumerable.Repeat("<si><t>a</t></si>", 1_000)), count / 1_000, "</sst>", """<row r="1"><c r="A1" t="s"><v>0</v></c></row>""", 1);

    /// <summary>One shared string of 600 million letters, in a part that says it is small.</summary>
    public static byte[] OneHugeString() => Book1("<si><t>", new string('a', 1_000_000), 600, "</t></si></sst>", """<row r="1"><c r="A1" t="s"><v>0</v></c></row>""", 1, honest: false);

    /// <summary>A gigabyte of blanks before the first row; the part says honestly how large it is, or does not.</summary>
    public static byte[] Whitespace(bool honest) => Book1("<si><t>a</t></si>", "", 0, "</sst>", new string(' ', 1_000_000), 1_000, honest);

    /// <summary>Twenty million empty rows.</summary>
    public static byte[] ManyRows() => Book1("<si><t>a</t></si>", "", 0, "</sst>", string.Concat(Enumerable.Repeat("<row/>", 10_000)), 2_000);

    /// <summary>Rows whose only value stands in the last column that is read: 256 cells for 40 bytes.</summary>
    public static byte[] WideRows(int rows) => Book1("<si><t>a</t></si>", "", 0, "</sst>", """<row><c r="IV1"><v>1</v></c></row>""", rows);

    public void Dispose() => _zip.Dispose();

    private static byte[] Book1(string stringsHead, string stringsBlock, int stringsTimes, string stringsEnd, string rows, int times, bool honest = true)
    {
        using var package = new HostilePackage();
        package.Add("[Content_Types].xml", Types, "", 0, "");
        package.Add("_rels/.rels", Root, "", 0, "");
        package.Add("xl/workbook.xml", Book, "", 0, "");
        package.Add("xl/_rels/workbook.xml.rels", Parts, "", 0, "");
        package.Add("xl/sharedStrings.xml", Strings + stringsHead, stringsBlock, stringsTimes, stringsEnd, honest);
        package.Add("xl/worksheets/sheet1.xml", Sheet, rows, times, SheetEnd, honest);
        return package.Close();
    }

    private void Add(string name, string head, string block, int times, string end, bool honest = true)
    {
        byte[] first = Encoding.UTF8.GetBytes(head), middle = Encoding.UTF8.GetBytes(block), last = Encoding.UTF8.GetBytes(end);
        var size = honest ? checked((uint)(first.Length + ((long)middle.Length * times) + last.Length)) : 1_000;
        // Nobody gets as far as the checksum of what is refused for its size.
        var crc = honest && size < 200_000_000 ? Checksum(first, middle, times, last) : 0;
        var packed = Deflate(first).Concat(Enumerable.Repeat(Deflate(middle), times).SelectMany(b => b)).Concat(Deflate(last)).Concat(new byte[] { 3, 0 }).ToArray();
        _entries.Add((name, crc, packed.Length, size, (int)_zip.Position));
        Header(0x04034B50, name, crc, packed.Length, size, null);
        _zip.Write(packed);
    }

    private byte[] Close()
    {
        var start = (int)_zip.Position;
        foreach (var (name, crc, size, inflated, at) in _entries) Header(0x02014B50, name, crc, size, inflated, at);
        using var writer = new BinaryWriter(_zip, Encoding.UTF8, leaveOpen: true);
        var length = (int)_zip.Position - start;
        writer.Write(0x06054B50);
        writer.Write(0);
        writer.Write((short)_entries.Count);
        writer.Write((short)_entries.Count);
        writer.Write(length);
        writer.Write(start);
        writer.Write((short)0);
        return _zip.ToArray();
    }

    // Local and central headers are the same fields, with some more in the central one (APPNOTE 4.3.7 and 4.3.12).
    private void Header(uint signature, string name, uint crc, int size, uint inflated, int? at)
    {
        using var writer = new BinaryWriter(_zip, Encoding.UTF8, leaveOpen: true);
        writer.Write(signature);
        if (at is not null) writer.Write((short)20);
        foreach (short field in (short[])[20, 0, 8, 0, 0x21]) writer.Write(field);
        writer.Write(crc);
        writer.Write(size);
        writer.Write(inflated);
        writer.Write((short)name.Length);
        writer.Write((short)0);
        if (at is { } offset)
        {
            writer.Write(new byte[10]);
            writer.Write(offset);
        }

        writer.Write(Encoding.ASCII.GetBytes(name));
    }

    // Ends at a byte without ending the stream, so that blocks may follow one another in any number.
    private static byte[] Deflate(byte[] bytes)
    {
        if (bytes.Length == 0) return [];
        var packed = new MemoryStream();
        using var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true);
        deflate.Write(bytes);
        deflate.Flush();
        return packed.ToArray();
    }

    private static uint Checksum(byte[] first, byte[] middle, int times, byte[] last)
    {
        var crc = Checksum(uint.MaxValue, first);
        for (var i = 0; i < times; i++) crc = Checksum(crc, middle);
        return ~Checksum(crc, last);
    }

    private static uint Checksum(uint crc, byte[] bytes)
    {
        foreach (var b in bytes) crc = s_table[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return crc;
    }

    private static readonly uint[] s_table = [.. Enumerable.Range(0, 256).Select(i =>
    {
        var value = (uint)i;
        for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
        return value;
    })];
}
