using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Reference;

/// <summary>Reads <c>reference/movements.yaml</c>.</summary>
internal static class MovementFile
{
    public const string Name = "reference/movements.yaml";

    private static readonly string[] s_types = ["phong_trao", "cuoc_van_dong", "nhiem_vu", "linh_vuc", "thi_dua_theo_dot"];

    public static IReadOnlyList<Movement> Read(string text, CatalogueErrors errors)
    {
        if (YamlFile.Open(Name, text, errors) is not { } root)
            return [];
        var maps = root.Maps("movements");
        root.Close();
        var names = new NameIndex(Name, "phong trào", errors);
        var movements = maps.Select(map => ReadOne(map, names)).ToList();
        foreach (var (movement, map) in movements.Zip(maps))
        {
            if (movement.ParentId is { } parent && !names.Ids.Contains(parent))
                errors.AddUnknown(Name, map.LineOf("parent"), "phong trào", parent, names.Ids);
            else if (movement.ParentId == movement.Id)
                map.Error("parent", $"“{movement.Id}” không thể bao trùm chính nó");
        }
        return movements;
    }

    private static Movement ReadOne(YamlMap map, NameIndex names)
    {
        var type = map.Text("type");
        if (type.Length > 0 && !s_types.Contains(type, StringComparer.Ordinal))
            map.Error("type", $"“type: {type}” không hợp lệ, phải là một trong: {string.Join(", ", s_types)}", Likeness.Nearest(type, s_types));
        var misprints = map.LocatedTexts("misprints");
        var aliases = map.LocatedTexts("aliases");
        var (from, to) = map.Validity();
        var movement = new Movement(
            map.Text("id"), map.Text("name"), map.Text("name_en"), type, map.Text("group"), map.OptionalText("parent"),
            [.. aliases.Concat(misprints).Select(a => a.Text)], map.OptionalText("note"))
        {
            Misprints = [.. misprints.Select(m => m.Text)],
            ValidFrom = from,
            ValidTo = to,
            Scope = Property(map, "scope", MovementProperties.Scopes),
            Duration = Property(map, "duration", MovementProperties.Durations),
            Method = Property(map, "method", MovementProperties.Methods),
        };
        map.Close();
        names.Add(movement.Id, map, movement.Name, aliases.Concat(misprints));
        return movement;
    }

    private static string? Property(YamlMap map, string key, IReadOnlyList<string> words)
    {
        var word = map.OptionalText(key);
        if (word is not null && !words.Contains(word, StringComparer.Ordinal))
            map.Error(key, $"“{key}: {word}” không hợp lệ, phải là một trong: {string.Join(", ", words)}", Likeness.Nearest(word, words));
        return word;
    }
}
