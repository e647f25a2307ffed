using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace DienHinh.Ingest.Text;

/// <summary>What a repair had to do to a text.</summary>
[Flags]
public enum TextDamage
{
    None = 0,

    /// <summary>Decomposed Unicode (NFD or Windows-1258 habit) was composed.</summary>
    Decomposed = 1,

    /// <summary>Ð (eth) or Ɖ stood for Đ.</summary>
    LookAlike = 2,

    /// <summary>The text was in TCVN3 (ABC, .VnTime).</summary>
    Tcvn3 = 4,

    /// <summary>The text was in VNI.</summary>
    Vni = 8,

    /// <summary>The text was in VISCII.</summary>
    Viscii = 16,

    /// <summary>The text was in Windows-1258 and had been read as Latin letters.</summary>
    Windows1258 = 32,

    /// <summary>Signs of no width (U+200B and its like, from web pages) stood between the letters.</summary>
    ZeroWidth = 64,
}

/// <summary>
/// Repairs the text of a sheet to NFC Unicode. The decision is made for each cell, on its own words first and on the rest of the sheet where the
/// cell alone can be read both ways. Text that is good Unicode is never touched.
/// </summary>
public static class TextRepair
{
    // Commonest first: of two that read a text equally well the earlier one is right, unless the sheet says otherwise.
    private static readonly TextDamage[] s_encodings = [TextDamage.Tcvn3, TextDamage.Vni, TextDamage.Viscii, TextDamage.Windows1258];
    // Not the soft hyphen: in TCVN3 it is a letter.
    private static readonly SearchValues<char> s_zeroWidth = SearchValues.Create("\u200B\u200C\u200D\u2060\uFEFF");
    // Syllables of lists and names all of whose letters an old font uses for others: read so each is a syllable too, but none that stands in such a list by itself.
    private static readonly FrozenSet<string> s_everyday =
        ("buôn bà bác bán bìa bình bí bút chiên cháu châm chân châu chí chín chính chùa chú cá các cán cánh cân cây còn có cô công cùng cúc cúng duyên dài dân "
        + "dâng dì già giá giám giáo giò gái gò góp hiên hoà hoàn hoàng hoá huân huê hà hàng hành hát hân hình hòa hóa hóc hùng khá khác khám kháng khánh khóa "
        + "khôi không kì kí kính ký liên luân là làng lành lá lái lâm lân lâu lãi lê lí lò lòng lô lùn lúa lý màu máy mâm mân mê mì mía môn mông mùa múa nghìn "
        + "ngà ngân ngô nhà nhâm nhân nhì nuôi nâng nâu nên nóng nông núi pháp phát phân phê phía phòng phó phú phúc quyên quà quá quán quân quê quí quý rà ràng "
        + "ráng rìa sách sáng sáu sâm sân sâu sên sôi sông thiên thuân thuê thuý thành thái tháng thánh thâm thân thê thêm thì thôn thông thùy thú thúy tiên "
        + "tiêu toà toàn toán triên trà tràm tràng trái trâm trân trâu trên trình trí trò tròn trông trúc trúng tuyên tuân tài tàu tá tác tách tám tán táo "
        + "tâm tân tây tên tìm tình tích tín tính tòa tôi tôm tôn tùng tú túc viên và vân vì ví xoài xuyên xuân xâm xây xã xé xét xóm yên ông")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly char[] s_separators = [' ', '\u00A0', '\t', '\r', '\n', ',', ';', '.', ':', '(', ')', '"', '“', '”', '-', '–', '/', '?', '!', '\''];

    // "Hà", "Cá nhân" stand in the sheets of every commune.
    private static readonly RecentTexts<double[]?> s_votes = new(4_096, text => Judge(text, TextDamage.None) == TextDamage.None ? null : [.. s_encodings.Select(e => Validity(text, word => Decode(word, e)))]);

    private static readonly SearchValues<char> s_lookAlikes = SearchValues.Create("ÐƉ\u0256ð");

    /// <summary>What the clear cells of a sheet say about its encoding; settles the unclear ones.</summary>
    public static TextDamage Habit(IEnumerable<string> texts)
    {
        var read = new double[s_encodings.Length];
        var unicode = 0;
        foreach (var text in texts)
        {
            if (HasLetterBeyondLatin1(text))
            {
                unicode++;
                continue;
            }

            // A cell speaks for every encoding that reads it, each as well as it does: one word proves little, a sheet of them much.
            if (s_votes.Of(text) is not { } votes) continue;
            for (var i = 0; i < read.Length; i++) read[i] += votes[i];
        }

        var best = Array.IndexOf(read, read.Max());
        return read[best] > unicode ? s_encodings[best] : TextDamage.None;
    }

