using DienHinh.Ingest.Workbooks;

namespace DienHinh.ReportApi.Hosting;

/// <summary>The largest workbook taken over the network.</summary>
public static class UploadLimit
{
    /// <summary>In megabytes: what the reader takes, by whatever way a file comes. A commune's yearly workbook is far below one.</summary>
    public const int Megabytes = ReadingLimits.FileBytes / 1024 / 1024;

    /// <summary>Most bytes of one file.</summary>
    public const long Bytes = Megabytes * 1024L * 1024L;

    /// <summary>Most bytes of a request: the file and the form around it.</summary>
    public const long RequestBytes = Bytes + (64 * 1024);

    /// <summary>Most bytes of a form with many files, or with a zip archive of them.</summary>
    public const long FormBytes = 8 * Bytes;
}
