using System.Globalization;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Exports;

/// <summary>
/// The formulas of a report's table. Each is worked out here too, and is written only where it gives the figure that stands in the cell: a total that counts a record of
/// two movements once is no sum of its rows, and stays a number.
/// </summary>
internal sealed class XlsxLiveFormulas(ResultTable table, IReadOnlyList<(ResultColumn Column, int Index)> shown, int firstRow)
{
    /// <summary>Stands for the row of totals.</summary>
    public const int Totals = -1;

    private const double Tolerance = 1e-9;

    /// <summary>The formula of a cell, or null for a plain figure.</summary>
    /// <param name="column">Place among the columns shown.</param>
    /// <param name="row">Place among the rows, or <see cref="Totals"/>.</param>
    public string? Of(int column, int row)
    {
        if (Value(column, row) is not { } figure)
            return null;
        foreach (var (formula, value) in Candidates(column, row))
            if (value is { } computed && Math.Abs(computed - figure) <= Tolerance * Math.Max(1, Math.Abs(figure)))
                return formula;
        return null;
    }

    private IEnumerable<(string Formula, double? Value)> Candidates(int column, int row)
    {
        if (row == Totals && shown[column].Column is { Unit: not ("ratio" or "rank"), Name: not ("difference" or "shortfall") } && table.Rows.Count > 0)
            yield return ($"SUM({Cell(column, 0)}:{Cell(column, table.Rows.Count - 1)})", Enumerable.Range(0, table.Rows.Count).Sum(r => Value(column, r) ?? 0));
        if (shown[column].Column.Formula is { } formula)
        {
            var parts = formula.Columns.Select(name => shown.TakeWhile(c => c.Column.Name != name).Count()).ToList();
            if (Written(formula.Kind, parts, row) is { } written)
                yield return written;
        }

        // The shortfalls of the rows are added.
        if (row == Totals && shown[column].Column.Name is "shortfall" or "difference" && table.Rows.Count > 0)
            yield return ($"SUM({Cell(column, 0)}:{Cell(column, table.Rows.Count - 1)})", Enumerable.Range(0, table.Rows.Count).Sum(r => Value(column, r) ?? 0));
    }

    private (string Formula, double? Value)? Written(FormulaKind kind, List<int> parts, int row)
    {
        var above = row == Totals ? Totals : row - 1;
        double? V(int part) => Value(parts[part], row);
        string C(int part) => Cell(parts[part], row);
        return kind switch
        {
            FormulaKind.Sum => ($"SUM({string.Join(',', parts.Select(p => Cell(p, row)))})", parts.Sum(p => Value(p, row) ?? 0)),
            FormulaKind.Difference => ($"{C(1)}-{C(0)}", V(1) - V(0)),
            FormulaKind.Share => ($"{C(1)}/{C(0)}", V(1) / V(0)),
            FormulaKind.Change => ($"({C(1)}-{C(0)})/{C(0)}", (V(1) - V(0)) / V(0)),
            FormulaKind.Shortfall => ($"MAX(0,{C(0)}-{C(1)})", V(0) - V(1) is { } lack ? Math.Max(0, lack) : null),
            FormulaKind.ShareOfTotal => table.Totals is null ? null : ($"{C(0)}/{Cell(parts[0], Totals, isFixed: true)}", V(0) / Value(parts[0], Totals)),
            FormulaKind.DifferenceFromAbove => above < 0 ? null : ($"{C(0)}-{Cell(parts[0], above)}", V(0) - Value(parts[0], above)),
            FormulaKind.ChangeFromAbove => above < 0 ? null : ($"({C(0)}-{Cell(parts[0], above)})/{Cell(parts[0], above)}", (V(0) - Value(parts[0], above)) / Value(parts[0], above)),
            _ => throw new InvalidOperationException($"No workbook formula for {kind}."),
        };
    }

    private double? Value(int column, int row) =>
        (row == Totals ? table.Totals : table.Rows[row])?[shown[column].Index] is { } value and not string ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    private string Cell(int column, int row, bool isFixed = false) => string.Create(CultureInfo.InvariantCulture, $"{XlsxCells.ColumnName(column)}{(isFixed ? "$" : "")}{firstRow + (row == Totals ? table.Rows.Count : row)}");
}
