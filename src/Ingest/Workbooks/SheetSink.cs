using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>Takes the sheets of a workbook while they are read, row by row: into memory, or through a pipe before the next row is looked at.</summary>
internal interface ISheetSink
{
    /// <summary>The next text of the workbook's table of shared texts. All come before the first sheet, so that a reader need not hold them.</summary>
    void SharedText(string text);

    /// <inheritdoc cref="SharedText(string)"/>
    /// <param name="text">In UTF-8; other bytes after the call.</param>
    void SharedText(ReadOnlySpan<byte> text);

    /// <summary>A sheet begins.</summary>
    void Begin(string name, SheetVisibility visibility);

    /// <summary>A row that holds something. A file may give rows in any order, and a row twice: later cells fill what earlier ones left empty.</summary>
    /// <param name="number">1-based row number.</param>
    /// <param name="cells">Cells from column A on; they are another row's after the call.</param>
    /// <param name="isHidden">Whether the row is hidden.</param>
    void Row(int number, ReadOnlySpan<ReadCell> cells, bool isHidden);

    /// <summary>The sheet ends, with what is known of it only then.</summary>
    void End(SheetEnd end);
}

/// <summary>A cell as a reader comes upon it.</summary>
/// <param name="Cell">Its value; a text without text where that is a shared one.</param>
/// <param name="SharedText">The number of its text in the workbook's table of shared texts, from 1; 0 where the text is its own.</param>
internal readonly record struct ReadCell(Cell Cell, int SharedText = 0);

/// <summary>What a reader keeps of a shared text that it has handed on.</summary>
/// <param name="Length">Its letters.</param>
/// <param name="IsAscii">Whether all of them are ASCII, so that no font matters.</param>
internal readonly record struct SharedText(int Length, bool IsAscii);

/// <summary>What is known of a sheet once all of it was read; see <see cref="SheetGrid"/>.</summary>
internal sealed record SheetEnd(IReadOnlyList<CellRange> Merges, IReadOnlySet<int> HiddenColumns, string? Cut, IReadOnlyDictionary<CellAddress, LegacyFont> Fonts)
{
    /// <summary>See <see cref="SheetGrid.Runs"/>.</summary>
    public IReadOnlyDictionary<CellAddress, IReadOnlyList<FontRun>> Runs { get; init; } = new Dictionary<CellAddress, IReadOnlyList<FontRun>>();
}
