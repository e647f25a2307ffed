using System.Text.RegularExpressions;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>What can be told of a row of a list without looking at any other row.</summary>
internal enum PlainRow : byte
{
    /// <summary>Its role depends on the rows around it, or takes a closer look.</summary>
    No,

    /// <summary>Data, unless the table has ended above it.</summary>
    UnlessEnded,

    /// <summary>Data wherever it stands: a row with a number, a name and more begins the table again even below a signature.</summary>
    Always,
}

/// <summary>
/// The rows of a list that are data beyond doubt, found side by side before the rows are read in order: a number in the ordinal column, then the name,
/// then two cells more at least. Nearly every row of a long list is one; <see cref="RowReading"/> would say the same of each, at many times the price.
/// </summary>
internal sealed partial class PlainRows
{
    private const int FewestCells = 4;
    private const int LongestOrdinal = 99_999;

    private readonly SheetGrid _grid;
    private readonly int _ordinal;
    private readonly int[] _mains;

    private PlainRows(SheetGrid grid, int ordinal, int[] mains) => (_grid, _ordinal, _mains) = (grid, ordinal, mains);

    /// <summary>What can be told of the rows from an index, inclusive, to another, exclusive; null where the table gives no such sign.</summary>
    public static PlainRow[]? Find(SheetGrid grid, Header header, TableKind kind, int first, int last)
    {
        if (kind != TableKind.List || header.Find(ColumnRole.Ordinal) is not { } ordinal) return null;
        // Where the ordinal column is headed by a number, a row of data may be the header again.
        if (ordinal.Heading.Any(char.IsDigit)) return null;
        var rows = new PlainRows(grid, ordinal.Column, [.. header.Columns.Where(c => c.Role == ColumnRole.Name).Select(c => c.Column)]);
        var found = new PlainRow[last - first];
        RowRanges.Each(found.Length, (from, to) =>
        {
            for (var i = from; i < to; i++) found[i] = rows.Judge(grid.Rows[first + i]);
            return to;
        });
        return found;
    }

    private PlainRow Judge(GridRow row)
    {
        int filled = 0, lead = 0;
        for (var column = 1; column <= row.Cells.Length; column++)
        {
            ref readonly var cell = ref row.Cells[column - 1];
            if (cell.Kind == CellKind.Error || cell.IsBlank) continue;
            filled++;
            if (filled == 1 && column != _ordinal) return PlainRow.No;
            if (filled == 2) lead = column;
        }

        if (filled < FewestCells || Array.IndexOf(_mains, lead) < 0 || _grid.RangeAt(row.Number, lead).From != new CellAddress(row.Number, lead)) return PlainRow.No;
        var ordinal = row.Cells[_ordinal - 1];
        if (IsOrdinal(ordinal)) return PlainRow.Always;
        // A number longer than ordinals are says less: then the name must not be a word for a sum.
        var isCount = ordinal.Kind == CellKind.Number && ordinal.Number is > LongestOrdinal and < int.MaxValue && ordinal.Number % 1 == 0;
        return isCount && !SectionWords.IsTotal(HeaderFinder.Tidy(row.Cells[lead - 1].Shown)) ? PlainRow.UnlessEnded : PlainRow.No;
    }

    /// <summary>Whether the cell holds a row's number: 12, "12", "12.".</summary>
    public static bool IsOrdinal(Cell cell) =>
        (cell.Kind == CellKind.Number && cell.Number is >= 1 and <= LongestOrdinal && cell.Number % 1 == 0) || (cell.Kind != CellKind.Empty && Ordinal().IsMatch(cell.Shown.Trim()));

    [GeneratedRegex(@"^\d{1,5}\.?$")]
    private static partial Regex Ordinal();
}
