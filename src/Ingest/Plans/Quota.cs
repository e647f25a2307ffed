using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Plans;

/// <summary>How a number binds.</summary>
public enum Bound
{
    /// <summary>Ít nhất.</summary>
    AtLeast,

    /// <summary>Đúng bằng: the text gives a number without "ít nhất". More is above the plan, not an error.</summary>
    Exactly,

    /// <summary>Trên: the number itself does not suffice.</summary>
    MoreThan,
}

/// <summary>The words for <see cref="Bound"/> in the database and JSON.</summary>
public static class BoundCodes
{
    /// <summary><c>at-least</c>, <c>exactly</c> or <c>more-than</c>.</summary>
    public static string Code(this Bound bound) => bound switch
    {
        Bound.AtLeast => "at-least",
        Bound.Exactly => "exactly",
        _ => "more-than",
    };
}

/// <summary>What a quota is asked for.</summary>
public enum QuotaPeriod
{
    /// <summary>Each year of the plan.</summary>
    Year,

    /// <summary>One stage.</summary>
    Stage,

    /// <summary>Once in the whole plan.</summary>
    Plan,
}

/// <summary>A number that an item of a plan sets (chỉ tiêu được giao), before it is spread over years and owners: see <see cref="PlanTarget"/>.</summary>
/// <param name="Kind">Kind of subject; null where any kind that the item admits will do.</param>
/// <param name="SubKind">A narrower subject ("nong-dan"), or null.</param>
/// <param name="Bound">At least, exactly or more than.</param>
/// <param name="Value">The number, for the whole unit or for each lead.</param>
/// <param name="Period">Per year, per stage or once.</param>
/// <param name="StageId">The stage, when per stage.</param>
/// <param name="PerLead">True: each leading owner has to reach it; false: the unit as a whole.</param>
/// <param name="Years">The years that a yearly number is asked for, where an amendment changed it; null for all years of the plan.</param>
public sealed record Quota(ExemplarKind? Kind, string? SubKind, Bound Bound, int Value, QuotaPeriod Period, string? StageId, bool PerLead, YearSpan? Years = null)
{
    /// <summary>Whether a yearly number is asked for in this year.</summary>
    public bool AppliesTo(int year) => Years is null || Years.Contains(year);
}

/// <summary>Years from the first to the last, both inclusive.</summary>
/// <param name="From">First year.</param>
/// <param name="To">Last year.</param>
public sealed record YearSpan(int From, int To)
{
    /// <summary>Whether the year lies in it.</summary>
    public bool Contains(int year) => From <= year && year <= To;

    /// <summary>Whether the two have a year in common.</summary>
    public bool Meets(YearSpan other) => From <= other.To && other.From <= To;
}

/// <summary>A number to reach, spread over years and owners: what attainment is measured against.</summary>
/// <param name="Id">Unique in the plan: "a.1@2023", "7.1@2024/truong-mam-non".</param>
/// <param name="Item">The item that sets it.</param>
/// <param name="Kind">Kind of subject; null where any kind that the item admits will do.</param>
/// <param name="SubKind">A narrower subject, or null.</param>
/// <param name="Bound">At least or exactly.</param>
/// <param name="Value">The number.</param>
/// <param name="OwnerIds">The owners that answer for it: one, or several jointly.</param>
/// <param name="FromYear">First year whose exemplars count.</param>
/// <param name="ToYear">Last year whose exemplars count.</param>
/// <param name="ClosesOn">Last day in time: a review with an earlier cut-off does not ask for it yet.</param>
/// <param name="StageId">The stage it belongs to, or null.</param>
public sealed record PlanTarget(
    string Id, string Item, ExemplarKind? Kind, string? SubKind, Bound Bound, int Value, IReadOnlyList<string> OwnerIds,
    int FromYear, int ToYear, DateOnly ClosesOn, string? StageId);
