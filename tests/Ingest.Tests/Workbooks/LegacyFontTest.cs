using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

/// <summary>Fonts as evidence of how a cell was typed, from the bytes of an .xlsx file to its repaired text.</summary>
public sealed class LegacyFontTest
{
    // Styles: 0 none, 1 .VnTime, 2 .VnTimeH, 3 VNI-Times, 4 Times New Roman.
    private static SheetGrid Read(params (int Style, string Text)[] column)
    {
        var cells = column.Select((c, i) => $"<row r=\"{i + 1}\"><c r=\"A{i + 1}\" s=\"{c.Style}\" t=\"inlineStr\"><is><t>{c.Text}</t></is></c></row>");
        var file = XlsxFile.WithSheet($"<sheetData>{string.Concat(cells)}</sheetData>").With("xl/styles.xml",
            $"<styleSheet xmlns=\"{XlsxFile.Main}\"><fonts><font/><font><sz val=\"12\"/><name val=\".VnTime\"/></font><font><name val=\".VnTimeH\"/></font><font><name val=\"VNI-Times\"/></font><font><name val=\"Times New Roman\"/></font></fonts>"
            + "<cellStyleXfs><xf fontId=\"1\"/></cellStyleXfs><cellXfs>" + string.Concat(Enumerable.Range(0, 5).Select(i => $"<xf numFmtId=\"0\" fontId=\"{i}\"/>")) + "</cellXfs><dxfs><dxf><font><name val=\".VnTime\"/></font></dxf></dxfs></styleSheet>");
        return Assert.Single(WorkbookReader.Read(file.ToBytes()));
    }

    [Theory]
    [InlineData("<r><rPr><rFont val=\".VnTime\"/></rPr><t>Hé</t></r>", "Hộ")]
    [InlineData("<r><rPr><b/></rPr><t>1. </t></r><r><rPr><rFont val=\".VnTimeH\"/></rPr><t>hé</t></r>", "1. HỘ")]
    [InlineData("<r><rPr><rFont val=\"Times New Roman\"/></rPr><t>Hé</t></r>", "Hé")]
    [InlineData("<r><rPr><rFont val=\".VnTime\"/></rPr><t>Hé</t></r><r><rPr><rFont val=\"Times New Roman\"/></rPr><t> Hé</t></r>", "Hộ Hé")]
    [InlineData("<r><rPr><rFont val=\".VnTime\"/></rPr><t>Hé «ng </t></r><r><rPr><rFont val=\"Times New Roman\"/></rPr><t>Phúc Lộc</t></r>", "Hộ ông Phúc Lộc")]
    [InlineData("<r><rPr><rFont val=\"VNI-Times\"/></rPr><t>Xaõ </t></r><r><rPr><rFont val=\".VnTime\"/></rPr><t>Phôc </t></r><r><rPr><b/></rPr><t>Lộc</t></r>", "Xã Phục Lộc")]
    [InlineData("<t>Hé</t>", "Hé")]
    public void Repair_FontOfRuns_GoesBeforeTheFontOfTheCell(string item, string text)
    {
        string[] rows = ["<c t=\"s\"><v>0</v></c>", $"<c t=\"inlineStr\"><is>{item}</is></c>"];
        foreach (var row in rows)
        {
            var file = XlsxFile.WithSheet($"<sheetData><row>{row}</row></sheetData>", $"<si>{item}</si>");
            Assert.Equal(text, SheetRepair.Repair(Assert.Single(WorkbookReader.Read(file.ToBytes()))).Grid.At(1, 1).Text);
        }
    }

    private static string Repaired(params (int Style, string Text)[] column) => SheetRepair.Repair(Read(column)).Grid.At(1, 1).Text!;

    [Fact]
    public void Read_OldFonts_AreToldForCellsBeyondAscii() => Assert.Equal(
        [new(new CellAddress(1, 1), LegacyFont.Tcvn3), new(new CellAddress(2, 1), LegacyFont.Tcvn3Capitals), new(new CellAddress(3, 1), LegacyFont.Vni)],
        Read((1, "Phôc Linh"), (2, "b¸o gi¸"), (3, "Phuïc Linh"), (1, "15a.206"), (4, "Phôc Linh"), (0, "Phôc Linh")).Fonts.OrderBy(f => f.Key.Row).Select(f => f));

    [Theory]
    [InlineData(1, "Phôc Linh", "Phục Linh")]
    [InlineData(1, "Hé", "Hộ")]
    [InlineData(4, "Hé", "Hé")]
    [InlineData(2, "b¸o gi¸ thiÕt bÞ", "BÁO GIÁ THIẾT BỊ")]
    [InlineData(3, "Phuïc Linh", "Phục Linh")]
    [InlineData(1, "Hà Nội", "Hà Nội")]
    [InlineData(1, "10 µm", "10 µm")]
    public void Repair_TextPlausibleBothWays_GoesByTheFont(int style, string found, string text) => Assert.Equal(text, Repaired((style, found)));

    [Fact]
    public void Repair_FontOfAColumnTypedInUnicode_IsNotBelieved() =>
        Assert.Equal("Hé", Repaired((1, "Hé"), (1, "Thắng Lợi"), (1, "Đồng Liên")));

    [Theory]
    [InlineData(".VnTime", LegacyFont.Tcvn3)]
    [InlineData(".VnTifani HeavyH", LegacyFont.Tcvn3Capitals)]
    [InlineData("VNI-Helve-Condense", LegacyFont.Vni)]
    [InlineData("Times New Roman", null)]
    [InlineData("Vni", null)]
    public void Name_TellsTheEncoding(string name, LegacyFont? font) => Assert.Equal(font, LegacyFontName.Find(name));
}
