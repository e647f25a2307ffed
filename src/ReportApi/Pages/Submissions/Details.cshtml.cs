using DienHinh.Analytics.Registers;
using DienHinh.Ingest;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Submissions;

/// <summary>One workbook received, with the answer given at the time.</summary>
[Demand(Right.See)]
public sealed class DetailsModel(CallerFolder data) : PageModel
{
    /// <summary>The submission.</summary>
    public StoredSubmission Stored { get; private set; } = null!;

    /// <summary>The answer to show.</summary>
    public SubmissionResult Shown { get; private set; } = null!;

    /// <summary>Of a rejected file: the submission that took the same bytes in later, or null.</summary>
    public int? TakenLater { get; private set; }

    /// <summary>Of a rejected file: whether it would be accepted as the program and its catalogue are now.</summary>
    public bool IsReadableToday { get; private set; }

    /// <summary>What it changed, against each earlier submission that it replaced for some year; empty for a first version.</summary>
    public IReadOnlyList<SubmissionDiff> Diffs { get; private set; } = [];

    /// <summary>Its sheets as they are understood.</summary>
    public IReadOnlyList<SheetPicture> Pictures { get; private set; } = [];

    public IActionResult OnGet(int id)
    {
        if (data.Submissions.Find(id) is not { } found) return NotFound();
        Stored = found;
        Shown = found.Result;
        SubmissionNames.Fill(ViewData, found.Result, data.Catalogue);
        Diffs = [.. data.Submissions.Replaced(found).Select(earlier => SubmissionDiff.Between(data.Database, earlier, found))];
        var options = data.Submissions.ChoicesOf(found);
        var original = data.Submissions.Original(found);
        if (found.Result.Status == "rejected") ShowRejected(original, options);
        else if (data.Explain(found.Result.File, original, options) is { } explanation) Pictures = SheetPicture.Of(explanation, found.Result.Findings);
        return Page();
    }

    // Only the reasons are kept of a rejected file; what else there is to say, and whether the file could go in today, is found out again.
    private void ShowRejected(byte[] original, IngestOptions options)
    {
        TakenLater = data.Submissions.TakenLater(Stored);
        var (today, explanation) = data.IngestExplained(Stored.Result.File, original, options);
        IsReadableToday = TakenLater is null && today.Status is "accepted" or "accepted-with-warnings";
        if (today.Status == "rejected") Shown = today with { Id = Stored.Id };
        if (explanation is not null) Pictures = SheetPicture.Of(explanation, Shown.Findings);
    }
}
