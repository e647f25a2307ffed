using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Domain;

/// <summary>A row that waits for a decision: an unknown movement, owner, unit, kind or year. It is not counted.</summary>
/// <param name="Source">Its cells.</param>
/// <param name="FindingCode">Why it waits.</param>
/// <param name="Text">The text that was not understood.</param>
public sealed record PendingRow(SourceCells Source, string FindingCode, string? Text);

/// <summary>What part of a year a report is on.</summary>
public enum YearPart
{
    Whole,

    /// <summary>The months from January on: the next such report holds this one.</summary>
    FirstMonths,

    /// <summary>The months up to December: it adds to the report on the months before.</summary>
    LastMonths,

    /// <summary>A quarter: the next one adds to it.</summary>
    Quarter,
}

/// <summary>A workbook as one unit's report (báo cáo gửi đến): what goes into the facts. Only <see cref="SubmissionReader"/> makes one.</summary>
public sealed record Submission
{
    private IReadOnlyList<Exemplar> _exemplars = [];

    /// <summary>The plan it answers, or null where no plan covers the unit.</summary>
    public required Plan? Plan { get; init; }

    /// <summary>The unit that sent it.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The owner it comes from where it comes from that owner of the unit alone; else null.</summary>
    public string? SenderOwnerId { get; init; }

    /// <summary>The day the workbook was signed, from its date line, or null.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Whether its title or file name calls it an addition to an earlier list, "Danh sách bổ sung".</summary>
    public bool IsAddition { get; init; }

    /// <summary>The part of a year that its title names, "QUÝ I", "6 THÁNG ĐẦU NĂM"; a whole year where it names none.</summary>
    public YearPart Part { get; init; }

    /// <summary>The years it reports, ascending.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Those of the years that summary forms of a later year only compare with: such figures never take the place of a report on that year itself.</summary>
    public IReadOnlyList<int> ComparedYears { get; init; } = [];

    /// <summary>The years that it reports on itself.</summary>
    public IEnumerable<int> OwnYears => Years.Except(ComparedYears);

    /// <summary>Exemplars that lists name; none once they were given away to be stored.</summary>
    public required IReadOnlyList<Exemplar> Exemplars { get => _exemplars; init => _exemplars = value; }

    /// <summary>Figures of summary forms.</summary>
    public required IReadOnlyList<ReportedCount> Counts { get; init; }

    /// <summary>What happened around exemplars.</summary>
    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>Rows that wait.</summary>
    public required IReadOnlyList<PendingRow> Pending { get; init; }

    /// <summary>The exemplars, which are held here no longer: whoever stores them lets go of each as soon as it is written.</summary>
    internal IReadOnlyList<Exemplar> GiveExemplars()
    {
        var given = _exemplars;
        _exemplars = [];
        return given;
    }
}
