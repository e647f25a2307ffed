using System.Globalization;

namespace DienHinh.Ingest.Workbooks;

/// <summary>What a cell holds.</summary>
public enum CellKind : byte
{
    Empty,
    Text,
    Number,
    Date,
    Boolean,

    /// <summary>#N/A, #REF! …: its text is the error as shown.</summary>
    Error,

    /// <summary>A formula that was never calculated: the file holds no value for it.</summary>
    FormulaWithoutValue,
}

/// <summary>
/// The value of a cell as the file stores it. Its kind is told by what it holds, so that it takes 16 bytes and not 24: a large sheet has millions.
/// </summary>
public readonly record struct Cell
{
    // A text; the error; the mark of a kind that has neither; null where nothing is.
    private readonly object? _held;

    private Cell(object? held, double number) => (_held, Number) = (held, number);

    /// <summary>What it is.</summary>
    public CellKind Kind => _held switch { null => CellKind.Empty, string => CellKind.Text, Mark mark => mark.Kind, _ => CellKind.Error };

    /// <summary>The text as found (not repaired), the error code, or null for numbers, dates and booleans.</summary>
    public string? Text => _held as string ?? (_held as ErrorCode)?.Code;

    /// <summary>The number; 1 or 0 for a boolean; the serial day of a date in the 1900 system.</summary>
    public double Number { get; }

    /// <summary>No value.</summary>
    public static readonly Cell Empty;

    /// <summary>Whether nothing can be read here: empty, or only white space.</summary>
    public bool IsBlank => _held is null || (_held is string text && string.IsNullOrWhiteSpace(text));

    /// <summary>The date of a date cell; null for other kinds.</summary>
    public DateOnly? Date => Kind == CellKind.Date && Number is >= 1 and < 2_958_466 ? DateOnly.FromDateTime(DateTime.FromOADate(Number)) : null;

    /// <summary>What a reader sees, near enough: numbers without trailing zeros, dates as dd/MM/yyyy.</summary>
    public string Shown => Kind switch
    {
        CellKind.Text or CellKind.Error => Text ?? "",
        CellKind.Number => Number.ToString("0.###############", CultureInfo.InvariantCulture),
        CellKind.Date => Date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "",
        CellKind.Boolean => Number != 0 ? "TRUE" : "FALSE",
        _ => "",
    };

    /// <summary>
    /// A date whose format shows no day: "3/2023" typed into Excel is stored as the first of March and shown as a month, and so it is read, as text. Another day
    /// than the first was typed by somebody and stays.
    /// </summary>
    public Cell AsMonth() => Date is { Day: 1 } date ? OfText(date.ToString("MM/yyyy", CultureInfo.InvariantCulture)) : this;

    public static Cell OfText(string text) => new(text, 0);

    public static Cell OfNumber(double number) => new(Mark.Number, number);

    public static Cell OfDate(double serial) => new(Mark.Date, serial);

    public static Cell OfBoolean(bool value) => new(Mark.Boolean, value ? 1 : 0);

    public static Cell OfError(string code) => new(new ErrorCode(code), 0);

    public static readonly Cell Uncalculated = new(Mark.Uncalculated, 0);

    private sealed record ErrorCode(string Code);

    private sealed class Mark(CellKind kind)
    {
        public static readonly Mark Number = new(CellKind.Number);
        public static readonly Mark Date = new(CellKind.Date);
        public static readonly Mark Boolean = new(CellKind.Boolean);
        public static readonly Mark Uncalculated = new(CellKind.FormulaWithoutValue);

        public CellKind Kind => kind;
    }
}
