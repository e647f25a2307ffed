using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>A movement typed once over its rows and not merged: the first cell is filled and at least half of those below are blank.</summary>
internal sealed class GroupLabels
{
    private readonly Dictionary<int, (string Text, string Cell)> _above = [];

    public GroupLabels(RecognisedTable table)
    {
        if (table.Header.Find(ColumnRole.Movement) is not { } column) return;
        var rows = table.Rows.Where(r => r.Role == RowRole.Data).ToList();
        var blank = rows.Count(r => table.Grid.Covering(r.Number, column.Column).IsBlank);
        if (rows.Count < 3 || blank * 2 < rows.Count || table.Grid.Covering(rows[0].Number, column.Column).IsBlank) return;
        (string Text, string Cell)? label = null;
        foreach (var row in table.Rows)
        {
            if (row.Role == RowRole.Section) label = null;
            if (row.Role != RowRole.Data) continue;
            if (table.Grid.Covering(row.Number, column.Column) is { IsBlank: false } cell) label = (HeaderFinder.Tidy(cell.Shown), new CellAddress(row.Number, column.Column).ToString());
            else if (label is { } above) _above[row.Number] = above;
        }
    }

    /// <summary>The label that holds for a row with a blank one, and its cell; null where none does.</summary>
    public (string Text, string Cell)? Above(int row) => _above.TryGetValue(row, out var label) ? label : null;
}
