namespace DienHinh.Ingest.Recognition;

/// <summary>A column as the header describes it.</summary>
/// <param name="Column">1-based column.</param>
/// <param name="Role">What it is for, or null when the heading says nothing that is known.</param>
/// <param name="Heading">All captions over the column from top to bottom, joined with " / ".</param>
/// <param name="Year">The year that a caption names, "Năm 2023", or null.</param>
public sealed record HeaderColumn(int Column, ColumnRole? Role, string Heading, int? Year)
{
    /// <summary>The caption that names a movement, "Xây dựng NTM": what stands below is of that movement. Null where none does.</summary>
    public string? Movement { get; init; }

    /// <summary>Whether its heading speaks of what was reached, "Kết quả", "Thực hiện", and of no other thing.</summary>
    public bool IsResult => Role is null or ColumnRole.Achievement && FigureWords.IsResult(Heading);

    /// <summary>Whether a caption names a milestone or a part of a year: figures stand below.</summary>
    public bool IsMilestoneOrTime => Role is null or ColumnRole.Total or ColumnRole.Registered && Heading.Split(" / ").Any(c => FigureWords.MilestoneOf(c) is not null || FigureWords.TimeOf(c) is not null);
}

/// <summary>The header of a table: one to four rows, and perhaps a row of column numbers below.</summary>
/// <param name="FirstRow">First header row.</param>
/// <param name="LastRow">Last header row, the row of column numbers not included.</param>
/// <param name="NumberRow">The row of column numbers, or null.</param>
/// <param name="Columns">Columns from left to right, those without a heading left out.</param>
public sealed record Header(int FirstRow, int LastRow, int? NumberRow, IReadOnlyList<HeaderColumn> Columns)
{
    /// <summary>The last row that belongs to the header.</summary>
    public int EndRow => NumberRow ?? LastRow;

    /// <summary>All header rows, 1-based.</summary>
    public IReadOnlyList<int> AllRows => [.. Enumerable.Range(FirstRow, EndRow - FirstRow + 1)];

    /// <summary>Whether the other header has the same headings in the same columns: the header printed again on a new page.</summary>
    public bool SaysTheSame(Header other) =>
        Columns.Select(c => (c.Column, Text.TextKey.Exact(c.Heading))).SequenceEqual(other.Columns.Select(c => (c.Column, Text.TextKey.Exact(c.Heading))));

    /// <summary>The first column of that role, or null.</summary>
    public HeaderColumn? Find(ColumnRole role)
    {
        // By hand: every row of a table asks for a dozen roles.
        for (var i = 0; i < Columns.Count; i++)
            if (Columns[i].Role == role) return Columns[i];
        return null;
    }

    /// <summary>
    /// The column that says what a row is about: the names of a list; the movements of a summary, or, where those stand across, its years, units, kinds or owners.
    /// </summary>
    public HeaderColumn? Main(TableKind kind)
    {
        if (kind == TableKind.List) return Find(ColumnRole.Name);
        foreach (var role in (ReadOnlySpan<ColumnRole>)[ColumnRole.Movement, ColumnRole.Kind, ColumnRole.Year, ColumnRole.Unit, ColumnRole.Owner, ColumnRole.Place])
            if (Columns.FirstOrDefault(c => c.Role == role && c is { Movement: null, Year: null }) is { } column) return column;
        return Columns.FirstOrDefault(c => c is { Role: null, Movement: null, Year: null });
    }

    /// <summary>Whether its columns count exemplars with the movements across, or of one movement that stands outside the table.</summary>
    public bool IsTurned => !Has(ColumnRole.Name) && !Has(ColumnRole.Movement) && Main(TableKind.Summary) is { Role: not null }
        && (Columns.Count(c => c.Movement is not null || ColumnContent.IsKind(c.Role) || c.IsMilestoneOrTime) >= 2 || HasKindsByYears);

    /// <summary>Whether kinds stand down and years across: exemplars where the title says so, else anything.</summary>
    public bool HasKindsByYears => !Has(ColumnRole.Name) && !Has(ColumnRole.Movement) && Main(TableKind.Summary) is { Role: ColumnRole.Kind } && Columns.Count(c => c.Year is not null) >= 2 && Columns.All(c => c.Movement is null);

    /// <summary>Whether some column has the role.</summary>
    public bool Has(ColumnRole role) => Find(role) is not null;
}
