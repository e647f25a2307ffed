using System.Text;

namespace DienHinh.Analytics.Charts;

/// <summary>A chart in words: what kind it is, what it says, and every figure, for who cannot see it.</summary>
internal static class ChartDescription
{
    public static string Of(ChartSpec spec)
    {
        var t = spec.Language;
        var text = new StringBuilder($"{Kind(t, spec.Kind)}, {spec.ValueTitle}. ");
        if (spec.Subtitle is not null)
            text.Append(spec.Subtitle.TrimEnd('.')).Append(". ");
        if (spec.Series.Count == 0 || spec.Categories.Count == 0)
            text.Append(ChartWords.Empty(t)).Append('.');
        foreach (var series in spec.Series)
        {
            text.Append(series.Name).Append(" - ").AppendJoin("; ", spec.Categories.Select((category, i) => $"{category}: {Figure(spec, series, i)}"));
            text.Append(series.Total is { } total ? $"; {t["tổng", "total"]}: {ChartWords.Number(total, spec.ValueFormat)}. " : ". ");
        }

        if (spec.Targets is { } targets)
            text.Append(targets.Name).Append(" - ").AppendJoin("; ", spec.Categories.Select((category, i) => $"{category}: {(targets.Values[i] is { } target ? ChartWords.Number(target, spec.ValueFormat) : ChartWords.NoTarget(t))}")).Append(". ");
        foreach (var line in spec.Lines)
            text.Append(line.Label).Append(": ").Append(ChartWords.Number(line.Value, spec.ValueFormat)).Append(". ");
        foreach (var mark in spec.Marks)
            text.Append(t["Mốc: ", "Moment: "]).Append(mark.Label).Append(". ");
        return text.ToString().TrimEnd();
    }

    private static string Kind(Language t, ChartKind kind) => kind switch
    {
        ChartKind.Line or ChartKind.Sparkline => t["Biểu đồ đường", "Line chart"],
        ChartKind.Columns => t["Biểu đồ cột", "Column chart"],
        ChartKind.Bars => t["Biểu đồ thanh ngang", "Bar chart"],
        ChartKind.Stacked => t["Biểu đồ cột chồng", "Stacked column chart"],
        ChartKind.Dumbbell => t["Biểu đồ hai điểm", "Two-point chart"],
        ChartKind.Slope => t["Biểu đồ độ dốc", "Slope chart"],
        ChartKind.Bullet => t["Biểu đồ mức đạt chỉ tiêu", "Target chart"],
        ChartKind.Ranking => t["Biểu đồ xếp hạng", "Ranking"],
        ChartKind.HeatMap => t["Bảng ô màu", "Table of coloured cells"],
        ChartKind.Multiples => t["Nhiều biểu đồ đường nhỏ", "Small line charts"],
        ChartKind.Waterfall => t["Biểu đồ thác nước", "Waterfall chart"],
        _ => t["Biểu đồ", "Chart"],
    };

    private static string Figure(ChartSpec spec, ChartSeries series, int at)
    {
        if (series.Values[at] is not { } value)
            return spec.GapNote;
        var figure = series.Texts?[at] ?? (spec.States.Count > 0 ? spec.States[(int)value].Label : ChartWords.Number(value, spec.ValueFormat));
        var range = series.Low?[at] is { } low && series.High?[at] is { } high
            ? spec.Language[" (từ ", " ("] + ChartWords.Number(low, spec.ValueFormat) + spec.Language[" đến ", " to "] + ChartWords.Number(high, spec.ValueFormat) + ")" : "";
        return (at >= spec.ForecastFrom ? spec.Language["dự báo ", "forecast "] + figure : figure) + range;
    }
}
