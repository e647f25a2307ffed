using DienHinh.Analytics.Querying;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Tests.Hosting;

public sealed class DisplayTest
{
    private static readonly ResultColumn s_measure = new("m", ColumnRole.Measure, ColumnType.Integer, "exemplar", new Title("Số", "Number"));
    private static readonly ResultColumn s_year = new("year", ColumnRole.Dimension, ColumnType.Integer, null, new Title("Năm", "Year"));

    [Fact]
    public void Cell_Figures_AreWrittenTheVietnameseWay()
    {
        Assert.Equal("1.234", Display.Cell(1234L, s_measure));
        Assert.Equal("1.234,5", Display.Cell(1234.5, s_measure));
        Assert.Equal("< 0,01", Display.Cell(0.000001, s_measure));
        Assert.Equal("0", Display.Cell(0.0, s_measure));
        Assert.Equal("38,4%", Display.Cell(0.3844, s_measure with { Unit = "ratio" }));
        Assert.Equal("2023", Display.Cell(2023L, s_year));
        Assert.Equal("–", Display.Cell(null, s_measure));
        Assert.Equal("0", Display.Cell(0L, s_measure));
    }

    [Fact]
    public void DaysAndMoments_AreVietnamese()
    {
        Assert.Equal("30/06/2025", Display.Day(new DateOnly(2025, 6, 30)));
        // 17:30 UTC is past midnight in Viet Nam.
        Assert.Equal("01/07/2025 00:30", Display.Moment(new DateTime(2025, 6, 30, 17, 30, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void Signed_SaysWhichWay() => Assert.Equal(["+1.234", "−5", "0"], new[] { Display.Signed(1234), Display.Signed(-5), Display.Signed(0) });

    [Fact]
    public void Columns_DimensionWithALabel_IsShownOnce()
    {
        var table = new ResultTable
        {
            Columns = [s_year, s_year with { Name = "kind" }, s_year with { Name = "kindName", Role = ColumnRole.Label }, s_measure],
            Rows = [],
            DataVersion = "1",
            TotalRows = 0,
        };
        Assert.Equal([0, 2, 3], Display.Columns(table));
    }
}