    /// <summary>Whether the fonts of a sheet can be believed: not where most cells in such a font hold Unicode that the font cannot show.</summary>
    public static bool AreFontsTrue(IEnumerable<string> textsInOldFonts)
    {
        int unicode = 0, legacy = 0;
        foreach (var text in textsInOldFonts)
        {
            if (IsUnicode(text)) unicode++;
            else if (Judge(text, TextDamage.None) != TextDamage.None) legacy++;
        }

        return unicode <= legacy;
    }

    /// <summary>The repaired text and what was done.</summary>
    /// <param name="found">The text as found.</param>
    /// <param name="habit">The sheet's <see cref="Habit"/>.</param>
    /// <param name="font">The cell's font where it is an old one and can be believed: it decides where the text can be read both ways.</param>
    public static (string Text, TextDamage Damage) Repair(string found, TextDamage habit = TextDamage.None, LegacyFont? font = null)
    {
        if (IsSound(found)) return (found, TextDamage.None);
        if (font is { } old && !IsUnicode(found))
        {
            var encoding = old switch { LegacyFont.Vni => TextDamage.Vni, LegacyFont.Viscii => TextDamage.Viscii, _ => TextDamage.Tcvn3 };
            // "Hà Nội" typed in Unicode under an old font stays; so does "10 µm", which no reading makes Vietnamese.
            if (Validity(found, word => Decode(word, encoding)) is var asEncoded && asEncoded >= 0.5 && asEncoded >= Validity(found, ReplaceLookAlikes) && HasWord(found))
                return (old == LegacyFont.Tcvn3Capitals ? LegacyEncoding.FromTcvn3(found, capitals: true) : Decode(found, encoding), encoding);
        }

        var damage = TextDamage.None;
        var text = found;

        if (!IsUnicode(text))
        {
            var verdict = Judge(text, habit);
            if (verdict == TextDamage.None && habit != TextDamage.None && !IsEveryday(text) && Validity(text, word => Decode(word, habit)) >= Validity(text, ReplaceLookAlikes)) verdict = habit;
            if (verdict != TextDamage.None)
            {
                text = Decode(text, verdict);
                damage |= verdict;
            }
        }

        var composed = ComposedText.IsSurely(text) ? text : text.Normalize(NormalizationForm.FormC);
        if (composed != text)
        {
            text = composed;
            damage |= TextDamage.Decomposed;
        }

        if (text.AsSpan().ContainsAny(s_zeroWidth))
        {
            text = string.Concat(text.Where(c => !s_zeroWidth.Contains(c)));
            damage |= TextDamage.ZeroWidth;
        }

        if (text.AsSpan().ContainsAnyInRange('\u0400', '\u045F') && CyrillicLetters.Read(text) is var latin && latin != text)
        {
            text = latin;
            damage |= TextDamage.LookAlike;
        }

        if (text.AsSpan().ContainsAny(s_lookAlikes))
        {
            var replaced = ReplaceLookAlikes(text);
            if (replaced != text)
            {
                text = replaced;
                damage |= TextDamage.LookAlike;
            }
        }

        return (text, damage);
    }

    // A letter beyond Latin-1, or a combining mark: no old font has one.
    private static bool IsUnicode(string text) => HasLetterBeyondLatin1(text) || text.AsSpan().ContainsAnyInRange('\u0300', '\u036F');

    private static bool HasLetterBeyondLatin1(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAnyExceptInRange('\0', '\u00FF') is >= 0 and var at)
        {
            if (IsBeyondLatin1(rest[at])) return true;
            rest = rest[(at + 1)..];
        }

