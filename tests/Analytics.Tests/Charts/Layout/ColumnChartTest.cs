using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Layout;
using static DienHinh.Analytics.Tests.Charts.ChartSamples;

namespace DienHinh.Analytics.Tests.Charts.Layout;

public class ColumnChartTest
{
    [Fact]
    public void Heights_AreInProportionFromZero()
    {
        var columns = Columns(Of(Spec(ChartKind.Columns, Years, Series("2025", 90, 95, 45, 100, -10))));

        Assert.Equal(2, columns[0].Height / columns[2].Height, 3);
        Assert.Single(columns.Take(4).Select(column => Math.Round(column.Bottom, 3)).Distinct());
        Assert.Equal(columns[0].Bottom, columns[4].Y, 3);
    }

    [Fact]
    public void Series_StandSideBySideInTheirOrder()
    {
        var picture = Of(Spec(ChartKind.Columns, ["Tập thể"], Series("2023", 5), Series("2025", 7)));
        var boxes = picture.Shapes.OfType<BoxShape>().ToList();
        var first = boxes.Last(shape => shape.Fill == SeriesStyle.OfBar(0, 2).Color).Box;
        var second = boxes.Last(shape => shape.Fill == SeriesStyle.OfBar(1, 2).Color).Box;

        Assert.True(first.Right <= second.X);
        Assert.Equal(first.Width, second.Width, 3);
    }

    [Fact]
    public void Gap_SaysSoInWordsAndHasNoColumn()
    {
        var picture = Of(Spec(ChartKind.Columns, Years, Series("2025", 5, 6, null, 8, 9)));

        Assert.Equal(4, Columns(picture).Count);
        Assert.Equal("Chưa có báo cáo", string.Join(' ', picture.Texts.Where(text => text.Role == TextRole.Gap).Select(text => text.Text)));
    }

    [Fact]
    public void GapWithoutRoomForWords_IsExplainedBelow()
    {
        var picture = Of(All["Columns: 30 years"]);

        Assert.DoesNotContain(picture.Texts, text => text.Role == TextRole.Gap);
        Assert.Contains(picture.Texts, text => text is { Role: TextRole.Note, Text: "Ô gạch chéo - Chưa có báo cáo: 2004." });
    }

    [Fact]
    public void NamesTooLongForColumns_StandBesideBarsInFull()
    {
        var picture = Of(Spec(ChartKind.Columns, Movements, Series("2025", [.. Movements.Select((_, i) => (double?)(10 + i))])));

        Assert.Equal(string.Join(' ', Movements), string.Join(' ', picture.Texts.Where(text => text.Role == TextRole.Category).Select(text => text.Text)));
        Assert.Single(Columns(picture).Select(bar => bar.X).Distinct());
    }

    [Fact]
    public void Values_AreWrittenAtAllColumnsOrAtNone()
    {
        var few = Of(Spec(ChartKind.Columns, Years, Series("2025", 5, 6, 1234.5, 8, 9)));
        var narrow = Of(Spec(ChartKind.Columns, Years, [.. Enumerable.Range(1, 20).Select(i => Series($"{i}", 5, 6, 123_456, 8, 9))]));

        Assert.Equal(["5", "6", "1.234,5", "8", "9"], few.Texts.Where(text => text.Role == TextRole.Value).Select(text => text.Text));
        Assert.DoesNotContain(narrow.Texts, text => text.Role == TextRole.Value);
    }

    private static Picture Of(ChartSpec spec) => ChartLayout.Of(spec, ChartSize.Page);

    private static List<Box> Columns(Picture picture) =>
        [.. picture.Shapes.OfType<BoxShape>().Where(shape => shape.Fill == SeriesStyle.OfBar(0, 1).Color).Select(shape => shape.Box)];
}
