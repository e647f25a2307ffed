using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>Cells that say "as above": "nt", "-nt-", "Như trên", a ditto mark. One table's, asked for row after row.</summary>
internal sealed class DittoMarks(SheetGrid grid, int headerEnd)
{
    private const int LongestMark = 12;

    // What a mark stood for, by column: the mark below it looks no further up.
    private readonly Dictionary<int, (int Row, Cell Cell)> _last = [];

    /// <summary>Whether the cell says nothing but "as above".</summary>
    public static bool IsMark(Cell cell)
    {
        if (cell.Kind != CellKind.Text || cell.Text!.Length > LongestMark) return false;
        var hasMark = false;
        for (var i = 0; i < cell.Text.Length; i++)
        {
            var c = cell.Text[i];
            // Most short texts are out after their first two letters.
            if (char.IsLetterOrDigit(c)) return MayBeWords(c, cell.Text.AsSpan(i + 1)) && TextKey.Folded(cell.Text) is "nt" or "n t" or "nhu tren" or "tuong tu";
            hasMark |= c is '"' or '”' or '“' or '″' or '〃' or '\'' or '’';
        }

        return hasMark;
    }

    private static bool MayBeWords(char first, ReadOnlySpan<char> rest) =>
        rest.Length > 0 && (first is 'n' or 'N' ? rest[0] is 't' or 'T' or 'h' or 'H' or '.' or ' ' : first is 't' or 'T' && rest[0] is 'ư' or 'Ư' or 'u' or 'U');

    /// <summary>The value that covers a cell; where that says "as above", what stands above. A mark with nothing above stays what it is.</summary>
    public Cell Covering(int row, int column)
    {
        var own = grid.Covering(row, column);
        if (!IsMark(own)) return own;
        _last.TryGetValue(column, out var known);
        for (var above = row - 1; above > headerEnd; above--)
        {
            if (above == known.Row) return (_last[column] = (row, known.Cell)).Cell;
            if (grid.Covering(above, column) is { IsBlank: false, Kind: not (CellKind.Error or CellKind.FormulaWithoutValue) } cell && !IsMark(cell)) return (_last[column] = (row, cell)).Cell;
        }

        return own;
    }
}
