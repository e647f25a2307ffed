using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;

namespace DienHinh.Ingest.Plans;

/// <summary>The ids that a plan file may name, and where its mistakes go.</summary>
internal sealed class PlanReferences(
    IReadOnlyList<Movement> movements, IReadOnlyList<Owner> owners, IReadOnlyList<Unit> units, CatalogueErrors errors)
{
    private readonly HashSet<string> _movements = [.. movements.Select(m => m.Id)];
    private readonly HashSet<string> _owners = [.. owners.Select(o => o.Id)];
    private readonly Dictionary<string, Unit> _units = units.ToDictionary(u => u.Id, StringComparer.Ordinal);

    public CatalogueErrors Errors => errors;

    public UnitLevel? LevelOf(string unitId) => _units.GetValueOrDefault(unitId)?.Level;

    public DateOnly? EndOf(string unitId) => _units.GetValueOrDefault(unitId)?.ValidTo;

    public void CheckUnit(YamlMap map, string key, string id) => Check(map, map.LineOf(key), "đơn vị", id, _units.Keys);

    public void CheckOwner(YamlMap map, string key, string? id) => Check(map, map.LineOf(key), "đơn vị chủ trì", id, _owners);

    /// <summary>Reads a list of movement ids; each must be known.</summary>
    public IReadOnlyList<string> Movements(YamlMap map, string key)
    {
        var ids = map.LocatedTexts(key);
        foreach (var (id, line) in ids)
            Check(map, line, "phong trào", id, _movements);
        return [.. ids.Select(i => i.Text)];
    }

    private void Check(YamlMap map, int line, string what, string? id, IReadOnlyCollection<string> known)
    {
        if (!string.IsNullOrEmpty(id) && !known.Contains(id))
            errors.AddUnknown(map.File, line, what, id, known);
    }
}
