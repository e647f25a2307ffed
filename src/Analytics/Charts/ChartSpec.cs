namespace DienHinh.Analytics.Charts;

/// <summary>The form of a chart.</summary>
public enum ChartKind
{
    /// <summary>One line a series over ordered categories; a gap breaks the line.</summary>
    Line,

    /// <summary>Upright bars side by side, few short categories.</summary>
    Columns,

    /// <summary>Lying bars, for long category names.</summary>
    Bars,
}

/// <summary>How the values of a chart are written.</summary>
public enum ChartValueFormat
{
    /// <summary>As they are: 1.234,5.</summary>
    Number,

    /// <summary>A ratio as a percentage: 0.5 is 50%.</summary>
    Percent,
}

/// <summary>One series of a chart.</summary>
/// <param name="Name">Shown in the legend or at the line's end.</param>
/// <param name="Values">One value a category; null is a gap and is drawn as one, never as zero.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values);

/// <summary>What a chart shows, as data. Drawing it is the renderer's business; tests look here.</summary>
public sealed record ChartSpec
{
    /// <summary>The form.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>What is shown.</summary>
    public required string Title { get; init; }

    /// <summary>What it says, in one sentence; null for none.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Category labels in order.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The series, in the order of the legend.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>Title of the value axis with its unit: "Số điển hình".</summary>
    public required string ValueTitle { get; init; }

    /// <summary>How values are written on the axis and at the marks.</summary>
    public ChartValueFormat ValueFormat { get; init; } = ChartValueFormat.Number;

    /// <summary>What a gap means, shown below the chart when there is one: "Chưa có báo cáo".</summary>
    public string GapNote { get; init; } = "Chưa có báo cáo";

    /// <summary>Where the figures come from and of which day; shown below.</summary>
    public string? Source { get; init; }
}
