using System.Text.Json;

namespace DienHinh.Analytics.Querying;

/// <summary>A cell of an answer whose facts are asked for.</summary>
/// <param name="Query">The question that the answer belongs to.</param>
/// <param name="Column">The column of the cell: a measure, or the value of a period compared with ("recognised@interim-2023.value").</param>
/// <param name="Row">The row of the cell, as the answer gave it; only its dimensions matter, and one that is left out is not fixed.</param>
public sealed record Drill(MetricQuery Query, string Column, IReadOnlyDictionary<string, JsonElement> Row)
{
    /// <summary>Most facts given when no limit is named.</summary>
    public const int DefaultLimit = 1000;

    /// <summary>Most facts in one answer, at least 1.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>How many facts to leave out first.</summary>
    public int Offset { get; init; }
}

/// <summary>What stands behind a cell; which list is filled depends on what its measure counts.</summary>
/// <param name="Column">The column of the cell.</param>
/// <param name="Facts">The exemplars, figures and lines that count, whose counts add up to the cell.</param>
/// <param name="Targets">The numbers to reach.</param>
/// <param name="Reports">The reports owed and received.</param>
/// <param name="TotalRows">How many there are of what the measure counts, without the limit.</param>
/// <param name="Truncated">True when some of them were left out.</param>
/// <param name="DataVersion">The data that answered.</param>
public sealed record DrillAnswer(
    string Column, IReadOnlyList<RowSource> Facts, IReadOnlyList<TargetSource> Targets, IReadOnlyList<ReportBehind> Reports, int TotalRows, bool Truncated, string DataVersion);
