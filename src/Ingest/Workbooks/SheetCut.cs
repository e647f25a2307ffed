using System.Globalization;

namespace DienHinh.Ingest.Workbooks;

/// <summary>What limits left out of a sheet while it was read, so that none hides another.</summary>
internal sealed class SheetCut
{
    private string? _rows;
    private string? _columns;
    private string? _merges;

    /// <summary>All that was left out, in words for the sender; null where nothing was.</summary>
    public string? Words => (_rows, _columns, _merges) is (null, null, null) ? null : string.Join(", ", new[] { _rows, _columns, _merges }.Where(part => part is not null));

    /// <summary>The rows from this one on.</summary>
    public void Rows(int from) => _rows ??= string.Create(CultureInfo.InvariantCulture, $"dòng {from} trở đi");

    /// <summary>The columns beyond the last that is read.</summary>
    public void Columns() => _columns ??= $"cột {CellAddress.ColumnName(ReadingLimits.Columns + 1)} trở đi";

    /// <summary>The merged cells from these on.</summary>
    public void Merges(CellRange from) => _merges ??= $"ô gộp từ {from} trở đi";
}
