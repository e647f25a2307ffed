using System.Globalization;
using DienHinh.Analytics;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;

namespace DienHinh.ReportApi.Pages.Shared;

/// <summary>Short names of plans: whose it is and for which years, because the printed titles hardly differ.</summary>
internal static class PlanNames
{
    /// <summary>"Xã Phục Linh, 2021–2025".</summary>
    public static string Of(Plan plan, Catalogue catalogue)
    {
        var years = plan.FromYear == plan.ToYear
            ? plan.FromYear.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{plan.FromYear}–{plan.ToYear}");
        return $"{catalogue.Units.Find(plan.UnitId)?.Name ?? plan.UnitId}, {years}";
    }

    /// <summary>The choice of a plan, with an optional first entry.</summary>
    public static Choice Choice(Language t, Catalogue catalogue, string? selected, params IReadOnlyList<(string Value, string Text)> first) =>
        new("plan", t["Kế hoạch", "Plan"], selected, [.. first, .. catalogue.Plans.Select(p => (p.Id, Of(p, catalogue)))], IsName: Shared.Choice.AllButEmpty);
}