        return false;
    }

    /// <summary>
    /// Whether the text is what nearly every text of today is: ASCII alone, or composed, with a letter that no old font has, and without a look-alike of Đ.
    /// Such a text is never repaired.
    /// </summary>
    internal static bool IsSound(string text)
    {
        if (IsPlain(text)) return true;
        var isBeyond = false;
        foreach (var letter in text)
        {
            if (s_lookAlikes.Contains(letter) || !ComposedText.IsSurely(letter)) return false;
            isBeyond = isBeyond || IsBeyondLatin1(letter);
        }

        return isBeyond;
    }

    private static bool IsBeyondLatin1(char letter) => letter > '\u00FF' && char.IsLetter(letter) && !IsWindows1252(letter);

    // Letters that Windows-1252 has beyond Latin-1, so that an old font may have meant others by them; Vietnamese has none of them.
    private static bool IsWindows1252(char c) => c is 'Œ' or 'œ' or 'Š' or 'š' or 'Ÿ' or 'Ž' or 'ž' or 'ƒ' or 'ˆ';

    // "Cá nhân", "Lê Sáng" in a sheet of TCVN3, pasted or chosen from a list: they could be "Cỏ nhõn", "Lờ Sỏng", and nobody writes that.
    private static bool IsEveryday(string text) => Words(text).All(word => IsPlain(word) || s_everyday.Contains(word.ToLowerInvariant()));

    private static bool HasWord(string text) => Words(text).Any(word => !IsPlain(word) && !ProvesNothing(word) && word.Length > 1);

    private static bool IsPlain(string text) => Ascii.IsValid(text);

    private static string Decode(string text, TextDamage encoding) => encoding switch
    {
        TextDamage.Tcvn3 => LegacyEncoding.FromTcvn3(text),
        TextDamage.Vni => LegacyEncoding.FromVni(text),
        TextDamage.Viscii => Viscii.Read(text),
        _ => Windows1258.Read(text),
    };

    /// <summary>The encoding that the cell alone proves, or none.</summary>
    private static TextDamage Judge(string text, TextDamage habit)
    {
        var asIs = Validity(text, ReplaceLookAlikes);
        if (asIs == 1) return TextDamage.None;
        var (verdict, best) = (TextDamage.None, Math.Max(asIs, 0.49));
        foreach (var encoding in s_encodings)
        {
            // A lone "dû" or "Bø" is French or Danish before it is a rare encoding.
            if (encoding is TextDamage.Viscii or TextDamage.Windows1258 && habit != encoding && MarkedWords(text) < 2) continue;
            // "Làng Chuét": a letter that the encoding does not have was not typed in it.
            if (encoding == TextDamage.Tcvn3 && Words(text).Any(word => !IsPlain(word) && !ProvesNothing(word) && Decode(word, encoding) == word)) continue;
            var read = Validity(text, word => Decode(word, encoding));
            if (read > best || (read == best && verdict != TextDamage.None && encoding == habit)) (verdict, best) = (encoding, read);
        }

        return verdict;
    }

    private static int MarkedWords(string text) => Words(text).Count(word => !IsPlain(word) && !ProvesNothing(word));

    /// <summary>Share of the words with a letter beyond ASCII that, read so, are possible Vietnamese syllables; 1 when there is no such word.</summary>
    private static double Validity(string text, Func<string, string> read)
    {
        if (IsPlain(text)) return 1;
        int marked = 0, possible = 0;
        foreach (var word in Words(text))
        {
            if (IsPlain(word) || ProvesNothing(word)) continue;
            marked++;
            // "÷", "10¸": a lone sign is not a word, and one letter beside a sign proves nothing.
            var letters = read(word);
            if (letters.Length > 1 && letters.All(char.IsLetter) && Syllable.IsPossible(letters)) possible++;
        }

        return marked == 0 ? 1 : (double)possible / marked;
    }

    // "QÐ", "TÐKT", "ÐT": abbreviations with eth for Đ, which TCVN3 would read as "Qé", "ét"; "µm", "µS": units.
    private static bool ProvesNothing(string word) =>
        (word.Contains('Ð', StringComparison.Ordinal) && (word.Length <= 3 || word.All(c => c is 'Ð' or (>= 'A' and <= 'Z')))) || (word.Length == 2 && word[0] == 'µ');

    // Letters beyond ASCII of any category belong to the word here: in an old font a sign such as ¸ is a letter.
    private static string[] Words(string text) =>
        text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries);

    // Đ begins a syllable, and stands inside a word only in abbreviations of capitals: the eth of "Sigurðsson" is its own letter.
    private static string ReplaceLookAlikes(string text)
    {
        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            var begins = i == 0 || !char.IsLetter(letters[i - 1]);
            if (letters[i] is 'Ð' or 'Ɖ') letters[i] = 'Đ';
            else if (letters[i] is 'ð' or '\u0256' && begins) letters[i] = 'đ';
        }

        return new string(letters);
    }
}
