using System.Text.Json.Serialization;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest;

/// <summary>What the sender or officer says about a file beyond its content.</summary>
/// <param name="Plan">Plan id, or null to find it from unit and year.</param>
/// <param name="Unit">Unit code or id, or null to read it from the heading or the file name.</param>
/// <param name="Year">Year, or null to read it from title, columns or file name.</param>
/// <param name="DryRun">True: answer only; nothing is kept.</param>
/// <param name="By">Who sends it, as the journal names them; null where nobody is named.</param>
/// <param name="Units">The units (ids or codes) for which, and for what lies below them, the sender may send; null for all.</param>
public sealed record IngestOptions(string? Plan = null, string? Unit = null, int? Year = null, bool DryRun = false, string? By = null, IReadOnlyList<string>? Units = null);

/// <summary>What one sheet was taken for.</summary>
/// <param name="Name">Name on the tab.</param>
/// <param name="Kind">list, summary, entries (a log of what happened around exemplars) or ignored.</param>
/// <param name="HeaderRows">Header rows, 1-based; empty when ignored.</param>
/// <param name="Rows">Data rows taken.</param>
/// <param name="Reason">Why it was ignored, in Vietnamese; null otherwise.</param>
public sealed record SheetResult(string Name, string Kind, IReadOnlyList<int> HeaderRows, int Rows,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null);

/// <summary>The answer to one workbook: the contract's line of <c>ingest --json</c> and body of <c>POST /submissions</c>.</summary>
public sealed record SubmissionResult
{
    /// <summary>Submission id; null for a dry run, a duplicate of nothing stored, or a file that was not kept.</summary>
    public int? Id { get; init; }

    /// <summary>File name as received.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>accepted, accepted-with-warnings, rejected or duplicate.</summary>
    public required string Status { get; init; }

    /// <summary>Plan id, or null where no plan covers the unit.</summary>
    public string? Plan { get; init; }

    /// <summary>Unit code, or null if unknown.</summary>
    public string? Unit { get; init; }

    /// <summary>The year, when the workbook holds exactly one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Year { get; init; }

    /// <summary>The years, when the workbook holds several.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? Years { get; init; }

    /// <summary>1 for the first file of this plan, unit and sender, 2 for its correction, …; null when nothing went in.</summary>
    public int? Version { get; init; }

    /// <summary>What each sheet was taken for.</summary>
    public IReadOnlyList<SheetResult> Sheets { get; init; } = [];

    /// <summary>Rows that went in as exemplars.</summary>
    public int Exemplars { get; init; }

    /// <summary>Rows that wait for a decision.</summary>
    public int Pending { get; init; }

    /// <summary>Figures taken from summary forms.</summary>
    public int ReportedCounts { get; init; }

    /// <summary>What happened around exemplars (tuyên truyền, tham quan, …): entries taken from logs and columns.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Entries { get; init; }

    /// <summary>Every remark, ordered by sheet and cell.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What every row and column was taken for, where that was asked for; never stored.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RecognitionTrace? Explanation { get; init; }

    /// <summary>Time from bytes to answer.</summary>
    public long ElapsedMs { get; init; }
}
