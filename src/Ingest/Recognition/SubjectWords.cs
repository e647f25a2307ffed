using DienHinh.Ingest.Domain;

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

    private SubjectWords(PhraseList people, PhraseList bodies, PhraseList subKinds, PhraseList awardForms, PhraseList occasions) =>
        (_people, _bodies, _subKinds, _awardForms, _occasions) = (people, bodies, subKinds, awardForms, occasions);

    /// <summary>The name to show for each sub-kind.</summary>
    public required IReadOnlyDictionary<string, string> SubKindNames { get; init; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">A category is unknown or a code has no words; the message names file and word.</exception>
    public static SubjectWords Load(string path)
    {
        if (WordFile.Open(path).Sections("categories", "sub-kinds", "award-forms", "occasions") is not [var categories, var subKinds, var awardForms, var occasions]) throw new InvalidOperationException();
        Dictionary<string, List<string>> people = new(StringComparer.Ordinal), bodies = new(StringComparer.Ordinal);
        foreach (var (name, words) in categories)
        {
            if (Codes.FindCategory(name) is not { } category) throw new InvalidDataException($"{path}: không có nhóm đối tượng \"{name}\".");
            (category == SubjectCategory.Enterprise ? bodies : people)[name] = words;
        }

        if (subKinds.Concat(awardForms).Concat(occasions).FirstOrDefault(c => c.Value.Count == 0).Key is { } empty)
            throw new InvalidDataException($"{path}: mục \"{empty}\" chưa có cách viết nào.");
        return new SubjectWords(new(people), new(bodies), new(subKinds), new(awardForms), new(occasions)) { SubKindNames = subKinds.ToDictionary(s => s.Key, s => s.Value[0], StringComparer.Ordinal) };
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
}
