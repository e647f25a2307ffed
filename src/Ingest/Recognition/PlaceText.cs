using System.Text.RegularExpressions;

namespace DienHinh.Ingest.Recognition;

/// <summary>
/// A place as lists write it, taken apart at what stands around its name: "Xóm Soi, xã Phục Linh, huyện Đại Từ", "Phục Linh (nay là xã Phú Lạc)",
/// "XÃ TÂN LINH: 02 điển hình".
/// </summary>
/// <param name="Parts">The names in order, the lowest place first.</param>
/// <param name="Former">The name that the text says the place had, "Xã Phú Lạc (Phục Linh cũ)"; null where it says none.</param>
internal sealed partial record PlaceText(IReadOnlyList<string> Parts, string? Former)
{
    private const int MostWords = 4;

    /// <summary>The text taken apart, ranks spelled out before.</summary>
    public static PlaceText Of(string text)
    {
        // Cheap test first: most texts are one name.
        if (!Around().IsMatch(text)) return new PlaceText([text], null);
        string? former = null;
        var besides = new List<string>();
        var rest = Bracket().Replace(text, bracket =>
        {
            var said = bracket.Groups[1].Value.Trim();
            if (Successor().IsMatch(said)) return " ";
            if (FormerWords().IsMatch(said))
            {
                if (HeaderFinder.Tidy(FormerWords().Replace(said, " ")) is { Length: > 0 } name) former = name.Trim(',', ':', ' ');
            }
            else if (IsPlaceLike(said))
            {
                besides.Add(said);
            }

            return " ";
        });
        rest = Count().Replace(Successor().Replace(rest, " "), "");
        rest = FormerWords().Replace(rest, " ");
        List<string> parts = [.. Joint().Split(rest).Select(p => HeaderFinder.Tidy(p).Trim('-', '–', ':', '.', ' ')).Where(p => p.Length > 0), .. besides];
        return new PlaceText(parts.Count > 0 ? parts : [text], former);
    }

    /// <summary>Whether the words are written like a name of a place: few, each with a capital, no digits.</summary>
    public static bool IsPlaceLike(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var named = words.SkipWhile(w => !char.IsUpper(w[0])).ToList();
        return named.Count is > 1 and <= MostWords && words.Length <= MostWords + 2 && named.TrueForAll(w => char.IsUpper(w[0])) && !text.Any(char.IsDigit);
    }

    [GeneratedRegex(@"[,;:()\d–-]|\s(?:cũ|nay|huyện|quận|thành|thị|tỉnh|xã|phường)\b|trước", RegexOptions.IgnoreCase)]
    private static partial Regex Around();

    [GeneratedRegex(@"[(\[]([^)\]]*)[)\]]?")]
    private static partial Regex Bracket();

    // What became of it says nothing of what it was.
    [GeneratedRegex(@"[,;–-]?\s*\b(?:(?:hiện |bây giờ )?nay(?: là| thuộc)?|(?:đã )?(?:sáp|sát) nhập|nhập vào|đổi tên)\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Successor();

    [GeneratedRegex(@"[,;–-]?\s*\b(?:cũ|trước đây(?: là)?|trước kia(?: là)?|trước là|tên cũ|trước (?:khi )?sáp nhập|nguyên là)(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex FormerWords();

    // "Tân Linh 2" is a village: a number alone counts nobody.
    [GeneratedRegex(@"(?:\s*[:–-]\s*(?:(?:có|gồm|tổng số|cộng)\s*:?\s*)?\d+|\s+(?:có|gồm|tổng số|cộng)\s*:?\s*\d+|\s+0\d|\s+\d+(?=\s+\p{Ll}))(?!.*\b(?:xã|phường|thị trấn|huyện|quận|thành phố|tỉnh)\b)(?:\s+\p{L}+)*\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Count();

    // "Phan Rang - Tháp Chàm" is one name: a dash parts only before a rank.
    [GeneratedRegex(@"[,;:]|\s[–-](?=\s*(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)\s)|(?<=\S)(?<!\bthị)\s(?=(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
