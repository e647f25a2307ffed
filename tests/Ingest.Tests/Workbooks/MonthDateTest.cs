using System.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

/// <summary>"3/2023" typed into Excel is stored as 1 March 2023 and shown as a month: no reader makes a day of it.</summary>
public sealed class MonthDateTest
{
    [Theory]
    [InlineData("mm/yyyy", 44986, "text 03/2023")]
    [InlineData("[$-42A]mmmm yyyy;@", 44986, "text 03/2023")]
    [InlineData("\"tháng \"m/yyyy", 44986, "text 03/2023")]
    [InlineData("mm/yyyy", 45000, "date 15/03/2023")]
    [InlineData("dd/mm/yyyy", 44986, "date 01/03/2023")]
    [InlineData("\"ngày \"dd\" tháng \"mm", 44986, "date 01/03/2023")]
    public void Read_FormatWithoutADay_IsTheMonth(string format, int serial, string read)
    {
        var file = XlsxFile.WithSheet($"<sheetData><row><c s=\"0\"><v>{serial}</v></c></row></sheetData>").With("xl/styles.xml",
            $"<styleSheet xmlns=\"{XlsxFile.Main}\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"{System.Security.SecurityElement.Escape(format)}\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs></styleSheet>").ToBytes();
        var xml = Encoding.UTF8.GetBytes($"""
            <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
            <Styles><Style ss:ID="a"><NumberFormat ss:Format="{System.Security.SecurityElement.Escape(format)}"/></Style></Styles>
            <Worksheet ss:Name="DS"><Table><Row><Cell ss:StyleID="a"><Data ss:Type="DateTime">{DateTime.FromOADate(serial):yyyy-MM-dd}T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>
            """);
        foreach (var sheets in (IReadOnlyList<SheetGrid>[])[WorkbookReader.Read(file), ExcelWorkbookReader.Read(file), WorkbookReader.Read(xml)])
        {
            var cell = sheets[0].At(1, 1);
            Assert.Equal(read, $"{cell.Kind.ToString().ToLowerInvariant()} {cell.Shown}");
        }
    }

    [Fact]
    public void Read_HoursBeyondADay_AreNeitherDayNorMonth()
    {
        // Thirty hours of meetings, summed up by Excel.
        var file = XlsxFile.WithSheet("<sheetData><row><c s=\"0\"><v>1.25</v></c></row></sheetData>").With("xl/styles.xml",
            $"<styleSheet xmlns=\"{XlsxFile.Main}\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"[h]:mm\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs></styleSheet>").ToBytes();
        Assert.Equal(Cell.OfNumber(1.25), WorkbookReader.Read(file)[0].At(1, 1));
        Assert.Equal(WorkbookReader.Read(file)[0].At(1, 1), ExcelWorkbookReader.Read(file)[0].At(1, 1));
    }

    [Fact]
    public void Read_BuiltInMonthFormat_IsTheMonth()
    {
        var file = XlsxFile.WithSheet("<sheetData><row><c s=\"0\"><v>44986</v></c></row></sheetData>").With("xl/styles.xml", $"<styleSheet xmlns=\"{XlsxFile.Main}\"><cellXfs><xf numFmtId=\"17\"/></cellXfs></styleSheet>");
        Assert.Equal(Cell.OfText("03/2023"), WorkbookReader.Read(file.ToBytes())[0].At(1, 1));
    }
}
