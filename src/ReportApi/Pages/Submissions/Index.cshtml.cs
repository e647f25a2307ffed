using System.Globalization;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Api;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Submissions;

/// <summary>Hồ sơ đã nhận: every workbook received.</summary>
[Demand(Right.See)]
public sealed class IndexModel(CallerFolder data) : PageModel
{
    private const int PageSize = 50;

    /// <summary>The rows of this page, the newest first.</summary>
    public IReadOnlyList<SubmissionEntry> Rows { get; private set; } = [];

    /// <summary>How many were received.</summary>
    public int All { get; private set; }

    /// <summary>How many of them this list has.</summary>
    public int Total { get; private set; }

    /// <summary>This page, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The last page.</summary>
    public int Last => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>How many were rejected.</summary>
    public int Rejected { get; private set; }

    /// <summary>Whether only those are shown.</summary>
    public bool IsRejectedOnly { get; private set; }

    public void OnGet(int p = 1, string? status = null)
    {
        var all = data.Submissions.List();
        var rejected = all.Where(s => s.Result.Status == "rejected").ToList();
        (All, Rejected, IsRejectedOnly) = (all.Count, rejected.Count, status == "rejected");
        if (IsRejectedOnly) all = rejected;
        Total = all.Count;
        Number = Math.Clamp(p, 1, Last);
        Rows = [.. all.Skip((Number - 1) * PageSize).Take(PageSize).Select(SubmissionEntry.Of)];
    }

    /// <summary>Who sent it, as far as that was understood.</summary>
    public string UnitOf(SubmissionEntry row) => row.UnitName.Length > 0 || row.Unit is null ? row.UnitName : SubmissionNames.UnitName(row.Unit, data.Catalogue);

    /// <summary>The address of another page of the same list.</summary>
    public string PageAddress(int number) => string.Create(CultureInfo.InvariantCulture, $"?p={number}{(IsRejectedOnly ? "&status=rejected" : "")}");
}
