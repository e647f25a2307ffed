using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>What can be told of a cell without looking at any other; a row has those of all its cells, so that most rows need no second look.</summary>
[Flags]
internal enum CellTraits : byte
{
    None = 0,

    /// <summary>It shows an error.</summary>
    Error = 1,

    /// <summary>It holds a formula without a value.</summary>
    Uncalculated = 2,

    /// <summary>Its text is longer than a cell can hold, and was cut.</summary>
    LongText = 4,

    /// <summary>Its text may have to be repaired.</summary>
    UnsoundText = 8,

    /// <summary>The cells were looked at: tells a row without traits from one that nobody asked.</summary>
    Told = 128,
}

/// <summary>Traits of cells.</summary>
internal static class CellTraitsOf
{
    /// <summary>Those of a text.</summary>
    public static CellTraits Text(string text) =>
        (text.Length > ReadingLimits.TextLength ? CellTraits.LongText : CellTraits.None) | (TextRepair.IsSound(text) ? CellTraits.None : CellTraits.UnsoundText);

    /// <summary>Those of a cell.</summary>
    public static CellTraits Cell(Cell cell) => cell.Kind switch
    {
        CellKind.Text => Text(cell.Text!),
        CellKind.Error => CellTraits.Error,
        CellKind.FormulaWithoutValue => CellTraits.Uncalculated,
        _ => CellTraits.None,
    };

    /// <summary>Those of all cells of a row together.</summary>
    public static CellTraits Row(Cell[] cells)
    {
        var traits = CellTraits.Told;
        foreach (var cell in cells) traits |= Cell(cell);
        return traits;
    }
}
