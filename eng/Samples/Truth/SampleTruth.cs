using DienHinh.Ingest.Domain;

namespace DienHinh.Samples.Truth;

/// <summary>An exemplar that a row truly holds.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Row">Row, from 1.</param>
/// <param name="Cell">Address of the name's cell.</param>
/// <param name="Name">The name in NFC, without "Ông", "Bà".</param>
/// <param name="CellText">What stands in the cell.</param>
/// <param name="Kind">Code of the kind.</param>
/// <param name="Movements">Ids of the movements.</param>
/// <param name="Owners">Ids of the owners it counts under.</param>
/// <param name="Year">Year.</param>
/// <param name="Milestones">Codes of the milestones reached.</param>
/// <param name="Award">The award, where the row states one.</param>
public sealed record ExemplarTruth(
    string Sheet, int Row, string Cell, string Name, string CellText, string Kind, IReadOnlyList<string> Movements, IReadOnlyList<string> Owners, int Year,
    IReadOnlyList<string> Milestones, Award? Award);

/// <summary>A figure that a summary form truly states.</summary>
public sealed record CountTruth(
    string Sheet, string Cell, IReadOnlyList<string> Movements, IReadOnlyList<string> Owners, string Kind, int Year, int Count);

/// <summary>A remark that reading the file must yield.</summary>
public sealed record FindingTruth(string Code, string Severity, string? Sheet, string? Cell);

/// <summary>What one file truly holds and how it must be received.</summary>
public sealed record FileTruth
{
    public required string File { get; init; }

    public required string Plan { get; init; }

    public required string Unit { get; init; }

    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The layouts of its sheets, in words of the README.</summary>
    public required string Layout { get; init; }

    /// <summary>What makes it hard to read.</summary>
    public required IReadOnlyList<string> Hazards { get; init; }

    /// <summary>accepted, accepted-with-warnings or duplicate.</summary>
    public required string Status { get; init; }

    /// <summary>1, or one more than the version of the same plan and unit that it replaces.</summary>
    public required int Version { get; init; }

    /// <summary>The day in its date line; null where it prints none.</summary>
    public DateOnly? PrintedDate { get; init; }

    /// <summary>Errors and warnings; notes are not listed.</summary>
    public IReadOnlyList<FindingTruth> Findings { get; init; } = [];

    public IReadOnlyList<ExemplarTruth> Exemplars { get; init; } = [];

    public IReadOnlyList<CountTruth> ReportedCounts { get; init; } = [];
}

/// <summary>What writing a table into a sheet has put there.</summary>
public sealed record TableTruth(IReadOnlyList<ExemplarTruth> Exemplars, IReadOnlyList<CountTruth> Counts)
{
    /// <summary>Nothing.</summary>
    public static TableTruth None { get; } = new([], []);

    /// <summary>Findings that the table must yield.</summary>
    public IReadOnlyList<FindingTruth> Findings { get; init; } = [];

    /// <summary>Both together.</summary>
    public TableTruth With(TableTruth other) =>
        new([.. Exemplars, .. other.Exemplars], [.. Counts, .. other.Counts]) { Findings = [.. Findings, .. other.Findings] };
}
