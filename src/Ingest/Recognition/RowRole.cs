using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Recognition;

/// <summary>What a row below the header was taken for.</summary>
public enum RowRole
{
    /// <summary>Nothing to read, or only a number prefilled in the ordinal column.</summary>
    Empty,

    /// <summary>A heading inside the table: it gives kind, movement, unit or year to the rows below.</summary>
    Section,

    /// <summary>An exemplar (list) or a movement with its figures (summary).</summary>
    Data,

    /// <summary>More of the item above, without a number and a name of its own: a second award, the rest of an achievement.</summary>
    Continuation,

    /// <summary>A sum of other rows.</summary>
    Total,

    /// <summary>A note, or anything from the signature block down.</summary>
    Outside,
}

/// <summary>What the section headings above a row say about it.</summary>
public sealed record SectionContext
{
    /// <summary>No section.</summary>
    public static readonly SectionContext None = new();

    /// <summary>Kind named by a section, or null.</summary>
    public ExemplarKind? Kind { get; init; }

    /// <summary>The section text that names a movement, or null.</summary>
    public string? Movement { get; init; }

    /// <summary>Cell of that text.</summary>
    public string? MovementCell { get; init; }

    /// <summary>The section text that names an owner, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>Cell of that text.</summary>
    public string? OwnerCell { get; init; }

    /// <summary>The section text that names a unit, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>Cell of that text.</summary>
    public string? UnitCell { get; init; }

    /// <summary>The section text that says nothing known by itself, or null: in a district's file it may be a commune without its rank.</summary>
    public string? Other { get; init; }

    /// <summary>Cell of that text.</summary>
    public string? OtherCell { get; init; }

    /// <summary>Year named by a section, or null.</summary>
    public int? Year { get; init; }

    /// <summary>The part of the year that a section names, "QUÝ I", or the whole of it, "CẢ NĂM"; null where none does.</summary>
    public FigureTime? Time { get; init; }

    /// <summary>Milestone that a section names for the figures below it, "I. Đăng ký", or null.</summary>
    public Milestone? Milestone { get; init; }

    /// <summary>What a section says of the rows of a list besides, a refusal or a nomination; null where it says neither.</summary>
    public SectionStep? Step { get; init; }
}

/// <summary>A row below the header and what it was taken for.</summary>
/// <param name="Number">1-based row number.</param>
/// <param name="Role">What it was taken for.</param>
/// <param name="Context">The sections above it.</param>
/// <param name="IsHidden">Whether the row is hidden in the workbook.</param>
/// <param name="Reason">Why it was taken for that.</param>
public sealed record RecognisedRow(int Number, RowRole Role, SectionContext Context, bool IsHidden, RowReason Reason = RowReason.Named);

/// <summary>Why a row was taken for what it was; the words are in <c>RecognitionWords</c>.</summary>
public enum RowReason
{
    Named,
    Figures,
    Numbered,
    ContinuesAbove,
    Blank,
    OnlyErrors,
    PrefilledNumber,
    SaysNobody,
    NoName,
    NameUnclear,
    HeaderRepeated,
    KindHeading,
    MovementHeading,
    UnitHeading,
    OwnerHeading,
    YearHeading,
    MilestoneHeading,
    OtherHeading,
    GroupFigures,
    TotalWords,
    FiguresWithoutName,
    EndMark,
    BelowEnd,
    StrayNote,
}

/// <summary>Whether a table lists exemplars or sums them up.</summary>
public enum TableKind
{
    List,
    Summary,
}

/// <summary>A table found on a sheet: what it is, its header, and every row below with its role.</summary>
/// <param name="Grid">The repaired sheet; of tables side by side each has its own columns only.</param>
/// <param name="Kind">List or summary.</param>
/// <param name="Header">Its header.</param>
/// <param name="Rows">Every row below the header, down to the next table.</param>
public sealed record RecognisedTable(Workbooks.SheetGrid Grid, TableKind Kind, Header Header, IReadOnlyList<RecognisedRow> Rows)
{
    /// <summary>First row of the texts that head this table: 1, or the row below the table above it.</summary>
    public int TitleFrom { get; init; } = 1;

    /// <summary>First column of the table where several lie side by side; else 1.</summary>
    public int FirstColumn { get; init; } = 1;

    /// <summary>Last column of the table where several lie side by side; else beyond every column.</summary>
    public int LastColumn { get; init; } = int.MaxValue;
}

/// <summary>The outcome for a sheet.</summary>
public abstract record Recognition
{
    private Recognition()
    {
    }

    /// <summary>Tables were found, from left to right and from top to bottom.</summary>
    public sealed record Found(IReadOnlyList<RecognisedTable> Tables) : Recognition
    {
        /// <summary>The first table.</summary>
        public RecognisedTable Table => Tables[0];
    }

    /// <summary>The sheet is not read, for the stated reason (Vietnamese).</summary>
    public sealed record Ignored(string Reason) : Recognition;
}
