using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Reference;

/// <summary>Reads <c>reference/owners.yaml</c>.</summary>
internal static class OwnerFile
{
    public const string Name = "reference/owners.yaml";

    private static readonly string[] s_levels = ["xã", "phường", "thôn", "tổ dân phố/làng", "huyện", "tỉnh", "-"];

    public static IReadOnlyList<Owner> Read(string text, CatalogueErrors errors)
    {
        if (YamlFile.Open(Name, text, errors) is not { } root)
            return [];
        var maps = root.Maps("owners");
        root.Close();
        var names = new NameIndex(Name, "đơn vị chủ trì", errors);
        return [.. maps.Select(map => ReadOne(map, names))];
    }

    private static Owner ReadOne(YamlMap map, NameIndex names)
    {
        var level = map.Text("level");
        if (level.Length > 0 && !s_levels.Contains(level, StringComparer.Ordinal))
            map.Error("level", $"“level: {level}” không hợp lệ, phải là một trong: {string.Join(", ", s_levels)}", Likeness.Nearest(level, s_levels));
        var aliases = map.LocatedTexts("aliases");
        var (from, to) = map.Validity();
        var owner = new Owner(map.Text("id"), map.Text("name"), map.Text("name_en"), level, map.Text("sector"), [.. aliases.Select(a => a.Text)])
        {
            IsGroup = map.Flag("group"),
            SuccessorNote = map.OptionalText("successor_note"),
            ValidFrom = from,
            ValidTo = to,
        };
        map.Close();
        names.Add(owner.Id, map, owner.Name, aliases);
        return owner;
    }
}
