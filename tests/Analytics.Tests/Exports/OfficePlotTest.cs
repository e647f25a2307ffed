using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Exports;
using static DienHinh.Analytics.Tests.Charts.ChartSamples;

namespace DienHinh.Analytics.Tests.Exports;

public class OfficePlotTest
{
    [Fact]
    public void Waterfall_StandsOnABaseThatIsNotSeen()
    {
        var plot = OfficePlot.Of(Spec(ChartKind.Waterfall, ["A", "B", "C"], Series("2023", 10, 5, 2), Series("2025", 14, 2, null)));

        Assert.Equal((true, true), (plot.IsLying, plot.IsStacked));
        // 17, up 4 to 21, down 3 to 18, C without a figure, the rest of what cannot be told, 16.
        Assert.Equal(["2023", "A", "B", "C", "Phần khác", "2025"], plot.Categories);
        Assert.Equal([null, 17.0, 18.0, null, 16.0, null], Of(plot, OfficeMark.Base));
        Assert.Equal([17.0, null, null, null, null, 16.0], plot.Series[1].Values);
        Assert.Equal([null, 4.0, null, null, null, null], plot.Series[2].Values);
        Assert.Equal([null, null, 3.0, null, 2.0, null], plot.Series[3].Values);
    }

    [Fact]
    public void StepAcrossZero_HasAPartOnEitherSideAndNoBase()
    {
        var plot = OfficePlot.Of(Spec(ChartKind.Waterfall, ["A", "B"], Series("2023", 2, 0), Series("2025", -1, -4)));

        // 2, down 3 to -1, down 4 to -5.
        Assert.Equal([null, null, -1.0, null], Of(plot, OfficeMark.Base));
        Assert.Equal([null, 2.0, -4.0, null], plot.Series.Single(s => s.Name == "Giảm").Values);
        Assert.Equal([null, -1.0, null, null], plot.Series.Single(s => s.Name == "Giảm (phần dưới 0)").Values);
        Assert.Equal([2.0, null, null, -5.0], plot.Series.Single(s => s.Name == "Tổng số").Values);
    }

    [Fact]
    public void TargetsAndLimits_AreLinesOverColumnsAndShortColumnsAreMarked()
    {
        var spec = Spec(ChartKind.Columns, ["2023", "2024", "2025"], Series("Tỷ lệ", 0.3, null, 0.31)) with { Lines = [new(0.3, "Trên 30%", IsToExceed: true)], Targets = Series("Chỉ tiêu", null, 0.2, 0.2) };
        var plot = OfficePlot.Of(spec);

        Assert.Equal([OfficeMark.Bar, OfficeMark.Limit, OfficeMark.Limit], plot.Series.Select(s => s.Mark));
        Assert.Equal([0], plot.Series[0].Short);
        Assert.Equal([null, 0.2, 0.2], plot.Series[1].Values);
        Assert.Equal([0.3, 0.3, 0.3], plot.Series[2].Values);
    }

    [Fact]
    public void HeatMap_IsATableThatSaysAndShadesEachCell()
    {
        var table = HeatTable.Of(Spec(ChartKind.HeatMap, ["2023", "2024"], Series("Xã A", 0, 1) with { Texts = [null, "trễ 5 ngày"] }, Series("Xã B", 2, null)) with
        {
            States = [new("Đúng hạn", ChartTone.Good), new("Nộp trễ", ChartTone.Fair), new("Chưa nộp", ChartTone.Missing)],
        });

        Assert.Equal([["Xã A", "Đúng hạn", "Nộp trễ: trễ 5 ngày"], ["Xã B", "Chưa nộp", ""]], table.Rows);
        Assert.Equal([null, HeatShades.OfTone(ChartTone.Missing), null], table.Shades![1]);
        Assert.Equal(3, new[] { ChartTone.Good, ChartTone.Fair, ChartTone.Missing }.Select(HeatShades.OfTone).Distinct().Count());
    }

    private static IReadOnlyList<double?> Of(OfficePlot plot, OfficeMark mark) => plot.Series.Single(s => s.Mark == mark).Values;
}
