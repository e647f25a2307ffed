namespace DienHinh.Analytics.Querying;

/// <summary>A unit that a question names, with its span of validity for people to tell it from another of the same code.</summary>
internal sealed record ScopeUnit(string Id, string Code, string Name, string Level, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    /// <summary>Whether it existed on the day.</summary>
    public bool ExistsOn(DateOnly day) => (ValidFrom ?? DateOnly.MinValue) <= day && (ValidTo ?? DateOnly.MaxValue) >= day;
}

/// <summary>The map of a day, made ready for SQL.</summary>
/// <param name="Day">The day.</param>
/// <param name="Rows">A line per part of a unit: unit, unit on the map, place on the map, share, whether its report counts here, whether a rule was needed; parted by tabs.</param>
/// <param name="HasParts">True where some share lies between 0 and 1, so that figures are no whole numbers.</param>
/// <param name="LeftOut">Units left out.</param>
internal sealed record ScopeMap(DateOnly Day, string Rows, bool HasParts, IReadOnlyList<string> LeftOut);

/// <summary>A review of the plan as one row, or several, of an answer.</summary>
internal sealed record ScopeReview(string Id, string Name, QueryScope Scope);

/// <summary>The facts and reports a question is about, after its words have been looked up.</summary>
internal sealed record QueryScope
{
    /// <summary>Plan id, or null for all.</summary>
    public string? Plan { get; init; }

    /// <summary>The units at or below which reports count; null for all.</summary>
    public IReadOnlyList<ScopeUnit>? Units { get; init; }

    /// <summary>Code of the level of the units whose reports count; null for all.</summary>
    public string? Level { get; init; }

    /// <summary>The map that figures are restated on; null where they stand under the unit that reported.</summary>
    public ScopeMap? Map { get; init; }

    /// <summary>Years in each of which a unit must have reported to be counted; empty where that is not asked.</summary>
    public IReadOnlyList<int> ComparedYears { get; init; } = [];

    /// <summary>First year.</summary>
    public int FromYear { get; init; }

    /// <summary>Last year.</summary>
    public int ToYear { get; init; }

    /// <summary>First day counted, for a period of days (quarters, months …); null for whole years and reviews.</summary>
    public DateOnly? FromDay { get; init; }

    /// <summary>Last day counted, for a review or a period of days; null where whole years count.</summary>
    public DateOnly? CutOff { get; init; }

    /// <summary>The earlier review whose cumulative figures are taken off, for the increment between two reviews; else null.</summary>
    public QueryScope? Less { get; init; }

    /// <summary>The reviews that an answer by review has rows for.</summary>
    public IReadOnlyList<ScopeReview> Reviews { get; init; } = [];

    /// <summary>The years of which every day is counted; the first is after the last where there is none.</summary>
    public (int From, int To) WholeYears => (
        FromDay is null or { Month: 1, Day: 1 } ? FromYear : FromYear + 1,
        CutOff is null or { Month: 12, Day: 31 } ? ToYear : ToYear - 1);

    /// <summary>At a review: true where the plan counts a record with a year alone although its year ends after the cut-off.</summary>
    public bool YearOnlyCounts { get; init; }

    /// <summary>Conditions on one dimension each, with codes replaced by ids.</summary>
    public IReadOnlyList<MemberFilter> Where { get; init; } = [];

    /// <summary>Conditions on several dimensions, of which one is enough.</summary>
    public IReadOnlyList<ConditionGroup> Groups { get; init; } = [];

    /// <summary>The units at or below which the caller may see anything; null for all.</summary>
    public IReadOnlyList<ScopeUnit>? Visible { get; init; }

    /// <summary>The periods of the question as days; empty when there is no data and no period.</summary>
    public IReadOnlyList<ResolvedPeriod> Periods { get; init; } = [];

    /// <summary>What the reader must know about how the words were understood.</summary>
    public IReadOnlyList<QueryWarning> Warnings { get; init; } = [];
}
