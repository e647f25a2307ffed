using System.Text;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

/// <summary>Pages with tables that web systems save under the ending .xls.</summary>
public sealed class HtmlTablesTest
{
    private static SheetGrid Sheet(string html) => Assert.Single(WorkbookReader.Read(Encoding.UTF8.GetBytes(html)));

    private static string[] Cells(SheetGrid sheet) =>
        [.. sheet.Rows.SelectMany(r => r.Cells.Select((c, i) => (At: new CellAddress(r.Number, i + 1), Cell: c))).Where(c => c.Cell.Kind != CellKind.Empty).Select(c => $"{c.At} {c.Cell.Shown}")];

    [Theory]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")]
    [InlineData("<TABLE border=1>\n<TR><TD>a<TD>b\n<TR><TD>c\n</TABLE>")]
    [InlineData("<!DOCTYPE html><html><head><title>x</title><style>td{color:red}</style></head><body><table><tbody><tr><td> a </td><td>b</td></tr><!-- x --><tr><td>c</td></tr></tbody></table></body></html>")]
    public void Read_TagsClosedOrNot_AreTheSameTable(string html) => Assert.Equal(["A1 a", "B1 b", "A2 c"], Cells(Sheet(html)));

    [Fact]
    public void Read_Spans_PushTheCellsAfterThemAndAreMerges()
    {
        var sheet = Sheet("<table><tr><th rowspan=2>STT<th colspan=\"2\">Điển hình<tr><th>Tên<th>Loại<tr><td>1<td>An<td rowspan='2'>Cá nhân<tr><td>2<td>Bình</table>");
        Assert.Equal(["A1 STT", "B1 Điển hình", "B2 Tên", "C2 Loại", "A3 1", "B3 An", "C3 Cá nhân", "A4 2", "B4 Bình"], Cells(sheet));
        Assert.Equal(["A1:A2", "B1:C1", "C3:C4"], sheet.Merges.Select(m => m.ToString()));
        Assert.Equal("Cá nhân", sheet.Covering(4, 3).Shown);
    }

    [Fact]
    public void Read_EntitiesBreaksAndBlanks_AreText() => Assert.Equal(
        ["A1 Nông thôn mới & đô thị\ndòng hai < 5"], Cells(Sheet("<table><tr><td>N&ocirc;ng&nbsp;  th&#244;n\n m&#x1EDB;i &amp; &#273;ô thị<br/>dòng hai &lt; 5</table>")));

    [Fact]
    public void Read_TitlesOutsideTables_AreRowsAboveThem() =>
        Assert.Equal(["A1 UBND XÃ PHỤC LINH", "A2 DANH SÁCH", "A3 a", "A4 Nơi nhận"], Cells(Sheet("<h2>UBND XÃ PHỤC LINH</h2><p>DANH SÁCH</p><table><tr><td>a</table><div>Nơi nhận</div>")));

    [Fact]
    public void Read_TableInsideACell_GoesOnBelow() =>
        Assert.Equal(["A1 Tiêu đề", "A2 a", "B2 b", "A3 cuối"], Cells(Sheet("<table><tr><td>Tiêu đề<table><tr><td>a<td>b</table></td></tr><tr><td>cuối</table>")));

    [Fact]
    public void Read_HiddenRow_IsMarked() => Assert.Equal([false, true], Sheet("<table><tr><td>a<tr style='display: none'><td>b</table>").Rows.Select(r => r.IsHidden));

    [Fact]
    public void Read_FontsOfCells_AreTold() => Assert.Equal(
        [LegacyFont.Tcvn3Capitals, LegacyFont.Vni],
        Sheet("<table><tr><td><font face=\".VnTimeH\">phôc linh</font><td style=\"font-family:VNI-Times\">Phuïc<td>Phục</table>").Fonts.OrderBy(f => f.Key).Select(f => f.Value));

    [Theory]
    [InlineData("windows-1258")]
    [InlineData("utf-16")]
    public void Read_OtherEncodings_AreDecoded(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html = $"<html><meta http-equiv=Content-Type content=\"text/html; charset={name}\"><table><tr><td>Ðồng bào</table>".Replace("ồ", "ô\u0300", StringComparison.Ordinal);
        var sheet = Assert.Single(WorkbookReader.Read(Encoding.GetEncoding(name).GetBytes(html.Replace('Ð', 'Đ'))));
        Assert.Equal("Đồng bào", sheet.At(1, 1).Shown.Normalize());
    }

    [Fact]
    public void Read_MoreColumnsThanAreRead_IsCutAndSaysSo() => Assert.Equal("cột IW trở đi", Sheet($"<table><tr>{string.Concat(Enumerable.Repeat("<td>x", 300))}</table>").Cut);
}
