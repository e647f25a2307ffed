using DienHinh.Ingest.Forms;

namespace DienHinh.Analytics.Exports;

/// <summary>A cell of a header over rows and columns, all inclusive; rows count from 0, columns from 1.</summary>
internal sealed record FormHeaderCell(int Row, int Column, int LastRow, int LastColumn, string Text);

/// <summary>The header of a statutory form: headings over each other, neighbours that begin alike in one cell, and below them the numbers of the columns.</summary>
internal sealed class XlsxFormHeader
{
    private readonly StatutoryForm _form;

    public XlsxFormHeader(StatutoryForm form)
    {
        _form = form;
        HasUnits = form.Unit is null;
        FirstFigure = HasUnits ? 4 : 3;
        Depth = form.Columns.Max(c => c.Heading.Count);
        string[] leading = HasUnits ? ["", "Mã số", "Đơn vị tính"] : ["", "Mã số"];
        Cells =
        [
            .. leading.Select((text, i) => new FormHeaderCell(0, i + 1, Depth - 1, i + 1, text)),
            .. Enumerable.Range(0, Depth).SelectMany(Headings),
            .. leading.Select((_, i) => new FormHeaderCell(Depth, i + 1, Depth, i + 1, ((char)('A' + i)).ToString())),
            .. Runs(c => c.Number).Select(run => new FormHeaderCell(Depth, FirstFigure + run.From, Depth, FirstFigure + run.To, _form.Columns[run.From].Number)),
        ];
    }

    /// <summary>Whether the form has a column of units; else one unit stands above the table.</summary>
    public bool HasUnits { get; }

    /// <summary>The first column of figures, from 1.</summary>
    public int FirstFigure { get; }

    /// <summary>How many rows of headings there are; the numbers stand in the row after them.</summary>
    public int Depth { get; }

    /// <summary>All cells, none over another.</summary>
    public IReadOnlyList<FormHeaderCell> Cells { get; }

    /// <summary>The cell that covers a place, or null.</summary>
    public FormHeaderCell? At(int row, int column) => Cells.FirstOrDefault(c => c.Row <= row && row <= c.LastRow && c.Column <= column && column <= c.LastColumn);

    private IEnumerable<FormHeaderCell> Headings(int level) => Runs(c => c.Heading.Count > level ? string.Join('\n', c.Heading.Take(level + 1)) : null).Select(run =>
    {
        var heading = _form.Columns[run.From].Heading;
        // The last heading of a column reaches down to the numbers.
        var lastRow = heading.Count == level + 1 ? Depth - 1 : level;
        return new FormHeaderCell(level, FirstFigure + run.From, lastRow, FirstFigure + run.To, heading[level]);
    });

    /// <summary>Neighbours with the same key; columns without one are left out.</summary>
    private IEnumerable<(int From, int To)> Runs(Func<FormColumn, string?> keyOf)
    {
        for (var from = 0; from < _form.Columns.Count;)
        {
            var key = keyOf(_form.Columns[from]);
            var to = from;
            while (key is not null && to + 1 < _form.Columns.Count && keyOf(_form.Columns[to + 1]) == key)
                to++;
            if (key is not null)
                yield return (from, to);
            from = to + 1;
        }
    }
}
