using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Semantics;

/// <summary>The view that holds the values of a dimension of which one exemplar may have several.</summary>
/// <param name="View">View with a column exemplar_id (or entry_id, or target_id).</param>
/// <param name="Column">Column of that view with the value.</param>
/// <param name="IsOnce">Whether the view has each value once for an exemplar, and not several rows for one value: two movements of one type are one type.</param>
public sealed record Bridge(string View, string Column, bool IsOnce = false);

/// <summary>The register that names the values of a dimension.</summary>
/// <param name="Table">Table with a column id.</param>
/// <param name="NameColumn">Column with the Vietnamese name.</param>
/// <param name="HasCode">True where a value may also be given as a code that several ids share.</param>
public sealed record Register(string Table, string NameColumn = "name", bool HasCode = false);

/// <summary>One value of a dimension whose values are fixed.</summary>
public sealed record Member(string Value, Title Title);

/// <summary>Something that figures can be grouped and filtered by (chiều phân tích).</summary>
public sealed record Dimension
{
    /// <summary>Name in queries, columns and addresses.</summary>
    public required string Name { get; init; }

    /// <summary>Heading.</summary>
    public required Title Title { get; init; }

    /// <summary>What it means, in Vietnamese.</summary>
    public required string Description { get; init; }

    /// <summary>Type of its values.</summary>
    public ColumnType Type { get; init; } = ColumnType.Text;

    /// <summary>SQL over v_exemplar as f; null for a multi-valued dimension.</summary>
    public string? FactSql { get; init; }

    /// <summary>SQL over v_reporting as g; null for a property of exemplars, which a report as a whole does not have.</summary>
    public string? ReportingSql { get; init; }

    /// <summary>Where the values are, when one exemplar may have several; else null.</summary>
    public Bridge? Bridge { get; init; }

    /// <summary>SQL over awards as f, for a property of the award itself, which an exemplar with several awards has several of; null where the exemplar's holds.</summary>
    public string? AwardSql { get; init; }

    /// <summary>SQL over v_entry as f, for a property of what happened around exemplars; null where it has none of its own.</summary>
    public string? EntrySql { get; init; }

    /// <summary>Where the values of an entry are, when it may have several: a view with a column entry_id; else null.</summary>
    public Bridge? EntryBridge { get; init; }

    /// <summary>SQL over v_target as t; null for what a number to reach does not have, or has several of.</summary>
    public string? TargetSql { get; init; }

    /// <summary>Where the values of a target are, when it may have several: a view with a column target_id; else null.</summary>
    public Bridge? TargetBridge { get; init; }

    /// <summary>SQL over v_movement_year as v; null for what the movements of plans do not have.</summary>
    public string? MovementSql { get; init; }

    /// <summary>The register that names the values, or null.</summary>
    public Register? Register { get; init; }

    /// <summary>The only values there are, in their natural order, or null.</summary>
    public IReadOnlyList<Member>? Members { get; init; }

    /// <summary>True where every exemplar and every report has a value.</summary>
    public bool IsNeverEmpty { get; init; }

    /// <summary>What the rows are called that have no value.</summary>
    public required Title None { get; init; }

    /// <summary>True where numbers to reach can be grouped and filtered by it.</summary>
    public bool HasTargets => TargetSql is not null || TargetBridge is not null;

    /// <summary>True where exemplars can be grouped and filtered by it.</summary>
    public bool HasExemplars => FactSql is not null || Bridge is not null;

    /// <summary>True where what happened around exemplars can be grouped and filtered by it: by its own properties, and by place and time, which a report has as a whole.</summary>
    public bool HasEntries => EntrySql is not null || EntryBridge is not null || ReportingSql is not null;

    /// <summary>
    /// True where each value is a period of the plan that is asked for by itself, because what had happened by then differs from figure to figure; its SQL
    /// is a stand-in that never meets data.
    /// </summary>
    public bool IsPeriod { get; init; }

    /// <summary>True where one exemplar may have several values, so that rows do not add up to the total.</summary>
    public bool IsMultiValued => Bridge is not null;

    /// <summary>True where values are ids and a label column follows.</summary>
    public bool HasLabel => Register is not null || Members is not null;
}
