using DienHinh.Ingest.Domain;
using YamlDotNet.Serialization;

namespace DienHinh.Ingest.Recognition;

/// <summary>The words for classes of subjects, occupations, forms of award and occasions, from data/templates/subjects.yaml.</summary>
public sealed class SubjectWords
{
    private static readonly char[] s_separators = [',', ';', '\n', '/', '(', ')'];

    private readonly PhraseList _people;
    private readonly PhraseList _bodies;
    private readonly PhraseList _subKinds;
    private readonly PhraseList _awardForms;
    private readonly PhraseList _occasions;

    private SubjectWords(Content content, Dictionary<string, List<string>> people, Dictionary<string, List<string>> bodies)
    {
        (_people, _bodies, _subKinds, _awardForms, _occasions) = (new(people), new(bodies), new(content.SubKinds), new(content.AwardForms), new(content.Occasions));
        SubKindNames = content.SubKinds.ToDictionary(s => s.Key, s => s.Value[0], StringComparer.Ordinal);
    }

    /// <summary>The name to show for each sub-kind.</summary>
    public IReadOnlyDictionary<string, string> SubKindNames { get; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">A category is unknown or a code has no words; the message names file and word.</exception>
    public static SubjectWords Load(string path)
    {
        var content = new DeserializerBuilder().Build().Deserialize<Content>(File.ReadAllText(path));
        Dictionary<string, List<string>> people = new(StringComparer.Ordinal), bodies = new(StringComparer.Ordinal);
        foreach (var (name, words) in content.Categories)
        {
            if (Codes.FindCategory(name) is not { } category) throw new InvalidDataException($"{path}: không có nhóm đối tượng \"{name}\".");
            (category == SubjectCategory.Enterprise ? bodies : people)[name] = words;
        }

        if (content.SubKinds.Concat(content.AwardForms).Concat(content.Occasions).FirstOrDefault(c => c.Value is not { Count: > 0 }).Key is { } empty)
            throw new InvalidDataException($"{path}: mục \"{empty}\" chưa có cách viết nào.");
        return new SubjectWords(content, people, bodies);
    }

    /// <summary>The category that a classing column, a section or a position names; of several posts the highest. Null where the text names none.</summary>
    public SubjectCategory? CategoryOf(string text, ExemplarKind kind) => kind switch
    {
        ExemplarKind.Collective => _bodies.Find(text) is { } body ? Codes.FindCategory(body) : null,
        ExemplarKind.Individual => Highest(text),
        _ => null,
    };

    /// <summary>The kind of subject that a word of a classing column implies, "Doanh nghiệp" or "Doanh nhân"; null where it implies none.</summary>
    public ExemplarKind? KindOf(string text) =>
        Highest(text) is not null ? ExemplarKind.Individual : _bodies.FindAtStart(text) is not null ? ExemplarKind.Collective : null;

    /// <summary>Whether the name of a body says that it is an enterprise, "Công ty …".</summary>
    public bool IsEnterprise(string name) => _bodies.FindAtStart(name) is not null;

    /// <summary>The occupation or narrower class that a text names, "nong-dan"; null where it names none.</summary>
    public string? SubKindOf(string text) => _subKinds.Find(text);

    /// <summary>The code of an award's form, "giay-khen"; <c>other</c> where the words are not known.</summary>
    public string AwardFormOf(string form) => _awardForms.Find(form) ?? "other";

    /// <summary>The code of the occasion that a text names, "ad-hoc"; null where it names none.</summary>
    public string? OccasionOf(string text) => _occasions.Find(text);

    private SubjectCategory? Highest(string text)
    {
        SubjectCategory? highest = null;
        foreach (var post in text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries))
            if (_people.Find(post) is { } code && Codes.FindCategory(code) is { } category && (highest is null || category < highest)) highest = category;
        return highest;
    }

    private sealed class Content
    {
        [YamlMember(Alias = "categories")]
        public Dictionary<string, List<string>> Categories { get; set; } = [];

        [YamlMember(Alias = "sub-kinds")]
        public Dictionary<string, List<string>> SubKinds { get; set; } = [];

        [YamlMember(Alias = "award-forms")]
        public Dictionary<string, List<string>> AwardForms { get; set; } = [];

        [YamlMember(Alias = "occasions")]
        public Dictionary<string, List<string>> Occasions { get; set; } = [];
    }
}
