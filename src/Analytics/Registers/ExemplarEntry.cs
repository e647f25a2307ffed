using DienHinh.Ingest.Domain;

namespace DienHinh.Analytics.Registers;

/// <summary>A milestone that an exemplar reached, with its day where the workbook gives one.</summary>
public sealed record MilestoneReached(string Milestone, DateOnly? Date);

/// <summary>A commendation as the workbook states it.</summary>
public sealed record AwardEntry(string Form, string? Level, string? Decision, DateOnly? Date);

/// <summary>Where something was read.</summary>
/// <param name="Submission">Id of the submission.</param>
/// <param name="File">File name as received.</param>
/// <param name="Sheet">Sheet name.</param>
/// <param name="Cells">A1 cell or range.</param>
public sealed record SourceEntry(int Submission, string File, string Sheet, string Cells);

/// <summary>One exemplar (điển hình tiên tiến) as the register shows it.</summary>
public sealed record ExemplarEntry
{
    /// <summary>Fact id, "12-7".</summary>
    public required string Id { get; init; }

    /// <summary>Name, repaired.</summary>
    public required string Name { get; init; }

    /// <summary>collective, individual, household or model.</summary>
    public required string Kind { get; init; }

    /// <summary>The first of <see cref="Movements"/>.</summary>
    public string? Movement => Movements.Count > 0 ? Movements[0] : null;

    /// <summary>Ids of the movements it is named under.</summary>
    public required IReadOnlyList<string> Movements { get; init; }

    /// <summary>The first of <see cref="Owners"/>.</summary>
    public string? Owner => Owners.Count > 0 ? Owners[0] : null;

    /// <summary>Ids of the owners it is counted under.</summary>
    public required IReadOnlyList<string> Owners { get; init; }

    /// <summary>Id of the unit that sent it.</summary>
    public required string Unit { get; init; }

    /// <summary>Name of that unit.</summary>
    public string? UnitName { get; init; }

    /// <summary>Plan id, or null outside every plan.</summary>
    public string? Plan { get; init; }

    /// <summary>Year of the achievement.</summary>
    public required int Year { get; init; }

    /// <summary>Whether it was recognised (công nhận).</summary>
    public bool Recognised => Milestones.Any(m => m.Milestone == Milestone.Recognised.Code());

    /// <summary>The milestones reached.</summary>
    public required IReadOnlyList<MilestoneReached> Milestones { get; init; }

    /// <summary>Commendations.</summary>
    public required IReadOnlyList<AwardEntry> Awards { get; init; }

    /// <summary>Position or job, or null.</summary>
    public string? Position { get; init; }

    /// <summary>Work place or address, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Achievement in short, or null.</summary>
    public string? Achievement { get; init; }

    /// <summary>Remark of the sender, or null.</summary>
    public string? Remark { get; init; }

    /// <summary>The cells it was read from.</summary>
    public required SourceEntry Source { get; init; }
}

/// <summary>A part of the register, with how many rows the conditions have without the limit.</summary>
public sealed record ExemplarPage(IReadOnlyList<ExemplarEntry> Rows, int TotalRows, bool Truncated);
