namespace DienHinh.Ingest.Workbooks;

/// <summary>
/// How much of a file is read. A file beyond a limit on bytes is refused; a sheet beyond a limit on cells is cut and says so. Real workbooks
/// stay far below: the largest of 3,285 measured ones had 88 MB of sheet XML.
/// </summary>
public static class ReadingLimits
{
    /// <summary>Largest file accepted.</summary>
    public const int FileBytes = 32 * 1024 * 1024;

    /// <summary>From here on a file leaves so much behind, where it is read and where it is stored, that memory is handed back for it.</summary>
    public const int LargeFileBytes = 2 * 1024 * 1024;

    /// <summary>Most entries in a zip package.</summary>
    public const int ZipEntries = 2_000;

    /// <summary>Largest part of a package after inflating.</summary>
    public const long PartBytes = 128L * 1024 * 1024;

    /// <summary>Most bytes of all parts read, after inflating.</summary>
    public const long TotalBytes = 256L * 1024 * 1024;

    /// <summary>Most rows kept of a sheet.</summary>
    public const int Rows = 250_000;

    /// <summary>Columns read of a sheet.</summary>
    public const int Columns = 256;

    /// <summary>Most cells of all sheets together, empty ones between full ones included; a file beyond it takes too much memory.</summary>
    public const int Cells = 10_000_000;

    /// <summary>Most letters in all cells together, a text that stands in many cells counted in each; real files stay below half of it.</summary>
    public const long Letters = 80_000_000;

    /// <summary>Rows that a sheet of Excel can have.</summary>
    public const int SheetRows = 1_048_576;

    /// <summary>Columns that a sheet of Excel can have.</summary>
    public const int SheetColumns = 16_384;

    /// <summary>Most sheets of a workbook.</summary>
    public const int Sheets = 1_000;

    /// <summary>Most entries of the shared string table.</summary>
    public const int Strings = 4_000_000;

    /// <summary>Most relations of one part of a package.</summary>
    public const int Relations = 10_000;

    /// <summary>Most merged ranges of a sheet.</summary>
    public const int Merges = 100_000;

    /// <summary>Deepest nesting of the XML of a part; real parts stay below twenty.</summary>
    public const int XmlDepth = 100;

    /// <summary>Longest text of a cell that Excel can hold.</summary>
    public const int TextLength = 32_767;

    /// <summary>Letters kept of a text: one more than a cell can hold, which is how a text that was cut is known.</summary>
    public const int TextKept = TextLength + 1;
}
