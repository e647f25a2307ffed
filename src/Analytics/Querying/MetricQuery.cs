using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Units;

namespace DienHinh.Analytics.Querying;

/// <summary>The units a question is about.</summary>
/// <param name="Within">A unit code or id: those at or below it; null for all.</param>
/// <param name="Level">Only what units of this level sent (province, district, commune, village, body); null for all.</param>
/// <param name="MapDate">With <see cref="UnitBasis.Restated"/>: the day whose units the figures are told by; null for the last day of the period. As reported it changes nothing, and a warning says so.</param>
public sealed record UnitScope(string? Within = null, string? Level = null, DateOnly? MapDate = null);

/// <summary>Which units figures are told by, when units ended, merged or were divided.</summary>
public enum UnitBasis
{
    /// <summary>The unit of the day, as it reported.</summary>
    Reported,

    /// <summary>The same, of those units alone that reported in every year compared.</summary>
    LikeForLike,

    /// <summary>The units of one map, whatever the day of the report.</summary>
    Restated,
}

/// <summary>A question to the semantic layer: plain data, checked by the compiler before any SQL exists.</summary>
public sealed record MetricQuery
{
    /// <summary>Names of measures, at least one.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>Names of dimensions to group by, in the order of the answer's columns.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>"2023", "2021..2025", "2023-Q2", a stage or a review such as "final-2025" (these need a plan), or null for all years; every form stands in /meta.</summary>
    public string? Period { get; init; }

    /// <summary>What the figures are compared with, any number at once.</summary>
    public IReadOnlyList<Comparison> Compare { get; init; } = [];

    /// <summary>Plan id, or null for all plans.</summary>
    public string? Plan { get; init; }

    /// <summary>The units asked about, or null for all.</summary>
    public UnitScope? Unit { get; init; }

    /// <summary>Which units the figures are told by.</summary>
    public UnitBasis Basis { get; init; }

    /// <summary>What happens to a divided unit when figures are restated; null is refused as soon as one is met.</summary>
    public Division? Division { get; init; }

    /// <summary>Conditions, all of which must hold: on dimensions for what counts, on measures for which rows are shown.</summary>
    public IReadOnlyList<Condition> Where { get; init; } = [];

    /// <summary>True: the answer carries a grand total, computed from the facts and not by adding rows.</summary>
    public bool Totals { get; init; }

    /// <summary>Sets of dimensions, each a part of <see cref="By"/>, by which totals are answered as well; each computed from the facts.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Subtotals { get; init; } = [];

    /// <summary>The dimensions of <see cref="By"/> whose values become columns; with <see cref="Totals"/> the answer has a row and columns of totals.</summary>
    public IReadOnlyList<string> Pivot { get; init; } = [];

    /// <summary>Keeps the values of one dimension that have most, and puts all others together; null keeps all.</summary>
    public TopGroups? Top { get; init; }

    /// <summary>Columns to order by, "-recognised" for descending; empty orders by the dimensions.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>What else the answer tells: see <see cref="Inclusion.All"/>.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>How names of persons are shown in what stands behind the rows.</summary>
    public NamesShown Names { get; init; }

    /// <summary>Most rows answered; what is beyond is said in <see cref="ResultTable.Truncated"/>.</summary>
    public int Limit { get; init; } = 5000;

    /// <summary>Rows left out at the start, for reading on where an answer was cut off.</summary>
    public int Offset { get; init; }

    /// <summary>Every dimension and measure that a condition names, as often as it does.</summary>
    internal IEnumerable<MemberFilter> Filters => Where.SelectMany(c => c.Filters);
}

/// <summary>The values of a dimension that have most of a measure; all others are one row together.</summary>
/// <param name="Count">How many are kept, at least 1.</param>
/// <param name="By">The measure they are ranked by: one of the question's, whose first it is when null.</param>
/// <param name="Of">The dimension: one of the question's, whose first it is when null.</param>
/// <param name="Others">False leaves the others out of the rows; totals keep them.</param>
public sealed record TopGroups(int Count, string? By = null, string? Of = null, bool Others = true);
