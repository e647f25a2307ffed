using System.Collections.Concurrent;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Recognition.Guessing;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Validation;

/// <summary>The movements that a text was resolved to.</summary>
/// <param name="Ids">Movement ids; empty where the text was not understood.</param>
/// <param name="Items">The plan's items for them; empty where the plan has none.</param>
/// <param name="IsExact">False when the sender should be told how the text was understood.</param>
/// <param name="Suggestion">The nearest known name when not understood, else the name it was taken for.</param>
public sealed record MovementMatch(IReadOnlyList<string> Ids, IReadOnlyList<PlanItem> Items, bool IsExact, string? Suggestion)
{
    /// <summary>The nearest names when not understood, the suggestion first.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];

    /// <summary>The item when there is exactly one; else null.</summary>
    public PlanItem? Item => Items.Count == 1 ? Items[0] : null;

    /// <summary>The leads of all items, each once.</summary>
    public IReadOnlyList<string> Leads { get; } = [.. Items.SelectMany(i => i.Leads).Select(l => l.OwnerId).Distinct()];

    /// <summary>The kinds that the one item admits; empty where there is not exactly one, or it does not say.</summary>
    public IReadOnlyList<ExemplarKind> Kinds { get; } = Items.Count == 1 ? Items[0].Kinds : [];

    /// <summary>Codes of the rules of all items.</summary>
    public IReadOnlySet<string> Rules { get; } = Items.SelectMany(i => i.Rules).Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
}

/// <summary>Names of movements and owners as the catalogue and a plan know them, and what a sender's spelling means.</summary>
public sealed class NameBook
{
    private static readonly string[] s_joiners = [";", "\n", " + ", "” và “", "\" và \"", " và Cuộc vận động ", " và cuộc vận động ", " và phong trào ", " và Phong trào ", " gắn với ", " / "];

    // Joiners that stand within names as well: they part only where both sides are names as they stand.
    private static readonly string[] s_softJoiners = [" và ", ",", "&", "+", ";", " - "];

    private const int MostRemembered = 20_000;
    private const int LongestRemembered = 300;
    private const int MostJoiners = 8;

