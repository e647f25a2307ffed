using DienHinh.Analytics;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Pages.Shared;

/// <summary>The choice of a place for a page: everything, a district, or a unit that owes or sent a report.</summary>
internal static class UnitNames
{
    /// <summary>Districts first, then the units by Vietnamese order of their names.</summary>
    public static Choice Choice(Language t, Catalogue catalogue, IReadOnlyList<CompletenessEntry> reports, string? selected)
    {
        var units = reports.Select(r => catalogue.Units.Find(r.Unit)).OfType<Unit>().DistinctBy(u => u.Id).ToList();
        var districts = units.Select(u => catalogue.Units.AncestorAt(u, UnitLevel.District)).OfType<Unit>().DistinctBy(u => u.Id).ToList();
        var order = StringComparer.Create(Display.Culture, ignoreCase: false);
        var places = districts.OrderBy(u => u.Name, order).Concat(units.Except(districts).OrderBy(u => u.Name, order));
        return new Choice("unit", t["Đơn vị", "Unit"], selected, [("", t["Tất cả", "All"]), .. places.Select(u => (u.Id, u.Name))], IsName: Shared.Choice.AllButEmpty);
    }
}
