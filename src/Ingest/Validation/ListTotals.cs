using System.Globalization;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The total rows of a list against the rows that they sum: ticks by kind, or one figure in words for all.</summary>
internal sealed partial class ListTotals(SheetContext sheet)
{
    private readonly SheetGrid _grid = sheet.Table.Grid;
    private readonly Header _header = sheet.Table.Header;

    /// <summary>Compares the row with what it sums; <paramref name="facts"/> holds what the rows above gave.</summary>
    public void Check(int row, SheetFacts facts)
    {
        foreach (var (role, _) in ListReading.Ticks)
        {
            if (_header.Find(role) is not { } tick || ColumnNumbers.Alone.Count(_grid.At(row, tick.Column), out _) is not { } stated) continue;
            bool IsTicked(RecognisedRow r) => r.Role == RowRole.Data && CellReading.IsTick(_grid.At(r.Number, tick.Column));
            var ticked = sheet.Table.Rows.Count(IsTicked);
            if (ticked != stated && RowsSinceSection(row).Count(IsTicked) != stated) facts.Say("total-differs", _grid.Name, new CellAddress(row, tick.Column).ToString(), _grid.At(row, tick.Column).Shown, null, stated, ticked);
        }

        // "Tổng cộng: 25 điển hình": one figure in words for the whole list.
        var found = _grid.FindRow(row)!;
        for (var column = 1; column <= found.Cells.Length; column++)
        {
            if (found.Cells[column - 1] is not { Kind: CellKind.Text } cell || StatedTotal().Match(cell.Text!) is not { Success: true } match) continue;
            var stated = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            var listed = sheet.Table.Rows.Count(r => r.Role == RowRole.Data);
            var since = RowsSinceSection(row).Count(r => r.Role == RowRole.Data);
            // Several people in one cell: the sender may have counted people, not rows.
            var people = facts.Exemplars.Count(e => e.Source.Sheet == _grid.Name);
            if (stated != listed && stated != since && stated != people) facts.Say("total-differs", _grid.Name, new CellAddress(row, column).ToString(), cell.Text, null, stated, listed);
        }
    }

    // What a subtotal sums: the rows above it up to the nearest section heading or other total.
    private IEnumerable<RecognisedRow> RowsSinceSection(int row) =>
        sheet.Table.Rows.TakeWhile(r => r.Number < row).Reverse().TakeWhile(r => r.Role is not (RowRole.Total or RowRole.Section));

    [GeneratedRegex(@"^\s*(?:tổng(?:\s+(?:cộng|số))?|cộng)\s*[:=]?\s*(\d{1,5})(?:\s*(?:điển hình(?: tiên tiến)?|người|tập thể, cá nhân))?\s*\.?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex StatedTotal();
}
