using DienHinh.Analytics.Documents;

namespace DienHinh.Analytics.Tests.Documents;

public sealed class SlideDeckTest
{
    [Theory]
    [InlineData(1, 8)]
    [InlineData(8, 8)]
    [InlineData(9, 8)]
    [InlineData(17, 8)]
    [InlineData(5, 1)]
    [InlineData(3, 0)]
    public void Fitted_EachRowOnceAndInOrder(int rows, int fitting)
    {
        var table = new TableBlock(
            "", [new("Tên", 10, IsNumber: false)], [.. Enumerable.Range(0, rows).Select(i => (IReadOnlyList<string>)[$"dòng {i}"])], ["Tổng"])
        {
            Shades = [.. Enumerable.Range(0, rows).Select(i => (IReadOnlyList<string?>)[$"#{i:x6}"])],
        };

        var slides = new SlideDeck("", "", [new("Số liệu", table, "chân")]).Fitted(t => t.Rows.Count <= fitting).ToList();

        var tables = slides.ConvertAll(s => (TableBlock)s.Content);
        Assert.Equal(table.Rows.SelectMany(r => r), tables.SelectMany(t => t.Rows).SelectMany(r => r));
        Assert.Equal(table.Shades.SelectMany(r => r), tables.SelectMany(t => t.Shades!).SelectMany(r => r));
        Assert.All(tables, t => Assert.InRange(t.Rows.Count, 1, Math.Max(1, fitting)));
        Assert.Equal([.. Enumerable.Repeat<string?>(null, tables.Count - 1), "Tổng"], tables.Select(t => t.Totals?[0]));
        Assert.Equal(["Số liệu", .. Enumerable.Repeat("Số liệu (tiếp)", slides.Count - 1)], slides.Select(s => s.Title));
        Assert.All(slides, s => Assert.Equal("chân", s.Foot));
        if (fitting > 0) Assert.Equal((rows + fitting - 1) / fitting, slides.Count);
    }

    [Fact]
    public void Fitted_ATableWithoutRowsKeepsItsSlide() =>
        Assert.Single(new SlideDeck("", "", [new("Số liệu", new TableBlock("", [new("Tên", 10, IsNumber: false)], [], null))]).Fitted(_ => false));
}
