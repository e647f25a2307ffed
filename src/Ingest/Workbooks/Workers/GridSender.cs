using System.Runtime.InteropServices;

namespace DienHinh.Ingest.Workbooks.Workers;

/// <summary>
/// Sends sheets through a pipe while they are read, so that neither side waits for the other and the worker never holds a sheet. Texts that repeat are
/// sent once: a column of "Tập thể" costs two bytes a cell, and its cells share one string on the other side.
/// </summary>
internal sealed class GridSender(WireWriter wire) : ISheetSink
{
    private const int MostOwnTexts = 1_000_000;

    private readonly Dictionary<string, int> _own = new(StringComparer.Ordinal);
    private int[] _numbers = [];
    private int _known;
    private long _cells;

    /// <inheritdoc/>
    public void SharedText(string text)
    {
        wire.Byte((byte)GridFrame.Text);
        wire.Text(text);
        // They come first: the number in the workbook's table is the number on the wire.
        _known++;
    }

    /// <inheritdoc/>
    public void SharedText(ReadOnlySpan<byte> text)
    {
        wire.Byte((byte)GridFrame.Utf8Text);
        wire.Utf8(text);
        _known++;
    }

    /// <inheritdoc/>
    public void Begin(string name, SheetVisibility visibility)
    {
        wire.Byte((byte)GridFrame.Sheet);
        wire.Text(name);
        wire.Byte((byte)visibility);
    }

    /// <inheritdoc/>
    /// <exception cref="WorkbookException">The sheets have more cells than anybody should hold.</exception>
    public void Row(int number, ReadOnlySpan<ReadCell> cells, bool isHidden)
    {
        _cells += cells.Length;
        if (_cells > ReadingLimits.Cells) throw new WorkbookException(UnreadableReason.TooMuchMemory);
        // Whatever may run out of memory comes before the first byte: a row that has begun is sent whole, so that the other side can be told.
        if (_numbers.Length < cells.Length) _numbers = new int[cells.Length];
        for (var i = 0; i < cells.Length; i++) _numbers[i] = cells[i].SharedText > 0 ? cells[i].SharedText : cells[i].Cell.Text is { } text ? NumberOf(text) : 0;

        wire.Byte((byte)GridFrame.Row);
        wire.Count(number);
        wire.Count((cells.Length * 2L) + (isHidden ? 1 : 0));
        for (var i = 0; i < cells.Length; i++) Write(cells[i].Cell, _numbers[i]);
    }

    /// <inheritdoc/>
    public void End(SheetEnd end)
    {
        wire.Byte((byte)GridFrame.SheetEnd);
        wire.Text(end.Cut);
        wire.Count(end.HiddenColumns.Count);
        foreach (var column in end.HiddenColumns) wire.Count(column);
        wire.Count(end.Merges.Count);
        foreach (var merge in end.Merges)
        {
            Write(merge.From);
            Write(merge.To);
        }

        wire.Count(end.Fonts.Count);
        foreach (var (at, font) in end.Fonts)
        {
            Write(at);
            wire.Byte((byte)font);
        }

        wire.Count(end.Runs.Count);
        foreach (var (at, runs) in end.Runs)
        {
            Write(at);
            wire.Count(runs.Count);
            foreach (var run in runs)
            {
                wire.Count(run.Length);
                wire.Byte((byte)(run.Font ?? 0));
            }
        }
    }

    /// <summary>Says that all sheets were sent.</summary>
    public void Done() => wire.Byte((byte)GridFrame.Done);

    // Above 0: known by that number; below: new, and gets that number; 0: sent as it is.
    private int NumberOf(string text)
    {
        if (text.Length > GridWire.LongestRemembered) return 0;
        if (_own.Count >= MostOwnTexts) return _own.GetValueOrDefault(text);
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_own, text, out _);
        if (number > 0 || _known >= GridWire.MostRemembered) return number;
        number = ++_known;
        return -number;
    }

    private void Write(Cell cell, int number)
    {
        var kind = (byte)cell.Kind;
        if (number > 0)
        {
            wire.Byte((byte)(kind | GridWire.KnownText));
            wire.Count(number - 1);
        }
        else if (cell.Text is { } text)
        {
            wire.Byte((byte)(kind | (number < 0 ? GridWire.NewText : GridWire.OwnText)));
            wire.Text(text);
        }
        else if (cell.Kind is not (CellKind.Empty or CellKind.FormulaWithoutValue))
        {
            // The bits are compared: minus zero equals zero, and is another number.
            var isShort = cell.Number is >= 0 and < int.MaxValue && BitConverter.DoubleToInt64Bits(cell.Number) == BitConverter.DoubleToInt64Bits((int)cell.Number);
            wire.Byte((byte)(kind | (isShort ? GridWire.ShortNumber : 0)));
            if (isShort) wire.Count((int)cell.Number);
            else wire.Double(cell.Number);
        }
        else
        {
            wire.Byte(kind);
        }
    }

    private void Write(CellAddress at)
    {
        wire.Count(at.Row);
        wire.Count(at.Column);
    }
}
