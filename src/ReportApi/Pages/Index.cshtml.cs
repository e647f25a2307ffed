using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages;

/// <summary>Tổng quan: one plan at a glance.</summary>
public sealed class IndexModel(FactDatabase database, Catalogue catalogue) : PageModel
{
    /// <summary>The overview, or null while the plan has no report.</summary>
    public Overview? Overview { get; private set; }

    /// <summary>The trend that goes with it.</summary>
    public Report? Trend { get; private set; }

    /// <summary>The choice of plan.</summary>
    public Choice Plans { get; private set; } = null!;

    public IActionResult OnGet(string? plan)
    {
        if (plan is { Length: > 0 } && catalogue.Plans.Find(plan) is null) return NotFound();
        Overview = Overview.Build(database, plan is { Length: > 0 } ? plan : null);
        if (Overview is not null) Trend = ReportCatalogue.Find("trend")!.Build(database, new ReportRequest(Plan: Overview.Plan), null);
        Plans = PlanNames.Choice(catalogue, Overview?.Plan ?? plan);
        return Page();
    }
}
