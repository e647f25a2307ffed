using DienHinh.Ingest;
using DienHinh.ReportApi.Api;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Submissions;

/// <summary>Hồ sơ đã nhận: every workbook received.</summary>
public sealed class IndexModel(DataFolder data) : PageModel
{
    private const int PageSize = 50;

    /// <summary>The rows of this page, the newest first.</summary>
    public IReadOnlyList<SubmissionEntry> Rows { get; private set; } = [];

    /// <summary>How many there are in all.</summary>
    public int Total { get; private set; }

    /// <summary>This page, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The last page.</summary>
    public int Last => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public void OnGet(int p = 1)
    {
        var all = data.Submissions.List();
        Total = all.Count;
        Number = Math.Clamp(p, 1, Last);
        Rows = [.. all.Skip((Number - 1) * PageSize).Take(PageSize).Select(SubmissionEntry.Of)];
    }
}
