using System.Text;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

/// <summary>XML Spreadsheet 2003, as reporting systems hand it out.</summary>
public sealed class Excel2003XmlTest
{
    private static IReadOnlyList<SheetGrid> Read(string inner) => WorkbookReader.Read(Encoding.UTF8.GetBytes(
        $"\uFEFF<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">{inner}</Workbook>"));

    private static SheetGrid Sheet(string table) => Assert.Single(Read($"<Worksheet ss:Name=\"DS\"><Table>{table}</Table></Worksheet>"));

    [Theory]
    [InlineData("<Cell><Data ss:Type=\"String\">Tập thể</Data></Cell>", CellKind.Text, "Tập thể")]
    [InlineData("<Cell><Data ss:Type=\"Number\">1.5</Data></Cell>", CellKind.Number, "1.5")]
    [InlineData("<Cell><Data ss:Type=\"DateTime\">2023-11-20T00:00:00.000</Data></Cell>", CellKind.Date, "20/11/2023")]
    [InlineData("<Cell><Data ss:Type=\"Boolean\">1</Data></Cell>", CellKind.Boolean, "TRUE")]
    [InlineData("<Cell><Data ss:Type=\"Error\">#N/A</Data></Cell>", CellKind.Error, "#N/A")]
    [InlineData("<Cell ss:Formula=\"=SUM(R1C1)\"/>", CellKind.FormulaWithoutValue, "")]
    [InlineData("<Cell ss:Formula=\"=SUM(R1C1)\"><Data ss:Type=\"Number\">7</Data></Cell>", CellKind.Number, "7")]
    [InlineData("<Cell><Data ss:Type=\"String\">An</Data><Comment><ss:Data>ghi chú</ss:Data></Comment></Cell>", CellKind.Text, "An")]
    public void Read_Cell_IsWhatExcelShows(string cell, CellKind kind, string shown)
    {
        var found = Sheet($"<Row>{cell}</Row>").At(1, 1);
        Assert.Equal((kind, shown), (found.Kind, found.Shown));
    }

    [Fact]
    public void Read_IndexesAndMerges_PlaceTheCells()
    {
        var sheet = Sheet("<Column ss:Index=\"2\" ss:Hidden=\"1\" ss:Span=\"1\"/><Row ss:Index=\"4\" ss:Hidden=\"1\"><Cell ss:Index=\"3\" ss:MergeAcross=\"2\" ss:MergeDown=\"1\"><Data ss:Type=\"String\">a</Data></Cell><Cell><Data ss:Type=\"String\">b</Data></Cell></Row><Row><Cell><Data ss:Type=\"String\">c</Data></Cell></Row>");
        Assert.Equal(("a", "b", "c"), (sheet.At(4, 3).Shown, sheet.At(4, 6).Shown, sheet.At(5, 1).Shown));
        Assert.Equal(["C4:E5"], sheet.Merges.Select(m => m.ToString()));
        Assert.Equal([true, false], sheet.Rows.Select(r => r.IsHidden));
        Assert.Equal([2, 3], sheet.HiddenColumns.Order());
    }

    [Fact]
    public void Read_SheetsFontsAndHiddenTabs_AreTold()
    {
        var sheets = Read("<Styles><Style ss:ID=\"s1\"><Font ss:FontName=\".VnTime\"/></Style></Styles>"
            + "<Worksheet ss:Name=\"DS\"><Table><Row><Cell ss:StyleID=\"s1\"><Data ss:Type=\"String\">Phôc</Data></Cell></Row></Table></Worksheet>"
            + "<Worksheet ss:Name=\"DM\"><Table/><WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>");
        Assert.Equal([("DS", SheetVisibility.Visible), ("DM", SheetVisibility.Hidden)], sheets.Select(s => (s.Name, s.Visibility)));
        Assert.Equal(LegacyFont.Tcvn3, Assert.Single(sheets[0].Fonts).Value);
    }

    [Fact]
    public void Read_RowsThatExcelCannotHave_CostNothing()
    {
        var sheet = Sheet("<Row ss:Index=\"2147483647\"><Cell ss:Index=\"999999999\"><Data ss:Type=\"Number\">1</Data></Cell></Row><Row ss:Span=\"2147483647\"/><Row><Cell><Data ss:Type=\"Number\">2</Data></Cell></Row>");
        Assert.Empty(sheet.Rows);
        Assert.NotNull(sheet.Cut);
    }

    [Theory]
    [InlineData("<Worksheet")]
    [InlineData("<Worksheet ss:Name=\"x\">&e;</Worksheet>")]
    public void Read_BrokenXml_IsDamage(string inner) => Assert.Equal(UnreadableReason.Damaged, Assert.Throws<WorkbookException>(() => Read(inner)).Reason);
}
