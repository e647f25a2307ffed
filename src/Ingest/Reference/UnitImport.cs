using System.Globalization;
using System.Text;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Reference;

/// <summary>
/// A list of units and a succession table as an office has them, made into the form of the catalogue. There a unit is named by code or
/// <c>code@first-day</c>; an office writes the bare code, and which unit that means follows from the days.
/// </summary>
/// <param name="known">The units that the program brings.</param>
/// <param name="errors">Where mistakes go.</param>
internal sealed class UnitImport(IReadOnlyList<Unit> known, CatalogueErrors errors)
{
    private static readonly Dictionary<string, string?> s_unitColumns = new(StringComparer.Ordinal)
    {
        ["code"] = "code", ["name"] = "name", ["level"] = "level", ["parent"] = "parent", ["parent_code"] = "parent",
        ["valid_from"] = "valid_from", ["valid_to"] = "valid_to", ["kind"] = null,
    };

    private static readonly Dictionary<string, string?> s_stepColumns = new(StringComparer.Ordinal)
    {
        ["unit"] = "unit", ["old_code"] = "unit", ["successor"] = "successor", ["new_code"] = "successor", ["date"] = "date", ["part"] = "part", ["extent"] = "part",
    };

    private static readonly Dictionary<string, string?> s_clusterColumns = new(StringComparer.Ordinal)
    {
        ["cluster"] = "cluster", ["name"] = "name", ["unit"] = "unit", ["code"] = "unit", ["valid_from"] = "valid_from", ["valid_to"] = "valid_to",
    };

    private ILookup<string, Unit> _byCode = known.ToLookup(u => u.Code, StringComparer.Ordinal);

    /// <summary>The unit list as a file of the catalogue, each row on the line it had; null when it has no usable table.</summary>
    public string? Units(string file, IReadOnlyList<SheetGrid> sheets)
    {
        if (ImportTable.Read(file, sheets, s_unitColumns, ["code", "name", "level", "parent"], ["code", "parent"], errors) is not { } table)
            return null;
        var imported = table.Rows.Where(r => r.Cells["level"] != UnitLevel.Body.Code()).Select(r => AsUnit(r.Cells)).ToList();
        var ids = imported.Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        _byCode = known.Where(u => !ids.Contains(u.Id)).Concat(imported).ToLookup(u => u.Code, StringComparer.Ordinal);
        foreach (var (_, cells) in table.Rows)
        {
            var unit = AsUnit(cells);
            cells["parent"] = Meant(cells["parent"], p => (p.ValidFrom ?? DateOnly.MinValue) <= (unit.ValidFrom ?? DateOnly.MinValue) && (p.ValidTo ?? DateOnly.MaxValue) >= (unit.ValidTo ?? DateOnly.MaxValue));
        }

        return Write(table, UnitFile.Columns);
    }

    /// <summary>The succession table in the same way; to be called after <see cref="Units"/>, whose codes it may name.</summary>
    public string? Succession(string file, IReadOnlyList<SheetGrid> sheets)
    {
        if (ImportTable.Read(file, sheets, s_stepColumns, ["unit", "successor", "date"], ["unit", "successor"], errors) is not { } table)
            return null;
        foreach (var (_, cells) in table.Rows)
        {
            if (Day(cells.GetValueOrDefault("date")) is not { } date)
                continue;
            cells["unit"] = Meant(cells["unit"], u => u.ValidTo == date.AddDays(-1));
            cells["successor"] = Meant(cells["successor"], u => u.ValidFrom == date);
        }

        var parts = table.Rows.ToLookup(r => r.Cells["unit"], StringComparer.Ordinal);
        foreach (var (_, cells) in table.Rows)
            cells["part"] = cells.GetValueOrDefault("part", "") switch
            {
                "" => parts[cells["unit"]].Count() > 1 ? "true" : "false",
                "part" => "true",
                "whole" => "false",
                var word => word,
            };
        return Write(table, SuccessionFile.Columns);
    }

    /// <summary>The list of clusters in the same way; to be called after <see cref="Units"/>, whose codes it may name.</summary>
    public string? Clusters(string file, IReadOnlyList<SheetGrid> sheets)
    {
        if (ImportTable.Read(file, sheets, s_clusterColumns, ["cluster", "name", "unit"], ["cluster", "unit"], errors) is not { } table)
            return null;
        foreach (var (_, cells) in table.Rows)
        {
            var (from, to) = (Day(cells.GetValueOrDefault("valid_from")), Day(cells.GetValueOrDefault("valid_to")));
            cells["unit"] = Meant(cells["unit"], u => (from is not { } first || u.ExistsDuring(first, first)) && (to is not { } last || u.ExistsDuring(last, last)));
        }

        return Write(table, ClusterFile.Columns);
    }

    /// <summary>The id of the one unit of this code that fits; else the text itself, which the checks of the catalogue then refuse where nothing has it as id.</summary>
    private string Meant(string codeOrId, Func<Unit, bool> fits) => _byCode[codeOrId].Where(fits).Select(u => u.Id).Distinct(StringComparer.Ordinal).ToList() is [var id] ? id : codeOrId;

    private static Unit AsUnit(Dictionary<string, string> cells) => new(
        cells["code"], cells["name"], Codes.FindLevel(cells["level"]) ?? UnitLevel.Commune, cells["parent"], Day(cells.GetValueOrDefault("valid_from")), Day(cells.GetValueOrDefault("valid_to")));

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // Lines between are remarks, so that a mistake found now or later names the line of the file that the office has.
    private static string Write(ImportTable table, string[] columns)
    {
        var text = new StringBuilder();
        var line = 1;
        void Row(int number, IEnumerable<string> fields)
        {
            for (; line < number; line++) text.Append("#\n");
            text.AppendJoin(',', fields.Select(Quoted)).Append('\n');
            line++;
        }

        Row(table.HeaderLine, columns);
        foreach (var (number, cells) in table.Rows)
            Row(number, columns.Select(c => cells.GetValueOrDefault(c, "")));
        return text.ToString();
    }

    private static string Quoted(string field) => field.AsSpan().ContainsAny(",\"#") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
