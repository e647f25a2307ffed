using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

public sealed class SheetGridTest
{
    [Fact]
    public void Cell_TellsItsKindByWhatItHolds_In16Bytes()
    {
        Assert.Equal(16, System.Runtime.CompilerServices.Unsafe.SizeOf<Cell>());
        Assert.Equal(
            [(CellKind.Empty, null, 0), (CellKind.Text, "a", 0), (CellKind.Error, "#N/A", 0), (CellKind.Number, null, 2.5), (CellKind.Date, null, 45000), (CellKind.Boolean, null, 1), (CellKind.FormulaWithoutValue, null, 0)],
            new[] { default, Cell.OfText("a"), Cell.OfError("#N/A"), Cell.OfNumber(2.5), Cell.OfDate(45000), Cell.OfBoolean(true), Cell.Uncalculated }.Select(c => (c.Kind, c.Text, c.Number)));
        Assert.Equal((Cell.OfError("#N/A"), Cell.OfText("a")), (Cell.OfError("#N/A"), Cell.OfText("a")));
        Assert.Equal(3, new[] { Cell.OfText("1"), Cell.OfError("1"), Cell.OfNumber(1), Cell.OfNumber(1) }.Distinct().Count());
    }

    [Theory]
    [InlineData("Nguyễn Thị Điển", CellTraits.None)]
    [InlineData("CLB 5", CellTraits.None)]
    [InlineData("Hà", CellTraits.UnsoundText)]
    [InlineData("H\u00b8", CellTraits.UnsoundText)]
    [InlineData("Thầy giáo Ðức", CellTraits.UnsoundText)]
    [InlineData("Ho\u0323c sinh giỏi – “ấp”", CellTraits.UnsoundText)]
    public void Traits_OfAText_AreThoseOfItsRow(string text, object traits)
    {
        Assert.Equal((CellTraits)traits | CellTraits.Told, new GridRow(1, [Cell.Empty, Cell.OfText(text), Cell.OfNumber(2)], false).Traits);
        Assert.Equal((CellTraits)traits == CellTraits.None, TextRepair.IsSound(text));
    }

    [Fact]
    public void Traits_OfARow_AreThoseOfAllItsCells()
    {
        var row = new GridRow(1, [Cell.OfError("#N/A"), Cell.OfText(new string('x', ReadingLimits.TextLength + 1))], false);
        Assert.Equal((true, true, false, false), (row.Has(CellTraits.Error), row.Has(CellTraits.LongText), row.Has(CellTraits.UnsoundText), row.Has(CellTraits.Uncalculated)));
        Assert.True(new GridRow(1, [Cell.Uncalculated], false).Has(CellTraits.Uncalculated));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void FindRow_WhateverRowsAreLeftOut_FindsThoseThatAreThere(int seed)
    {
        var random = new Random(seed);
        var numbers = new List<int>();
        for (var number = random.Next(1, 50); numbers.Count < random.Next(1, 300); number += random.Next(4) == 0 ? random.Next(1, 60) : 1) numbers.Add(number);
        var sheet = new SheetGrid("Trang 1", [.. numbers.Select(n => new GridRow(n, [Cell.OfNumber(n)], false))]);
        for (var number = -1; number <= numbers.LastOrDefault() + 2; number++)
        {
            Assert.Equal(numbers.Contains(number) ? number : null, sheet.FindRow(number)?.Number);
            Assert.Equal(numbers.Contains(number) ? Cell.OfNumber(number) : Cell.Empty, sheet.At(number, 1));
        }
    }

    [Fact]
    public void Rows_OutOfOrder_AreAMistakeOfTheReader() =>
        Assert.Throws<ArgumentException>(() => new SheetGrid("Trang 1", [new GridRow(2, [Cell.OfNumber(1)], false), new GridRow(2, [Cell.OfNumber(2)], false)]));

    [Fact]
    public void Repair_OfManyRows_CountsAndPlacesDamageAsRowByRow()
    {
        string Text(int n) => n % 7_000 == 6_999 ? "Ho\u0323c" : n % 5_000 == 4_999 ? "TÐKT" : $"Tổ {n}";
        var found = new SheetGrid("Trang 1", [.. Enumerable.Range(1, 20_000).Select(n => new GridRow(n, [Cell.OfNumber(n), Cell.OfText(Text(n))], false))]);
        var (grid, damage) = SheetRepair.Repair(found);
        Assert.Equal(
            [(TextDamage.LookAlike, 4, "B4999"), (TextDamage.Decomposed, 2, "B6999")], damage.Select(d => (d.Damage, d.Cells, d.First.ToString())));
        Assert.Equal(("TĐKT", "Học", "Tổ 19998"), (grid.At(4_999, 2).Text, grid.At(13_999, 2).Text, grid.At(19_998, 2).Text));
        Assert.Same(found.FindRow(3), grid.FindRow(3));
    }
}
