using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DienHinh.Ingest.Reference;

/// <summary>Opens one YAML file of the catalogue as a <see cref="YamlMap"/>.</summary>
internal static class YamlFile
{
    /// <summary>The map at the top of the file; null, with an error, when the text is not YAML or no map.</summary>
    public static YamlMap? Open(string file, string text, CatalogueErrors errors)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            errors.Add(file, (int)e.Start.Line, $"không đọc được YAML: {e.Message}");
            return null;
        }
        if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
            return new YamlMap(root, file, errors);
        errors.Add(file, 1, "tệp phải là một bảng “khóa: giá trị”");
        return null;
    }
}
