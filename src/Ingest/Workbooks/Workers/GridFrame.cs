namespace DienHinh.Ingest.Workbooks.Workers;

/// <summary>What comes next on the wire between worker and program.</summary>
internal enum GridFrame : byte
{
    /// <summary>All sheets have come.</summary>
    Done,

    /// <summary>A text that cells refer to.</summary>
    Text,

    /// <summary>A text that cells refer to, in UTF-8: half as long, and as it stands in most files.</summary>
    Utf8Text,

    /// <summary>A sheet begins: its name and whether it can be seen.</summary>
    Sheet,

    /// <summary>A row of the sheet that began last.</summary>
    Row,

    /// <summary>The sheet ends, with its merges and whatever else is known only then.</summary>
    SheetEnd,

    /// <summary>The file turned out to be unreadable: what came so far is void.</summary>
    GivenUp,
}

/// <summary>How a cell's first byte is made up, and how much is remembered of what was sent.</summary>
internal static class GridWire
{
    /// <summary>The bits that tell the kind of cell.</summary>
    public const byte KindBits = 0x0F;

    /// <summary>The number follows as a count, not as a double.</summary>
    public const byte ShortNumber = 0x10;

    /// <summary>The text follows, and is not referred to later.</summary>
    public const byte OwnText = 0x20;

    /// <summary>The number of a text that came before follows.</summary>
    public const byte KnownText = 0x40;

    /// <summary>The text follows, and gets the next number.</summary>
    public const byte NewText = 0x80;

    /// <summary>Longest text that is remembered where it is not in the workbook's own table: what repeats is short.</summary>
    public const int LongestRemembered = 200;

    /// <summary>Most texts that are remembered.</summary>
    public const int MostRemembered = ReadingLimits.Strings;
}
