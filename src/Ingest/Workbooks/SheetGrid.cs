using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>Whether a sheet's tab can be seen.</summary>
public enum SheetVisibility
{
    Visible,
    Hidden,
}

/// <summary>One row that holds something.</summary>
/// <param name="number">1-based row number.</param>
/// <param name="cells">Cells from column A on; shorter than the sheet is wide where the rest is empty. Nobody changes them any more.</param>
/// <param name="isHidden">Whether the row is hidden (it counts all the same, with a note).</param>
public sealed class GridRow(int number, Cell[] cells, bool isHidden)
{
    private CellTraits _traits;

    /// <summary>1-based row number.</summary>
    public int Number => number;

    /// <summary>Cells from column A on; shorter than the sheet is wide where the rest is empty.</summary>
    public Cell[] Cells => cells;

    /// <summary>Whether the row is hidden (it counts all the same, with a note).</summary>
    public bool IsHidden => isHidden;

    /// <summary>What its cells are like, all together; looked for when it is first asked, unless whoever read the row knew it.</summary>
    internal CellTraits Traits
    {
        get => _traits != CellTraits.None ? _traits : _traits = CellTraitsOf.Row(cells);
        init => _traits = value | CellTraits.Told;
    }

    /// <summary>Whether a cell has that trait.</summary>
    internal bool Has(CellTraits trait) => (Traits & trait) != CellTraits.None;

    /// <summary>Whether a cell holds a number that is no year from 2000 to 2100: the number of a row or an amount, which no heading has beside it.</summary>
    public bool HasAmount
    {
        get
        {
            foreach (var cell in Cells)
                if (cell.Kind == CellKind.Number && cell.Number is not (>= 2000 and <= 2100)) return true;
            return false;
        }
    }
}

/// <summary>
/// A sheet as cells by row and column. Only rows that hold something are kept, so a sheet that declares a million rows and holds three costs three.
/// Merges are resolved on request: <see cref="Covering"/> gives the value of the merge's first cell for every cell below it.
/// </summary>
public sealed class SheetGrid
{
    private const int MostMergedRows = 1_000_000;
    private const int MostRowsOfAMerge = 5_000;

    private static readonly Dictionary<CellAddress, LegacyFont> s_noFonts = [];

    private static readonly Dictionary<CellAddress, IReadOnlyList<FontRun>> s_noRuns = [];

    private readonly GridRow[] _rows;
    private readonly Dictionary<int, List<CellRange>> _mergesByRow = [];

    /// <param name="name">Name on the tab.</param>
    /// <param name="rows">Rows in ascending order of number, none twice.</param>
    /// <param name="merges">Merged ranges.</param>
    /// <param name="hiddenColumns">1-based hidden columns.</param>
    /// <param name="visibility">Whether the tab is shown.</param>
    /// <param name="cut">What a reading limit left out, in words for the sender; null when nothing was.</param>
    /// <param name="fonts">Cells whose text is beyond ASCII and whose font is one of the years before Unicode.</param>
    public SheetGrid(
        string name,
        IReadOnlyList<GridRow> rows,
        IReadOnlyList<CellRange>? merges = null,
        IReadOnlySet<int>? hiddenColumns = null,
        SheetVisibility visibility = SheetVisibility.Visible,
        string? cut = null,
        IReadOnlyDictionary<CellAddress, LegacyFont>? fonts = null)
    {
        Name = name;
        _rows = rows as GridRow[] ?? [.. rows];
        Rows = _rows;
        Merges = merges ?? [];
        HiddenColumns = hiddenColumns ?? new HashSet<int>();
        Visibility = visibility;
        Cut = cut;
        Fonts = fonts ?? s_noFonts;
        for (var i = 0; i < _rows.Length; i++)
        {
            if (i > 0 && _rows[i].Number <= _rows[i - 1].Number) throw new ArgumentException($"Row {_rows[i].Number} follows row {_rows[i - 1].Number}.", nameof(rows));
            ColumnCount = Math.Max(ColumnCount, _rows[i].Cells.Length);
        }

        var indexed = 0;
        foreach (var merge in Merges)
        {
            // A merge over whole columns would cost a million entries and says nothing about rows; so would thousands of tall ones.
            var last = Math.Min(merge.To.Row, merge.From.Row + MostRowsOfAMerge);
            var row = merge.From.Row;
            for (; row <= last && indexed < MostMergedRows; row++, indexed++)
            {
                if (!_mergesByRow.TryGetValue(row, out var list)) _mergesByRow[row] = list = [];
                list.Add(merge);
            }

            // Below the last row that holds something nothing is lost.
            if (row <= merge.To.Row && _rows.Length > 0 && row <= _rows[^1].Number) MergesCut ??= FormattableString.Invariant($"ô gộp {merge} từ dòng {row}");
        }
    }

