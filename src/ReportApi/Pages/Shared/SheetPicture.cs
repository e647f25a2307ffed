using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.ReportApi.Pages.Shared;

/// <summary>A cell to draw.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Role">The style of what it was taken for: header, data, section, total, ignored, title.</param>
/// <param name="IsHidden">Whether its row or column is hidden in the workbook.</param>
/// <param name="Columns">How many columns it spans.</param>
/// <param name="Rows">How many rows it spans.</param>
/// <param name="Findings">The remarks on it.</param>
public sealed record PictureCell(string Text, string Role, bool IsHidden, int Columns, int Rows, IReadOnlyList<Finding> Findings);

/// <summary>A row to draw.</summary>
/// <param name="Number">1-based row of the sheet.</param>
/// <param name="Reason">Why it was taken for what it was; null above the tables.</param>
/// <param name="Cells">Its cells, those that a merge covers left out.</param>
public sealed record PictureRow(int Number, string? Reason, IReadOnlyList<PictureCell> Cells);

/// <summary>One sheet as it was understood, drawn up to a size that a page can carry.</summary>
/// <param name="Sheet">What it was taken for.</param>
/// <param name="Letters">Names of the columns drawn.</param>
/// <param name="Uses">What each column drawn was taken for; empty where no table lies.</param>
/// <param name="Rows">The rows drawn.</param>
/// <param name="RowsLeftOut">Rows of the sheet that are not drawn.</param>
/// <param name="ColumnsLeftOut">Columns of the sheet that are not drawn.</param>
public sealed record SheetPicture(
    SheetTrace Sheet, IReadOnlyList<string> Letters, IReadOnlyList<string> Uses, IReadOnlyList<PictureRow> Rows, int RowsLeftOut, int ColumnsLeftOut)
{
    private const int MostRows = 150;
    private const int MostColumns = 30;

    /// <summary>A picture of each sheet.</summary>
    public static IReadOnlyList<SheetPicture> Of(WorkbookExplanation explanation, IReadOnlyList<Finding> findings) =>
        [.. explanation.Trace.Sheets.Zip(explanation.Sheets).Where(p => p.Second.Rows.Count > 0)
            .Select(p => Draw(p.First, p.Second, findings.Where(f => f.Sheet == p.First.Name && f.Cell is not null).ToLookup(f => At(f.Cell!))))];

    private static SheetPicture Draw(SheetTrace trace, SheetGrid grid, ILookup<CellAddress, Finding> findings)
    {
        var tables = trace.Tables.Select(t => new DrawnTable(t)).ToList();
        var (lastRow, lastColumn) = (grid.Rows[^1].Number, Math.Max(grid.ColumnCount, 1));
        var (height, width) = (Math.Min(lastRow, MostRows), Math.Min(lastColumn, MostColumns));
        var letters = Enumerable.Range(1, width).Select(CellAddress.ColumnName).ToList();
        var uses = letters.ConvertAll(l => string.Join("; ", trace.Tables.Select(t => t.Columns.FirstOrDefault(c => c.Column == l)?.RoleTitle).OfType<string>().Distinct()));
        var rows = new List<PictureRow>();
        for (var row = 1; row <= height; row++)
        {
            var isHidden = grid.FindRow(row)?.IsHidden == true;
            var cells = new List<PictureCell>();
            for (var column = 1; column <= width; column++)
            {
                var range = grid.RangeAt(row, column);
                var at = new CellAddress(row, column);
                if (range.From != at) continue;
                var role = tables.Select(t => t.RoleAt(row, column)).FirstOrDefault(r => r is not null) ?? (tables.Count == 0 ? "ignored" : "title");
                cells.Add(new PictureCell(
                    grid.At(row, column).Shown, role, isHidden || grid.HiddenColumns.Contains(column),
                    Math.Min(range.To.Column, width) - column + 1, Math.Min(range.To.Row, height) - row + 1, [.. findings[at]]));
            }

            rows.Add(new PictureRow(row, tables.Select(t => t.ReasonAt(row)).FirstOrDefault(r => r is not null), cells));
        }

        return new SheetPicture(trace, letters, uses, rows, lastRow - height, lastColumn - width);
    }

    private static CellAddress At(string cell) => CellRange.TryParse(cell, out var range) ? range.From : default;

    private sealed class DrawnTable(TableTrace table)
    {
        private readonly CellRange _range = CellRange.TryParse(table.Range, out var range) ? range : default;
        private readonly Dictionary<int, RowTrace> _rows = table.Rows.ToDictionary(r => r.Row);

        public string? RoleAt(int row, int column)
        {
            if (!_range.Contains(row, column)) return null;
            if (table.HeaderRows.Contains(row)) return "header";
            return _rows.TryGetValue(row, out var found) ? found.Role is "empty" or "outside" ? "ignored" : found.Role is "continuation" ? "data" : found.Role : "ignored";
        }

        public string? ReasonAt(int row) => table.HeaderRows.Contains(row) ? "tiêu đề bảng" : _rows.GetValueOrDefault(row)?.Reason;
    }
}
