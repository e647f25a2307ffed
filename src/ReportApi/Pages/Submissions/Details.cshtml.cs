using DienHinh.Analytics.Registers;
using DienHinh.Ingest;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Submissions;

/// <summary>One workbook received, with the answer given at the time.</summary>
public sealed class DetailsModel(DataFolder data) : PageModel
{
    /// <summary>The submission.</summary>
    public StoredSubmission Stored { get; private set; } = null!;

    /// <summary>What it changed, against each earlier submission that it replaced for some year; empty for a first version.</summary>
    public IReadOnlyList<SubmissionDiff> Diffs { get; private set; } = [];

    /// <summary>Its sheets as they are understood.</summary>
    public IReadOnlyList<SheetPicture> Pictures { get; private set; } = [];

    public IActionResult OnGet(int id)
    {
        if (data.Submissions.Find(id) is not { } found) return NotFound();
        Stored = found;
        SubmissionNames.Fill(ViewData, found.Result, data.Catalogue);
        Diffs = [.. data.Submissions.Replaced(found).Select(earlier => SubmissionDiff.Between(data.Database, earlier, found))];
        // What the sender chose is not kept beside the answer; the answer itself names plan and unit.
        var options = new IngestOptions(found.Result.Plan, found.UnitId.Length == 0 ? null : found.UnitId, DryRun: true);
        if (data.Pipeline.Explain(found.Result.File, data.Submissions.Original(found), options) is { } explanation) Pictures = SheetPicture.Of(explanation, found.Result.Findings);
        return Page();
    }
}
