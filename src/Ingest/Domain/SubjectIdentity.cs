using DienHinh.Ingest.Text;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Domain;

/// <summary>
/// The words by which rows are told to speak of one person, body, household or model: see docs/subjects.md. Accents stay; titles, case, punctuation
/// and the place of the tone mark go. Which rows are one subject is put together in the view v_subject.
/// </summary>
public static class SubjectIdentity
{
    private static readonly string[] s_prefixes = Keys("hộ gia đình", "gia đình", "hộ", "tập thể", "mô hình");
    private static readonly string[] s_titles = Keys("ông", "bà", "anh", "chị");
    private static readonly string[] s_above = Keys("xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "tỉnh", "thành phố");
    private static readonly string s_number = TextKey.Exact("số");
    private static readonly string s_quarter = TextKey.Exact("tổ dân phố");

    // Names differ from row to row, places and positions seldom.
    private static readonly RecentTexts<string?> s_placeKeys = new(4_096, FindPlaceKey);
    private static readonly RecentTexts<string?> s_positionKeys = new(4_096, FirstPart);

    /// <summary>The name to compare by: without "Ông", "Hộ ông", "Tập thể", "Mô hình" before it.</summary>
    public static string NameKey(string name)
    {
        var key = TextKey.Exact(NamesInCell.WithoutTitle(name));
        return Without(key, s_prefixes) is { } bare ? Without(bare, s_titles) ?? bare : key;
    }

    /// <summary>The place to compare by: its first part, "tổ dân phố 3" for "TDP số 03, phường Mỹ Hải"; null where it names nothing below a commune.</summary>
    public static string? PlaceKey(string? place) => place is null ? null : s_placeKeys.Of(place);

    private static string? FindPlaceKey(string place)
    {
        if (FirstPart(place) is not { } key || Array.Exists(s_above, a => BeginsWith(key, a))) return null;
        return string.Join(' ', key.Split(' ').Where(w => w != s_number).Select(w => w == "tdp" ? s_quarter : char.IsAsciiDigit(w[0]) ? w.TrimStart('0') : w));
    }

    /// <summary>The position to compare by: its first part; null where there is none.</summary>
    public static string? PositionKey(string? position) => position is null ? null : s_positionKeys.Of(position);

    private static string? FirstPart(string text)
    {
        var end = text.AsSpan().IndexOfAny(',', ';', '\n');
        return TextKey.Exact(end < 0 ? text : text[..end]) is { Length: > 0 } key ? key : null;
    }

    // Words that end with their space, which the key's last word has not.
    private static bool BeginsWith(string key, string words) =>
        key.AsSpan().StartsWith(words.AsSpan(0, words.Length - 1), StringComparison.Ordinal) && (key.Length == words.Length - 1 || key[words.Length - 1] == ' ');

    private static string? Without(string key, string[] words)
    {
        foreach (var word in words)
            if (key.StartsWith(word, StringComparison.Ordinal) && key.Length > word.Length) return key[word.Length..];
        return null;
    }

    private static string[] Keys(params string[] words) => [.. words.Select(w => TextKey.Exact(w) + " ")];
}
