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

/// <summary>The value of a cell as the file stores it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text as found (not repaired), the error code, or null for numbers, dates and booleans.</param>
/// <param name="Number">The number; 1 or 0 for a boolean; the serial day of a date in the 1900 system.</param>
public readonly record struct Cell(CellKind Kind, string? Text, double Number)
{
    /// <summary>No value.</summary>
    public static readonly Cell Empty;

    /// <summary>Whether nothing can be read here: empty, or only white space.</summary>
    public bool IsBlank => Kind == CellKind.Empty || (Kind == CellKind.Text && string.IsNullOrWhiteSpace(Text));

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

    public static Cell OfText(string text) => new(CellKind.Text, text, 0);

    public static Cell OfNumber(double number) => new(CellKind.Number, null, number);

    public static Cell OfDate(double serial) => new(CellKind.Date, null, serial);

    public static Cell OfBoolean(bool value) => new(CellKind.Boolean, null, value ? 1 : 0);

    public static Cell OfError(string code) => new(CellKind.Error, code, 0);

    public static readonly Cell Uncalculated = new(CellKind.FormulaWithoutValue, null, 0);
}
