using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>The words of forms that officers may extend without a programmer: column headings, abbreviations, classes of subjects, logs; from data/templates.</summary>
/// <param name="Columns">Spellings of column headings.</param>
/// <param name="Abbreviations">Comparison key of an abbreviation to the key of what it stands for.</param>
/// <param name="Subjects">Words for classes of subjects, forms of award and occasions.</param>
/// <param name="Entries">Words of the sheets that log what happened around exemplars.</param>
public sealed record FormWords(ColumnAliases Columns, IReadOnlyDictionary<string, string> Abbreviations, SubjectWords Subjects, EntryWords Entries)
{
    /// <summary>Reads the four files of the folder.</summary>
    /// <exception cref="InvalidDataException">A role is unknown or a spelling stands twice.</exception>
    public static FormWords Load(string folder)
    {
        var abbreviations = WordFile.Open(Path.Combine(folder, "abbreviations.yaml")).Pairs();
        return new FormWords(
            ColumnAliases.Load(Path.Combine(folder, "columns.yaml")),
            abbreviations.ToDictionary(a => TextKey.Exact(a.Key), a => TextKey.Exact(a.Value), StringComparer.Ordinal),
            SubjectWords.Load(Path.Combine(folder, "subjects.yaml")),
            EntryWords.Load(Path.Combine(folder, "entries.yaml")));
    }
}
