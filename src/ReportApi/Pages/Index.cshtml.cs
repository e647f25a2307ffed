using DienHinh.Analytics.Registers;
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

    /// <summary>The choice of a place.</summary>
    public Choice Units { get; private set; } = null!;

    /// <summary>The question as a query string, for links that go on with it.</summary>
    public string Question { get; private set; } = "";

    public IActionResult OnGet(string? plan, string? unit)
    {
        if (plan is { Length: > 0 } && catalogue.Plans.Find(plan) is null) return NotFound();
        if (string.IsNullOrWhiteSpace(unit)) unit = null;
        if (unit is not null && catalogue.Units.Find(unit) is null && catalogue.Units.ByCode(unit).Count == 0) return NotFound();
        Overview = Overview.Build(database, plan is { Length: > 0 } ? plan : null, unit);
        if (Overview is not null) Trend = ReportCatalogue.Find("trend")!.Build(database, new ReportRequest(Plan: Overview.Plan, Unit: unit), null);
        Plans = PlanNames.Choice(catalogue, Overview?.Plan ?? plan);
        Units = UnitNames.Choice(catalogue, CompletenessRegister.List(database, Overview?.Plan ?? plan), unit);
        Question = $"?plan={Uri.EscapeDataString(Overview?.Plan ?? plan ?? "")}" + (unit is null ? "" : $"&unit={Uri.EscapeDataString(unit)}");
        return Page();
    }
}
