using DienHinh.Analytics.Charts.Drawing;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>From the whole of the first series, row by row with each category's difference, to the whole of the second.</summary>
internal static class WaterfallChart
{
    /// <summary>Draws the chart and answers the notes that it needs below.</summary>
    public static IReadOnlyList<string> Draw(Picture picture, ChartSpec spec, ChartTheme theme, Box area)
    {
        var steps = WaterfallSteps.Of(spec);
        var rows = spec with { Categories = [.. steps.Select(step => step.Name)], Series = [new("", [.. steps.Select(step => step.End)])] };
        var values = steps.SelectMany(step => new[] { step.Start, step.End }).OfType<double>().ToList();
        var widest = steps.Max(step => theme.Value.Width(Figure(spec, step))) + 1.6 * theme.Gap;
        var plot = RowPlot.Fit(picture, rows, theme, area, values, fromZero: true, 0, widest);
        plot.Draw();
        var saysGaps = true;
        for (var i = 0; i < plot.Rows.Shown; i++)
        {
            if (steps[i] is { Start: { } start, End: { } end } step)
                DrawStep(picture, spec, theme, plot, i, step, start, end);
            else if (plot.Value is not null && theme.Note.Width(spec.GapNote) < plot.Plot.Width)
                plot.Write(spec.GapNote, plot.Plot.X + theme.Gap, i, TextAnchor.Start, TextRole.Gap);
            else
                saysGaps = false;
        }

        var notes = RowNotes.Of(spec, plot, saysGaps: true);
        if (!saysGaps && ChartWords.Gaps(spec, "") is { } gaps)
            notes.Insert(0, gaps);
        return notes;
    }

    private static string Figure(ChartSpec spec, WaterfallStep step) => step is not { Start: { } start, End: { } end } ? ""
        : step.IsWhole ? ChartWords.Number(end, spec.ValueFormat) : ChartWords.Signed(end - start, spec.ValueFormat);

    private static void DrawStep(Picture picture, ChartSpec spec, ChartTheme theme, RowPlot plot, int row, WaterfallStep step, double start, double end)
    {
        var y = plot.Y(row);
        var color = step.IsWhole ? theme.Colors.Whole : end >= start ? theme.Colors.Rise : theme.Colors.Fall;
        var (left, right) = (plot.X(Math.Min(start, end)), plot.X(Math.Max(start, end)));
        picture.Add(new BoxShape(Box.Between(left, y - plot.Bar / 2, Math.Max(right, left + 1.5 * theme.Scale), y + plot.Bar / 2), color));
        if (row < plot.Rows.Shown - 1)
            picture.Line(plot.X(end), y + plot.Bar / 2, plot.X(end), plot.Y(row + 1) - plot.Bar / 2, theme.Leader);
        plot.Write(Figure(spec, step), Math.Max(right, left + 1.5 * theme.Scale) + 0.8 * theme.Gap, row, TextAnchor.Start);
    }
}
