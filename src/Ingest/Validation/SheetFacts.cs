using System.Globalization;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>What is known about a sheet before its rows are read.</summary>
/// <param name="Raw">The sheet as found, for the text that the sender typed.</param>
/// <param name="Table">The table, on the repaired sheet.</param>
/// <param name="Heading">The texts around it.</param>
/// <param name="Year">The year of rows that name none; null where nothing says.</param>
/// <param name="Movement">The movement of rows that name none, from title or sheet name; null where nothing says.</param>
public sealed partial record SheetContext(SheetGrid Raw, RecognisedTable Table, SheetHeading Heading, int? Year, string? Movement)
{
    /// <summary>The unit below the sender that heading or tab name for the whole table; null where the table is the sender's own.</summary>
    public Unit? Unit { get; init; }

    /// <summary>The later unit of the sender's name that the sender went into, where the heading is that of the later one; else null.</summary>
    public Unit? Later { get; init; }

    /// <summary>The columns that say whose a row is.</summary>
    internal UnitColumns Units { get; init; } = UnitColumns.None;

    /// <summary>The columns that may give an item several years.</summary>
    internal YearColumns Years { get; } = new(Table, Heading.Year);

    /// <summary>The kind that the tab names, "Cá nhân"; null where it names none.</summary>
    public ExemplarKind? TabKind => SectionWords.KindOf(Raw.Name);

    /// <summary>The one kind that the title says it counts, "TỔNG HỢP SỐ CÁ NHÂN ĐIỂN HÌNH …"; null where it names none, or several.</summary>
    internal ExemplarKind? TitleKind { get; } = Heading.Title is { } title && CountedKind().IsMatch(TextKey.Folded(title)) ? ListReading.OnlyKindIn(title) : null;

    // "… phong trào phát triển kinh tế hộ gia đình" counts more than households.
    [GeneratedRegex(@"\b(?:so|so luong|danh sach|tong hop|thong ke|ket qua)(?: cac| so| so luong)* (?:tap the|ca nhan|ho gia dinh|mo hinh)\b")]
    private static partial Regex CountedKind();
}

/// <summary>What the whole file is about.</summary>
/// <param name="Plan">The plan, or null.</param>
/// <param name="Unit">The sender.</param>
/// <param name="Names">Names and spellings.</param>
/// <param name="HasYears">Whether anything in the file names a year.</param>
public sealed record FileContext(Plan? Plan, Unit Unit, NameBook Names, bool HasYears)
{
    /// <summary>Whether a year may be counted: inside the plan, or any where there is no plan.</summary>
    public bool Covers(int year) => Plan?.Covers(year) ?? true;

    /// <summary>The words of forms.</summary>
    public required FormWords Words { get; init; }

    /// <summary>The decisions in force.</summary>
    public DecisionBook Decisions { get; init; } = DecisionBook.Empty;

    /// <summary>What was decided on the spelling; null where nothing was, or what it means is no longer in the catalogue.</summary>
    public Decision? Decided(DecisionSubject what, string spelling) =>
        Decisions.Find(what, spelling, Plan?.Id) is { } decision && Names.Knows(decision) ? decision : null;
}

/// <summary>What the rows of a sheet gave.</summary>
public sealed class SheetFacts
{
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    // The findings that are told once: where each stands, and what it must not be told for again.
    private readonly Dictionary<int, string> _once = [];

    public List<Exemplar> Exemplars { get; } = [];

    public List<ReportedCount> Counts { get; } = [];

    public List<PendingRow> Pending { get; } = [];

    /// <summary>What columns of lists and logs say happened around exemplars.</summary>
    public List<Entry> Entries { get; } = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>Figures on a year before that of their form: they are compared with.</summary>
    public HashSet<ReportedCount> Compared { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The part of the year that the heading over a figure's row names.</summary>
    internal Dictionary<ReportedCount, FigureTime> Times { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a row says that there is nobody ("Không có", a blank figure), or was decided to be nobody.</summary>
    public bool SaysNone { get; set; }

    /// <summary>Codes of the findings for which a row was left out altogether, once for each row.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>What titles and feet say of the lengths of lists.</summary>
    internal List<ListStatement> Statements { get; } = [];

    /// <summary>Years of rows that lie outside the plan; such rows are not counted.</summary>
    public HashSet<int> YearsOutside { get; } = [];

    /// <summary>Adds a finding.</summary>
    public void Say(string code, string sheet, string? cell, string? text, string? suggestion, params object[] arguments) =>
        Findings.Add(FindingCatalogue.Make(code, sheet, cell, text, suggestion, arguments));

    /// <summary>Adds a note once for each distinct text: a spelling that stands in forty rows is told once, at its first cell.</summary>
    public void SayOnce(string code, string sheet, string? cell, string text, string? suggestion, params object[] arguments) => SayOncePer(text, code, sheet, cell, text, suggestion, arguments);

    /// <summary>Adds a note once for each <paramref name="what"/>, a word of ours that the sender does not see; <paramref name="text"/> is what stands in the cell.</summary>
    public void SayOncePer(string what, string code, string sheet, string? cell, string? text, string? suggestion, params object[] arguments)
    {
        var key = code + "\n" + what;
        if (!_said.Add(key)) return;
        _once[Findings.Count] = key;
        Say(code, sheet, cell, text, suggestion, arguments);
    }

    /// <summary>Adds what the rows below gave, as if they had been read with these: what is told once is told at its first cell of all.</summary>
    public void Add(SheetFacts below)
    {
        Exemplars.AddRange(below.Exemplars);
        Counts.AddRange(below.Counts);
        Compared.UnionWith(below.Compared);
        Pending.AddRange(below.Pending);
        Entries.AddRange(below.Entries);
        YearsOutside.UnionWith(below.YearsOutside);
        SaysNone |= below.SaysNone;
        Lost.AddRange(below.Lost);
        for (var i = 0; i < below.Findings.Count; i++)
        {
            if (below._once.TryGetValue(i, out var key))
            {
                if (!_said.Add(key)) continue;
                _once[Findings.Count] = key;
            }

            Findings.Add(below.Findings[i]);
        }
    }

    /// <summary>Tells that a spelling was read as somebody decided.</summary>
    public void SayDecided(Decision decision, string sheet, string? cell, string text, NameBook names)
    {
        SaysNone |= decision.IsIgnored;
        // The day as people in Viet Nam (UTC+7) know it.
        var day = decision.DecidedAt.AddHours(7).ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
        if (decision.IsIgnored) SayOnce("decided-ignore", sheet, cell, text, null, text, day);
        else SayOnce("decided-name", sheet, cell, text, names.MeaningOf(decision), text, names.MeaningOf(decision), day);
    }

    /// <summary>Lets a row wait for what stands over its column, which is told once for all rows below it.</summary>
    public void WaitForHeading(string code, SourceCells source, string cell, string text, string? suggestion, params object[] arguments)
    {
        SayOnce(code, source.Sheet, cell, text, suggestion, arguments);
        Pending.Add(new PendingRow(source, code, text));
    }

    /// <summary>Lets a row wait, with the reason at the cell.</summary>
    public void Wait(string code, SourceCells source, string? cell, string? text, string? suggestion, params object[] arguments)
    {
        Say(code, source.Sheet, cell, text, suggestion, arguments);
        Pending.Add(new PendingRow(source, code, text));
    }
}
