using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Reference;

/// <summary>Reads <c>reference/units.csv</c>, and what the data folder adds to it or replaces in it, and checks that the tree holds together.</summary>
internal static class UnitFile
{
    public const string Name = "reference/units.csv";

    public static readonly string[] Columns = ["code", "name", "level", "parent", "valid_from", "valid_to"];

    private static readonly string[] s_levels = [.. Enum.GetValues<UnitLevel>().Select(l => l.Code())];

    /// <summary>All units; a unit of a later file takes the place of the one with its id.</summary>
    public static IReadOnlyList<Unit> Read(IEnumerable<(string Name, string Text)> files, CatalogueErrors errors)
    {
        var units = new OrderedDictionary<string, (Unit Unit, CsvRow Row)>(StringComparer.Ordinal);
        foreach (var row in files.SelectMany(f => CsvTable.Read(f.Name, f.Text, Columns, errors)))
        {
            if (ReadOne(row) is not { } unit)
                continue;
            if (units.TryGetValue(unit.Id, out var earlier) && earlier.Row.File == row.File)
                row.Error($"đơn vị “{unit.Id}” ghi hai lần");
            else
                units[unit.Id] = (unit, row);
        }
        foreach (var (unit, row) in units.Values)
            CheckParent(unit, row, units);
        CheckOverlaps(units);
        return [.. units.Values.Select(u => u.Unit)];
    }

    private static Unit? ReadOne(CsvRow row)
    {
        var (code, name, level) = (row.Text("code"), row.Text("name"), row.Text("level"));
        var unit = new Unit(
            code, name, Codes.FindLevel(level) ?? UnitLevel.Commune, row.OptionalText("parent"), row.OptionalDay("valid_from"), row.OptionalDay("valid_to"));
        // A unit with a wrong level stays known, so that the files that name it are not blamed too.
        if (level.Length > 0 && Codes.FindLevel(level) is null)
            row.Error($"cấp “{level}” không hợp lệ, phải là một trong: {string.Join(", ", s_levels)}", Likeness.Nearest(level, s_levels));
        if (unit.ValidFrom > unit.ValidTo)
            row.Error("valid_from sau valid_to");
        return code.Length > 0 ? unit : null;
    }

    private static void CheckParent(Unit unit, CsvRow row, OrderedDictionary<string, (Unit Unit, CsvRow Row)> units)
    {
        if (unit.ParentId is null)
        {
            if (unit.Level != UnitLevel.Province)
                row.Error($"“{unit.Name}” phải có đơn vị cấp trên (cột parent)");
            return;
        }
        if (!units.TryGetValue(unit.ParentId, out var found))
        {
            row.Errors.AddUnknown(row.File, row.Line, "đơn vị cấp trên", unit.ParentId, units.Keys);
            return;
        }
        var parent = found.Unit;
        if (parent.Level >= unit.Level)
            row.Error($"“{unit.Name}” ({unit.Level.Code()}) không thể thuộc “{parent.Name}” ({parent.Level.Code()}): cấp trên phải cao hơn");
        else if ((unit.ValidFrom ?? DateOnly.MinValue) < (parent.ValidFrom ?? DateOnly.MinValue)
            || (unit.ValidTo ?? DateOnly.MaxValue) > (parent.ValidTo ?? DateOnly.MaxValue))
            row.Error($"“{unit.Name}” tồn tại ngoài thời gian của cấp trên “{parent.Name}”");
    }

    private static void CheckOverlaps(OrderedDictionary<string, (Unit Unit, CsvRow Row)> units)
    {
        foreach (var same in units.Values.Select(u => u.Unit).GroupBy(u => (u.Code, u.Level == UnitLevel.Body ? u.ParentId : null)))
        {
            Unit? earlier = null;
            foreach (var unit in same.OrderBy(u => u.ValidFrom ?? DateOnly.MinValue))
            {
                if (earlier is not null && (earlier.ValidTo ?? DateOnly.MaxValue) >= unit.ValidFrom)
                    units[unit.Id].Row.Error($"mã {unit.Code} đang được “{earlier.Name}” dùng trong cùng thời gian");
                earlier = unit;
            }
        }
    }
}
