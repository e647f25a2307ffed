using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>A log on a sheet (trang tuyên truyền, tham quan, …): what it is about, its header rows, and where each column stands.</summary>
/// <param name="Kind">What all its rows are about.</param>
/// <param name="HeaderRows">Header rows, 1-based.</param>
/// <param name="Columns">The column of each known heading; the first of two that say the same.</param>
/// <param name="Rows">Numbers of the rows that hold entries.</param>
public sealed record EntryTable(EntryKind Kind, IReadOnlyList<int> HeaderRows, IReadOnlyDictionary<EntryColumn, int> Columns, IReadOnlyList<int> Rows)
{
    private const int DeepestHeader = 40;

    /// <summary>The log on the sheet; null where it has none.</summary>
    /// <param name="grid">The repaired sheet.</param>
    /// <param name="words">Words of logs.</param>
    /// <param name="lists">Headings of lists: a sheet with a column of kinds, movements or awards is one.</param>
    public static EntryTable? Find(SheetGrid grid, EntryWords words, ColumnAliases lists)
    {
        foreach (var row in grid.Rows)
        {
            if (row.Number > DeepestHeader) return null;
            // Cheap test first: every sheet is asked whether it is a log, and hardly any is.
            if (row.HasAmount) continue;
            var columns = ColumnsOf(row, words, lists);
            if (columns is null || KindOf(grid, row, columns, words) is not { } kind) continue;
            // A heading merged downwards takes more rows; the numbers of the columns may stand below it.
            var last = grid.Merges.Where(m => m.From.Row == row.Number).Select(m => m.To.Row).Append(row.Number).Max();
            if (grid.FindRow(last + 1) is { } below && IsNumbers(below)) last++;
            return new EntryTable(kind, [.. Enumerable.Range(row.Number, last - row.Number + 1)], columns, RowsBelow(grid, last, columns));
        }

        return null;
    }

    private static Dictionary<EntryColumn, int>? ColumnsOf(GridRow row, EntryWords words, ColumnAliases lists)
    {
        var columns = new Dictionary<EntryColumn, int>();
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (row.Cells[i] is not { Kind: CellKind.Text } cell || cell.IsBlank) continue;
            if (words.ColumnOf(cell.Text!) is { } known) columns.TryAdd(known, i + 1);
        }

        // What was done, and when: a list names people, and says neither.
        if (!columns.ContainsKey(EntryColumn.What) || !columns.ContainsKey(EntryColumn.Date) || columns.Count <= 2) return null;
        return Array.Exists(row.Cells, c => c.Kind == CellKind.Text && !c.IsBlank && words.ColumnOf(c.Text!) is null && IsOfList(c.Text!, lists)) ? null : columns;
    }

    private static bool IsOfList(string heading, ColumnAliases lists) =>
        lists.Find(heading) is { Strength: 2, Role: ColumnRole.Kind or ColumnRole.Movement or ColumnRole.Award or ColumnRole.Achievement or ColumnRole.Year };

    // A heading says it most plainly ("Nội dung tuyên truyền"), then the tab, then the title.
    private static EntryKind? KindOf(SheetGrid grid, GridRow header, Dictionary<EntryColumn, int> columns, EntryWords words)
    {
        foreach (var column in (ReadOnlySpan<EntryColumn>)[EntryColumn.What, EntryColumn.Channel, EntryColumn.Date, EntryColumn.Exemplar])
            if (columns.TryGetValue(column, out var at) && words.KindOf(header.Cells[at - 1].Text!) is { } headed) return headed;
        if (words.KindOf(grid.Name) is { } tab) return tab;
        return grid.Rows.Where(r => r.Number < header.Number).SelectMany(r => r.Cells).Where(c => c.Kind == CellKind.Text && SheetHeading.IsTitle(c.Text!))
            .Select(c => words.KindOf(c.Text!)).FirstOrDefault(k => k is not null);
    }

    private static bool IsNumbers(GridRow row) =>
        row.Cells.Where(c => !c.IsBlank).ToList() is { Count: > 2 } filled && filled.TrueForAll(c => int.TryParse(c.Shown.Trim(' ', '(', ')'), System.Globalization.CultureInfo.InvariantCulture, out _));

    private static List<int> RowsBelow(SheetGrid grid, int header, Dictionary<EntryColumn, int> columns)
    {
        var rows = new List<int>();
        foreach (var row in grid.Rows)
        {
            if (row.Number <= header) continue;
            if (row.Cells.FirstOrDefault(c => !c.IsBlank) is { Kind: CellKind.Text } first && (SectionWords.EndsTable(first.Text!) || SectionWords.IsTotal(first.Text!))) break;
            // A group label that is merged over what was done is no entry.
            var what = grid.RangeAt(row.Number, columns[EntryColumn.What]);
            if (what.From.Column < columns[EntryColumn.What] && what.From.Row == row.Number) continue;
            if (IsFilled(grid, row, columns[EntryColumn.What])) rows.Add(row.Number);
        }

        return rows;
    }

    private static bool IsFilled(SheetGrid grid, GridRow row, int column) =>
        grid.At(row.Number, column) is { IsBlank: false, Kind: not CellKind.Error } cell && cell.Shown.Any(char.IsLetter) && TextKey.Folded(cell.Shown) is not ("khong" or "khong co" or "chua co");
}
