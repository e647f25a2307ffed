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

    // Every letter that carries a Vietnamese mark lies below; a table is many times faster than a dictionary, and every letter of every cell is asked about.
    private const int TableSize = 0x1F00;
    private static readonly char[] s_letters = new char[TableSize];
    private static readonly byte[] s_tones = new byte[TableSize];

    static Tones()
    {
        foreach (var row in s_rows)
        {
            for (var tone = 0; tone < row.Length; tone++)
            {
                s_letters[row[tone]] = row[0];
                s_tones[row[tone]] = (byte)tone;
            }
        }
    }

    /// <summary>The letter without its tone and the tone: 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. Lower-case NFC letters only.</summary>
    public static (char Letter, int Tone) Split(char letter) => IsVowel(letter) ? (s_letters[letter], s_tones[letter]) : (letter, 0);

    /// <summary>Whether the lower-case letter is a Vietnamese vowel, with or without marks.</summary>
    public static bool IsVowel(char letter) => letter < TableSize && s_letters[letter] != 0;
}
