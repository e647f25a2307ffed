using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>
/// Takes tables that lie side by side apart: at columns that stay empty, and where a second "STT" or "Phong trào" begins the headings anew. A band that is no table of
/// its own belongs to its neighbour, because a lone empty column inside a table says nothing.
/// </summary>
internal static class SheetBands
{
    // Below it a row may be a signature block, whose cells lie anywhere.
    private const int FewestCells = 3;

    /// <summary>The column ranges of the tables, left to right; one range over everything where there is one table.</summary>
    public static IReadOnlyList<(int First, int Last)> Split(SheetGrid grid, Header whole, HeaderFinder headers)
    {
        var movements = SecondMovements(whole).Concat(SummariesBeside(whole)).ToList();
        var others = EmptyColumns(grid, whole).Concat(SecondOrdinals(whole)).ToList();
        // With a column of numbers before it the table begins there already.
        var cuts = others.Concat(movements.Where(m => !others.Contains(m - 1))).Where(c => c > 1).Distinct().Order().ToList();
        if (cuts.Count == 0) return [(1, grid.ColumnCount)];
        var bands = new List<(int First, int Last)>();
        foreach (var cut in cuts) bands.Add((bands.Count == 0 ? 1 : bands[^1].Last + 1, cut - 1));
        bands.Add((bands[^1].Last + 1, grid.ColumnCount));

        var tables = new List<(int First, int Last)>();
        var beforeFirst = 0;
        foreach (var band in bands)
        {
            if (IsTable(grid, band, headers, movements.Count > 0)) tables.Add(tables.Count == 0 && beforeFirst > 0 ? (beforeFirst, band.Last) : band);
            else if (tables.Count > 0) tables[^1] = (tables[^1].First, band.Last);
            else if (beforeFirst == 0) beforeFirst = band.First;
        }

        return tables.Count > 1 ? tables : [(1, grid.ColumnCount)];
    }

    // A band stands alone when it counts its own rows or names its own exemplars, and beside a list or another summary when it has movements and figures of its own.
    private static bool IsTable(SheetGrid grid, (int First, int Last) band, HeaderFinder headers, bool isBesideMovements) =>
        headers.Find(grid.Columns(band.First, band.Last)) is { } header
        && (header.Has(ColumnRole.Name) || (header.Has(ColumnRole.Movement) && (header.Has(ColumnRole.Ordinal) || (isBesideMovements && header.Columns.Any(IsFigure)))));

    // "Họ và tên | Đối tượng | Phong trào", and "Phong trào | Tập thể | Cá nhân" on their right: a second column of movements, followed by what it counts.
    private static IEnumerable<int> SummariesBeside(Header whole)
    {
        var columns = whole.Columns;
        bool IsMovements(HeaderColumn c) => c is { Role: ColumnRole.Movement, Movement: null };
        // "Lĩnh vực | Phong trào | Tập thể | Cá nhân" is one table: only the same heading once more, or a blank column before it, begins another.
        bool IsApart(int i) => columns[i].Column > columns[i - 1].Column + 1 || columns.Take(i).Any(c => IsMovements(c) && TextKey.Exact(c.Heading) == TextKey.Exact(columns[i].Heading));
        for (var i = 1; i + 1 < columns.Count; i++)
            if (IsMovements(columns[i]) && IsApart(i) && (ColumnContent.IsKind(columns[i + 1].Role) || columns[i + 1].Role == ColumnRole.Total) && columns.Take(i).Any(IsMovements) && columns.Take(i).Any(c => c.Role == ColumnRole.Name) && !columns.Skip(i).Any(c => c.Role == ColumnRole.Name))
                yield return columns[i].Column;
    }

    private static IEnumerable<int> EmptyColumns(SheetGrid grid, Header whole)
    {
        var used = new bool[grid.ColumnCount + 2];
        foreach (var merge in grid.Merges.Where(m => m.From.Row >= whole.FirstRow && m.From.Row <= whole.LastRow))
            for (var column = merge.From.Column; column <= Math.Min(merge.To.Column, grid.ColumnCount); column++) used[column] = true;
        foreach (var row in grid.Rows)
        {
            if (row.Number < whole.FirstRow || !HasCells(row.Cells)) continue;
            for (var i = 0; i < row.Cells.Length; i++)
                if (!row.Cells[i].IsBlank) used[i + 1] = true;
        }

        // The cut lies behind the last of several empty columns.
        for (var column = 2; column <= grid.ColumnCount; column++)
            if (used[column] && !used[column - 1]) yield return column;
    }

    private static bool HasCells(Cell[] cells)
    {
        var filled = 0;
        foreach (var cell in cells)
            if (!cell.IsBlank && ++filled == FewestCells) return true;
        return false;
    }

    private static IEnumerable<int> SecondOrdinals(Header whole)
    {
        bool Names(HeaderColumn c) => c.Role is ColumnRole.Name or ColumnRole.Movement;
        var start = 0;
        foreach (var column in whole.Columns.Where(c => c.Role == ColumnRole.Ordinal))
        {
            if (!whole.Columns.Any(c => Names(c) && c.Column >= start && c.Column < column.Column) || !whole.Columns.Any(c => Names(c) && c.Column > column.Column)) continue;
            start = column.Column;
            yield return start;
        }
    }

    // "Phong trào | Tập thể | Cá nhân | Phong trào | Tập thể | Cá nhân": the same heading over movements again, and figures behind each.
    private static IEnumerable<int> SecondMovements(Header whole)
    {
        if (whole.Has(ColumnRole.Name)) yield break;
        HeaderColumn? start = null;
        for (var i = 0; i < whole.Columns.Count; i++)
        {
            if (whole.Columns[i] is not { Role: ColumnRole.Movement, Movement: null } column) continue;
            if (start is not null)
            {
                if (TextKey.Exact(AwardCaptions.Lowest(column)) != TextKey.Exact(AwardCaptions.Lowest(start))) continue;
                if (!whole.Columns.Any(c => IsFigure(c) && c.Column > start.Column && c.Column < column.Column) || !whole.Columns.Any(c => IsFigure(c) && c.Column > column.Column)) continue;
                // Behind a second "STT" the table begins there.
                if (whole.Columns[i - 1].Role != ColumnRole.Ordinal) yield return column.Column;
            }

            start = column;
        }
    }

    private static bool IsFigure(HeaderColumn column) => ColumnContent.IsKind(column.Role) || column.Role is ColumnRole.Total or ColumnRole.Registered || column.Year is not null || column.IsMilestoneOrTime;
}
