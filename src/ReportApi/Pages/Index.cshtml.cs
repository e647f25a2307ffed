using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Api;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages;

/// <summary>Tổng quan: one plan at a glance.</summary>
[Demand(Right.See)]
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

    /// <summary>The fields that say by which units the trend is told.</summary>
    public BasisChoice Basis { get; private set; } = null!;

    /// <summary>What is wrong with them.</summary>
    public IReadOnlyList<QueryError> Mistakes { get; private set; } = [];

    /// <summary>The unit asked about, or null.</summary>
    public string? Unit { get; private set; }

    /// <summary>The question as a query string, for links that go on with it.</summary>
    public string Question { get; private set; } = "";

    public IActionResult OnGet(ReportAddress address)
    {
        if (ReportPage.WithoutMapWords(Request, address, out var canonical)) return LocalRedirect(canonical);
        var (plan, unit) = (address.Plan, address.Unit);
        if (plan is { Length: > 0 } && catalogue.Plans.Find(plan) is null) return NotFound();
        if (string.IsNullOrWhiteSpace(unit)) unit = null;
        if (unit is not null && catalogue.Units.Find(unit) is null && catalogue.Units.ByCode(unit).Count == 0) return NotFound();
        Overview = Overview.Build(database, plan is { Length: > 0 } ? plan : null, unit);
        Unit = unit;
        if (Overview is not null) BuildTrend(address with { Plan = Overview.Plan, Unit = unit, By = null, From = null, To = null });
        Basis = BasisChoice.Of(address, Mistakes.Count > 0);
        Plans = PlanNames.Choice(catalogue, Overview?.Plan ?? plan);
        Units = UnitNames.Choice(catalogue, CompletenessRegister.List(database, Overview?.Plan ?? plan), unit);
        Question = $"?plan={Uri.EscapeDataString(Overview?.Plan ?? plan ?? "")}" + (unit is null ? "" : $"&unit={Uri.EscapeDataString(unit)}")
            + string.Concat(BasisChoice.OfMaps.Prepend("basis").Where(w => !string.IsNullOrEmpty(Request.Query[w])).Select(w => $"&{w}={Uri.EscapeDataString(Request.Query[w]!)}"));
        return Page();
    }

    private void BuildTrend(ReportAddress address)
    {
        try
        {
            Trend = ReportCatalogue.Find("trend")!.Build(database, address.ToRequest(), null);
        }
        catch (QueryException wrong)
        {
            Mistakes = wrong.Errors;
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}
