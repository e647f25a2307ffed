using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Validation;

/// <summary>The movements that a text was resolved to.</summary>
/// <param name="Ids">Movement ids; empty where the text was not understood.</param>
/// <param name="Item">The plan's item, where the plan has one for them.</param>
/// <param name="IsExact">False when the sender should be told how the text was understood.</param>
/// <param name="Suggestion">The nearest known name when not understood, else the name it was taken for.</param>
public sealed record MovementMatch(IReadOnlyList<string> Ids, PlanItem? Item, bool IsExact, string? Suggestion);

/// <summary>Names of movements and owners as the catalogue and a plan know them, and what a sender's spelling means.</summary>
public sealed class NameBook
{
    private static readonly string[] s_joiners = [";", "\n", " + ", "” và “", "\" và \"", " và Cuộc vận động ", " và cuộc vận động ", " và phong trào ", " và Phong trào ", " gắn với ", " / "];

    private readonly Catalogue _catalogue;
    private readonly NameMatcher _movements;
    private readonly NameMatcher _owners;
    private readonly Dictionary<string, Dictionary<string, PlanItem>> _itemsByPlan = new(StringComparer.Ordinal);

    public NameBook(Catalogue catalogue, UnitFinder units)
    {
        _catalogue = catalogue;
        _movements = new NameMatcher(catalogue.Movements.SelectMany(m => m.Aliases.Prepend(m.Name).Select(name => (m.Id, name))), units.PlaceNames);
        _owners = new NameMatcher(catalogue.Owners.SelectMany(o => o.Aliases.Prepend(o.Name).Select(name => (o.Id, name))), [], keepsAllWords: true);
    }

    /// <summary>Whether the text names a movement for sure.</summary>
    public bool IsMovement(string text) => text.Length is > 2 and < 250 && Movement(text, null).Ids.Count > 0;

    /// <summary>Whether the text names an owner for sure.</summary>
    public bool IsOwner(string text) => text.Length is > 2 and < 120 && _owners.Match(text) is { Id: not null, IsExact: true };

    /// <summary>The movements that the text names, the plan's own wording first.</summary>
    public MovementMatch Movement(string text, Plan? plan)
    {
        if (plan is not null && ItemsOf(plan).TryGetValue(TextKey.Exact(text), out var printed)) return new(printed.MovementIds, printed, true, null);
        var whole = _movements.Match(text);
        if (whole.Id is not null) return Of([whole.Id], plan, whole.IsExact, whole.Suggestion);

        var parts = text.Split(s_joiners, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(p => p.Any(char.IsLetter)).ToList();
        if (parts.Count is 2 or 3)
        {
            var matches = parts.Select(_movements.Match).ToList();
            if (matches.All(m => m.Id is not null)) return Of([.. matches.Select(m => m.Id!).Distinct()], plan, matches.All(m => m.IsExact), string.Join("; ", matches.Select(m => NameOf(m.Id!))));
        }

        return new([], null, false, whole.Suggestion);
    }

    /// <summary>The owner that the text names.</summary>
    public NameMatch Owner(string text) => _owners.Match(text);

    /// <summary>Canonical name of a movement.</summary>
    public string NameOf(string movementId) => _catalogue.FindMovement(movementId)?.Name ?? movementId;

    /// <summary>Canonical name of an owner.</summary>
    public string OwnerName(string ownerId) => _catalogue.FindOwner(ownerId)?.Name ?? ownerId;

    /// <summary>The item of the plan that stands for the movements: the one that has them all, else one that has the first.</summary>
    private static MovementMatch Of(IReadOnlyList<string> ids, Plan? plan, bool isExact, string? name)
    {
        var item = plan?.Items.FirstOrDefault(i => ids.All(i.MovementIds.Contains)) ?? plan?.Items.FirstOrDefault(i => i.MovementIds.Contains(ids[0]));
        return new(ids, item, isExact, name);
    }

    private Dictionary<string, PlanItem> ItemsOf(Plan plan)
    {
        if (_itemsByPlan.TryGetValue(plan.Id, out var items)) return items;
        items = new(StringComparer.Ordinal);
        foreach (var item in plan.Items) items.TryAdd(TextKey.Exact(item.PrintedName), item);
        return _itemsByPlan[plan.Id] = items;
    }
}
