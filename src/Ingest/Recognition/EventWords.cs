using System.Globalization;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>Reads the name of a conference or congress: which it is, of what level, the how-manieth, in which year.</summary>
public static partial class EventWords
{
    private static readonly Dictionary<string, int> s_roman = Enumerable.Range(1, 30).ToDictionary(Roman, n => n, StringComparer.Ordinal);

    /// <summary>The event that the text names, "Đại hội TĐYN tỉnh lần thứ VI"; null where it names none.</summary>
    public static CongressEvent? Find(string text)
    {
        var key = TextKey.Folded(text);
        var match = Event().Match(key);
        if (!match.Success) return null;
        var ordinal = Ordinal().Match(key) is { Success: true } number ? OrdinalOf(number.Groups[1].Value) : null;
        // "năm 2025"; of a span of years "giai đoạn 2021-2025" the event is at its end.
        var years = Year().Matches(key);
        var year = years.Count > 0 ? int.Parse(years[^1].Value, CultureInfo.InvariantCulture) : (int?)null;
        return new CongressEvent(Named().Match(text) is { Success: true } name ? HeaderFinder.Tidy(name.Value) : HeaderFinder.Tidy(text), match.Value == "hoi nghi" ? EventKind.Conference : EventKind.Congress, AwardLevels.InText(text), ordinal, year);
    }

    private static int? OrdinalOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : s_roman.TryGetValue(text, out var roman) ? roman
        : text == "nhat" ? 1 : null;

    private static string Roman(int number)
    {
        var roman = "";
        foreach (var (value, letters) in (ReadOnlySpan<(int, string)>)[(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")])
            for (; number >= value; number -= value) roman += letters;
        return roman;
    }

    [GeneratedRegex(@"\b(?:dai hoi|hoi nghi)\b")]
    private static partial Regex Event();

    [GeneratedRegex(@"\blan(?: thu)? (\d{1,2}|nhat|[ivx]+)\b")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\b20\d\d\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:đại hội|hội nghị|dai hoi|hoi nghi)\b[^;\n]*", RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
