using System.Globalization;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>
/// How one column writes its numbers. Dot, comma and blank all part thousands in real files, and dot and comma decimals as well: what "1.234" or "2,0"
/// means follows from all cells of the column; where they prove nothing, from the other columns of the table; and where those prove nothing either it
/// is a thousand and more, because what is counted here is whole.
/// </summary>
internal sealed partial class ColumnNumbers
{
    private const decimal Most = 10_000_000;

    private readonly bool _dotIsDecimal;
    private readonly bool _commaIsDecimal;
    private readonly int _scale;

    private ColumnNumbers(Marks marks, int scale) => (_dotIsDecimal, _commaIsDecimal, _scale) = (marks.Dot > 0, marks.Comma > 0, scale);

    /// <summary>A cell that no column speaks for.</summary>
    public static readonly ColumnNumbers Alone = new(default, 1);

    /// <summary>Settles one column.</summary>
    /// <param name="column">Its cells.</param>
    /// <param name="others">The cells of all columns of numbers in the table.</param>
    /// <param name="scale">What a number is multiplied by, as the table's line of measure or the column's heading says.</param>
    public static ColumnNumbers Of(IEnumerable<Cell> column, IEnumerable<Cell> others, int scale = 1)
    {
        var marks = ProvenBy(column);
        return new ColumnNumbers(marks == default ? ProvenBy(others) : marks, scale);
    }

    /// <summary>
    /// A count of exemplars: 5, "05", "5 tập thể", "1.234", "2,0"; null with <paramref name="isBlank"/> for an empty cell, "-" or "không"; null without it
    /// where the cell does not fit a column of counts (a fraction, a percentage, a negative number, words).
    /// </summary>
    public int? Count(Cell cell, out bool isBlank)
    {
        isBlank = cell.Kind == CellKind.Empty || (cell.Kind == CellKind.Text && IsNothing(cell.Text!));
        if (isBlank) return null;
        var number = cell.Kind switch
        {
            CellKind.Number when cell.Number is >= 0 and <= (double)Most => (decimal)cell.Number,
            CellKind.Text => Parse(cell.Text!),
            _ => null,
        };
        return number * _scale is { } value and >= 0 and <= Most && value % 1 == 0 ? (int)value : null;
    }

    private decimal? Parse(string text)
    {
        if (NumberIn(text) is not { } digits) return null;
        var last = digits.LastIndexOfAny(['.', ',']);
        var isDecimal = last >= 0 && (Proof(digits) is { } proof ? proof.IsDecimal : digits[last] == '.' ? _dotIsDecimal : _commaIsDecimal);
        var whole = isDecimal ? digits[..last] : digits;
        if (!Whole().IsMatch(whole)) return null;
        var plain = Parting().Replace(whole, "") + (isDecimal ? "." + digits[(last + 1)..] : "");
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>What the cells prove about each mark: above 0 that it begins decimals, below 0 that it parts thousands, by how many cells.</summary>
    private readonly record struct Marks(int Dot, int Comma);

    private static Marks ProvenBy(IEnumerable<Cell> cells)
    {
        int dot = 0, comma = 0;
        foreach (var cell in cells)
        {
            if (cell.Kind != CellKind.Text || NumberIn(cell.Text!) is not { } digits || Proof(digits) is not { } proof) continue;
            // Where one mark parts thousands the other begins decimals, and the other way round.
            var says = proof.IsDecimal ? 1 : -1;
            if (proof.Mark == '.') (dot, comma) = (dot + says, comma - says);
            else (dot, comma) = (dot - says, comma + says);
        }

        return new Marks(dot, comma);
    }

    // What a number proves by itself about its last mark: "1.234.567" and "1,5" do, "1.234" does not.
    private static (char Mark, bool IsDecimal)? Proof(string digits)
    {
        var last = digits.LastIndexOfAny(['.', ',']);
        if (last < 0) return null;
        var mark = digits[last];
        var before = digits.AsSpan(0, last);
        if (before.Contains(mark)) return (mark, false);
        if (before.IndexOfAny(".,' ") >= 0) return (mark, true);
        var mayPartThousands = digits.Length - last - 1 == 3 && before.Length is >= 1 and <= 3 && before[0] != '0';
        return mayPartThousands ? null : (mark, true);
    }

    // The digits and marks of a text that is one number, perhaps with what is counted behind it; blanks of every kind as blanks.
    private static string? NumberIn(string text) =>
        Number().Match(text) is { Success: true } match ? Blank().Replace(match.Groups[1].Value, " ").Replace('\u2019', '\'') : null;

    private static bool IsNothing(string text) => text.Trim('-', '–', '—', '/', '.', '…', '\'', '"', ' ', '\u00A0', '\t', '\r', '\n').Length == 0 || TextKey.Folded(text) is "khong" or "khong co" or "chua co" or "chua";

    // "02 (hai)": what stands in the brackets says the same once more.
    private const string InWords = @"(?:(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|linh|lẻ|trăm)\s*)+(?:tập thể|cá nhân|hộ|người|điển hình)?\s*";

    [GeneratedRegex(@"^[\s'’]*(\d(?:[\d.,\s'’]*\d)?)['’]?(?:\s*(?:tập thể|cá nhân|hộ gia đình|hộ|người|mô hình|điển hình(?: tiên tiến)?|ĐHTT|gương|trường hợp|đồng chí|đ/c|TT|CN))?(?:\s*\(\s*" + InWords + @"\))?\s*[.*]*['’]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    // One digit to three, then the same mark before every further three; or digits alone.
    [GeneratedRegex(@"^(?:\d{1,12}|\d{1,3}([.,' ])\d{3}(?:\1\d{3})*)$")]
    private static partial Regex Whole();

    [GeneratedRegex("[.,' ]")]
    private static partial Regex Parting();

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();
}
