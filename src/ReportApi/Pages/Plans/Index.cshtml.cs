using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Plans;

/// <summary>Kế hoạch: the plans that figures are measured against.</summary>
[Demand(Right.See)]
public sealed class IndexModel(Catalogue catalogue) : PageModel
{
    /// <summary>The plans, in the order of the catalogue.</summary>
    public IReadOnlyList<Plan> Plans => [.. catalogue.Plans];

    /// <summary>Whose plan it is, and for which years.</summary>
    public string NameOf(Plan plan) => PlanNames.Of(plan, catalogue);
}
