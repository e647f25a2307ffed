namespace DienHinh.Ingest.Workbooks;

/// <summary>Rows as writers leave them, as rows in order.</summary>
internal static class SheetRows
{
    /// <summary>A row may come late or twice: sorted by number, and later cells fill what earlier ones left empty.</summary>
    public static List<GridRow> InOrder(List<GridRow> rows) =>
        [.. rows.GroupBy(r => r.Number).OrderBy(g => g.Key).Select(g => g.Count() == 1 ? g.First() : Merge(g))];

    private static GridRow Merge(IGrouping<int, GridRow> rows)
    {
        var cells = new Cell[rows.Max(r => r.Cells.Length)];
        foreach (var row in rows)
            for (var i = 0; i < row.Cells.Length; i++)
                if (row.Cells[i].Kind != CellKind.Empty) cells[i] = row.Cells[i];
        return new GridRow(rows.Key, cells, rows.All(r => r.IsHidden));
    }
}
