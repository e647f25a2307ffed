using System.Globalization;
using System.Text.RegularExpressions;

namespace DienHinh.Ingest.Validation;

/// <summary>A number with the names that it counts, in one cell: "02 (Lê Văn An, Hoàng Văn Bình)", "01 tập thể: Xóm Soi".</summary>
internal static partial class CountedNames
{
    private const int Shortest = 5;

    /// <summary>The number and the names; null where the cell is no such thing.</summary>
    public static (int Number, string Names)? Of(string text)
    {
        // Cheap test first: this is asked of names, and hardly one begins with a digit.
        if (text.Length < Shortest || !char.IsAsciiDigit(text[0]) || Counted().Match(text) is not { Success: true } counted) return null;
        return (int.Parse(counted.Groups["n"].Value, CultureInfo.InvariantCulture), counted.Groups["t"].Value.Trim());
    }

    [GeneratedRegex(@"^(?<n>\d{1,3})(?:\s*(?:tập thể|cá nhân|hộ gia đình|hộ|mô hình|người|đồng chí|điển hình))?\s*\((?=\s*\p{L}|\s*\d+[.)]\s*\p{L})(?<t>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*$|^(?<n>\d{1,3})\s*(?:tập thể|cá nhân|hộ gia đình|hộ|mô hình|người|đồng chí|điển hình)\s*:\s*(?<t>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Counted();
}
