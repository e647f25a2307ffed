using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;

namespace DienHinh.Samples.Content;

/// <summary>Takes the senders of the samples, with the items of their plans, from the catalogue.</summary>
public sealed class Issuers(Catalogue catalogue)
{
    /// <summary>All units stand under their names of this day, before the reform of 1 July 2025.</summary>
    private static readonly DateOnly s_day = new(2021, 1, 1);

    private readonly Dictionary<string, IReadOnlyList<SampleItem>> _items = new(StringComparer.Ordinal);

    /// <summary>The sender with this unit code under this plan.</summary>
    public SampleIssuer Of(string code, string planId)
    {
        var unit = catalogue.Units.Find(code, s_day) ?? throw new InvalidOperationException($"The unit register has no unit {code} in 2021.");
        var district = catalogue.Units.AncestorAt(unit, UnitLevel.District) ?? throw new InvalidOperationException($"{unit.Name} ({code}) has no district.");
        return new SampleIssuer(code, unit.Name, district.Name, planId, Items(planId));
    }

    /// <summary>The name of an owner as a row prints it.</summary>
    public string OwnerName(string id) => catalogue.FindOwner(id)?.Name ?? throw new InvalidOperationException($"The catalogue has no owner '{id}'.");

    /// <summary>The plan.</summary>
    public Plan Plan(string planId) => catalogue.Plans.Find(planId) ?? throw new InvalidOperationException($"The catalogue has no plan '{planId}'.");

    private IReadOnlyList<SampleItem> Items(string planId)
    {
        if (_items.TryGetValue(planId, out var known)) return known;
        return _items[planId] = [.. Plan(planId).Items.Select(item => new SampleItem(
            // An item may have taken in a second movement that its printed name leaves out: a row that repeats the name means the first alone.
            item.Mapping == "combined" ? item.MovementIds : [item.MovementIds[0]],
            item.PrintedName,
            item.Kinds.Count > 0 ? item.Kinds : [ExemplarKind.Collective, ExemplarKind.Individual],
            [.. item.Leads.Select(lead => lead.OwnerId)]))];
    }
}
