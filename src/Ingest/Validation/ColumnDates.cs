using System.Globalization;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>How the cell of a date fits its column.</summary>
internal enum DateFit
{
    /// <summary>Nothing is said: blank, "-", "không".</summary>
    Nothing,

    /// <summary>A day, written as the column writes days.</summary>
    Day,

    /// <summary>A day that can only be read with day and month the other way round than in the rest of the column.</summary>
    OtherOrder,

    /// <summary>A month, a quarter or a year: it never becomes the first day of it.</summary>
    Partial,

    /// <summary>Something else.</summary>
    Unreadable,
}

/// <summary>
/// How the date columns of a list write days: day before month, as people here do, unless a part above twelve in the second place proves the
/// other order. A cell alone cannot say what "03/04/2023" means.
/// </summary>
internal sealed partial class ColumnDates
{
    private readonly Dictionary<int, (bool IsMonthFirst, int Row)> _columns = [];

    private ColumnDates()
    {
    }

    /// <summary>Settles every date column of the table.</summary>
    public static ColumnDates Of(RecognisedTable table)
    {
        var dates = new ColumnDates();
        foreach (var column in table.Header.Columns.Where(c => c.Role == ColumnRole.DecisionDate))
        {
            int dayFirst = 0, monthFirst = 0, row = 0;
            foreach (var data in table.Rows)
            {
                if (data.Role is not (RowRole.Data or RowRole.Continuation) || table.Grid.At(data.Number, column.Column) is not { Kind: CellKind.Text } cell || Slashed().Match(cell.Text!) is not { Success: true } parts) continue;
                if (Part(parts, 1) > 12) dayFirst++;
                else if (Part(parts, 2) > 12 && monthFirst++ == 0) row = data.Number;
            }

            dates._columns[column.Column] = (monthFirst > dayFirst, row);
        }

        return dates;
    }

    /// <summary>Where a column puts the month first: the row that proves it; null for a column in the usual order.</summary>
    public int? MonthFirstSince(int column) => _columns.TryGetValue(column, out var found) && found.IsMonthFirst ? found.Row : null;

    /// <summary>The day that the cell stands for in its column, and how it fits there; a bare number is the serial day of a cell that lost its date format, also as text.</summary>
    public (DateOnly? Day, DateFit Fit) Read(Cell cell, int column)
    {
        if (cell.IsBlank || cell.Kind is CellKind.Error or CellKind.FormulaWithoutValue || (cell.Kind == CellKind.Text && CellReading.IsNone(cell.Text!))) return (null, DateFit.Nothing);
        if (cell.Kind == CellKind.Text && Slashed().Match(cell.Text!) is { Success: true } parts)
        {
            var (first, second, year) = (Part(parts, 1), Part(parts, 2), CellReading.FullYear(Part(parts, 3)));
            var isMonthFirst = MonthFirstSince(column) is not null;
            if (CellReading.Valid(isMonthFirst ? second : first, isMonthFirst ? first : second, year) is { } usual) return (usual, DateFit.Day);
            return CellReading.Valid(isMonthFirst ? first : second, isMonthFirst ? second : first, year) is { } other ? (other, DateFit.OtherOrder) : (null, DateFit.Unreadable);
        }

        if (CellReading.DayInDateColumn(cell) is { } day) return (day, DateFit.Day);
        return (null, CellReading.Year(cell) is not null || Partial().IsMatch(cell.Shown) ? DateFit.Partial : DateFit.Unreadable);
    }

    private static int Part(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*'?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(20\d\d|\d\d)(?:\s+0?0:00(?::00)?)?\s*$")]
    private static partial Regex Slashed();

    // "3/23", "Quý I": a part of a year, whichever.
    [GeneratedRegex(@"^\s*(?:(?:tháng|T|quý|Q)\s*[IVX\d]{1,4}\b.*|\d{1,2}\s*[/.-]\s*\d\d)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Partial();
}
