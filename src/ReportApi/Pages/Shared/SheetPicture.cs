using System.Text;
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
/// <param name="IsSource">Whether the fact asked about was read from it.</param>
public sealed record PictureCell(string Text, string Role, bool IsHidden, int Columns, int Rows, IReadOnlyList<Finding> Findings, bool IsSource = false);

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
    private const int RowsAround = 4;

    /// <summary>A picture of each sheet.</summary>
    public static IReadOnlyList<SheetPicture> Of(WorkbookExplanation explanation, IReadOnlyList<Finding> findings) =>
        [.. explanation.Trace.Sheets.Zip(explanation.Sheets).Where(p => p.Second.Rows.Count > 0)
            .Select(p => Draw(p.First, p.Second, findings.Where(f => f.Sheet == p.First.Name && f.Cell is not null).ToLookup(f => At(f.Cell!)),
                [.. Enumerable.Range(1, Math.Min(p.Second.Rows[^1].Number, MostRows))]))];

    /// <summary>The place in the page where a cell with a remark is drawn; null for one that is not drawn.</summary>
    public static string? PlaceOf(string? sheet, string? cell) =>
        sheet is not null && cell is not null && CellRange.TryParse(cell, out var range) && range.From is { Row: <= MostRows, Column: <= MostColumns } at
            ? $"o-{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(sheet))}-{at}" : null;

    /// <summary>The rows around a fact, below the heading rows of its table; null where the sheet is not there.</summary>
    /// <param name="explanation">What the workbook was read as.</param>
    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="source">The cells of the fact.</param>
    public static SheetPicture? Around(WorkbookExplanation explanation, string sheet, CellRange source)
    {
        var (trace, grid) = explanation.Trace.Sheets.Zip(explanation.Sheets).FirstOrDefault(p => p.First.Name == sheet);
        if (grid is null || grid.Rows.Count == 0) return null;
        var heads = trace.Tables.Where(t => CellRange.TryParse(t.Range, out var range) && range.Contains(source.From.Row, source.From.Column)).ToList();
        var section = heads.SelectMany(t => t.Rows).Where(r => r.Role == "section" && r.Row < source.From.Row).Select(r => r.Row).DefaultIfEmpty().Max();
        var rows = Enumerable.Range(source.From.Row - RowsAround, source.To.Row - source.From.Row + (2 * RowsAround) + 1)
            .Concat(heads.SelectMany(t => t.HeaderRows)).Append(section).Where(r => r >= 1 && r <= grid.Rows[^1].Number).Distinct().Order().Take(MostRows);
        return Draw(trace, grid, Array.Empty<Finding>().ToLookup(_ => default(CellAddress)), [.. rows], source);
    }

    private static SheetPicture Draw(SheetTrace trace, SheetGrid grid, ILookup<CellAddress, Finding> findings, IReadOnlyList<int> drawn, CellRange? source = null)
    {
        var tables = trace.Tables.Select(t => new DrawnTable(t)).ToList();
        var (lastRow, lastColumn) = (grid.Rows[^1].Number, Math.Max(grid.ColumnCount, 1));
        var width = Math.Min(lastColumn, MostColumns);
        var letters = Enumerable.Range(1, width).Select(CellAddress.ColumnName).ToList();
        var uses = letters.ConvertAll(l => string.Join("; ", trace.Tables.Select(t => t.Columns.FirstOrDefault(c => c.Column == l)?.RoleTitle).OfType<string>().Distinct()));
        var rows = new List<PictureRow>();
        foreach (var (i, row) in drawn.Index())
        {
            var isHidden = grid.FindRow(row)?.IsHidden == true;
            var cells = new List<PictureCell>();
            for (var column = 1; column <= width; column++)
            {
                var range = grid.RangeAt(row, column);
                // What a merge covers is drawn once, in the first of its rows that is drawn.
                if (range.From.Column != column || (i > 0 && drawn[i - 1] >= range.From.Row)) continue;
                var role = tables.Select(t => t.RoleAt(row, column)).FirstOrDefault(r => r is not null) ?? (tables.Count == 0 ? "ignored" : "title");
                var height = range.From.Row == range.To.Row ? 1 : drawn.Count(r => r >= row && r <= range.To.Row);
                cells.Add(new PictureCell(
                    grid.At(range.From.Row, column).Shown, role, isHidden || grid.HiddenColumns.Contains(column), Math.Min(range.To.Column, width) - column + 1, height,
                    [.. findings[range.From]], source is { } cell && (cell.Contains(row, column) || range.Contains(cell.From.Row, cell.From.Column))));
            }

            rows.Add(new PictureRow(row, tables.Select(t => t.ReasonAt(row)).FirstOrDefault(r => r is not null), cells));
        }

        return new SheetPicture(trace, letters, uses, rows, lastRow - drawn.Count, lastColumn - width);
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
