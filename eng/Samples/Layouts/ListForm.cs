using DienHinh.Ingest.Domain;

namespace DienHinh.Samples.Layouts;

/// <summary>What a column of a list holds.</summary>
public enum ColumnRole
{
    Number,
    Name,
    Position,
    Place,
    PositionAndPlace,
    Kind,
    CollectiveTick,
    IndividualTick,
    HouseholdTick,
    Movement,
    Owner,
    Deed,
    Award,
    Decision,
    Year,
    Remark,
}

/// <summary>A column of a list.</summary>
/// <param name="Role">What it holds.</param>
/// <param name="Caption">Its header, as spelled in this form.</param>
/// <param name="Width">In characters.</param>
/// <param name="Group">Header above it and its neighbours; null where the caption takes both header rows.</param>
public sealed record ListColumn(ColumnRole Role, string Caption, double Width, string? Group = null);

/// <summary>By what the rows of a list are grouped under section rows.</summary>
public enum SectionBy
{
    Nothing,
    Movement,
    Kind,
    Owner,
}

/// <summary>The form of a list (danh sách): its columns and habits.</summary>
public sealed record ListForm
{
    public required IReadOnlyList<ListColumn> Columns { get; init; }

    public SectionBy Sections { get; init; }

    /// <summary>Whether a row of column numbers stands under the header.</summary>
    public bool ColumnNumbers { get; init; }

    /// <summary>How the column numbers are written: "(1)" or "1".</summary>
    public bool NumbersInBrackets { get; init; } = true;

    /// <summary>Whether the section's numeral and text share one merged cell, or stand in two.</summary>
    public bool MergedSections { get; init; } = true;

    /// <summary>Whether section texts are in capitals.</summary>
    public bool CapitalSections { get; init; } = true;

    /// <summary>Whether the numbering runs on over the sections.</summary>
    public bool NumbersRunOn { get; init; }

    /// <summary>Blank rows between sections.</summary>
    public bool BlankRows { get; init; }

    /// <summary>Whether a total row ends the list.</summary>
    public bool TotalRow { get; init; }

    /// <summary>Empty rows that carry only a number.</summary>
    public int NumberedEmptyRows { get; init; }

    /// <summary>Empty rows that carry only borders.</summary>
    public int FormattedEmptyRows { get; init; }

    /// <summary>Every n-th exemplar's row is hidden; 0 hides none.</summary>
    public int HideEvery { get; init; }

    /// <summary>What a tick looks like.</summary>
    public string Tick { get; init; } = "x";

    /// <summary>A note under the table, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The milestones that being on the list means.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [Milestone.Recognised];

    /// <summary>Whether any columns stand under a common header.</summary>
    public bool HasGroups => Columns.Any(c => c.Group is not null);
}
