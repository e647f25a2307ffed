using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Semantics;

/// <summary>What a measure counts.</summary>
public enum MeasureBase
{
    /// <summary>Rows of v_exemplar, as f. Null where no report covers the group: a gap is not zero.</summary>
    Exemplar,

    /// <summary>Rows of v_reporting, as g: reports owed and received.</summary>
    Reporting,

    /// <summary>Rows of v_target, as t, each with t.achieved: what counts towards it, null where no report of its years was received.</summary>
    Target,

    /// <summary>Rows of v_movement_year, as v: the movements that plans in force name. Its SQL counts each once; null where no plan names any.</summary>
    Movement,
}

/// <summary>Whether the values of a measure may be added.</summary>
public enum Additivity
{
    /// <summary>Over every single-valued dimension.</summary>
    Additive,

    /// <summary>Never: a ratio, or a number of different things, is computed again at every level.</summary>
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

    /// <summary>"exemplar", "submission", "target" or "ratio".</summary>
    public required string Unit { get; init; }

    /// <summary>What it counts.</summary>
    public required MeasureBase Base { get; init; }

    /// <summary>SQL that is summed.</summary>
    public required string Sql { get; init; }

    /// <summary>SQL that is summed instead when the question is about single milestones; null for the same.</summary>
    public string? SqlByMilestone { get; init; }

    /// <summary>SQL of the day on which a row begins to count, null for rows that do not; only for <see cref="MeasureBase.Exemplar"/>.</summary>
    public string? DaySql { get; init; }

    /// <summary>SQL of the same day, null where only the year is known; only for <see cref="MeasureBase.Exemplar"/>.</summary>
    public string? DatedDaySql { get; init; }

    /// <summary>SQL whose sum divides the other; null for a plain sum. A sum of zero divides nothing: the ratio is null.</summary>
    public string? DenominatorSql { get; init; }

    /// <summary>True where a sum of zero means that nobody set a number, so that the answer is null.</summary>
    public bool ZeroMeansNone { get; init; }

    /// <summary>Whether its values may be added.</summary>
    public Additivity Additivity => DenominatorSql is null && Base != MeasureBase.Movement ? Additivity.Additive : Additivity.None;

    /// <summary>Type of its values.</summary>
    public ColumnType Type => DenominatorSql is null ? ColumnType.Integer : ColumnType.Decimal;
}
