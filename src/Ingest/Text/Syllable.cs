using System.Collections.Frozen;

namespace DienHinh.Ingest.Text;

/// <summary>
/// Tells whether a word is a possible Vietnamese syllable: a known onset, a known rhyme, and a tone that the rhyme allows (rhymes that end in
/// c, ch, p, t take only sắc and nặng). This is what separates "Phục" from "Phôc" when an old font's bytes are read as Latin letters.
/// </summary>
internal static class Syllable
{
    private static readonly string[] s_onsets =
    [
        "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr",
        "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x",
    ];

    private static readonly FrozenSet<string> s_rhymes = (
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
        "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu " +
        "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot " +
        "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut " +
        "uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh yt")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the word (letters only, any case, NFC) can be a Vietnamese syllable.</summary>
    public static bool IsPossible(string word)
    {
        Span<char> letters = stackalloc char[8];
        if (word.Length is 0 or > 7) return false;
        var tone = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var (letter, itsTone) = Tones.Split(char.ToLowerInvariant(word[i]));
            if (itsTone != 0 && tone != 0) return false;
            tone |= itsTone;
            letters[i] = letter;
        }

        var toneless = new string(letters[..word.Length]);
        if (IsRhyme(toneless, tone)) return true;
        foreach (var onset in s_onsets)
        {
            if (!toneless.StartsWith(onset, StringComparison.Ordinal)) continue;
            var rhyme = toneless[onset.Length..];
            if (IsRhyme(rhyme, tone)) return true;
            // "gì", "giếng", "quốc": the i or u of the onset belongs to the rhyme as well.
            if (onset is "gi" && IsRhyme("i" + rhyme, tone)) return true;
            if (onset is "qu" && IsRhyme("u" + rhyme, tone)) return true;
        }

        return false;
    }

    private static bool IsRhyme(string rhyme, int tone) =>
        s_rhymes.Contains(rhyme) && (tone is 2 or 5 || !(rhyme[^1] is 'c' or 'p' or 't' || rhyme.EndsWith("ch", StringComparison.Ordinal)));
}
