using System.Text.Json.Serialization;
using DienHinh.Analytics.Querying.Comparing;

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

/// <summary>The units a question is about: those at or below <paramref name="Within"/> (a unit code or id).</summary>
public sealed record UnitScope(string Within);

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

    /// <summary>Conditions, all of which must hold.</summary>
    public IReadOnlyList<MemberFilter> Where { get; init; } = [];

    /// <summary>True: the answer carries a grand total, computed from the facts and not by adding rows.</summary>
    public bool Totals { get; init; }

    /// <summary>Columns to order by, "-recognised" for descending; empty orders by the dimensions.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>Most rows answered; what is beyond is said in <see cref="ResultTable.Truncated"/>.</summary>
    public int Limit { get; init; } = 5000;
}
