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
        if (version is > 1) findings = [FindingCatalogue.Make("replaces-earlier", null, null, null, null, version.Value - 1), .. findings];
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

    /// <summary>The answer to a file that is known already.</summary>
    public static SubmissionResult Duplicate(PreparedFile file, SubmissionResult earlier) => earlier with
    {
        File = file.FileName,
        Status = "duplicate",
        Findings = [FindingCatalogue.Make("same-file", null, null, null, null, earlier.File)],
        ElapsedMs = file.Watch.ElapsedMilliseconds,
    };
}
