using System.Globalization;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Units;

namespace DienHinh.Analytics.Reports;

/// <summary>A named report (báo cáo): a question or two, answered, with what a reader needs to judge it. Page, API, CSV and XLSX all show this one object.</summary>
public sealed record Report
{
    /// <summary>trend, comparison, …</summary>
    public required string Name { get; init; }

    /// <summary>What was asked, with the plan and the periods that were meant where the request named none: asked so again, it gives the same report.</summary>
    public required ReportRequest Asked { get; init; }

    /// <summary>Heading.</summary>
    public required Title Title { get; init; }

    /// <summary>Plan, units and period, in words.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The one sentence that the figures say, or null when they say nothing.</summary>
    public string? Finding { get; init; }

    /// <summary>The table.</summary>
    public required ResultTable Table { get; init; }

    /// <summary>The chart that goes with it, or null.</summary>
    public ChartSpec? Chart { get; init; }

    /// <summary>Charts of what it says besides, each with the word that asks for it; empty for none.</summary>
    public IReadOnlyList<NamedChart> MoreCharts { get; init; } = [];

    /// <summary>Every chart in the order to show.</summary>
    public IEnumerable<ChartSpec> Charts => [.. Chart is { } first ? [first] : Array.Empty<ChartSpec>(), .. MoreCharts.Select(c => c.Chart)];

    /// <summary>The rows behind it; null where they were not asked for.</summary>
    public SourceTable? Sources { get; init; }

    /// <summary>Text to paste into a letter, lines apart by line breaks; null where the report brings none.</summary>
    public string? Letter { get; init; }

    /// <summary>How to read it: coverage, gaps, basis, settings used.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>A chart that a report shows besides its own.</summary>
/// <param name="Name">Word in addresses and file names: "direct-labour-share".</param>
/// <param name="Chart">What is drawn.</param>
public sealed record NamedChart(string Name, ChartSpec Chart);

/// <summary>What a report is asked for: the same words as the query string of its address.</summary>
/// <param name="Plan">Plan id; null means the plan with the most submissions.</param>
/// <param name="Unit">Unit code or id that the report is limited to, or null.</param>
/// <param name="By">The dimension of the rows: movement (default), owner, kind, commune, …</param>
/// <param name="From">Base year of a comparison, first year of a trend; null means the report's default.</param>
/// <param name="To">Year compared with it, last year of a trend; null means the report's default.</param>
/// <param name="Where">Further filters.</param>
/// <param name="Period">A year, a range or a review of the plan, for reports about one period; null means <paramref name="From"/> and <paramref name="To"/>.</param>
/// <param name="FromPeriod">The same as a review or another period of the plan, where the report takes one; it stands instead of <paramref name="From"/>.</param>
/// <param name="ToPeriod">The same for <paramref name="To"/>.</param>
/// <param name="Basis">Which units the figures are told by.</param>
/// <param name="MapDate">With a restated basis, the day whose units they are; null means the last day of the period.</param>
/// <param name="Division">With a restated basis, what happens to divided units.</param>
public sealed record ReportRequest(
    string? Plan = null, string? Unit = null, string? By = null, int? From = null, int? To = null, IReadOnlyList<MemberFilter>? Where = null, string? Period = null,
    string? FromPeriod = null, string? ToPeriod = null, UnitBasis Basis = UnitBasis.Reported, DateOnly? MapDate = null, Division? Division = null)
{
    /// <summary>How names of persons are shown where a report tells any.</summary>
    public NamesShown Names { get; init; }

    /// <summary>The language of its sentences, titles and chart. Only pages ask for another than Vietnamese; no address of the interface and no command has a word for it.</summary>
    public Language Language { get; init; } = Language.Vietnamese;

    /// <summary>How names are shown in the rows behind the report; null brings no such rows.</summary>
    public NamesShown? SourceNames { get; init; }

    /// <summary>The same between two ends, each a year or another period such as a review.</summary>
    public ReportRequest Between(string? from, string? to)
    {
        return this with { From = Year(from), FromPeriod = Year(from) is null ? from : null, To = Year(to), ToPeriod = Year(to) is null ? to : null };

        static int? Year(string? text) => text?.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
    }
}
