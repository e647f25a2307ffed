using DienHinh.Ingest;
using DienHinh.Ingest.Domain;

namespace DienHinh.ReportApi.Access;

/// <summary>What came in, as far as the caller may see it: the workbooks of their units, and what they sent themselves of which nobody knows whose it is.</summary>
public sealed class CallerSubmissions(DataFolder data, Caller caller)
{
    /// <summary>All of them, newest first.</summary>
    public IReadOnlyList<StoredSubmission> List() => caller.Units is null ? data.Submissions.List() : [.. data.Submissions.List().Where(IsTheirs)];

    /// <summary>The submission with this number, or null.</summary>
    public StoredSubmission? Find(int id) => data.Submissions.Find(id) is { } found && IsTheirs(found) ? found : null;

    /// <summary>The submissions that this one replaced.</summary>
    public IReadOnlyList<StoredSubmission> Replaced(StoredSubmission submission) => [.. data.Submissions.Replaced(submission).Where(IsTheirs)];

    /// <summary>The submission that took the same bytes in later; null where there is none.</summary>
    public int? TakenLater(StoredSubmission rejected) => data.Submissions.TakenLater(rejected) is { } id && Find(id) is not null ? id : null;

    /// <summary>The bytes as received.</summary>
    public byte[] Original(StoredSubmission submission) => data.Submissions.Original(submission);

    /// <summary>What its sender chose beyond its content.</summary>
    public IngestOptions ChoicesOf(StoredSubmission submission) => data.ChoicesOf(submission);

    private bool IsTheirs(StoredSubmission submission)
    {
        if (caller.Units is not { } units) return true;
        IReadOnlyList<Unit> senders = submission.UnitId.Length > 0 ? [.. new[] { data.Catalogue.Units.Find(submission.UnitId) }.OfType<Unit>()]
            // Of a rejected file only the code is kept.
            : submission.Result.Unit is { } code ? data.Catalogue.Units.ByCode(code) : [];
        return senders.Count > 0 ? senders.Any(u => data.Catalogue.Units.IsWithinAny(u, units)) : submission.UnitId.Length == 0 && caller.Name.Length > 0 && data.Journal.Entries[submission.Id - 1].By == caller.Name;
    }
}