    private readonly Catalogue _catalogue;
    private readonly UnitFinder _units;
    private readonly NameMatcher _movements;
    private readonly NameMatcher _owners;
    private readonly NameGuesses _guesses;
    private readonly HashSet<string> _misprints;
    private readonly ConcurrentDictionary<string, Dictionary<string, PlanItem>> _itemsByPlan = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Text, string? Plan), MovementMatch> _remembered = new();
    private readonly RecentTexts<bool> _areMovements;
    private int _rememberedCount;

    public NameBook(Catalogue catalogue, UnitFinder units, IReadOnlyDictionary<string, string> abbreviations)
    {
        (_catalogue, _units) = (catalogue, units);
        _movements = new NameMatcher(catalogue.Movements.SelectMany(m => m.Aliases.Prepend(m.Name).Select(name => (m.Id, name))), units.PlaceNames, abbreviations);
        _misprints = catalogue.Movements.SelectMany(m => m.Misprints).Select(TextKey.Exact).ToHashSet(StringComparer.Ordinal);
        _owners = new NameMatcher(catalogue.Owners.SelectMany(o => o.Aliases.Prepend(o.Name).Select(name => (o.Id, name))), units.PlaceNames, abbreviations, keepsAllWords: true);
        _areMovements = new(8_192, text => Find(text, null, _movements.MatchSurely).Ids.Count > 0);
        _guesses = new NameGuesses(catalogue, units, _movements, _owners);
    }

    /// <summary>The units of the catalogue.</summary>
    public UnitRegister Units => _catalogue.Units;

    /// <summary>The unit below a district or province that the text names, "Phủ Hà", "P. Phủ Hà", "Phường Phu Ha".</summary>
    public UnitNameMatch UnitBelow(Unit within, string text, DateOnly from, DateOnly to) => _units.Below(within, text, from, to);

    /// <summary>Whether the text names a unit of the register, with its rank, whatever stands around it.</summary>
    public bool IsUnit(string text) => _units.NamesUnit(text);

    /// <summary>Whether the text plainly says that it is a unit, known or not.</summary>
    public bool SaysUnit(string text) => _units.SaysUnit(text);

    /// <summary>Whether the text plainly says that it is a commune or names one beside other places, known or not.</summary>
    public bool SaysCommune(string text) => _units.SaysCommune(text);

    /// <summary>Whether the text names the unit or one above it, with rank or bare.</summary>
    public bool NamesOrAbove(Unit unit, string text) => _units.IsAbove(unit, text);

    /// <summary>What a spelling that waits may mean, the likeliest first, learned from catalogue and decisions.</summary>
    /// <param name="what">Movement, owner or unit; nothing is guessed about others.</param>
    /// <param name="text">The spelling.</param>
    /// <param name="plan">Id of the workbook's plan, or null.</param>
    /// <param name="sender">Who sent it; units are looked for below.</param>
    /// <param name="decisions">The decisions so far.</param>
    public IReadOnlyList<NameMeaning> Meanings(DecisionSubject what, string text, string? plan, Unit? sender, DecisionBook decisions) =>
        [.. _guesses.Of(what, text, plan, sender, decisions).Where(g => g.IsWorthShowing).Take(NameGuess.MostShown).Select(g => new NameMeaning(g.Id, ShownOf(what, g.Id) ?? g.Name, g.Percent))];

    // Of two units with one name a person must see which is which.
    private string? ShownOf(DecisionSubject what, string id) => what == DecisionSubject.Unit && _catalogue.Units.Find(id) is { } unit ? _units.Told(unit) : NameOf(what, id);

    /// <summary>The same, and what it is likely to mean where nothing reads it.</summary>
    public UnitNameMatch NearestUnitBelow(Unit within, string text, DateOnly from, DateOnly to) => _units.NearestBelow(within, text, from, to);

    /// <summary>Whether the text is a known name of movements as it stands; what it is nearest to is not looked for.</summary>
    public bool NamesExactly(string text, Plan? plan) => Find(text, plan, t => Warned(t, _movements.MatchSurely(t))) is { Ids.Count: > 0, IsExact: true };

    /// <summary>Whether the text names a movement for sure.</summary>
    public bool IsMovement(string text) => text.Length is > 2 and < 250 && _areMovements.Of(text);

    /// <summary>Whether the text names an owner for sure.</summary>
    public bool IsOwner(string text) => text.Length is > 2 and < 120 && _owners.MatchSurely(text) is { Id: not null, IsExact: true };

    /// <summary>The movements that the text names, as the catalogue or the plan words them.</summary>
    public MovementMatch Movement(string text, Plan? plan)
    {
        if (_remembered.TryGetValue((text, plan?.Id), out var known)) return known;
        var match = Find(text, plan, t => Warned(t, _movements.Match(t)));
        if (!match.IsExact && Joined(text, plan) is { } joined && (match.Ids.Count == 0 || match.Ids.All(joined.Ids.Contains))) match = joined;
        if (match.Ids.Count == 0 && Doubtful(_guesses.Movement(text)) is var doubt) match = match with { Suggestion = doubt.Suggestion, Nearest = doubt.Nearest };
        // Asking the dictionary for its count would make every thread wait for the others.
        if (text.Length <= LongestRemembered && Interlocked.Increment(ref _rememberedCount) < MostRemembered) _remembered[(text, plan?.Id)] = match;
        return match;
    }

    private MovementMatch Find(string text, Plan? plan, Func<string, NameMatch> match)
    {
        var whole = match(text);
        // The plan's own wording counts only where it is no movement's name: a row that names one of an item's two movements means that one.
        if (whole is not { Id: not null, IsExact: true } && plan is not null && ItemsOf(plan).TryGetValue(TextKey.Exact(text), out var printed))
            return new(NamedBy(printed), [printed], true, null);
        if (whole.Id is not null) return Of([whole.Id], plan, whole.IsExact, whole.Suggestion);

        // A name in quotes stands for itself, whatever is written around it: "Diễn hình tiên tiến trong phong trào “…”".
        var quoted = text.Split('“', '”', '"', '„');
        if (quoted.Length == 3 && match(quoted[1]) is { Id: not null } inside) return Of([inside.Id], plan, inside.IsExact, inside.Suggestion);

        var parts = text.Split(s_joiners, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(p => p.Any(char.IsLetter)).ToList();
        if (parts.Count is 2 or 3)
        {
            var matches = parts.Select(match).ToList();
            if (matches.All(m => m.Id is not null)) return Of([.. matches.Select(m => m.Id!).Distinct()], plan, matches.All(m => m.IsExact), string.Join("; ", matches.Select(m => NameOf(m.Id!))));
        }

        return new([], [], false, null);
    }

    // "A và B", "A, B": two movements where each side names one as it stands. Every joiner is tried, because names hold some themselves.
    private MovementMatch? Joined(string text, Plan? plan)
    {
        // A list of commas is no list of movements, and each try costs as much as finding a name.
        if (text.Length > LongestRemembered || s_softJoiners.Sum(j => text.AsSpan().Count(j)) > MostJoiners) return null;
        foreach (var joiner in s_softJoiners)
        {
            for (var at = text.IndexOf(joiner, StringComparison.Ordinal); at > 0; at = text.IndexOf(joiner, at + 1, StringComparison.Ordinal))
            {
                if (Part(text[..at]) is not { } first || (Part(text[(at + joiner.Length)..]) ?? Joined(text[(at + joiner.Length)..].Trim(), plan)) is not { } rest) continue;
                List<string> ids = [.. first.Ids.Concat(rest.Ids).Distinct()];
                if (ids.Count > 1) return Of(ids, plan, true, null);
            }
        }

        return null;

        MovementMatch? Part(string part) =>
            part.Trim() is { Length: > 2 } bare && Find(bare, plan, t => Warned(t, _movements.MatchSurely(t))) is { Ids.Count: > 0, IsExact: true } match ? match : null;
    }

    private static NameMatch Doubtful(IReadOnlyList<NameGuess> guesses)
    {
        List<string> nearest = [.. guesses.Where(g => g.IsWorthShowing).Take(NameGuess.MostShown).Select(g => g.Name)];
        return new(null, false, nearest is [var first, ..] ? first : null) { Nearest = nearest };
    }

    /// <summary>The owner that the text names.</summary>
    public NameMatch Owner(string text) => _owners.Match(text) is { Id: not null } match ? match : Doubtful(_guesses.Owner(text));

    /// <summary>The movements that a decision names, with the plan's items for them.</summary>
    public static MovementMatch Movement(Decision decision, Plan? plan) => Of(decision.Ids(), plan, true, null);

    /// <summary>Whether the catalogue has everything that the decision names.</summary>
    public bool Knows(Decision decision) => decision.Ids().All(id => NameOf(decision.What, id) is not null);

    /// <summary>What the decision says the spelling means, in words.</summary>
    public string MeaningOf(Decision decision) => string.Join("; ", decision.Ids().Select(id => NameOf(decision.What, id) ?? id));

    /// <summary>The name behind an id, or null where the catalogue has no such id.</summary>
    public string? NameOf(DecisionSubject what, string id) => what switch
    {
        DecisionSubject.Movement => _catalogue.FindMovement(id)?.Name,
        DecisionSubject.Owner => _catalogue.FindOwner(id)?.Name,
        DecisionSubject.Unit => _catalogue.Units.Find(id)?.Name,
        _ => Codes.FindKind(id) is { } kind ? ListReading.KindWord(kind) : null,
    };

    /// <summary>The owners that the text names together, "Công an xã, Ban Chỉ huy Quân sự xã"; empty unless each part is a known name.</summary>
    public IReadOnlyList<string> JointOwners(string text)
    {
        var parts = text.Split([";", ",", "\n", " + ", " và "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var ids = parts.Select(_owners.Match).Where(m => m is { Id: not null, IsExact: true }).Select(m => m.Id!).ToList();
        return parts.Length > 1 && ids.Count == parts.Length ? [.. ids.Distinct()] : [];
    }

    // A printing error that is known is understood, and the sender is told.
    private NameMatch Warned(string text, NameMatch match) =>
        match is { Id: { } id, IsExact: true } && _misprints.Contains(TextKey.Exact(text)) ? new NameMatch(id, false, NameOf(id)) : match;

    /// <summary>Canonical name of a movement.</summary>
    public string NameOf(string movementId) => _catalogue.FindMovement(movementId)?.Name ?? movementId;

    /// <summary>Canonical name of an owner.</summary>
    public string OwnerName(string ownerId) => _catalogue.FindOwner(ownerId)?.Name ?? ownerId;

    // A combined item prints both of its movements; another with two prints the first and lets the second in under the same quota.
    private static IReadOnlyList<string> NamedBy(PlanItem item) => item.Mapping == "combined" ? item.MovementIds : [item.MovementIds[0]];

    /// <summary>The item of the plan that has all the movements, else one item for each.</summary>
    private static MovementMatch Of(IReadOnlyList<string> ids, Plan? plan, bool isExact, string? name)
    {
        if (plan is null) return new(ids, [], isExact, name);
        var whole = plan.Items.FirstOrDefault(i => ids.All(i.MovementIds.Contains));
        IReadOnlyList<PlanItem> items = whole is not null ? [whole] : [.. ids.Select(id => plan.Items.FirstOrDefault(i => i.MovementIds.Contains(id))).OfType<PlanItem>().Distinct()];
        return new(ids, items, isExact, name);
    }

    private Dictionary<string, PlanItem> ItemsOf(Plan plan)
    {
        if (_itemsByPlan.TryGetValue(plan.Id, out var items)) return items;
        items = new(StringComparer.Ordinal);
        foreach (var item in plan.Items) items.TryAdd(TextKey.Exact(item.PrintedName), item);
        return _itemsByPlan[plan.Id] = items;
    }
}
