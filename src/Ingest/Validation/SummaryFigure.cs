using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;

namespace DienHinh.Ingest.Validation;

/// <summary>
/// A column of a summary form whose figures count exemplars. What sums what follows from what the columns say, not from the word "Tổng": a column that
/// says less than others (no kind, no year, no movement) sums them.
/// </summary>
internal sealed class SummaryFigure
{
    /// <summary>1-based column.</summary>
    public required int Column { get; init; }

    /// <summary>Kind that it counts; null for a total or a form without kinds.</summary>
    public ExemplarKind? Kind { get; init; }

    /// <summary>Year that its caption names, or null.</summary>
    public int? Year { get; init; }

    /// <summary>The milestone that its caption names; null where sections or title may say it.</summary>
    public Milestone? Milestone { get; init; }

    /// <summary>The milestone as captions and title say it.</summary>
    public required Milestone Half { get; init; }

    /// <summary>The movement that its caption names; null where the rows name theirs.</summary>
    public string? Movement { get; init; }

    /// <summary>The caption that names the unit below the sender whose figures they are, "Xã Phục Linh"; null where none does.</summary>
    public string? Unit { get; init; }

    /// <summary>The part of the year that it is about; null for the year.</summary>
    public FigureTime? Time { get; init; }

    /// <summary>What its lowest caption parts off within its kind, "Nữ", "Cấp huyện"; null where it parts off nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether its caption says nothing but that it is a sum.</summary>
    public bool IsBareTotal { get; init; }

    /// <summary>How the column writes its numbers.</summary>
    public required ColumnNumbers Numbers { get; init; }

    /// <summary>The columns that it sums: they count, and it counts only where they are blank.</summary>
    public IReadOnlyList<SummaryFigure> Parts { get; private set; } = [];

    /// <summary>The columns that say the same of the whole year, or of the whole kind: they count, and it counts only where they are blank.</summary>
    public IReadOnlyList<SummaryFigure> Wholes { get; private set; } = [];

    /// <summary>The columns of all quarters, halves or months of what it counts; empty where some are missing.</summary>
    public IReadOnlyList<SummaryFigure> YearParts { get; private set; } = [];

    /// <summary>Whether its figure in a row counts, beside the other figures of the row.</summary>
    public bool Counts(Dictionary<SummaryFigure, int> row) =>
        !Wholes.Any(row.ContainsKey) && (Parts.Count == 0 || (row[this] > 0 && !Parts.Any(row.ContainsKey)));

    /// <summary>Whether both count the same, as far as their captions say.</summary>
    public bool SaysTheSame(SummaryFigure other) =>
        other.Half == Half && other.Kind == Kind && other.Year == Year && other.Movement == Movement && other.Time == Time && other.Detail == Detail && other.Unit == Unit;

    /// <summary>Finds out which columns sum which.</summary>
    public static void Relate(List<SummaryFigure> figures)
    {
        foreach (var figure in figures)
        {
            figure.Parts = figures.FindAll(figure.Sums);
            figure.Wholes = figures.FindAll(f => figure.IsWithin(f) || (figure.IsBareTotal && !f.IsBareTotal && f.SaysTheSame(figure)));
            var times = figures.FindAll(f => f.Time is not null && f.Detail == figure.Detail && f.IsWithin(figure));
            figure.YearParts = times.GroupBy(t => t.Time!.Value.Span).Select(g => g.ToList()).FirstOrDefault(IsWholeYear) ?? [];
        }
    }

    /// <summary>Whether the columns together are all quarters, halves or months of a year.</summary>
    public static bool IsWholeYear(IReadOnlyList<SummaryFigure> parts) => AreApart(parts) && parts.Count == parts[0].Time!.Value.Span switch
    {
        FigureSpan.Quarter => 4,
        FigureSpan.HalfYear => 2,
        FigureSpan.Month => 12,
        _ => 0,
    };

    /// <summary>Whether no two of the columns are about the same part of a year.</summary>
    public static bool AreApart(IReadOnlyList<SummaryFigure> parts) =>
        parts.Count > 0 && parts.All(p => p.Time!.Value.Span == parts[0].Time!.Value.Span) && parts.Select(p => p.Time).Distinct().Count() == parts.Count
        && (parts.Count == 1 || parts[0].Time!.Value.Span != FigureSpan.ToMonth);

    /// <summary>What the figures count, whatever the part of the year.</summary>
    public object WithoutTime => (Half, Kind, Year, Movement, Detail, Unit);

    /// <summary>Whether the other column says one thing more than this one, and nothing else.</summary>
    public bool Sums(SummaryFigure part) =>
        part.Half == Half && (Kind is null || part.Kind == Kind) && (Year is null || part.Year == Year) && (Movement is null || part.Movement == Movement)
        && (Time is null || part.Time == Time) && (Detail is null || part.Detail == Detail) && (Unit is null || part.Unit == Unit)
        && (part.Kind != Kind || part.Year != Year || part.Movement != Movement || part.Unit != Unit);

    private bool IsWithin(SummaryFigure whole) =>
        whole.Half == Half && whole.Kind == Kind && whole.Year == Year && whole.Movement == Movement && whole.Unit == Unit
        && (whole.Time is null || whole.Time == Time) && (whole.Detail is null || whole.Detail == Detail) && (whole.Time != Time || whole.Detail != Detail);
}
