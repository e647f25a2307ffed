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
        var parser = new Parser(new StringReader(text));
        try
        {
            stream.Load(parser);
        }
        catch (YamlException e)
        {
            errors.Add(file, (int)e.Start.Line, $"không đọc được YAML: {e.Message}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // Some unclosed brackets make the library lose its state instead of naming the place; the last event it gave is near.
            errors.Add(file, (int)(parser.Current?.End.Line ?? 1), "không đọc được YAML: có lẽ thiếu dấu đóng ngoặc");
            return null;
        }
        if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
            return new YamlMap(root, file, errors);
        errors.Add(file, 1, "tệp phải là một bảng “khóa: giá trị”");
        return null;
    }
}
