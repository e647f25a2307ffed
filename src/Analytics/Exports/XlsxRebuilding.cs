using DienHinh.Ingest.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using CellKind = DienHinh.Ingest.Workbooks.CellKind;
using SourceCell = DienHinh.Ingest.Workbooks.Cell;

namespace DienHinh.Analytics.Exports;

/// <summary>A workbook made from what the reader saw of one in another format: values, merges and what is hidden, in a plain office look.</summary>
internal static class XlsxRebuilding
{
    private const int TableWidth = 3;
    private const double NarrowestColumn = 9;
    private const double WidestColumn = 45;
    private const double LineHeight = 17;

    private static readonly CellLook s_plain = new();
    private static readonly CellLook s_boxed = new() { Boxed = true, Wrap = true, Top = true };
    private static readonly CellLook s_header = new() { Boxed = true, Wrap = true, Bold = true, Align = HorizontalAlignmentValues.Center };
    private static readonly CellLook s_title = new() { Bold = true, Wrap = true, Align = HorizontalAlignmentValues.Center };

    /// <summary>The package, with the sheets in their order.</summary>
    public static MemoryStream Rebuild(IReadOnlyList<SheetGrid> sheets)
    {
        var package = new MemoryStream();
        using var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var stylesheet = book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet();
        var styles = new XlsxStyleBook(stylesheet);
        var tabs = new Sheets();
        book.Workbook = new Workbook(tabs);
        foreach (var (index, found) in sheets.Index())
        {
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = Rebuild(SheetRepair.Repair(found).Grid, styles);
            tabs.Append(new Sheet
            {
                Name = found.Name, SheetId = (uint)index + 1, Id = book.GetIdOfPart(part),
                State = found.Visibility == SheetVisibility.Hidden ? SheetStateValues.Hidden : null,
            });
        }

        return package;
    }

    private static Worksheet Rebuild(SheetGrid grid, XlsxStyleBook styles)
    {
        var table = TableOf(grid);
        var widths = Widths(grid, table);
        var data = new SheetData();
        foreach (var row in grid.Rows)
        {
            var isTable = table is { } t && row.Number >= t.From.Row && row.Number <= t.To.Row;
            var cells = new List<Cell>();
            for (var column = 1; column <= Math.Max(row.Cells.Length, isTable ? table!.Value.To.Column : 0); column++)
            {
                var look = LookOf(grid, table, row.Number, column);
                var value = grid.At(row.Number, column);
                if (value.Kind == CellKind.Empty && !look.Boxed) continue;
                var cell = Filled(value, look, styles);
                cell.CellReference = new CellAddress(row.Number, column).ToString();
                cells.Add(cell);
            }

            // Not every reader makes wrapped rows higher by itself.
            var lines = row.Cells.Select((c, i) => grid.RangeAt(row.Number, i + 1) is var r && r.From == r.To ? XlsxCells.Height(c.Shown, widths[i], LineHeight) : LineHeight).Max();
            data.Append(new Row(cells) { RowIndex = (uint)row.Number, Hidden = row.IsHidden ? true : null, Height = isTable ? lines : null, CustomHeight = isTable ? true : null });
        }

        var sheet = new Worksheet(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        if (widths.Count > 0)
        {
            sheet.Append(new Columns(widths.Select((w, i) => new Column
            {
                Min = (uint)i + 1, Max = (uint)i + 1, CustomWidth = true, Width = w, Hidden = grid.HiddenColumns.Contains(i + 1) ? true : null,
            })));
        }

        sheet.Append(data);
        // Merges that cross make Excel offer a repair.
        var merges = new List<CellRange>();
        foreach (var merge in grid.Merges)
            if (!merges.Any(m => m.From.Row <= merge.To.Row && merge.From.Row <= m.To.Row && m.From.Column <= merge.To.Column && merge.From.Column <= m.To.Column)) merges.Add(merge);
        if (merges.Count > 0) sheet.Append(new MergeCells(merges.Select(m => new MergeCell { Reference = m.ToString() })));
        sheet.Append(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        return sheet;
    }

    // From the first row with several filled cells side by side to the last one; letterheads have two.
    private static CellRange? TableOf(SheetGrid grid)
    {
        var rows = grid.Rows.Where(r => r.Cells.Count(c => !c.IsBlank) >= TableWidth).ToList();
        if (rows.Count < 2) return null;
        var first = rows.Min(r => Array.FindIndex(r.Cells, c => !c.IsBlank)) + 1;
        return new CellRange(new(rows[0].Number, first), new(rows[^1].Number, rows.Max(r => Array.FindLastIndex(r.Cells, c => !c.IsBlank)) + 1));
    }

    private static CellLook LookOf(SheetGrid grid, CellRange? table, int row, int column)
    {
        var merge = grid.RangeAt(row, column);
        if (table is not { } box || !box.Contains(row, column)) return merge.From == merge.To ? s_plain : s_title;
        if (merge.From.Row == box.From.Row) return s_header;
        // A text over several columns is a section; a number or a sign of few letters is a count, an ordinal, a tick or the number of a column.
        if (merge.To.Column > merge.From.Column) return s_boxed with { Bold = true };
        return grid.At(row, column) is { Kind: CellKind.Number } or { Text.Length: <= 4 } ? s_boxed with { Align = HorizontalAlignmentValues.Center } : s_boxed;
    }

    private static Cell Filled(SourceCell value, CellLook look, XlsxStyleBook styles) => value.Kind switch
    {
        CellKind.Text => XlsxCells.Text(value.Text!, styles.Style(look with { Format = XlsxStyleBook.TextFormat })),
        CellKind.Number => XlsxCells.Number(value.Number, styles.Style(look)),
        CellKind.Date => XlsxCells.Number(value.Number, styles.Style(look with { Format = "dd/mm/yyyy" })),
        CellKind.Boolean => new Cell(new CellValue(value.Number != 0 ? "1" : "0")) { DataType = CellValues.Boolean, StyleIndex = styles.Style(look) },
        CellKind.Error when value.Text is "#N/A" or "#REF!" or "#NAME?" or "#VALUE!" or "#DIV/0!" or "#NUM!" or "#NULL!" =>
            new Cell(new CellValue(value.Text)) { DataType = CellValues.Error, StyleIndex = styles.Style(look) },
        CellKind.Error => XlsxCells.Text(value.Text ?? "", styles.Style(look)),
        _ => new Cell { StyleIndex = styles.Style(look) },
    };

    private static List<double> Widths(SheetGrid grid, CellRange? table)
    {
        var widths = new List<double>();
        for (var column = 1; column <= grid.ColumnCount; column++)
        {
            var texts = grid.Rows.Where(r => (table is not { } t || t.Contains(r.Number, column)) && grid.RangeAt(r.Number, column) is var range && range.From.Column == range.To.Column)
                .Select(r => grid.At(r.Number, column).Shown.Split('\n').Max(l => l.Length)).Where(l => l > 0).Order().ToList();
            // The longest twentieth may wrap.
            var longest = texts.Count == 0 ? 0 : texts[(int)((texts.Count - 1) * 0.95)];
            widths.Add(Math.Clamp((longest * 1.15) + 3, NarrowestColumn, WidestColumn));
        }

        return widths;
    }
}
