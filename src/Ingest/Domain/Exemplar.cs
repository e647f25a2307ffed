using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Domain;

/// <summary>Where a value stands in a workbook: sheet name and cells, so that any figure can be followed back.</summary>
/// <param name="Sheet">Name of the sheet as shown on its tab.</param>
/// <param name="Range">The cell or cells.</param>
public sealed record SourceCells(string Sheet, CellRange Range)
{
    public SourceCells(string sheet, CellAddress cell)
        : this(sheet, new CellRange(cell, cell))
    {
    }

    /// <summary>The cells in A1 notation, "B7:H7"; written at each call, because a large list keeps a hundred thousand of these and needs few as text.</summary>
    public string Cells => Range.ToString();

    /// <summary>The cell that a remark is put at: that of the name where there is one, else the first.</summary>
    public CellAddress Main { get; init; } = Range.From;

    /// <summary>The same in A1 notation, "B7".</summary>
    public string MainCell => Main.ToString();
}

/// <summary>A commendation or title (khen thưởng, danh hiệu) as the row states it.</summary>
/// <param name="Form">As written: "Giấy khen", "Bằng khen của Chủ tịch UBND tỉnh".</param>
/// <param name="Level">commune, district, province or nation; null when the text does not say (it is never inferred from the form alone).</param>
/// <param name="DecisionNumber">"45/QĐ-UBND", or null.</param>
/// <param name="DecisionDate">Date of the decision, or null.</param>
/// <param name="Occasion">The occasion (loại hình) as written: "thường xuyên", "chuyên đề", "đột xuất"; null where nothing says.</param>
public sealed record Award(string Form, string? Level, string? DecisionNumber, DateOnly? DecisionDate, string? Occasion = null)
{
    /// <summary>What the form comes to, "giay-khen"; <c>other</c> for words that are not known; null where it was not looked up.</summary>
    public string? FormCode { get; init; }

    /// <summary>What the occasion comes to: regular, thematic, ad-hoc, foreign, dedication, seniority, resistance; null where nothing says.</summary>
    public string? OccasionCode { get; init; }
}

/// <summary>One exemplar (điển hình tiên tiến) that a list names, ready to be stored.</summary>
public sealed record Exemplar
{
    /// <summary>Name of the person, body, household or model, repaired to NFC Unicode, without "Ông", "Bà", "Đ/c".</summary>
    public required string Name { get; init; }

    /// <summary>The name exactly as the cell had it.</summary>
    public required string NameAsFound { get; init; }

    /// <summary>Kind of subject.</summary>
    public required ExemplarKind Kind { get; init; }

    /// <summary>The movements it is named under: usually one; one achievement may name two and still counts once in totals.</summary>
    public required IReadOnlyList<string> MovementIds { get; init; }

    /// <summary>The owners it is counted under: the one that the row names, else the leads of the plan's item.</summary>
    public required IReadOnlyList<string> OwnerIds { get; init; }

    /// <summary>Year of the achievement.</summary>
    public required int Year { get; init; }

    /// <summary>The milestones reached, each with its date where the workbook gives one.</summary>
    public required IReadOnlyDictionary<Milestone, DateOnly?> Milestones { get; init; }

    /// <summary>Commendations.</summary>
    public IReadOnlyList<Award> Awards { get; init; } = [];

    /// <summary>The class of subject, or null where nothing says.</summary>
    public SubjectClass? Class { get; init; }

    /// <summary>A narrower class: of the plan's item ("nguoi-tot-viec-tot"), else the occupation ("nong-dan"); null where nothing says.</summary>
    public string? SubKind { get; init; }

    /// <summary>The conferences and congresses that it was introduced to.</summary>
    public IReadOnlyList<CongressEvent> Nominations { get; init; } = [];

    /// <summary>Position or job, or null.</summary>
    public string? Position { get; init; }

    /// <summary>Work place or address, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Summary of the achievement, or null.</summary>
    public string? Achievement { get; init; }

    /// <summary>Remark of the sender, or null.</summary>
    public string? Remark { get; init; }

    /// <summary>The unit below the sender that it is of, where a district's or province's file names it; null for the sender's own.</summary>
    public Unit? Unit { get; init; }

    /// <summary>The cells it was read from.</summary>
    public required SourceCells Source { get; init; }
}

/// <summary>A figure that a summary form states (số liệu báo cáo): how many of a kind, in a movement, in a year, at a milestone.</summary>
/// <param name="MovementIds">The movements of the row.</param>
/// <param name="OwnerIds">The owners it is counted under.</param>
/// <param name="Kind">Kind of subject; null where the form gives only a total.</param>
/// <param name="Milestone">What was counted; usually <see cref="Milestone.Recognised"/>.</param>
/// <param name="Year">Year of the figure.</param>
/// <param name="Count">The figure; never negative.</param>
/// <param name="Source">The cell it stands in.</param>
public sealed record ReportedCount(
    IReadOnlyList<string> MovementIds, IReadOnlyList<string> OwnerIds, ExemplarKind? Kind, Milestone Milestone, int Year, int Count, SourceCells Source)
{
    /// <inheritdoc cref="Exemplar.Unit"/>
    public Unit? Unit { get; init; }
}
