using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Text;

namespace DienHinh.Intake;

/// <summary>Ids typed on the command line, checked against the catalogue before anything is done.</summary>
internal static class KnownNames
{
    /// <summary>Refuses a plan or unit that nobody knows, with the nearest one.</summary>
    public static void Check(Catalogue catalogue, string? plan, string? unit)
    {
        if (plan is not null && catalogue.Plans.Find(plan) is null)
            throw Unknown("kế hoạch", plan, catalogue.Plans.Select(p => p.Id));
        if (unit is not null && catalogue.Units.Find(unit) is null && catalogue.Units.ByCode(unit).Count == 0 && catalogue.Units.ByShortCode(unit).Count == 0)
            throw Unknown("đơn vị", unit, catalogue.Units.All.Select(u => u.Code));
    }

    /// <summary>The refusal of an id, with the nearest known one.</summary>
    public static WrongUseException Unknown(string what, string id, IEnumerable<string> known)
    {
        var list = known.ToList();
        var nearest = Likeness.Nearest(id, list) ?? list.Find(k => k.StartsWith(id, StringComparison.Ordinal));
        return new WrongUseException($"Không có {what} \"{id}\"." + (nearest is null ? "" : $" Có phải ý bạn là \"{nearest}\"?"));
    }
}
