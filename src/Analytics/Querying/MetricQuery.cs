using System.Text.Json.Serialization;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Units;

namespace DienHinh.Analytics.Querying;

/// <summary>How a filter compares. Values are always parameters of the SQL, never part of its text.</summary>
public enum FilterOperator
{
    /// <summary>The member is one of the values.</summary>
    Equals,

    /// <summary>The member is none of the values.</summary>
    NotEquals,

    /// <summary>The member is present.</summary>
    Set,

    /// <summary>The member is absent.</summary>
    NotSet,
}

/// <summary>A condition on one dimension.</summary>
public sealed record MemberFilter(string Member, [property: JsonPropertyName("op")] FilterOperator Operator, IReadOnlyList<string> Values);

/// <summary>The units a question is about.</summary>
/// <param name="Within">A unit code or id: those at or below it; null for all.</param>
/// <param name="Level">Only what units of this level sent (province, district, commune, village, body); null for all.</param>
/// <param name="MapDate">With <see cref="UnitBasis.Restated"/>: the day whose units the figures are told by; null for the last day of the period.</param>
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

    /// <summary>Conditions, all of which must hold.</summary>
    public IReadOnlyList<MemberFilter> Where { get; init; } = [];

    /// <summary>True: the answer carries a grand total, computed from the facts and not by adding rows.</summary>
    public bool Totals { get; init; }

    /// <summary>Columns to order by, "-recognised" for descending; empty orders by the dimensions.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>What else the answer tells: see <see cref="Inclusion.All"/>.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Most rows answered; what is beyond is said in <see cref="ResultTable.Truncated"/>.</summary>
    public int Limit { get; init; } = 5000;
}
