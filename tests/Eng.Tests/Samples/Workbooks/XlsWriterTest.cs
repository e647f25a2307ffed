using System.Globalization;
using System.Text;
using DienHinh.Samples.Workbooks;
using ExcelDataReader;

namespace DienHinh.Eng.Tests.Samples.Workbooks;

public sealed class XlsWriterTest
{
    static XlsWriterTest() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Write_SheetsOfEverySortOfCell_AreReadBack()
    {
        var workbook = new SampleWorkbook();
        var sheet = workbook.Add("Điển hình");
        sheet.PutMerged(1, 1, 2, 3, "Tiêu đề", CellStyle.Heading);
        sheet.Put(3, 1, 12.5, CellStyle.Body);
        sheet.Put(3, 2, 45250, CellStyle.Body with { Shape = NumberShape.Date });
        sheet.Put(40, 3, "Dòng xa", CellStyle.Body);
        sheet.HiddenRows.Add(40);
        workbook.Add("Ẩn").Hidden = true;

        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(XlsWriter.Write(workbook)));
        Assert.Equal("Điển hình", reader.Name);
        Assert.Equal((0, 1, 0, 2), Assert.Single(reader.MergeCells.Select(m => (m.FromRow, m.ToRow, m.FromColumn, m.ToColumn))));
        var rows = Rows(reader);
        Assert.Equal("Tiêu đề", rows[0][0]);
        Assert.Equal(12.5, rows[2][0]);
        Assert.Equal(new DateTime(2023, 11, 20, 0, 0, 0, DateTimeKind.Unspecified), rows[2][1]);
        Assert.Equal("Dòng xa", rows[39][2]);
        Assert.True(reader.NextResult());
        Assert.Equal("hidden", reader.VisibleState);
    }

    [Fact]
    public void Write_MoreTextsThanOneRecordHolds_ContinuesTheTable()
    {
        var workbook = new SampleWorkbook();
        var sheet = workbook.Add("S");
        for (var row = 1; row <= 3000; row++) sheet.Put(row, 1, Text(row), CellStyle.Body);

        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(XlsWriter.Write(workbook)));
        var rows = Rows(reader);
        Assert.Equal(Enumerable.Range(1, 3000).Select(Text), rows.Select(r => (string)r[0]!));

        static string Text(int row) => "Hộ gia đình số " + row.ToString(CultureInfo.InvariantCulture);
    }

    private static List<object?[]> Rows(IExcelDataReader reader)
    {
        var rows = new List<object?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }
}
