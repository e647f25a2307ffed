namespace DienHinh.Samples.Workbooks;

/// <summary>How a text stands in its cell.</summary>
public enum Align
{
    Left,
    Center,
    Right,
}

/// <summary>How a number is shown.</summary>
public enum NumberShape
{
    General,
    Whole,
    Date,
    Text,
}

/// <summary>The look of a cell. Both writers turn equal styles into one entry of the file's style table.</summary>
public sealed record CellStyle
{
    public string Font { get; init; } = "Times New Roman";

    /// <summary>Height in points.</summary>
    public int Size { get; init; } = 13;

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Underline { get; init; }

    public bool Border { get; init; }

    public bool Wrap { get; init; }

    public Align Align { get; init; }

    public NumberShape Shape { get; init; }

    /// <summary>Plain text outside a table.</summary>
    public static CellStyle Plain { get; } = new();

    /// <summary>A heading line: bold, centred.</summary>
    public static CellStyle Heading { get; } = new() { Bold = true, Align = Align.Center };

    /// <summary>A header cell of a table.</summary>
    public static CellStyle Header { get; } = new() { Bold = true, Align = Align.Center, Border = true, Wrap = true, Size = 12 };

    /// <summary>A text cell of a table.</summary>
    public static CellStyle Body { get; } = new() { Border = true, Wrap = true, Size = 12 };

    /// <summary>A centred cell of a table.</summary>
    public static CellStyle Centred { get; } = Body with { Align = Align.Center };

    /// <summary>A whole number in a table.</summary>
    public static CellStyle Count { get; } = Centred with { Shape = NumberShape.Whole };

    /// <summary>A section row of a table.</summary>
    public static CellStyle Section { get; } = Body with { Bold = true };
}
