namespace DienHinh.Ingest.Workbooks;

/// <summary>What is left of the cells and letters that one file may hold, spent row by row: a few bytes can stand for a row of 256 cells, or for one long text in thousands of cells.</summary>
internal sealed class CellBudget
{
    private long _cells = ReadingLimits.Cells;
    private long _letters = ReadingLimits.Letters;

    /// <exception cref="WorkbookException">The file holds more than is read of any file.</exception>
    public void Spend(ReadOnlySpan<ReadCell> row, SharedTexts shared)
    {
        foreach (var cell in row)
        {
            Spend(cell.Cell);
            if (cell.SharedText > 0) _letters -= shared[cell.SharedText - 1].Length;
        }

        Check();
    }

    /// <exception cref="WorkbookException">The file holds more than is read of any file.</exception>
    public void Spend(ReadOnlySpan<Cell> row)
    {
        foreach (var cell in row) Spend(cell);
        Check();
    }

    private void Spend(Cell cell)
    {
        _cells--;
        _letters -= cell.Text?.Length ?? 0;
    }

    private void Check()
    {
        if (_cells < 0 || _letters < 0) throw new WorkbookException(UnreadableReason.TooMuchMemory);
    }
}
