using DienHinh.Analytics;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Plans;

/// <summary>One plan as its document prints it, with what the program makes of its numbers and dates.</summary>
[Demand(Right.See)]
public sealed class DetailsModel(Catalogue catalogue, Language t) : PageModel
{
    /// <summary>The plan.</summary>
    public Plan Plan { get; private set; } = null!;

    /// <summary>Whose plan it is, and for which years.</summary>
    public string Name => PlanNames.Of(Plan, catalogue);

    /// <summary>How many exemplars the plan asks for, year by year; a number of several years stands in the last.</summary>
    public IReadOnlyList<(int Year, int Value)> Totals { get; private set; } = [];

    public IActionResult OnGet(string id)
    {
        if (catalogue.Plans.Find(id) is not { } found) return NotFound();
        Plan = found;
        Totals = [.. PlanTargets.Of(found).GroupBy(t => t.ToYear).OrderBy(y => y.Key).Select(y => (y.Key, y.Sum(t => t.Value)))];
        return Page();
    }

    /// <summary>Name of a movement.</summary>
    public string Movement(string id) => new MemberNames(catalogue, t).Movement(id);

    /// <summary>Name of an owner, with the printed form where that differs.</summary>
    public string Owner(ItemOwner owner) =>
        catalogue.FindOwner(owner.OwnerId) is { } found && !string.Equals(found.Name, owner.Printed, StringComparison.OrdinalIgnoreCase) ? $"{found.Name} ({t["in:", "printed:"]} {owner.Printed})" : owner.Printed;

    /// <summary>Name of an owner by its id.</summary>
    public string Owner(string id) => new MemberNames(catalogue, t).Owner(id);
}
