using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Reference;

/// <summary>Every unit of the catalogue as a tree, with what became of those that ended.</summary>
public sealed class UnitRegister
{
    private readonly Dictionary<string, Unit> _byId;
    private readonly ILookup<string, Unit> _byCode;
    private readonly ILookup<string, Unit> _byParent;
    private readonly ILookup<string, Succession> _successions;

    public UnitRegister(IReadOnlyList<Unit> units, IReadOnlyList<Succession> successions)
    {
        All = units;
        Successions = successions;
        _byId = units.ToDictionary(u => u.Id, StringComparer.Ordinal);
        _byCode = units.ToLookup(u => u.Code, StringComparer.Ordinal);
        _byParent = units.Where(u => u.ParentId is not null).ToLookup(u => u.ParentId!, StringComparer.Ordinal);
        _successions = successions.ToLookup(s => s.UnitId, StringComparer.Ordinal);
    }

    /// <summary>All units, in order of the file.</summary>
    public IReadOnlyList<Unit> All { get; }

    /// <summary>All steps from an old unit to a new one.</summary>
    public IReadOnlyList<Succession> Successions { get; }

    /// <summary>
    /// The unit with this id or code. With a day: the only unit of that id or code that existed on it. Without one: the unit with
    /// exactly this id, else the only unit of that code. Null when there is none or more than one.
    /// </summary>
    public Unit? Find(string idOrCode, DateOnly? on = null)
    {
        var exact = _byId.GetValueOrDefault(idOrCode);
        if (on is not { } day)
            return exact ?? Only(_byCode[idOrCode]);
        if (exact is not null && exact.ExistsDuring(day, day))
            return exact;
        return Only(_byCode[idOrCode].Where(u => u.ExistsDuring(day, day)));
    }

    /// <summary>Every unit that ever had this code, the oldest first.</summary>
    public IReadOnlyList<Unit> ByCode(string code) => [.. _byCode[code].OrderBy(u => u.ValidFrom ?? DateOnly.MinValue)];

    /// <summary>Every unit whose code is these digits with zeros in front: a spreadsheet that takes "05794" for a number keeps "5794".</summary>
    public IReadOnlyList<Unit> ByShortCode(string digits) =>
        digits.Length == 0 || digits[0] == '0' || !digits.All(char.IsAsciiDigit) ? [] : [.. All.Where(u => u.Code.Length > digits.Length && u.Code.TrimStart('0') == digits)];

    /// <summary>The units directly below, in order of the file.</summary>
    public IReadOnlyList<Unit> Children(Unit unit) => [.. _byParent[unit.Id]];

    /// <summary>The units above, the nearest first.</summary>
    public IReadOnlyList<Unit> Ancestors(Unit unit)
    {
        var above = new List<Unit>();
        for (var id = unit.ParentId; id is not null; id = _byId[id].ParentId)
            above.Add(_byId[id]);
        return above;
    }

    /// <summary>The unit itself or its ancestor of this level; null where it has none (a commune of today has no district).</summary>
    public Unit? AncestorAt(Unit unit, UnitLevel level) =>
        unit.Level == level ? unit : Ancestors(unit).FirstOrDefault(u => u.Level == level);

    /// <summary>Whether the unit is the other one or lies below it.</summary>
    public bool IsWithin(Unit unit, string ancestorId) => unit.Id == ancestorId || Ancestors(unit).Any(u => u.Id == ancestorId);

    /// <summary>Whether the unit is one of these or lies below one, each named by id or by a code, which several may share.</summary>
    public bool IsWithinAny(Unit unit, IReadOnlyList<string> idsOrCodes) =>
        Ancestors(unit).Prepend(unit).Any(u => idsOrCodes.Contains(u.Id, StringComparer.Ordinal) || idsOrCodes.Contains(u.Code, StringComparer.Ordinal));

    /// <summary>The units of this level below another, at any depth, in order of the file.</summary>
    public IReadOnlyList<Unit> Within(string ancestorId, UnitLevel level) => [.. All.Where(u => u.Level == level && IsWithin(u, ancestorId))];

    /// <summary>What became of a unit that ended: one step, or several parts; empty where it goes on or nothing is recorded.</summary>
    public IReadOnlyList<Succession> Successors(Unit unit) => [.. _successions[unit.Id]];

    /// <summary>The units that went into this one, whole or in part, in order of the file.</summary>
    public IReadOnlyList<Unit> Predecessors(Unit unit) => [.. Successions.Where(s => s.SuccessorId == unit.Id).Select(s => _byId[s.UnitId])];

    private static Unit? Only(IEnumerable<Unit> units)
    {
        var two = units.Take(2).ToList();
        return two.Count == 1 ? two[0] : null;
    }
}
