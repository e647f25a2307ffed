using DienHinh.Analytics.Charts.Drawing;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>What was reached (the second series) as a bar against the mark of what was asked for (the first), with both in figures.</summary>
internal sealed class BulletChart
{
    private readonly Picture picture;
    private readonly ChartSpec spec;
    private readonly ChartTheme theme;
    private readonly RowPlot plot;

    private BulletChart(Picture picture, ChartSpec spec, ChartTheme theme, RowPlot plot) => (this.picture, this.spec, this.theme, this.plot) = (picture, spec, theme, plot);

    /// <summary>Draws the chart and answers the notes that it needs below.</summary>
    public static IReadOnlyList<string> Draw(Picture picture, ChartSpec spec, ChartTheme theme, Box area)
    {
        var values = spec.Series.SelectMany(series => series.Values).OfType<double>().ToList();
        var widest = Enumerable.Range(0, spec.Categories.Count).Max(i => theme.Value.Width(Words(spec, i))) + 2 * theme.Gap;
        var hasWords = widest < area.Width * 0.38;
        var legendHeight = theme.Label.LineHeight * 1.08;
        var plot = RowPlot.Fit(picture, spec, theme, area.Less(top: legendHeight + theme.Gap), values, fromZero: true, theme.Gap, hasWords ? widest : theme.Gap);
        plot.Draw();
        var chart = new BulletChart(picture, spec, theme, plot);
        chart.Explain(area.X, area.Y + legendHeight / 2, area.Width);
        for (var i = 0; i < plot.Rows.Shown; i++)
        {
            var row = i;
            Pointing.Row(picture, spec, row, () => chart.DrawRow(row));
            if (hasWords)
                plot.Write(Words(spec, i), area.Right, i, TextAnchor.End, color: IsShort(spec, i) ? theme.TargetInk : theme.Colors.Ink);
        }

        return RowNotes.Of(spec, plot, saysGaps: hasWords && plot.Value is not null);
    }

    private static bool IsShort(ChartSpec spec, int i) => spec.Series[1].Values[i] < spec.Series[0].Values[i];

    // "45/50 (90%)": the figures of a bar that nobody has to measure.
    private static string Words(ChartSpec spec, int i) => (spec.Series[0].Values[i], spec.Series[1].Values[i]) switch
    {
        (null, null) => spec.GapNote,
        (null, { } reached) => $"{ChartWords.Number(reached, spec.ValueFormat)} ({ChartWords.NoTarget(spec.Language)})",
        ({ } target, null) => $"?/{ChartWords.Number(target, spec.ValueFormat)} ({spec.Language["chưa có báo cáo", "not reported"]})",
        (0, { } reached) => $"{ChartWords.Number(reached, spec.ValueFormat)}/0",
        ({ } target, { } reached) => $"{ChartWords.Number(reached, spec.ValueFormat)}/{ChartWords.Number(target, spec.ValueFormat)} ({ChartWords.Number(Math.Round(reached / target, 3), ChartValueFormat.Percent)})",
    };

    // Who is pointed out stands before the others, which are pale.
    private string Ground(int i, string color) => spec.Highlight is { } own && spec.Categories[i] != own ? ChartColors.Mix(picture.Background, color, 0.4) : color;

    private void DrawRow(int i)
    {
        var (target, reached) = (spec.Series[0].Values[i], spec.Series[1].Values[i]);
        var y = plot.Y(i);
        if (target is { } t)
            picture.Add(new BoxShape(Box.Between(plot.X(0), y - plot.Bar / 2, plot.X(t), y + plot.Bar / 2), theme.Colors.Pale));
        if (reached is { } r && r != 0)
        {
            var end = r > 0 ? Math.Max(plot.X(r), plot.X(0) + 1.5 * theme.Scale) : plot.X(r);
            picture.Add(new BoxShape(Box.Between(plot.X(0), y - 0.26 * plot.Bar, end, y + 0.26 * plot.Bar), Ground(i, IsShort(spec, i) ? theme.Colors.Fall : theme.Colors.Rise)));
        }
        else if (reached is null && target is { } missed)
        {
            Marks.Gap(picture, theme, Box.Between(plot.X(0), y - plot.Bar / 2, plot.X(missed), y + plot.Bar / 2));
        }

        if (target is { } mark)
            picture.Line(plot.X(mark), y - 0.62 * plot.Bar, plot.X(mark), y + 0.62 * plot.Bar, new Stroke(theme.Colors.Ink, 2.4 * theme.Scale));
    }

    private void Explain(double left, double middle, double width)
    {
        var s = theme.Scale;
        var x = left;
        (string Words, string? Color)[] entries = [(spec.Language["Đạt hoặc vượt", "Reached or exceeded"], theme.Colors.Rise), (spec.Language["Còn thiếu", "Short"], theme.Colors.Fall), (spec.Language["Chỉ tiêu", "Target"], null)];
        foreach (var (words, color) in entries)
        {
            if (x + 20 * s + theme.Label.Width(words) > left + width)
                break;
            if (color is null)
                picture.Line(x + 7 * s, middle - 7 * s, x + 7 * s, middle + 7 * s, new Stroke(theme.Colors.Ink, 2.4 * s));
            else
                picture.Add(new BoxShape(new Box(x, middle - 4 * s, 14 * s, 8 * s), color));
            picture.Text(words, x + 14 * s + theme.Gap, middle + theme.Label.Size * 0.35, TextAnchor.Start, theme.Label, TextRole.Series);
            x += 14 * s + 4.5 * theme.Gap + theme.Label.Width(words);
        }
    }
}
