using DienHinh.Ingest.Domain;

namespace DienHinh.Analytics.Registers;

/// <summary>A milestone that an exemplar reached, with its day where the workbook gives one.</summary>
public sealed record MilestoneReached(string Milestone, DateOnly? Date);

/// <summary>A commendation as the workbook states it, with the codes that form and occasion come to.</summary>
public sealed record AwardEntry(string Form, string? FormCode, string? Level, string? Occasion, string? Decision, DateOnly? Date);

/// <summary>A conference or congress that the exemplar was introduced to.</summary>
/// <param name="Event">Its name.</param>
/// <param name="Id">What its name comes to: "congress-province-6".</param>
/// <param name="Level">commune, district, province or nation; null where the name says none.</param>
/// <param name="Ordinal">6 for "lần thứ VI".</param>
/// <param name="Year">Its year, where the name says one.</param>
/// <param name="By">Who introduced the exemplar by a decision; null where the workbook says so.</param>
/// <param name="At">When, UTC; null where the workbook says so.</param>
/// <param name="Reason">Why, where the one who decided said so.</param>
public sealed record NominationEntry(string Event, string Id, string? Level, int? Ordinal, int? Year, string? By = null, DateTime? At = null, string? Reason = null);

/// <summary>What happened around the exemplar in the year: publicity, visit, replication, evaluation or nurture.</summary>
public sealed record LogEntry(string Id, string Kind, DateOnly? Date, string? What, string? Channel, string? Owner, string? Result, string? State);

/// <summary>The latest state that anybody told of the subject: maintained or dropped.</summary>
/// <param name="State">maintained or dropped.</param>
/// <param name="Year">The year that it was told for.</param>
public sealed record StateEntry(string State, int Year);

/// <summary>Why and since when the record is held; it counts nowhere until it is released.</summary>
/// <param name="Decision">Number of the decision.</param>
/// <param name="Reason">Why.</param>
/// <param name="Since">When, UTC.</param>
/// <param name="By">Who decided.</param>
public sealed record HoldEntry(int Decision, string? Reason, DateTime Since, string By);

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

    /// <summary>Id of the earliest record of the same person, body, household or model: the same for all its years.</summary>
    public string? Subject { get; init; }

    /// <summary>Class of subject, "direct-worker"; null where nothing says.</summary>
    public string? Category { get; init; }

    /// <summary>Narrower class, "nong-dan"; null where nothing says.</summary>
    public string? SubKind { get; init; }

    /// <summary>Whether it is direct labour; null where nothing says, and for all but individuals.</summary>
    public bool? DirectLabour => Kind == ExemplarKind.Individual.Code() && Category is not null ? Category == SubjectCategory.DirectWorker.Code() : null;

    /// <summary>The conferences and congresses that it was introduced to.</summary>
    public IReadOnlyList<NominationEntry> Nominations { get; init; } = [];

    /// <summary>What happened around it in the year.</summary>
    public IReadOnlyList<LogEntry> Entries { get; init; } = [];

    /// <summary>The latest state told of it, or null.</summary>
    public StateEntry? State { get; init; }

    /// <summary>Why it is held; null where it counts.</summary>
    public HoldEntry? Held { get; init; }

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
