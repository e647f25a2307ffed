using System.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>Sheets as they are read in, <see cref="SheetGrid"/>s out.</summary>
internal sealed class GridCollector : ISheetSink
{
    private readonly List<SheetGrid> _sheets = [];
    private readonly List<string> _shared = [];
    private string _name = "";
    private SheetVisibility _visibility;
    private List<GridRow> _rows = [];
    private bool _isUnordered;

    /// <summary>The sheets that have ended.</summary>
    public IReadOnlyList<SheetGrid> Sheets => _sheets;

    /// <inheritdoc/>
    public void SharedText(string text) => _shared.Add(text);

    /// <inheritdoc/>
    public void SharedText(ReadOnlySpan<byte> text) => _shared.Add(Encoding.UTF8.GetString(text));

    /// <inheritdoc/>
    public void Begin(string name, SheetVisibility visibility) => (_name, _visibility, _rows, _isUnordered) = (name, visibility, [], false);

    /// <inheritdoc/>
    public void Row(int number, ReadOnlySpan<ReadCell> cells, bool isHidden)
    {
        var own = new Cell[cells.Length];
        for (var i = 0; i < own.Length; i++) own[i] = cells[i].SharedText > 0 ? Cell.OfText(_shared[cells[i].SharedText - 1]) : cells[i].Cell;
        Add(new GridRow(number, own, isHidden));
    }

    /// <summary>Adds a row to the sheet that began last.</summary>
    public void Add(GridRow row)
    {
        if (_rows.Count > 0 && row.Number <= _rows[^1].Number) _isUnordered = true;
        _rows.Add(row);
    }

    /// <inheritdoc/>
    public void End(SheetEnd end)
    {
        GridRow[] rows = _isUnordered ? [.. SheetRows.InOrder(_rows)] : [.. _rows];
        _rows = [];
        _sheets.Add(new SheetGrid(_name, rows, end.Merges, end.HiddenColumns, _visibility, end.Cut, end.Fonts) { Runs = end.Runs });
    }
}
