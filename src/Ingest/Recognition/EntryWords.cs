using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>What a column of a log is for. The words that announce each are in data/templates/entries.yaml.</summary>
public enum EntryColumn
{
    Ordinal,
    Date,
    Exemplar,
    What,

    /// <summary>What kind of thing was done, "Tham quan"; in a log of publicity alone the channel.</summary>
    Form,

    /// <summary>Channel of publicity, or the place of what was done.</summary>
    Channel,
    Owner,
    Result,
    State,
    Remark,
}

/// <summary>The words of logs (nhật ký tuyên truyền, tham quan, …), from data/templates/entries.yaml.</summary>
public sealed class EntryWords
{
    private readonly Dictionary<string, EntryColumn> _columns = new(StringComparer.Ordinal);
    private readonly PhraseList _kinds;
    private readonly PhraseList _channels;
    private readonly PhraseList _states;

    private EntryWords(PhraseList kinds, PhraseList channels, PhraseList states) => (_kinds, _channels, _states) = (kinds, channels, states);

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">A kind, column or state is unknown, or a heading stands under two columns; the message names file and word.</exception>
    public static EntryWords Load(string path)
    {
        if (WordFile.Open(path).Sections("kinds", "columns", "channels", "states") is not [var kinds, var columns, var channels, var states]) throw new InvalidOperationException();
        RequireKnown<EntryKind>(path, kinds.Keys);
        RequireKnown<ExemplarState>(path, states.Keys);
        RequireKnown<EntryColumn>(path, columns.Keys);
        var words = new EntryWords(new(kinds), new(channels), new(states));
        foreach (var (name, headings) in columns)
        {
            var column = Enum.Parse<EntryColumn>(name, ignoreCase: true);
            foreach (var heading in headings)
                if (!words._columns.TryAdd(TextKey.Folded(heading), column) && words._columns[TextKey.Folded(heading)] != column)
                    throw new InvalidDataException($"{path}: \"{heading}\" vừa thuộc {words._columns[TextKey.Folded(heading)]} vừa thuộc {column}.");
        }

        return words;
    }

    /// <summary>What a heading announces; null where it is none of the known ones.</summary>
    public EntryColumn? ColumnOf(string heading) => _columns.TryGetValue(TextKey.Folded(heading), out var column) ? column : null;

    /// <summary>What the words are about; null where they name nothing that is logged.</summary>
    public EntryKind? KindOf(string text) => _kinds.Find(text) is { } code ? Enum.Parse<EntryKind>(code, ignoreCase: true) : null;

    /// <summary>The code of a channel of publicity, <c>other</c> where the words are not known.</summary>
    public string ChannelOf(string text) => _channels.Find(text) ?? "other";

    /// <summary>What a text says of the state of an exemplar, "không còn duy trì"; null where it says nothing.</summary>
    public ExemplarState? StateOf(string text) => _states.Find(text) is { } code ? Enum.Parse<ExemplarState>(code, ignoreCase: true) : null;

    private static void RequireKnown<TEnum>(string path, IEnumerable<string> names)
        where TEnum : struct, Enum
    {
        if (names.FirstOrDefault(n => !Enum.TryParse<TEnum>(n, ignoreCase: true, out _)) is { } unknown)
            throw new InvalidDataException($"{path}: không có mục \"{unknown}\".");
    }
}
