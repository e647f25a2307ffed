using System.Text;

namespace DienHinh.Analytics.Charts;

/// <summary>A chart in words: what kind it is, what it says, and every figure, for who cannot see it.</summary>
internal static class ChartDescription
{
    private const string NoTarget = "không giao chỉ tiêu";

    public static string Of(ChartSpec spec)
    {
        var text = new StringBuilder($"{Kind(spec.Kind)}, {spec.ValueTitle}. ");
        if (spec.Subtitle is not null)
            text.Append(spec.Subtitle.TrimEnd('.')).Append(". ");
        if (spec.Series.Count == 0 || spec.Categories.Count == 0)
            text.Append(ChartWords.Empty).Append('.');
        foreach (var series in spec.Series)
        {
            text.Append(series.Name).Append(" - ").AppendJoin("; ", spec.Categories.Select((category, i) => $"{category}: {Figure(spec, series, i)}"));
            text.Append(series.Total is { } total ? $"; tổng: {ChartWords.Number(total, spec.ValueFormat)}. " : ". ");
        }

        if (spec.Targets is { } targets)
            text.Append(targets.Name).Append(" - ").AppendJoin("; ", spec.Categories.Select((category, i) => $"{category}: {(targets.Values[i] is { } target ? ChartWords.Number(target, spec.ValueFormat) : NoTarget)}")).Append(". ");
        foreach (var line in spec.Lines)
            text.Append(line.Label).Append(": ").Append(ChartWords.Number(line.Value, spec.ValueFormat)).Append(". ");
        foreach (var mark in spec.Marks)
            text.Append("Mốc: ").Append(mark.Label).Append(". ");
        return text.ToString().TrimEnd();
    }

    private static string Kind(ChartKind kind) => kind switch
    {
        ChartKind.Line or ChartKind.Sparkline => "Biểu đồ đường",
        ChartKind.Columns => "Biểu đồ cột",
        ChartKind.Bars => "Biểu đồ thanh ngang",
        ChartKind.Stacked => "Biểu đồ cột chồng",
        ChartKind.Dumbbell => "Biểu đồ hai điểm",
        ChartKind.Slope => "Biểu đồ độ dốc",
        ChartKind.Bullet => "Biểu đồ mức đạt chỉ tiêu",
        ChartKind.Ranking => "Biểu đồ xếp hạng",
        ChartKind.HeatMap => "Bảng ô màu",
        ChartKind.Multiples => "Nhiều biểu đồ đường nhỏ",
        ChartKind.Waterfall => "Biểu đồ thác nước",
        _ => "Biểu đồ",
    };

    private static string Figure(ChartSpec spec, ChartSeries series, int at)
    {
        if (series.Values[at] is not { } value)
            return spec.GapNote;
        var figure = series.Texts?[at] ?? (spec.States.Count > 0 ? spec.States[(int)value].Label : ChartWords.Number(value, spec.ValueFormat));
        var range = series.Low?[at] is { } low && series.High?[at] is { } high
            ? $" (từ {ChartWords.Number(low, spec.ValueFormat)} đến {ChartWords.Number(high, spec.ValueFormat)})" : "";
        return (at >= spec.ForecastFrom ? $"dự báo {figure}" : figure) + range;
    }
}
