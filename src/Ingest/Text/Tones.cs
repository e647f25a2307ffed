using System.Collections.Frozen;

namespace DienHinh.Ingest.Text;

/// <summary>
/// Vietnamese letters taken apart: a vowel carries its quality (ă, â, ê, ô, ơ, ư) and at most one of five tone marks. Spelling habits differ in
/// where the tone stands (hòa, hoà), so comparison looks at the toneless word and the tone apart.
/// </summary>
internal static class Tones
{
    // Columns: no tone, huyền, sắc, hỏi, ngã, nặng.
    private static readonly string[] s_rows =
    [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ];

    private static readonly FrozenDictionary<char, (char Letter, int Tone)> s_parts =
        s_rows.SelectMany(row => row.Select((letter, tone) => (letter, (row[0], tone)))).ToFrozenDictionary(p => p.letter, p => p.Item2);

    /// <summary>The letter without its tone and the tone: 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. Lower-case NFC letters only.</summary>
    public static (char Letter, int Tone) Split(char letter) => s_parts.TryGetValue(letter, out var parts) ? parts : (letter, 0);

    /// <summary>Whether the lower-case letter is a Vietnamese vowel, with or without marks.</summary>
    public static bool IsVowel(char letter) => s_parts.ContainsKey(letter);
}
