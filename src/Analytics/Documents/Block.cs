using DienHinh.Analytics.Charts;

namespace DienHinh.Analytics.Documents;

/// <summary>A part of a document's text.</summary>
public abstract record Block;

/// <summary>A numbered heading.</summary>
/// <param name="Level">1 for "I.", 2 for "1.".</param>
/// <param name="Text">With its number.</param>
public sealed record HeadingBlock(int Level, string Text) : Block;

/// <summary>A paragraph.</summary>
/// <param name="Text">The text.</param>
/// <param name="Sources">Numbers of the lines of the appendix that its figures are traced by.</param>
/// <param name="IsNote">Smaller, for how to read a table.</param>
public sealed record ParagraphBlock(string Text, IReadOnlyList<int> Sources, bool IsNote = false) : Block;

/// <summary>A column of a table.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Weight">Its share of the width.</param>
/// <param name="IsNumber">Set to the right.</param>
public sealed record TableColumn(string Title, double Weight, bool IsNumber);

/// <summary>A table whose heading row is repeated on each page.</summary>
/// <param name="Caption">What it shows, with its number.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">Cells as they are shown.</param>
/// <param name="Totals">The last row in bold, or null.</param>
public sealed record TableBlock(string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string>? Totals) : Block
{
    /// <summary>The ground of each cell of <see cref="Rows"/> as "#edf3f8", null for white; null where no cell has one.</summary>
    public IReadOnlyList<IReadOnlyList<string?>>? Shades { get; init; }
}

/// <summary>A chart.</summary>
/// <param name="Chart">What is drawn.</param>
public sealed record ChartBlock(ChartSpec Chart) : Block;

/// <summary>Points below each other, for slides.</summary>
/// <param name="Points">The points.</param>
public sealed record PointsBlock(IReadOnlyList<string> Points) : Block;
