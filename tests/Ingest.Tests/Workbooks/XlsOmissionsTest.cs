using System.Buffers.Binary;
using System.Text;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

public sealed class XlsOmissionsTest
{
    private static readonly byte[] s_workbook = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Workbooks", "ErrorsAndFonts.xls"));

    [Fact]
    public void Read_ErrorCellsOfXls_AreErrorsNotEmpty()
    {
        var sheets = WorkbookReader.Read(s_workbook);
        Assert.Equal(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"], sheets[0].Rows.Select(r => r.Cells[2]).Select(c => $"{(c.Kind == CellKind.Error ? c.Text : c)}"));
        Assert.Equal(Cell.OfError("#N/A"), sheets[1].At(10, 1));
        Assert.All(ExcelWorkbookReader.Read(s_workbook)[0].Rows, r => Assert.DoesNotContain(r.Cells, c => c.Kind == CellKind.Error));
    }

    [Fact]
    public void Read_OldFontsOfXls_AreToldForCellsBeyondAscii() => Assert.Equal(
        [(new CellAddress(1, 1), LegacyFont.Tcvn3), (new CellAddress(2, 1), LegacyFont.Tcvn3Capitals), (new CellAddress(3, 1), LegacyFont.Vni)],
        WorkbookReader.Read(s_workbook)[0].Fonts.OrderBy(f => f.Key.Row).Select(f => (f.Key, f.Value)));

    [Fact]
    public void Repair_XlsInOldFonts_GoesByThem()
    {
        var grid = SheetRepair.Repair(WorkbookReader.Read(s_workbook)[0]).Grid;
        Assert.Equal(["Hộ ông Bình", "BÁO CÁO", "Phục Linh", "15a.206"], Enumerable.Range(1, 4).Select(row => grid.At(row, 1).Text));
    }

    [Fact]
    public void Of_ArrayFormula_KeepsItsText()
    {
        var found = Assert.Single(XlsOmissions.Of(Stream(
            Record(0x06, [1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0]),
            Record(0x221, new byte[12]),
            Record(0x207, [2, 0, 1, .. Encoding.Unicode.GetBytes("xã")]),
            Record(0x06, [2, 0, 2, 0, 0, 0, 2, 0, 23, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0]))));
        Assert.Equal("xã", found.Texts[new CellAddress(2, 3)]);
        Assert.Equal("#REF!", found.Errors[new CellAddress(3, 3)]);
    }

    [Fact]
    public void Of_TextThatGoesOnInOtherRecords_IsJoined()
    {
        var found = Assert.Single(XlsOmissions.Of(Stream(
            Record(0x06, [1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0]),
            Record(0x207, [5, 0, 0, (byte)'x', (byte)'a']),
            Record(0x3C, [1, .. Encoding.Unicode.GetBytes("ã")]),
            Record(0x3C, [0, (byte)'y', (byte)'z', (byte)'!']),
            Record(0x3C, [0, (byte)'?']))));
        Assert.Equal("xaãyz", found.Texts[new CellAddress(2, 3)]);
    }

    [Fact]
    public void Of_ChartWithinASheet_IsPassedOver()
    {
        byte[] error = [0, 0, 0, 0, 0, 0, 42, 1];
        var found = Assert.Single(XlsOmissions.Of(Stream(
            Record(0x809, [0, 6, 0x20, 0]), Record(0x205, error), Record(0x0A, []), Record(0x205, [1, 0, 0, 0, 0, 0, 42, 1]))));
        Assert.Equal([new CellAddress(2, 1)], found.Errors.Keys);
    }

    [Fact]
    public void Of_ProtectedFile_SaysNothing() => Assert.Empty(XlsOmissions.Of([.. Record(0x809, [0, 6, 5, 0]), .. Record(0x2F, new byte[6]), .. Record(0x0A, [])]));

    [Theory]
    [InlineData("Workbook", "WORKBOOK")]
    [InlineData("Workbook", "workbook")]
    public void Read_StreamNamedInOtherCapitals_IsRead(string name, string other)
    {
        var content = (byte[])s_workbook.Clone();
        var at = content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name));
        Encoding.Unicode.GetBytes(other).CopyTo(content, at);
        Assert.Equal(2, WorkbookReader.Read(content).Count);
    }

    // Whatever is damaged, the answer is sheets or a reason; the walk ends.
    [Fact]
    public void Read_DamagedAnywhere_EndsInSheetsOrAReason()
    {
        var random = new Random(7);
        for (var i = 0; i < 400; i++)
        {
            var content = (byte[])s_workbook.Clone();
            for (var k = random.Next(1, 30); k > 0; k--) content[random.Next(content.Length)] = (byte)random.Next(256);
            if (i % 4 == 0) Array.Resize(ref content, random.Next(9, content.Length));
            try
            {
                Assert.NotNull(WorkbookReader.Read(content));
            }
            catch (WorkbookException e)
            {
                Assert.True(Enum.IsDefined(e.Reason));
            }
        }
    }

    private static byte[] Stream(params byte[][] sheet)
    {
        var globals = 4 + 4 + 4 + 9 + 4;
        var start = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(start, globals);
        return [.. Record(0x809, [0, 6, 5, 0]), .. Record(0x85, [.. start, 0, 0, 1, 0, (byte)'A']), .. Record(0x0A, []), .. Record(0x809, [0, 6, 0x10, 0]), .. sheet.SelectMany(r => r), .. Record(0x0A, [])];
    }

    private static byte[] Record(int id, byte[] body) => [(byte)(id & 0xFF), (byte)(id >> 8), (byte)body.Length, 0, .. body];
}
