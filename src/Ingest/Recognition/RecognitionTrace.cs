namespace DienHinh.Ingest.Recognition;

/// <summary>A value and where it came from.</summary>
/// <param name="Value">The value as people write it.</param>
/// <param name="Where">A sheet and cell, "DS!A2", or Vietnamese words: the sender's choice, the file name, …</param>
public sealed record TracedValue(string Value, string Where);

/// <summary>What a workbook was read as and why: the sheets in order, with every row and column.</summary>
/// <param name="Unit">The sender; null where unknown.</param>
/// <param name="Plan">The plan; null where there is none.</param>
/// <param name="Years">The years it speaks of.</param>
/// <param name="Sheets">What each sheet was taken for.</param>
/// <param name="Names">The names that nobody knows yet, with what they may mean.</param>
public sealed record RecognitionTrace(TracedValue? Unit, TracedValue? Plan, IReadOnlyList<int> Years, IReadOnlyList<SheetTrace> Sheets, IReadOnlyList<NameTrace> Names);

/// <summary>A name that nobody knows yet.</summary>
/// <param name="What">movement, owner or unit.</param>
/// <param name="Spelling">As it stands in the file.</param>
/// <param name="Where">The sheet and cell where it stands first, "DS!C7".</param>
/// <param name="Meanings">What it may mean, the likeliest first; empty where nothing is likely.</param>
public sealed record NameTrace(string What, string Spelling, string Where, IReadOnlyList<NameMeaning> Meanings);

/// <summary>What a name may mean.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Percent">How likely it is the one meant, 1 to 99: learned from the names known and from the decisions so far.</param>
public sealed record NameMeaning(string Id, string Name, int Percent);

/// <summary>What a sheet was taken for.</summary>
/// <param name="Name">Name on the tab.</param>
/// <param name="IsHidden">Whether the tab is hidden.</param>
/// <param name="Reason">Why it holds no table; null where it does.</param>
/// <param name="Tables">Its tables, from left to right and from top to bottom.</param>
public sealed record SheetTrace(string Name, bool IsHidden, string? Reason, IReadOnlyList<TableTrace> Tables);

/// <summary>What a table was taken for.</summary>
/// <param name="Kind">list or summary.</param>
/// <param name="Range">From its header to its last row, "A5:H42".</param>
/// <param name="HeaderRows">Its header rows, the row of column numbers included.</param>
/// <param name="Title">The line that announces it, or null.</param>
/// <param name="Milestone">The milestone that the title names, or null.</param>
/// <param name="Year">The year of rows that name none, or null.</param>
/// <param name="Movement">The movement of rows that name none, or null.</param>
/// <param name="Columns">Its columns from left to right.</param>
/// <param name="Rows">Its rows below the header, the first <see cref="MostRows"/>.</param>
/// <param name="TotalRows">How many rows there are.</param>
/// <param name="Truncated">Whether rows were left out of <paramref name="Rows"/>.</param>
public sealed record TableTrace(
    string Kind, string Range, IReadOnlyList<int> HeaderRows, string? Title, string? Milestone, TracedValue? Year, TracedValue? Movement,
    IReadOnlyList<ColumnTrace> Columns, IReadOnlyList<RowTrace> Rows, int TotalRows, bool Truncated)
{
    /// <summary>Most rows that a trace tells of one by one.</summary>
    public const int MostRows = 5_000;
}

/// <summary>What a column was taken for.</summary>
/// <param name="Column">"C".</param>
/// <param name="Heading">All captions over it.</param>
/// <param name="Role">Its role, "name", "award", …; null for a heading that says nothing that is known.</param>
/// <param name="RoleTitle">The role in Vietnamese.</param>
/// <param name="Year">The year that its caption names, or null.</param>
/// <param name="IsHidden">Whether the column is hidden.</param>
public sealed record ColumnTrace(string Column, string Heading, string? Role, string RoleTitle, int? Year, bool IsHidden);

/// <summary>What a row was taken for.</summary>
/// <param name="Row">1-based row.</param>
/// <param name="Role">data, continuation, section, total, empty or outside.</param>
/// <param name="Reason">Why, in Vietnamese.</param>
/// <param name="IsHidden">Whether the row is hidden.</param>
public sealed record RowTrace(int Row, string Role, string Reason, bool IsHidden);
