using System.Text.Json.Serialization;

namespace DienHinh.Analytics.Charts;

/// <summary>The form of a chart. Comparing forms take categories as rows and two series: before and after, or number to reach and number reached.</summary>
public enum ChartKind
{
    /// <summary>One line a series over ordered categories; a gap breaks the line, and a forecast carries its range. How did it go?</summary>
    Line,

    /// <summary>Upright bars side by side, few short categories. How much, when?</summary>
    Columns,

    /// <summary>Lying bars, for long category names. How much, of what?</summary>
    Bars,

    /// <summary>The series of a category on top of each other. What is the whole made of?</summary>
    Stacked,

    /// <summary>Two points a category, joined. What has changed, and by how much?</summary>
    Dumbbell,

    /// <summary>Two axes, a line a category. Who went up, who went down, who overtook whom?</summary>
    Slope,

    /// <summary>A bar against the mark of its target. Is what was asked for reached?</summary>
    Bullet,

    /// <summary>The last series as lying bars from largest to smallest, numbered. Who is ahead?</summary>
    Ranking,

    /// <summary>A cell for each series (down) and category (across). Where is something missing, where is much?</summary>
    HeatMap,

    /// <summary>A small line chart for each series. How did each of many go?</summary>
    Multiples,

    /// <summary>From the whole of the first series by each category's difference to the whole of the second. Where does the change come from?</summary>
    Waterfall,

    /// <summary>The line of the first series alone, as large as a word; it stands in text or in a table.</summary>
    Sparkline,
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
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values)
{
    /// <summary>The figure of the whole, where it is not the sum of the values (a record may name two movements); null where it is.</summary>
    public double? Total { get; init; }

    /// <summary>The lower ends of the range that a forecast gives, one a category; null without any range.</summary>
    public IReadOnlyList<double?>? Low { get; init; }

    /// <summary>The upper ends of that range.</summary>
    public IReadOnlyList<double?>? High { get; init; }

    /// <summary>Where its name and marks lead on a page: an address of the same host; null for nowhere.</summary>
    public string? Link { get; init; }

    /// <summary>What stands in the cells of a heat map instead of the values: "trễ 5 ngày"; null for the values.</summary>
    public IReadOnlyList<string?>? Texts { get; init; }
}

/// <summary>A value drawn across the chart: a target, a limit of a rule.</summary>
/// <param name="Value">In the unit of the value axis.</param>
/// <param name="Label">What it is: "Quy định: trên 30%".</param>
/// <param name="IsToExceed">Whether a value must be above it: bars that are not are drawn as short. A value on the line is not above it.</param>
/// <param name="IsToReach">Whether a value must be at least as large: a value on the line is.</param>
public sealed record ChartLine(double Value, string Label, bool IsToExceed = false, bool IsToReach = false)
{
    /// <summary>Whether a value misses what the line asks for; one that is not known does not.</summary>
    public bool IsMissedBy(double? value) => (IsToExceed && value <= Value) || (IsToReach && value < Value);
}

/// <summary>A moment drawn across the categories: the cut-off of a review.</summary>
/// <param name="At">Place along the categories: 2 is the middle of the third, 2.5 the border between the third and the fourth.</param>
/// <param name="Label">What it is: "Sơ kết 30/6/2023".</param>
public sealed record ChartMark(double At, string Label);

/// <summary>How a state of a heat map looks.</summary>
public enum ChartTone
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Done, but not as it should be.</summary>
    Fair,

    /// <summary>Not done.</summary>
    Missing,

    /// <summary>Not asked for yet.</summary>
    Open,
}

/// <summary>A state that cells of a heat map may have; the cell's value is its place in the list.</summary>
/// <param name="Label">In the legend: "Đúng hạn".</param>
/// <param name="Tone">How it looks.</param>
public sealed record ChartState(string Label, ChartTone Tone);

/// <summary>What a chart shows, as data. Drawing it is the renderer's business; tests look here.</summary>
public sealed record ChartSpec
{
    /// <summary>The language of what the picture says by itself; the texts below are in it already.</summary>
    [JsonIgnore]
    public Language Language { get; init; } = Language.Vietnamese;

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
    public string GapNote { get => field ?? Language["Chưa có báo cáo", "Not reported"]; init; }

    /// <summary>Where the figures come from and of which day; shown below.</summary>
    public string? Source { get; init; }

    /// <summary>Other forms in which the same figures may be drawn without saying something else; the usual one need not be among them.</summary>
    public IReadOnlyList<ChartKind> OtherKinds { get; init; } = [];

    /// <summary>Values drawn across the chart.</summary>
    public IReadOnlyList<ChartLine> Lines { get; init; } = [];

    /// <summary>What was to be reached in each category, drawn as a dashed step behind lines and columns and broken where nothing was asked for; null for none.</summary>
    public ChartSeries? Targets { get; init; }

    /// <summary>Moments drawn across the categories.</summary>
    public IReadOnlyList<ChartMark> Marks { get; init; } = [];

    /// <summary>The first category that is a forecast; null when all has happened.</summary>
    public int? ForecastFrom { get; init; }

    /// <summary>Where each category's name and marks lead on a page, addresses of the same host; empty for nowhere. They go before those of series.</summary>
    public IReadOnlyList<string?> CategoryLinks { get; init; } = [];

    /// <summary>The category that a ranking points out; null for none.</summary>
    public string? Highlight { get; init; }

    /// <summary>What the values of a heat map stand for; empty when they are amounts.</summary>
    public IReadOnlyList<ChartState> States { get; init; } = [];
}
