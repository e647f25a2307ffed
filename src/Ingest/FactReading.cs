using System.Text.Json;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest;

/// <summary>A cell that gave part of a fact.</summary>
/// <param name="Cell">A1 address.</param>
/// <param name="Heading">Captions over its column.</param>
/// <param name="Role">What the column was taken for, "kind-collective"; null for a section heading above the row.</param>
/// <param name="Meaning">The same in Vietnamese words.</param>
/// <param name="Text">What stands there, as found.</param>
public sealed record FactCell(string Cell, string Heading, string? Role, string Meaning, string Text);

/// <summary>How a fact was read from its sheet: the rule, the header, and which cell gave what.</summary>
/// <param name="Rule"><c>list-row</c> (a row of a list is an exemplar), <c>summary-figure</c> (a cell of a summary form is a count) or <c>entry-row</c> (a row of a log is an entry).</param>
/// <param name="HeaderRows">The rows of the header, 1-based.</param>
/// <param name="Cells">The cells that gave something, from left to right; section headings that the row stands under come first.</param>
public sealed record FactReading(string Rule, IReadOnlyList<int> HeaderRows, IReadOnlyList<FactCell> Cells)
{
    /// <summary>The reading of the row or figure at the given cells; null where the table has no such row.</summary>
    /// <param name="raw">The sheet as found.</param>
    /// <param name="table">The table recognised on it.</param>
    /// <param name="at">The cells of the fact.</param>
    public static FactReading? Of(SheetGrid raw, RecognisedTable table, CellRange at)
    {
        var row = table.Rows.FirstOrDefault(r => r.Number == at.From.Row);
        if (row is null) return null;
        var isList = table.Kind == TableKind.List;
        var columns = table.Header.Columns.Where(c => isList ? c.Role is not null || c.Movement is not null : c.Column == at.From.Column || SaysWhatRowsAre(c));
        var cells = columns.Select(c => (Column: c, Cell: CellOf(raw, row.Number, c))).Where(c => c.Cell is not null)
            .Select(c => !isList && c.Column is { Role: null or ColumnRole.Year, Movement: null } && c.Column.Column == at.From.Column ? c.Cell! with { Meaning = c.Column.Year is { } year ? $"số liệu năm {year}" : "số liệu" } : c.Cell!);
        return new FactReading(isList ? "list-row" : "summary-figure", table.Header.AllRows, [.. Sections(raw, table, row), .. cells]);
    }

    /// <summary>The reading of the row of a log at the given cells; null where it has no such row.</summary>
    /// <param name="raw">The sheet as found.</param>
    /// <param name="log">The log recognised on it.</param>
    /// <param name="at">The cells of the entry.</param>
    public static FactReading? Of(SheetGrid raw, EntryTable log, CellRange at)
    {
        if (!log.Rows.Contains(at.From.Row)) return null;
        var columns = log.Columns.OrderBy(c => c.Value).Select(c => (Heading: new HeaderColumn(c.Value, null, raw.At(log.HeaderRows[0], c.Value).Shown, null), c.Key));
        return new FactReading("entry-row", log.HeaderRows, [.. columns.Select(c => CellOf(raw, at.From.Row, c.Heading) is { } cell ? cell with { Meaning = RecognitionWords.Title(c.Key) } : null).OfType<FactCell>()]);
    }

    // Of a form with movements across: its kinds, hamlets or years down.
    private static bool SaysWhatRowsAre(HeaderColumn column) => column is { Role: ColumnRole.Movement or ColumnRole.Owner or ColumnRole.Kind or ColumnRole.Unit or ColumnRole.Place or ColumnRole.Year, Movement: null, Year: null };

    private static FactCell? CellOf(SheetGrid raw, int row, HeaderColumn column)
    {
        // A merged cell speaks for every row it spans: the address is that of its text.
        var at = raw.RangeAt(row, column.Column).From;
        var cell = raw.At(at.Row, at.Column);
        return cell.IsBlank ? null : new FactCell(at.ToString(), column.Heading, column.Role is { } role ? JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString()) : null, RecognitionWords.Title(column), cell.Shown);
    }

    // Of each sort the nearest heading above, where the row stands under one of that sort.
    private static IEnumerable<FactCell> Sections(SheetGrid raw, RecognisedTable table, RecognisedRow row)
    {
        var context = row.Context;
        (RowReason Reason, bool IsInForce, ColumnRole Role)[] sorts =
        [
            (RowReason.KindHeading, context.Kind is not null, ColumnRole.Kind), (RowReason.MovementHeading, context.Movement is not null, ColumnRole.Movement),
            (RowReason.OwnerHeading, context.Owner is not null, ColumnRole.Owner), (RowReason.UnitHeading, context.Unit is not null, ColumnRole.Unit),
            (RowReason.YearHeading, context.Year is not null, ColumnRole.Year),
        ];
        foreach (var (reason, _, role) in sorts.Where(s => s.IsInForce))
        {
            if (table.Rows.LastOrDefault(r => r.Number < row.Number && r.Role == RowRole.Section && r.Reason == reason) is not { } heading) continue;
            var cells = raw.FindRow(heading.Number)!.Cells;
            // "I | TẬP THỂ": the number says nothing.
            var column = Array.FindLastIndex(cells, c => c.Kind == CellKind.Text && !c.IsBlank);
            if (column >= 0) yield return new FactCell(new CellAddress(heading.Number, column + 1).ToString(), "", null, RecognitionWords.Title(role) + ", từ mục phía trên", cells[column].Shown);
        }
    }
}
