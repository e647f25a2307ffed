using DienHinh.Ingest.Text;
using YamlDotNet.Serialization;

namespace DienHinh.Ingest.Recognition;

/// <summary>The words of forms that officers may extend without a programmer: column headings and abbreviations, from data/templates.</summary>
/// <param name="Columns">Spellings of column headings.</param>
/// <param name="Abbreviations">Comparison key of an abbreviation to the key of what it stands for.</param>
public sealed record FormWords(ColumnAliases Columns, IReadOnlyDictionary<string, string> Abbreviations)
{
    /// <summary>Reads columns.yaml and abbreviations.yaml of the folder.</summary>
    /// <exception cref="InvalidDataException">A role is unknown or a spelling stands twice.</exception>
    public static FormWords Load(string folder)
    {
        var abbreviations = new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(folder, "abbreviations.yaml")));
        return new FormWords(
            ColumnAliases.Load(Path.Combine(folder, "columns.yaml")),
            abbreviations.ToDictionary(a => TextKey.Exact(a.Key), a => TextKey.Exact(a.Value), StringComparer.Ordinal));
    }
}
