namespace DienHinh.Ingest.Workbooks;

/// <summary>Why nobody can read a file. Each reason is also the code of the finding that the sender gets.</summary>
public enum UnreadableReason
{
    NotAWorkbook,
    Damaged,
    Encrypted,
    EmptyFile,
    TooLarge,
    ExpandsTooMuch,
    MacroFile,
    UnsupportedFormat,

    /// <summary>Reading took longer than a file may take.</summary>
    TooSlow,

    /// <summary>Reading took more memory than a file may take.</summary>
    TooMuchMemory,

    /// <summary>Reading broke the process that did it, twice.</summary>
    ReaderStopped,
}

/// <summary>A file that cannot be read at all. What single cells hold is never an exception but a finding.</summary>
public sealed class WorkbookException(UnreadableReason reason, string? detail = null, Exception? inner = null)
    : Exception($"{reason}: {detail}", inner)
{
    /// <summary>Why.</summary>
    public UnreadableReason Reason { get; } = reason;

    /// <summary>A name or figure for the message, "xlsb" or "1,2 GB"; null where none helps.</summary>
    public string? Detail { get; } = detail;
}
