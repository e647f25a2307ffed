namespace DienHinh.Ingest.Recognition;

/// <summary>A column as the header describes it.</summary>
/// <param name="Column">1-based column.</param>
/// <param name="Role">What it is for, or null when the heading says nothing that is known.</param>
/// <param name="Heading">All captions over the column from top to bottom, joined with " / ".</param>
/// <param name="Year">The year that a caption names, "Năm 2023", or null.</param>
public sealed record HeaderColumn(int Column, ColumnRole? Role, string Heading, int? Year);

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

    /// <summary>Whether some column has the role.</summary>
    public bool Has(ColumnRole role) => Find(role) is not null;
}
