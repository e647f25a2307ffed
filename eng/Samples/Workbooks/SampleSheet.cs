using System.Globalization;

namespace DienHinh.Samples.Workbooks;

/// <summary>A cell: a text, a number, a formula with its stored value, an error value, or nothing but its look.</summary>
public sealed record SampleCell(CellStyle Style, string? Text = null, double? Number = null, string? Formula = null, string? Error = null);

/// <summary>A merged range, 1-based and inclusive.</summary>
public sealed record MergedRange(int Top, int Left, int Bottom, int Right);

/// <summary>One sheet as it is drawn, before a writer turns it into .xlsx, .xls or .csv. Rows and columns count from 1.</summary>
public sealed class SampleSheet(string name)
{
    private readonly List<MergedRange> _merges = [];

    /// <summary>The name on the tab.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the tab is hidden.</summary>
    public bool Hidden { get; set; }

    /// <summary>Whether the page lies on its side.</summary>
    public bool Landscape { get; set; } = true;

    /// <summary>The cells in reading order.</summary>
    public SortedDictionary<(int Row, int Column), SampleCell> Cells { get; } = [];

    /// <summary>Row heights in points, where they differ from the default.</summary>
    public SortedDictionary<int, double> RowHeights { get; } = [];

    /// <summary>Column widths in characters.</summary>
    public SortedDictionary<int, double> ColumnWidths { get; } = [];

    /// <summary>Rows that are hidden.</summary>
    public SortedSet<int> HiddenRows { get; } = [];

    /// <summary>Columns that are hidden.</summary>
    public SortedSet<int> HiddenColumns { get; } = [];

    /// <summary>The merged ranges in the order of drawing.</summary>
    public IReadOnlyList<MergedRange> Merges => _merges;

    public void Put(int row, int column, string? text, CellStyle style) => Cells[(row, column)] = new SampleCell(style, text);

    public void Put(int row, int column, double number, CellStyle style) => Cells[(row, column)] = new SampleCell(style, Number: number);

    /// <summary>A formula with the value that Excel stored beside it.</summary>
    public void PutFormula(int row, int column, string formula, double stored, CellStyle style) =>
        Cells[(row, column)] = new SampleCell(style, Number: stored, Formula: formula);

    /// <summary>Puts a text and merges the range under it; every cell of the range gets the look, or borders would be broken.</summary>
    public void PutMerged(int top, int left, int bottom, int right, string? text, CellStyle style)
    {
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++) Put(row, column, null, style);
        }

        Put(top, left, text, style);
        if (top != bottom || left != right) _merges.Add(new MergedRange(top, left, bottom, right));
    }

    /// <summary>The A1 address of a cell.</summary>
    public static string Address(int row, int column) => ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The letters of a column: 1 is A, 27 is AA.</summary>
    public static string ColumnName(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : ColumnName((column - 1) / 26) + ColumnName(((column - 1) % 26) + 1);
}

/// <summary>A workbook as it is drawn: its sheets in order of their tabs.</summary>
public sealed class SampleWorkbook
{
    /// <summary>The sheets.</summary>
    public List<SampleSheet> Sheets { get; } = [];

    /// <summary>Adds an empty sheet.</summary>
    public SampleSheet Add(string name)
    {
        var sheet = new SampleSheet(name);
        Sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Rewrites every cell, for instance into a legacy encoding with its font.</summary>
    public void Recode(Func<SampleCell, SampleCell> change)
    {
        foreach (var sheet in Sheets)
        {
            foreach (var at in sheet.Cells.Keys.ToList()) sheet.Cells[at] = change(sheet.Cells[at]);
        }
    }
}
