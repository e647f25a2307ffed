using DienHinh.Analytics.Charts;

namespace DienHinh.Analytics.Exports;

/// <summary>How a series of a native chart is drawn.</summary>
internal enum OfficeMark
{
    /// <summary>A bar or column.</summary>
    Bar,

    /// <summary>A line with points.</summary>
    Line,

    /// <summary>A dashed line without points: a target, a limit.</summary>
    Limit,

    /// <summary>A bar that nobody sees, on which others stand.</summary>
    Base,
}

/// <summary>A series of a native chart.</summary>
/// <param name="Name">Name in the legend and above its figures.</param>
/// <param name="Values">One figure a category, null for a gap.</param>
/// <param name="Mark">How it is drawn.</param>
/// <param name="Colour">As "#1d4e79".</param>
internal sealed record OfficeSeries(string Name, IReadOnlyList<double?> Values, OfficeMark Mark, string Colour)
{
    /// <summary>The number format of the figures at its marks, where it is not that of the chart.</summary>
    public string? LabelFormat { get; init; }

    /// <summary>Whether the legend names it.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>Bars that look short of a limit.</summary>
    public IReadOnlyList<int> Short { get; init; } = [];
}

/// <summary>A chart as office programs know it: a few series of figures over categories, of which the cells of the workbook behind it are made too.</summary>
/// <param name="Categories">The categories in order.</param>
/// <param name="Series">The series.</param>
/// <param name="IsLying">Whether bars lie.</param>
/// <param name="IsStacked">Whether bars stand on each other.</param>
internal sealed record OfficePlot(IReadOnlyList<string> Categories, IReadOnlyList<OfficeSeries> Series, bool IsLying, bool IsStacked)
{
    /// <summary>The colour of a bar that is short of a limit, and of what shrank.</summary>
    public static string ShortColour => ChartColors.Light.Fall;

    /// <summary>The plot of a chart in one of the forms of <see cref="ChartKinds.Plain"/>, but for a heat map, which is a table.</summary>
    public static OfficePlot Of(ChartSpec spec) => spec.Kind switch
    {
        ChartKind.Waterfall => Waterfall(spec),
        ChartKind.Stacked => new(spec.Categories, [.. spec.Series.Select((s, i) => new OfficeSeries(s.Name, s.Values, OfficeMark.Bar, SeriesStyle.OfPart(i, spec.Series.Count).Color))], IsLying: false, IsStacked: true),
        ChartKind.Line => new(spec.Categories, [.. spec.Series.Select((s, i) => new OfficeSeries(s.Name, s.Values, OfficeMark.Line, SeriesStyle.OfLine(i).Color)), .. Limits(spec, OfficeMark.Limit)], IsLying: false, IsStacked: false),
        // No program draws a line across lying bars: there a limit is a bar among the others.
        _ => new(spec.Categories, [.. Bars(spec), .. Limits(spec, spec.Kind == ChartKind.Bars ? OfficeMark.Bar : OfficeMark.Limit)], IsLying: spec.Kind == ChartKind.Bars, IsStacked: false),
    };

    private static IEnumerable<OfficeSeries> Bars(ChartSpec spec) => spec.Series.Select((s, i) => new OfficeSeries(s.Name, s.Values, OfficeMark.Bar, SeriesStyle.OfBar(i, spec.Series.Count).Color)
    {
        Short = spec.Series.Count > 1 ? [] : [.. Enumerable.Range(0, s.Values.Count).Where(at => spec.Lines.Any(line => line.IsMissedBy(s.Values[at])))],
    });

    private static IEnumerable<OfficeSeries> Limits(ChartSpec spec, OfficeMark mark)
    {
        var colour = mark == OfficeMark.Limit ? ShortColour : ChartColors.Light.Pale;
        if (spec.Targets is { } targets)
            yield return new(targets.Name, targets.Values, mark, colour);
        foreach (var line in spec.Lines)
            yield return new(line.Label, [.. spec.Categories.Select(_ => (double?)line.Value)], mark, colour);
    }

    // A step stands on a base that is not seen. Bars above and below zero are stacked apart, so a step across zero has a part on either side and no base.
    private static OfficePlot Waterfall(ChartSpec spec)
    {
        var steps = WaterfallSteps.Of(spec);
        var colours = ChartColors.Light;
        var isSplit = steps.Any(s => s is { IsWhole: false } && s.Start * s.End < 0);
        OfficeSeries Part(string name, string colour, Func<WaterfallStep, bool> isOf, string? format, bool below) =>
            new(name, [.. steps.Select(s => isOf(s) && (s.Start, s.End) is ({ } a, { } b) ? Side(a, b, below) : null)], OfficeMark.Bar, colour) { LabelFormat = format, IsNamed = !below };
        var unit = spec.ValueFormat == ChartValueFormat.Percent ? "0.0%" : steps.Any(s => s.End is { } end && end != Math.Round(end)) ? "#,##0.0" : "#,##0";
        (string Name, string Colour, Func<WaterfallStep, bool> IsOf, string? Format)[] parts =
        [
            ("Tổng số", colours.Whole, s => s.IsWhole, null), ("Tăng", colours.Rise, s => s is { IsWhole: false } && s.End > s.Start, $"+{unit};+{unit}"),
            ("Giảm", colours.Fall, s => s is { IsWhole: false } && s.End < s.Start, $"-{unit};-{unit}"),
        ];
        return new(
            [.. steps.Select(s => s.Name)],
            [
                new OfficeSeries("Chân cột (không hiện)", [.. steps.Select(s => s is { IsWhole: false, Start: { } a, End: { } b } && a * b > 0 ? (double?)(a > 0 ? Math.Min(a, b) : Math.Max(a, b)) : null)], OfficeMark.Base, colours.Background) { IsNamed = false },
                .. parts.Select(p => Part(p.Name, p.Colour, p.IsOf, p.Format, below: false)),
                // A part below zero of a step across it; a figure at each part would tell neither.
                .. isSplit ? parts.Skip(1).Select(p => Part(p.Name + " (phần dưới 0)", p.Colour, p.IsOf, "", below: true)) : [],
            ],
            IsLying: true,
            IsStacked: true);
    }

    private static double? Side(double start, double end, bool below)
    {
        var isAcross = start * end < 0;
        if (below)
            return isAcross ? Math.Min(start, end) : null;
        if (isAcross)
            return Math.Max(start, end);
        var height = Math.Abs(end - start);
        return Math.Min(start, end) < 0 ? -height : height;
    }
}
