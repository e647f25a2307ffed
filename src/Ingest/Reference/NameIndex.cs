namespace DienHinh.Ingest.Reference;

/// <summary>Checks that ids are unique and that no name or alias means two things.</summary>
internal sealed class NameIndex(string file, string what, CatalogueErrors errors)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public IReadOnlySet<string> Ids => _ids;

    public void Add(string id, YamlMap map, string name, IEnumerable<(string Text, int Line)> aliases)
    {
        if (id.Length > 0 && !_ids.Add(id))
            errors.Add(file, map.LineOf("id"), $"mã {what} “{id}” dùng hai lần");
        foreach (var (text, line) in aliases.Prepend((Text: name, Line: map.LineOf("name"))).Where(a => a.Text.Length > 0))
        {
            if (!_names.TryAdd(text, id))
                errors.Add(file, line, _names[text] == id ? $"tên “{text}” ghi hai lần" : $"tên “{text}” đã thuộc “{_names[text]}”");
        }
    }
}
