using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DienHinh.Ingest.Recognition;

/// <summary>
/// One file of data/templates: words under names, perhaps in sections. Walked as a tree and not turned into objects, which needs the means of
/// looking at types at run time that a program compiled ahead has not.
/// </summary>
internal sealed class WordFile
{
    private readonly string _path;
    private readonly YamlMappingNode _root;

    private WordFile(string path, YamlMappingNode root) => (_path, _root) = (path, root);

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">It is no map in YAML; the message names file and line.</exception>
    public static WordFile Open(string path)
    {
        var stream = new YamlStream();
        try
        {
            using var text = File.OpenText(path);
            stream.Load(text);
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"{path}, dòng {e.Start.Line}: không đọc được YAML: {e.Message}", e);
        }

        return stream.Documents is [{ RootNode: YamlMappingNode root }] ? new(path, root) : throw new InvalidDataException($"{path}: tệp phải là một bảng “khóa: giá trị”.");
    }

    /// <summary>The words under each name, both in the order of the file.</summary>
    /// <exception cref="InvalidDataException">What stands under a name is no list of words.</exception>
    public Dictionary<string, List<string>> Lists() => ListsOf(_root);

    /// <summary>The one word beside each name.</summary>
    /// <exception cref="InvalidDataException">What stands beside a name is no word.</exception>
    public Dictionary<string, string> Pairs() => _root.Children.ToDictionary(e => WordOf(e.Key), e => WordOf(e.Value), StringComparer.Ordinal);

    /// <summary>The words of sections; none where the file lacks one.</summary>
    /// <param name="names">The sections that the file may have.</param>
    /// <exception cref="InvalidDataException">The file has another section, or what stands in one are no lists of words.</exception>
    public Dictionary<string, List<string>>[] Sections(params string[] names)
    {
        if (_root.Children.Keys.FirstOrDefault(k => !names.Contains(WordOf(k))) is { } unknown) throw new InvalidDataException($"{_path}, dòng {unknown.Start.Line}: không có mục \"{WordOf(unknown)}\"; chỉ có: {string.Join(", ", names)}.");
        return [.. names.Select(name => !_root.Children.TryGetValue(new YamlScalarNode(name), out var section) ? [] : section is YamlMappingNode map ? ListsOf(map) : throw Misplaced(section))];
    }

    private Dictionary<string, List<string>> ListsOf(YamlMappingNode map) =>
        map.Children.ToDictionary(e => WordOf(e.Key), e => e.Value is YamlSequenceNode list ? list.Children.Select(WordOf).ToList() : throw Misplaced(e.Value), StringComparer.Ordinal);

    private string WordOf(YamlNode node) => node is YamlScalarNode { Value: { } word } ? word : throw Misplaced(node);

    private InvalidDataException Misplaced(YamlNode node) => new($"{_path}, dòng {node.Start.Line}: chỗ này phải là một từ hoặc một danh sách từ.");
}
