using System.Globalization;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>Cells as values, by the habits of Vietnamese offices; the ambient culture plays no part.</summary>
public static partial class CellReading
{
    /// <summary>Whether the cell is a tick: "x", "X", "✓", TRUE, or 1.</summary>
    public static bool IsTick(Cell cell) => cell.Kind switch
    {
        CellKind.Boolean => cell.Number != 0,
        CellKind.Number => cell.Number == 1,
        CellKind.Text => cell.Text!.Trim() is "x" or "X" or "✓" or "✔" or "v" or "V" or "1" or "01" or "×" or "+",
        _ => false,
    };

    /// <summary>Whether the text means "none": blank, "-", "không", "0".</summary>
    public static bool IsNone(string text) => text.AsSpan().Trim() is "" or "-" or "–" or "—" or "/" || (IsShort(text) && TextKey.Folded(text) is "khong" or "khong co" or "0" or "chua" or "chua co");

    // No more letters than the longest word for none: every name is asked about, and hardly one is this short.
    private static bool IsShort(string text)
    {
        var letters = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) && ++letters > LongestNone) return false;
        return true;
    }

    private const int LongestNone = 7;

    /// <summary>A year from 2000 to 2099: 2023, "2023", "2.023", "Năm 2023", or the year of a date, also of one that became its serial day; null where the cell names none or two.</summary>
    public static int? Year(Cell cell)
    {
        if (cell.Date is { } date) return date.Year;
        if (cell.Kind == CellKind.Number) return cell.Number is >= 2000 and < 2100 && cell.Number % 1 == 0 ? (int)cell.Number : SerialDay(cell.Number)?.Year;
        if (cell.Kind != CellKind.Text) return null;
        var years = YearText().Matches(cell.Text!);
        if (years.Count == 1) return int.Parse(years[0].Value, CultureInfo.InvariantCulture);
        if (years.Count > 1) return null;
        // Shown with a mark for thousands, and saved as text.
        if (PartedYear().Match(cell.Text!) is { Success: true } parted) return 2000 + Part(parted, 1);
        // "05/03/23".
        return Day(cell.Text!)?.Year;
    }

    /// <summary>Whether the cell names years but not one: "2021-2023".</summary>
    public static bool NamesSeveralYears(Cell cell) => cell.Kind == CellKind.Text && YearText().Count(cell.Text!) > 1;

    /// <summary>A day: a date cell, or "20/11/2023", "20-11-2023", "20.11.2023", "ngày 20 tháng 11 năm 2023" anywhere in the text; null where there is none.</summary>
    public static DateOnly? Day(Cell cell) => cell.Date ?? (cell.Kind == CellKind.Text ? Day(cell.Text!) : null);

    /// <summary>A day in a column of days, where a bare number, also as text, is the serial day of a cell that lost its date format.</summary>
    public static DateOnly? DayInDateColumn(Cell cell) => cell.Kind switch
    {
        CellKind.Number => SerialDay(cell.Number),
        CellKind.Text when double.TryParse(cell.Text!.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var serial) => SerialDay(serial),
        _ => Day(cell),
    };

    private static DateOnly? SerialDay(double number) => number is >= FirstSerial and < LastSerial ? DateOnly.FromDateTime(DateTime.FromOADate(number)) : null;

    /// <summary>The year that two digits stand for: decisions of this century, and of the last third of the one before.</summary>
    internal static int FullYear(int year) => year switch { < 70 => 2000 + year, < 100 => 1900 + year, _ => year };

    /// <summary>A day whose parts stand in three cells; null unless all three are there and such a day exists.</summary>
    public static DateOnly? Day(Cell day, Cell month, Cell year) => Whole(day) is { } d && Whole(month) is { } m && Year(year) is { } y ? Valid(d, m, y) : null;

    /// <inheritdoc cref="Day(Cell)"/>
    public static DateOnly? Day(string text)
    {
        // "2023-11-20", as systems write days and as Excel does when its cells are text.
        if (IsoText().Match(text) is { Success: true } iso) return Valid(Part(iso, 3), Part(iso, 2), Part(iso, 1));
        var match = DayText().Match(text);
        if (!match.Success) return Recognition.SheetHeading.DateIn(text);
        // "20/11/23" is a day only where it is all that the cell says: within a sentence it may be a number of something.
        var year = Part(match, 3);
        if (year < 100 && match.Length != text.Trim().Length) return Recognition.SheetHeading.DateIn(text);
        return Valid(Part(match, 1), Part(match, 2), FullYear(year));
    }

    /// <summary>The day, where the calendar has it.</summary>
    internal static DateOnly? Valid(int day, int month, int year) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int? Whole(Cell cell) => cell.Kind switch
    {
        CellKind.Number when cell.Number is >= 0 and < 100 && cell.Number % 1 == 0 => (int)cell.Number,
        CellKind.Text when int.TryParse(cell.Text!.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    // 1 January 2000 and 1 January 2100 as serial days.
    private const int FirstSerial = 36_526;
    private const int LastSerial = 73_051;

    /// <summary>The number of a decision, "45/QĐ-UBND", or null.</summary>
    public static string? DecisionNumber(string text)
    {
        foreach (var match in DecisionText().EnumerateMatches(text))
            // Most cells hold the number and nothing else, and are kept as they are.
            return match.Length == text.Length && !text.Contains(' ', StringComparison.Ordinal) ? text : text.Substring(match.Index, match.Length).Replace(" ", "", StringComparison.Ordinal);
        return null;
    }

    /// <summary>How many different decisions the text gives the numbers of.</summary>
    internal static int CountDecisions(string text) => DecisionText().Matches(text).Select(m => m.Value.Replace(" ", "", StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    private static int Part(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)")]
    private static partial Regex YearText();

    [GeneratedRegex(@"^\s*2[.,\s]0(\d\d)\s*$")]
    private static partial Regex PartedYear();

    [GeneratedRegex(@"(?<![\d/.-])(20\d\d)[/.-](\d{1,2})[/.-](\d{1,2})(?:T\d\d:\d\d.*|\s+\d{1,2}:\d\d.*)?(?![\d/.-])")]
    private static partial Regex IsoText();

    [GeneratedRegex(@"(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(20\d\d|\d\d)(?!\d)")]
    private static partial Regex DayText();

    [GeneratedRegex(@"\d{1,5}\s*/\s*(?:20\d\d\s*/\s*)?QĐ(?:\s*-\s*[\p{L}\d.]+)*", RegexOptions.IgnoreCase)]
    private static partial Regex DecisionText();
}
