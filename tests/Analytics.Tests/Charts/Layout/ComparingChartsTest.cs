using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Layout;
using static DienHinh.Analytics.Tests.Charts.ChartSamples;

namespace DienHinh.Analytics.Tests.Charts.Layout;

/// <summary>The kinds that set two series beside each other: what they write and where they put it.</summary>
public class ComparingChartsTest
{
    private static readonly string[] Names = ["Tăng", "Giảm", "Như cũ", "Mới báo cáo"];

    [Fact]
    public void Dumbbell_WritesBothFiguresAndTheDifference()
    {
        var picture = Of(ChartKind.Dumbbell);

        Assert.Equal(["10", "25", "+15"], Row(picture, "Tăng"));
        Assert.Equal(["3", "8", "-5"], Row(picture, "Giảm"));
        Assert.Equal(["7", "0"], Row(picture, "Như cũ"));
        Assert.Equal(["4"], Row(picture, "Mới báo cáo"));
        Assert.Contains(picture.Texts, text => text is { Role: TextRole.Gap, Text: "2023: Chưa có báo cáo" });
    }

    [Fact]
    public void Waterfall_GoesFromOneWholeToTheOther()
    {
        var picture = Of(ChartKind.Waterfall);

        // 15 - 5 + 0 lead from 30 to 40; the 4 that nobody can compare are the rest.
        Assert.Equal(["2023: 30", "Tăng: +15", "Như cũ: 0", "Giảm: -5", "Mới báo cáo: ", "Phần khác: +4", "2025: 44"],
            picture.Texts.Where(text => text.Role == TextRole.Category).OrderBy(text => text.Baseline).Select(text => $"{text.Text}: {string.Join(' ', Row(picture, text.Text))}"));
        var bars = picture.Shapes.OfType<BoxShape>().Skip(1).Select(shape => shape.Box).ToList();
        Assert.Equal(bars[0].Right, bars[1].X, 6);
        Assert.Equal(bars[1].Right, bars[3].Right, 6);
        Assert.Equal(bars[3].X + (bars[^1].Right - bars[^2].X), bars[^1].Right, 6);
    }

    [Fact]
    public void Slope_DrawsWhatHasBothEndsAndNamesTheRestBelow()
    {
        var picture = Of(ChartKind.Slope);

        Assert.Equal(["Tăng", "Như cũ", "Giảm"], picture.Texts.Where(text => text.Role == TextRole.Category).OrderBy(text => text.Baseline).Select(text => text.Text));
        Assert.Contains(picture.Texts, text => text is { Role: TextRole.Note, Text: "Chưa có báo cáo: 2023 (Mới báo cáo)." });
    }

    [Fact]
    public void Bullet_TellsNoTargetFromNoReport()
    {
        var spec = Spec(ChartKind.Bullet, ["Thiếu", "Vượt", "Không giao", "Chưa nộp"], Series("Chỉ tiêu", 40, 25, null, 10), Series("Đạt", 31, 27, 12, null));
        var picture = ChartLayout.Of(spec, ChartSize.Page);

        Assert.Equal(["31/40 (77,5%)", "27/25 (108%)", "12 (không giao chỉ tiêu)", "?/10 (chưa có báo cáo)"],
            picture.Texts.Where(text => text.Role == TextRole.Value).OrderBy(text => text.Baseline).Select(text => text.Text));
        var colors = ChartColors.Light;
        Assert.Equal([colors.Fall, colors.Rise, colors.Rise], picture.Shapes.OfType<BoxShape>().Where(box => box.Box.Height < 16 && box.Box.Y > 100 && (box.Fill == colors.Fall || box.Fill == colors.Rise)).OrderBy(box => box.Box.Y).Select(box => box.Fill));
    }

    [Fact]
    public void Ranking_NumbersFromTheLargestWithSharedRanksAndNoneForAGap()
    {
        var spec = Spec(ChartKind.Ranking, ["A", "B", "C", "D"], Series("2025", 5, null, 9, 5)) with { Highlight = "D" };
        var picture = ChartLayout.Of(spec, ChartSize.Page);

        Assert.Equal(["1. C", "2. A", "2. D", "B"], picture.Texts.Where(text => text.Role == TextRole.Category).OrderBy(text => text.Baseline).Select(text => text.Text));
        var own = picture.Texts.Single(text => text.Text == "2. D");
        var bar = Assert.Single(picture.Shapes.OfType<BoxShape>(), box => box.Fill == ChartColors.Light.Rise);
        Assert.InRange(own.Bounds.CenterY, bar.Box.Y, bar.Box.Bottom);
    }

    [Fact]
    public void Limit_IsExceededOnlyAboveIt()
    {
        var spec = Spec(ChartKind.Bars, ["30 trong 100", "31 trong 100"], Series("Tỷ lệ", 0.3, 0.31)) with { ValueFormat = ChartValueFormat.Percent, Lines = [new(0.3, "Trên 30%", IsToExceed: true)] };
        var picture = ChartLayout.Of(spec, ChartSize.Page);

        var bars = picture.Shapes.OfType<BoxShape>().Skip(1).OrderBy(box => box.Box.Y).Select(box => box.Fill).ToList();
        Assert.Equal(ChartColors.Light.Fall, bars[0]);
        Assert.NotEqual(ChartColors.Light.Fall, bars[1]);
        Assert.Contains(picture.Texts, text => text is { Role: TextRole.Mark, Text: "Trên 30%" });
    }

    [Fact]
    public void ComparingKind_OfOneSeries_BecomesBars() => Assert.Equal(
        ChartLayout.Of(Spec(ChartKind.Bars, Years, Series("A", 1, 2, 3, 4, 5)), ChartSize.Page).Shapes,
        ChartLayout.Of(Spec(ChartKind.Dumbbell, Years, Series("A", 1, 2, 3, 4, 5)), ChartSize.Page).Shapes);

    private static Picture Of(ChartKind kind) => ChartLayout.Of(
        Spec(kind, Names, Series("2023", 10, 8, 7, null) with { Total = 30 }, Series("2025", 25, 3, 7, 4) with { Total = 44 }), ChartSize.Page);

    private static List<string> Row(Picture picture, string name)
    {
        var row = picture.Texts.Single(text => text.Role == TextRole.Category && text.Text == name);
        return [.. picture.Texts.Where(text => text.Role == TextRole.Value && Math.Abs(text.Bounds.CenterY - row.Bounds.CenterY) < 8).OrderBy(text => text.Bounds.X).Select(text => text.Text)];
    }
}
