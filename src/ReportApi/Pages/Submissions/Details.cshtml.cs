using DienHinh.Ingest;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Submissions;

/// <summary>One workbook received, with the answer given at the time.</summary>
public sealed class DetailsModel(DataFolder data) : PageModel
{
    /// <summary>The submission.</summary>
    public StoredSubmission Stored { get; private set; } = null!;

    public IActionResult OnGet(int id)
    {
        if (data.Submissions.Find(id) is not { } found) return NotFound();
        Stored = found;
        SubmissionNames.Fill(ViewData, found.Result, data.Catalogue);
        return Page();
    }
}
