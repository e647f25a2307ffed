using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>Formulas without a value where a table needs one: the file was written by a program that never calculated it.</summary>
internal static class Uncalculated
{
    /// <summary>The first such cell of the table's rows; null where there is none.</summary>
    public static SourceCells? FirstCell(OpenedTable sheet)
    {
        var table = sheet.Table;
        var used = table.Header.Columns.Where(c => IsNeeded(c, table)).ToList();
        foreach (var row in table.Rows)
        {
            if (row.Role != RowRole.Data || table.Grid.FindRow(row.Number)?.Has(CellTraits.Uncalculated) != true) continue;
            foreach (var column in used)
                if (table.Grid.At(row.Number, column.Column).Kind == CellKind.FormulaWithoutValue) return new SourceCells(sheet.Raw.Name, new CellAddress(row.Number, column.Column));
        }

        return null;
    }

    // A total that was never calculated is no loss: totals are computed here anyway.
    private static bool IsNeeded(HeaderColumn column, RecognisedTable table) => column.Role switch
    {
        { } role when table.Kind == TableKind.List => ListCells.SaysSomething(role),
        ColumnRole.Movement or ColumnRole.Year or ColumnRole.Owner => true,
        ColumnRole.KindCollective or ColumnRole.KindIndividual or ColumnRole.KindHousehold or ColumnRole.KindModel => true,
        ColumnRole.Total => table.Kind == TableKind.Summary && !table.Header.Columns.Any(c => c.Role is ColumnRole.KindCollective or ColumnRole.KindIndividual or ColumnRole.KindHousehold),
        _ => table.Kind == TableKind.Summary && column.Year is not null,
    };
}
