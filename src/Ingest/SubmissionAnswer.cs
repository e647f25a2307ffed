using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest;

/// <summary>What was read and decided, as the answer to the sender.</summary>
internal static class SubmissionAnswer
{
    /// <summary>The answer to a file that was read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="read">What it was read as.</param>
    /// <param name="version">Its version, or the one that it would be; null where nothing can go in.</param>
    /// <param name="id">Its number; null where nothing goes in.</param>
    public static SubmissionResult Of(PreparedFile file, ReadSubmission read, int? version, int? id)
    {
        var findings = read.Findings;
        return new SubmissionResult
        {
            Id = id,
            File = file.FileName,
            Sha256 = file.Sha256,
            Status = read.Submission is null ? "rejected" : findings.Any(f => f.Severity == Severity.Warning) ? "accepted-with-warnings" : "accepted",
            Plan = read.Plan?.Id,
            Unit = read.Unit?.Code,
            Year = read.Years.Count == 1 ? read.Years[0] : null,
            Years = read.Years.Count > 1 ? read.Years : null,
            Version = version,
            Sheets = read.Sheets,
            Exemplars = read.Submission?.Exemplars.Count ?? 0,
            Pending = read.Submission?.Pending.Count ?? 0,
            ReportedCounts = read.Submission?.Counts.Count ?? 0,
            Entries = read.Submission?.Entries.Count ?? 0,
            Findings = findings,
            ElapsedMs = file.Watch.ElapsedMilliseconds,
        };
    }

    /// <summary>What is kept of the answer to a rejected file.</summary>
    public static SubmissionResult Of(JournalEntry rejected)
    {
        var refusal = rejected.Refusal!;
        return new SubmissionResult
        {
            Id = rejected.Number,
            File = rejected.File,
            Sha256 = rejected.Sha256,
            Status = "rejected",
            Plan = refusal.Plan,
            Unit = refusal.Unit,
            Year = refusal.Years.Count == 1 ? refusal.Years[0] : null,
            Years = refusal.Years.Count > 1 ? refusal.Years : null,
            Findings = refusal.Reasons,
        };
    }

    /// <summary>The part of an answer that the journal keeps of a rejected file.</summary>
    public static Refusal RefusalOf(SubmissionResult result) =>
        new(result.Plan, result.Unit, result.Years ?? (result.Year is { } year ? [year] : []), [.. result.Findings.Where(f => f.Severity == Severity.Error)]);

    /// <summary>The answer to a workbook of a unit that its sender may not send for.</summary>
    public static SubmissionResult NotTheirs(PreparedFile file, Unit unit, IEnumerable<string> allowed) => new()
    {
        File = file.FileName,
        Sha256 = file.Sha256,
        Status = "rejected",
        Unit = unit.Code,
        Findings = [FindingCatalogue.Make("unit-not-yours", null, null, null, null, unit.Name, string.Join(", ", allowed))],
        ElapsedMs = file.Watch.ElapsedMilliseconds,
    };

    /// <summary>The answer to a file that is known already.</summary>
    /// <param name="file">The file.</param>
    /// <param name="earlier">What was answered then.</param>
    /// <param name="replaced">The years for which a later version took its place meanwhile.</param>
    public static SubmissionResult Duplicate(PreparedFile file, SubmissionResult earlier, IReadOnlyList<int> replaced) => earlier with
    {
        File = file.FileName,
        Status = "duplicate",
        Findings = [replaced.Count > 0 ? FindingCatalogue.Make("same-file-replaced", null, null, null, null, earlier.File, string.Join(", ", replaced)) : FindingCatalogue.Make("same-file", null, null, null, null, earlier.File)],
        ElapsedMs = file.Watch.ElapsedMilliseconds,
    };
}
