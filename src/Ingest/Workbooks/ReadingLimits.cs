namespace DienHinh.Ingest.Workbooks;

/// <summary>
/// How much of a file is read. A file beyond a limit on bytes is refused; a sheet beyond a limit on cells is cut and says so. Real workbooks
/// stay far below: the largest of 3,285 measured ones had 88 MB of sheet XML.
/// </summary>
public static class ReadingLimits
{
    /// <summary>Largest file accepted.</summary>
    public const int FileBytes = 32 * 1024 * 1024;

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

    /// <summary>Longest text of a cell that Excel can hold.</summary>
    public const int TextLength = 32_767;
}
