namespace DienHinh.Analytics.Charts.Layout;

/// <summary>What stands below a chart of rows.</summary>
internal static class RowNotes
{
    /// <summary>The gaps that no row names itself, and that not all rows are drawn.</summary>
    public static List<string> Of(ChartSpec spec, RowPlot plot, bool saysGaps)
    {
        var notes = new List<string>();
        if (!saysGaps && ChartWords.Gaps(spec, "") is { } gaps)
            notes.Add(gaps);
        if (plot.Rows.Shown < spec.Categories.Count)
            notes.Add(ChartWords.Truncated(spec.Language, plot.Rows.Shown, spec.Categories.Count));
        return notes;
    }
}
