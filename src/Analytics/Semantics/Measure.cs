using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Semantics;

/// <summary>What a measure counts.</summary>
public enum MeasureBase
{
    /// <summary>Rows of v_exemplar, as f. Null where no report covers the group: a gap is not zero.</summary>
    Exemplar,

    /// <summary>Commendations of exemplars, one row each: rows of v_exemplar, as f, with the award's own columns (award_form, award_day, …).</summary>
    Award,

    /// <summary>Rows of v_entry, as f: what happened around exemplars.</summary>
    Entry,

    /// <summary>Rows of v_reporting, as g: reports owed and received.</summary>
    Reporting,

    /// <summary>
    /// Rows of v_target, as t, each with t.achieved: what counts towards it, null where no report of its years was received; and t.is_decided: whether it is known to be reached or missed.
    /// </summary>
    Target,

    /// <summary>Rows of v_movement_year, as v: the movements that plans in force name. Its SQL counts each once; null where no plan names any.</summary>
    Movement,
}

/// <summary>Whether the values of a measure may be added.</summary>
public enum Additivity
{
    /// <summary>Over every single-valued dimension.</summary>
    Additive,

    /// <summary>Never: a ratio is computed again at every level, and one person may stand in two rows.</summary>
    None,
}

/// <summary>A figure that the semantic layer can compute (chỉ số): a sum, or a ratio of two sums.</summary>
public sealed record Measure
{
    /// <summary>Name in queries and columns.</summary>
    public required string Name { get; init; }

    /// <summary>Heading.</summary>
    public required Title Title { get; init; }

    /// <summary>What is counted, in Vietnamese.</summary>
    public required string Description { get; init; }

    /// <summary>"exemplar", "subject", "award", "entry", "submission", "target" or "ratio".</summary>
    public required string Unit { get; init; }

    /// <summary>What it counts.</summary>
    public required MeasureBase Base { get; init; }

    /// <summary>SQL that is summed.</summary>
    public required string Sql { get; init; }

    /// <summary>SQL that is summed instead when the question is about single milestones; null for the same.</summary>
    public string? SqlByMilestone { get; init; }

    /// <summary>SQL of what is counted once however many rows it has; rows without it go by <see cref="Sql"/>. Null for a plain sum.</summary>
    public string? DistinctSql { get; init; }

    /// <summary>SQL of the day from which a row counts no longer, because a later one tells more; null for rows that stay. At the end of a period it decides; each single year has its own.</summary>
    public string? UntilDaySql { get; init; }

    /// <summary>SQL of the day on which a row begins to count, null for rows that do not; only where <see cref="CountsFacts"/>.</summary>
    public string? DaySql { get; init; }

    /// <summary>SQL of the same day, null where only the year is known; only where <see cref="CountsFacts"/>.</summary>
    public string? DatedDaySql { get; init; }

    /// <summary>SQL whose sum divides the other; null for a plain sum. A sum of zero divides nothing: the ratio is null.</summary>
    public string? DenominatorSql { get; init; }

    /// <summary>True where a sum of zero means that nobody set a number, so that the answer is null.</summary>
    public bool ZeroMeansNone { get; init; }

    /// <summary>Whether it counts what reports bring: null where none covers the group, 0 where one does and brings nothing.</summary>
    public bool CountsFacts => Base is MeasureBase.Exemplar or MeasureBase.Award or MeasureBase.Entry;

    /// <summary>Whether its values may be added.</summary>
    public Additivity Additivity => DenominatorSql is null && DistinctSql is null && UntilDaySql is null && Base != MeasureBase.Movement ? Additivity.Additive : Additivity.None;

    /// <summary>Type of its values.</summary>
    public ColumnType Type => DenominatorSql is null ? ColumnType.Integer : ColumnType.Decimal;
}
