using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;

namespace DienHinh.Analytics.Units;

/// <summary>
/// The units of one day, and where the figures of every other unit stand among them. A unit that ended before goes on to its successors, one that
/// began later goes back to its predecessors. Where all ways end at one unit nothing is estimated, even if a unit on the way was divided.
/// </summary>
/// <param name="units">All units, with what became of them.</param>
/// <param name="day">The day of the map.</param>
/// <param name="division">What happens to a divided unit; null leaves it open.</param>
public sealed class UnitMap(UnitRegister units, DateOnly day, Division? division = null)
{
    /// <summary>Digits kept of a share; what rounding takes away goes to the heaviest part.</summary>
    private const int ShareDigits = 12;

    private readonly ILookup<string, Succession> _predecessors = units.Successions.ToLookup(s => s.SuccessorId, StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _finals = new(StringComparer.Ordinal);

    /// <summary>The day of the map.</summary>
    public DateOnly Day => day;

    /// <summary>Where the figures of a unit of the register stand.</summary>
    public UnitPlacement Place(string unitId)
    {
        var unit = units.Find(unitId) ?? throw new ArgumentException($"The register has no unit {unitId}.", nameof(unitId));
        // What has no successor of its own (a body, a village, a district) keeps its name and moves with the unit that it belonged to.
        var carrier = unit;
        while (Finals(carrier).Count == 0 && carrier.ParentId is { } parent)
            carrier = units.Find(parent)!;
        if (Finals(carrier).Count == 0)
            return new([new(unit.Id, unit.Id, 1)], new(unit.Id, unit.Id, 1), [], HasPlace: false);

        var divided = new List<string>();
        var parts = new Dictionary<string, decimal>(StringComparer.Ordinal);
        Walk(carrier, 1, parts, divided);
        UnitShare Part(string place, decimal share) => new(ReferenceEquals(carrier, unit) ? place : unit.Id, place, share);
        var shares = Exact(parts).Select(p => Part(p.Key, p.Value)).ToList();
        return new(shares, shares.Count > 0 ? shares[0] : Part(Finals(carrier)[0], 1), [.. divided.Distinct(StringComparer.Ordinal)], HasPlace: true);
    }

    /// <summary>The units of the map that a unit's figures may stand under, in the order of the register; empty where nothing is known.</summary>
    public IReadOnlyList<string> Finals(string unitId) => Finals(units.Find(unitId)!);

    /// <summary>The units that follow a divided one on the way to the map.</summary>
    public IReadOnlyList<string> Parts(string unitId) => [.. Next(units.Find(unitId)!).Where(n => Finals(n).Count > 0).Select(n => n.Id)];

    private IReadOnlyList<string> Finals(Unit unit)
    {
        if (_finals.TryGetValue(unit.Id, out var known))
            return known;
        // The first and last days of units make a circle impossible in a checked register; an unchecked one finds an empty list here.
        _finals[unit.Id] = [];
        return _finals[unit.Id] = unit.ExistsDuring(day, day) ? [unit.Id] : [.. Next(unit).SelectMany(Finals).Distinct(StringComparer.Ordinal)];
    }

    private IEnumerable<Unit> Next(Unit unit) => (unit.ValidTo < day
        ? units.Successors(unit).Select(s => s.SuccessorId)
        : _predecessors[unit.Id].Select(s => s.UnitId)).Select(id => units.Find(id)!);

    private void Walk(Unit unit, decimal share, Dictionary<string, decimal> parts, List<string> divided)
    {
        if (Finals(unit) is [var only])
        {
            parts[only] = parts.GetValueOrDefault(only) + share;
            return;
        }

        var next = Next(unit).Where(n => Finals(n).Count > 0).ToList();
        if (next is [var sole])
        {
            Walk(sole, share, parts, divided);
            return;
        }

        divided.Add(unit.Id);
        switch (division?.Rule)
        {
            case DivisionRule.ToOne:
                Walk(Chosen(unit, next), share, parts, divided);
                break;
            case DivisionRule.ByWeights when WeightsOf(unit) is { } weights:
                var heavy = next.Select(n => (Unit: n, Weight: WeightOf(weights, n))).Where(n => n.Weight > 0).ToList();
                var sum = heavy.Sum(n => n.Weight);
                foreach (var (part, weight) in heavy)
                    Walk(part, share * weight / sum, parts, divided);
                break;
        }
    }

    private Unit Chosen(Unit unit, List<Unit> next)
    {
        var named = division!.To is { } to
            ? next.Find(n => to.Any(t => Names(n, t)) || Finals(n).Any(f => to.Any(t => Names(units.Find(f)!, t)))) : null;
        if (named is not null || WeightsOf(unit) is not { } weights)
            return named ?? next[0];
        return next.MaxBy(n => WeightOf(weights, n))!;
    }

    private IReadOnlyDictionary<string, decimal>? WeightsOf(Unit unit) =>
        division?.Weights?.FirstOrDefault(w => Names(unit, w.Key)).Value is { } weights && weights.Values.Any(w => w > 0) ? weights : null;

    private static decimal WeightOf(IReadOnlyDictionary<string, decimal> weights, Unit unit) => weights.FirstOrDefault(w => Names(unit, w.Key)).Value;

    private static bool Names(Unit unit, string codeOrId) => unit.Id == codeOrId || unit.Code == codeOrId;

    private static List<KeyValuePair<string, decimal>> Exact(Dictionary<string, decimal> parts)
    {
        var rounded = parts.Select(p => KeyValuePair.Create(p.Key, Math.Round(p.Value, ShareDigits))).Where(p => p.Value > 0).OrderByDescending(p => p.Value).ToList();
        if (rounded.Count > 0)
            rounded[0] = KeyValuePair.Create(rounded[0].Key, rounded[0].Value + 1 - rounded.Sum(p => p.Value));
        return rounded;
    }
}