    /// <summary>Name on the tab.</summary>
    public string Name { get; }

    /// <summary>Rows that hold something, in order.</summary>
    public IReadOnlyList<GridRow> Rows { get; }

    /// <summary>Merged ranges.</summary>
    public IReadOnlyList<CellRange> Merges { get; }

    /// <summary>1-based hidden columns.</summary>
    public IReadOnlySet<int> HiddenColumns { get; }

    /// <summary>Whether the tab is shown.</summary>
    public SheetVisibility Visibility { get; }

    /// <summary>What a reading limit left out, or null.</summary>
    public string? Cut { get; }

    /// <summary>The first merge that reaches farther down than merges are followed, with the row where it ends to count; null where none does.</summary>
    public string? MergesCut { get; }

    /// <summary>Cells whose text is beyond ASCII and whose font is one of the years before Unicode; empty where the format does not tell fonts.</summary>
    public IReadOnlyDictionary<CellAddress, LegacyFont> Fonts { get; }

    /// <summary>Cells whose text changes between an old font and another, run by run; they are none of <see cref="Fonts"/>.</summary>
    public IReadOnlyDictionary<CellAddress, IReadOnlyList<FontRun>> Runs { get; init; } = s_noRuns;

    /// <summary>The widest row's length.</summary>
    public int ColumnCount { get; }

    /// <summary>The same sheet with nothing but the cells of some columns, each where it stands: one of several tables side by side.</summary>
    public SheetGrid Columns(int first, int last)
    {
        var rows = new List<GridRow>(Rows.Count);
        foreach (var row in Rows)
        {
            var width = Math.Min(last, row.Cells.Length);
            while (width >= first && row.Cells[width - 1].Kind == CellKind.Empty) width--;
            if (width < first) continue;
            var cells = new Cell[width];
            Array.Copy(row.Cells, first - 1, cells, first - 1, width - first + 1);
            rows.Add(new GridRow(row.Number, cells, row.IsHidden));
        }

        return new SheetGrid(Name, rows, [.. Merges.Where(m => m.From.Column >= first && m.From.Column <= last)], HiddenColumns, Visibility, Cut, Fonts);
    }

    /// <summary>The row of that number, or null where it holds nothing.</summary>
    public GridRow? FindRow(int number)
    {
        if (_rows.Length == 0 || number < _rows[0].Number) return null;
        // Numbers rise by one at least: where no row is left out, and most sheets leave out few, the row stands here or little above.
        var last = Math.Min(number - _rows[0].Number, _rows.Length - 1);
        if (_rows[last].Number == number) return _rows[last];
        var first = 0;
        while (first <= last)
        {
            var middle = (first + last) >>> 1;
            var found = _rows[middle];
            if (found.Number == number) return found;
            if (found.Number < number) first = middle + 1;
            else last = middle - 1;
        }

        return null;
    }

    /// <summary>The cell as stored: below a merge only its first cell holds the value.</summary>
    public Cell At(int row, int column) => FindRow(row) is { } found && column >= 1 && column <= found.Cells.Length ? found.Cells[column - 1] : Cell.Empty;

    /// <summary>The merge that the cell belongs to, or the cell alone.</summary>
    public CellRange RangeAt(int row, int column)
    {
        if (_mergesByRow.Count > 0 && _mergesByRow.TryGetValue(row, out var merges))
        {
            foreach (var merge in merges)
                if (merge.Contains(row, column)) return merge;
        }

        return new CellRange(new(row, column), new(row, column));
    }

    /// <summary>The value that covers the cell: that of its merge's first cell, or its own.</summary>
    public Cell Covering(int row, int column)
    {
        var origin = RangeAt(row, column).From;
        return At(origin.Row, origin.Column);
    }
}
