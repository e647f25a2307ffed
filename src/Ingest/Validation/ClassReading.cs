using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>
/// The class of subject of an item (phân loại đối tượng) and its narrower class. A column or section that classes subjects tells it first, then the position,
/// then the name; where none does, it stays unknown.
/// </summary>
internal sealed class ClassReading(RecognisedTable table, SubjectWords words)
{
    private const string Leaders = "lanh-dao-quan-ly";
    private const int MostRemembered = 1_000;

    private readonly Dictionary<(string, ExemplarKind), SubjectCategory?> _categories = [];
    private readonly Dictionary<string, string?> _subKinds = new(StringComparer.Ordinal);

    // What the row says, filled anew for each.
    private readonly List<string> _said = [];
    private readonly int[] _columns = [.. table.Header.Columns.Where(c => c.Role == ColumnRole.Kind).Select(c => c.Column)];

    /// <summary>The columns that class subjects, from left to right: "Đối tượng", "Phân loại đối tượng".</summary>
    public IReadOnlyList<int> Columns => _columns;

    /// <summary>The class and narrower class of a person or body; null where nothing says.</summary>
    /// <param name="row">First row of the item.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <param name="position">Its position, or null.</param>
    /// <param name="section">The section above that says nothing known by itself, or null.</param>
    /// <param name="items">The plan's items that it is named under.</param>
    public (SubjectClass? Class, string? SubKind) Read(int row, ExemplarKind kind, NameInCell name, string? position, string? section, IReadOnlyList<PlanItem> items)
    {
        _said.Clear();
        foreach (var column in _columns)
            if (table.Grid.Covering(row, column) is { Kind: CellKind.Text, IsBlank: false } cell) _said.Add(cell.Text!);
        if (section is not null) _said.Add(section);
        var itsClass = ClassOf(kind, name, position);
        string? word = null;
        foreach (var text in _said) word ??= SubKindOf(text);
        if (position is not null) word ??= SubKindOf(position);
        // "Cô giáo", "Bác sĩ" before the name are an occupation as well.
        return (itsClass, SubKind(kind, word ?? SubKindOf(name.AsFound), itsClass, items));
    }

    private SubjectClass? ClassOf(ExemplarKind kind, NameInCell name, string? position)
    {
        foreach (var text in _said)
            if (CategoryOf(text, kind) is { } classed) return new(classed, CategorySource.Column);
        if (kind == ExemplarKind.Individual && position is not null && CategoryOf(position, kind) is { } posted) return new(posted, CategorySource.Position);
        return kind == ExemplarKind.Collective && words.IsEnterprise(name.Name) ? new(SubjectCategory.Enterprise, CategorySource.Name) : null;
    }

    // A plan's own classes before general occupations: an item that asks for leaders and for good deeds knows no farmers. Where it asks for one class alone, who says
    // nothing is of that class; who says another is not.
    private static string? SubKind(ExemplarKind kind, string? word, SubjectClass? itsClass, IReadOnlyList<PlanItem> items)
    {
        var subjects = 0;
        string? last = null;
        bool asksAny = false, asksWord = false, asksLeaders = false;
        foreach (var item in items)
        {
            foreach (var subject in item.Subjects)
            {
                if (subject.Kind != kind) continue;
                subjects++;
                last = subject.SubKind;
                if (last is null) continue;
                asksAny = true;
                asksWord |= last == word;
                asksLeaders |= last == Leaders;
            }
        }

        if (!asksAny || asksWord) return word;
        if (itsClass is { Category: SubjectCategory.LeaderProvince or SubjectCategory.LeaderDepartment or SubjectCategory.LeaderOther } && asksLeaders) return Leaders;
        return word ?? (subjects == 1 ? last : null);
    }

    private SubjectCategory? CategoryOf(string text, ExemplarKind kind)
    {
        if (_categories.TryGetValue((text, kind), out var known)) return known;
        var category = words.CategoryOf(text, kind);
        if (_categories.Count < MostRemembered) _categories[(text, kind)] = category;
        return category;
    }

    private string? SubKindOf(string text)
    {
        if (_subKinds.TryGetValue(text, out var known)) return known;
        var subKind = words.SubKindOf(text);
        if (_subKinds.Count < MostRemembered) _subKinds[text] = subKind;
        return subKind;
    }
}
