using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The columns of a list that say something which nobody reads: those whose headings are not known, and the second one of a kind that a row has once.</summary>
internal static class UnreadColumns
{
    // Some thousand columns of a sheet gone astray are one fault.
    private const int MostTold = 20;

    /// <summary>Tells of each at its heading.</summary>
    public static void Tell(SheetContext sheet, SheetFacts facts)
    {
        var header = sheet.Table.Header;
        var told = 0;
        string? firstMore = null;
        foreach (var column in header.Columns)
        {
            if (sheet.Units.Has(column)) continue;
            var first = IsReadOnce(column.Role) ? header.Find(column.Role!.Value) : null;
            var isSecond = first is not null && first.Heading != column.Heading;
            if (!isSecond && (column is not { Role: null, Movement: null } || StepWords.MayTell(column) || sheet.Years.Reads(column) || MeasureLine.IsMoney(TextKey.Folded(column.Heading)))) continue;
            if (!sheet.Table.Rows.Any(r => r.Role == RowRole.Data && !sheet.Table.Grid.At(r.Number, column.Column).IsBlank)) continue;
            var at = new CellAddress(header.LastRow, column.Column).ToString();
            // Its ticks were taken for those of a movement that nobody knows.
            if (facts.Findings.Exists(f => f.Code == "unknown-movement" && f.Sheet == sheet.Table.Grid.Name && f.Cell == at)) continue;
            if (told++ >= MostTold) firstMore ??= at;
            else if (isSecond) facts.Say("column-second", sheet.Table.Grid.Name, at, column.Heading, null, column.Heading, first!.Heading);
            else facts.Say("column-not-known", sheet.Table.Grid.Name, at, column.Heading, null, column.Heading);
        }

        if (firstMore is not null) facts.Say("columns-not-known", sheet.Table.Grid.Name, firstMore, null, null, told - MostTold);
    }

    private static bool IsReadOnce(ColumnRole? role) => role is ColumnRole.Position or ColumnRole.Place or ColumnRole.Achievement or ColumnRole.Remark or ColumnRole.Owner or ColumnRole.Unit;
}
