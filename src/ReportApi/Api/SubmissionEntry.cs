using DienHinh.Ingest;
using DienHinh.Ingest.Validation;

namespace DienHinh.ReportApi.Api;

/// <summary>A workbook received, in one line.</summary>
/// <param name="Id">Submission id.</param>
/// <param name="File">File name as received.</param>
/// <param name="Sha256">SHA-256 of the bytes.</param>
/// <param name="ReceivedAt">When, in UTC.</param>
/// <param name="Status">accepted, accepted-with-warnings or rejected.</param>
/// <param name="Plan">Plan id, or null.</param>
/// <param name="Unit">Unit code, or null.</param>
/// <param name="UnitName">Name of the unit.</param>
/// <param name="IsCurrent">Whether it still counts for any of its years.</param>
/// <param name="Years">The years it holds.</param>
/// <param name="Version">1, or higher for a correction.</param>
/// <param name="Exemplars">Rows that went in.</param>
/// <param name="Pending">Rows that wait for a decision.</param>
/// <param name="ReportedCounts">Figures taken from summary forms.</param>
/// <param name="Errors">Findings that keep it out.</param>
/// <param name="Warnings">Findings that went in with it.</param>
/// <param name="Reason">Why it was rejected and what to do, in Vietnamese; null where it was accepted.</param>
public sealed record SubmissionEntry(
    int Id, string File, string Sha256, DateTime ReceivedAt, string Status, string? Plan, string? Unit, string UnitName, bool IsCurrent,
    IReadOnlyList<int> Years, int? Version,
    int Exemplars, int Pending, int ReportedCounts, int Errors, int Warnings, string? Reason)
{
    /// <summary>The line of a stored submission.</summary>
    public static SubmissionEntry Of(StoredSubmission stored)
    {
        var result = stored.Result;
        return new SubmissionEntry(
            stored.Id, result.File, result.Sha256, stored.ReceivedAt, result.Status, result.Plan, result.Unit, stored.UnitName, stored.IsCurrent,
            result.Years ?? (result.Year is { } year ? [year] : []), result.Version, result.Exemplars, result.Pending, result.ReportedCounts,
            result.Findings.Count(f => f.Severity == Severity.Error), result.Findings.Count(f => f.Severity == Severity.Warning),
            result.Status == "rejected" ? string.Join(' ', result.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Message)) : null);
    }
}
