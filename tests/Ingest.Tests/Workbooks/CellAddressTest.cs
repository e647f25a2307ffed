using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

public sealed class CellAddressTest
{
    [Theory]
    [InlineData("A1", 1, 1)]
    [InlineData("$C$14", 14, 3)]
    [InlineData("ab28", 28, 28)]
    [InlineData("XFD1048576", 1_048_576, 16_384)]
    public void TryParse_Address_IsRead(string text, int row, int column)
    {
        Assert.True(CellAddress.TryParse(text, out var address));
        Assert.Equal(new CellAddress(row, column), address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("XFE1")]
    [InlineData("A1048577")]
    [InlineData("A0")]
    [InlineData("A1B")]
    [InlineData("A99999999999999999999")]
    [InlineData("ZZZZZZZZZZZZZ1")]
    public void TryParse_NoAddress_IsFalse(string text) => Assert.False(CellAddress.TryParse(text, out _));

    [Fact]
    public void ColumnName_AndBack_AgreeForEveryColumn()
    {
        for (var column = 1; column <= 16_384; column++)
        {
            Assert.True(CellAddress.TryParse(CellAddress.ColumnName(column) + "1", out var address));
            Assert.Equal(column, address.Column);
        }
    }

    [Theory]
    [InlineData("B7:H9", "B7:H9")]
    [InlineData("H9:B7", "B7:H9")]
    [InlineData("B7", "B7")]
    public void Range_TryParse_OrdersItsCorners(string text, string shown)
    {
        Assert.True(CellRange.TryParse(text, out var range));
        Assert.Equal(shown, range.ToString());
    }
}
