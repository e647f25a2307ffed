using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>
/// A heading of several rows that nobody merged: a caption with blank cells around it stands over the captions below those cells,
/// "Năm 2021 | | Năm 2022 |" over "TT | CN | TT | CN".
/// </summary>
internal static class UnmergedCaptions
{
    private const int DeepestUpper = 3;

    /// <summary>The sheet as it would be if the captions from a row down were merged over those below them; the same sheet where none is to merge.</summary>
    public static SheetGrid Spread(SheetGrid grid, int first)
    {
        var merges = new List<CellRange>();
        var moved = new Dictionary<int, Cell[]>();
        for (var row = first; row < first + DeepestUpper; row++)
        {
            if (grid.FindRow(row) is not { } upper || !IsCaptions(upper) || grid.FindRow(row + 1) is not { } lower || !IsCaptions(lower)) break;
            SpreadRow(grid, upper, lower, merges, moved);
        }

        if (merges.Count == 0) return grid;
        return new SheetGrid(grid.Name, [.. grid.Rows.Select(r => moved.TryGetValue(r.Number, out var cells) ? new GridRow(r.Number, cells, r.IsHidden) : r)], [.. grid.Merges, .. merges], grid.HiddenColumns, grid.Visibility, grid.Cut, grid.Fonts);
    }

    private static void SpreadRow(SheetGrid grid, GridRow upper, GridRow lower, List<CellRange> merges, Dictionary<int, Cell[]> moved)
    {
        var below = grid.FindRow(lower.Number + 1) is { } third && IsCaptions(third) ? third : null;
        bool HasBelow(int column) => grid.RangeAt(upper.Number, column) is var range && range.From == range.To && (IsFilled(lower, column) || (below is not null && IsFilled(below, column)));
        for (var column = 1; column <= grid.ColumnCount; column++)
        {
            if (!HasBelow(column)) continue;
            var end = column;
            while (end < grid.ColumnCount && HasBelow(end + 1)) end++;
            foreach (var (from, to, label) in Groups(upper, lower, column, end))
            {
                merges.Add(new CellRange(new(upper.Number, from), new(upper.Number, to)));
                if (label == from) continue;
                // A caption in the middle of its group stands where a merge would have it.
                if (!moved.TryGetValue(upper.Number, out var cells)) moved[upper.Number] = cells = [.. upper.Cells];
                (cells[from - 1], cells[label - 1]) = (cells[label - 1], Cell.Empty);
            }

            column = end;
        }
    }

    // The columns of a run that has captions below, shared out among the captions over it.
    private static IEnumerable<(int From, int To, int Label)> Groups(GridRow upper, GridRow lower, int first, int last)
    {
        var labels = Enumerable.Range(first, last - first + 1).Where(c => IsFilled(upper, c)).ToList();
        if (labels.Count == 0 || labels.Count == last - first + 1) return [];
        var size = (last - first + 1) / labels.Count;
        var isEven = labels.Count > 1 && size * labels.Count == last - first + 1 && labels.Select((l, i) => (l - first) / size == i).All(fits => fits)
            && Enumerable.Range(first + size, last - first + 1 - size).All(c => TextOf(lower, c) == TextOf(lower, c - size));
        if (isEven) return labels.Select((l, i) => (first + (i * size), first + ((i + 1) * size) - 1, l));
        if (labels[0] != first && labels.Count > 1) return [];
        return labels.Select((l, i) => (From: i == 0 ? first : l, To: i + 1 < labels.Count ? labels[i + 1] - 1 : last, Label: l)).Where(g => g.To > g.From);
    }

    private static string TextOf(GridRow row, int column) => IsFilled(row, column) ? row.Cells[column - 1].Shown.Trim() : "";

    private static bool IsFilled(GridRow row, int column) => column <= row.Cells.Length && !row.Cells[column - 1].IsBlank;

    // Words and years, and a blank among them.
    private static bool IsCaptions(GridRow row)
    {
        var hasBlank = false;
        var filled = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.IsBlank) hasBlank = true;
            else if (cell.Kind == CellKind.Text ? cell.Text!.Length > 100 : cell.Kind != CellKind.Number || cell.Number is not (>= 2000 and <= 2100)) return false;
            else filled++;
        }

        return filled > 1 || (filled == 1 && hasBlank);
    }
}
