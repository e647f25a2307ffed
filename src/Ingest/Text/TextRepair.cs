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
}

/// <summary>
/// Repairs the text of a sheet to NFC Unicode. The decision is made for each cell, on its own words first and on the rest of the sheet where the
/// cell alone can be read both ways. Text that is good Unicode is never touched.
/// </summary>
public static class TextRepair
{
    /// <summary>What the clear cells of a sheet say about its encoding; settles the unclear ones.</summary>
    public static TextDamage Habit(IEnumerable<string> texts)
    {
        int tcvn3 = 0, vni = 0, unicode = 0;
        foreach (var text in texts)
        {
            if (text.Any(c => c >= '\u0100' && char.IsLetter(c)))
            {
                unicode++;
                continue;
            }

            switch (Judge(text))
            {
                case TextDamage.Tcvn3: tcvn3++; break;
                case TextDamage.Vni: vni++; break;
            }
        }

        if (tcvn3 > vni && tcvn3 > unicode) return TextDamage.Tcvn3;
        return vni > tcvn3 && vni > unicode ? TextDamage.Vni : TextDamage.None;
    }

    /// <summary>The repaired text and what was done. <paramref name="habit"/> is the sheet's <see cref="Habit"/>.</summary>
    public static (string Text, TextDamage Damage) Repair(string found, TextDamage habit = TextDamage.None)
    {
        if (IsPlain(found)) return (found, TextDamage.None);
        var damage = TextDamage.None;
        var text = found;

        if (!text.Any(c => c >= '\u0100' && char.IsLetter(c)) && !text.Any(c => c is >= '\u0300' and <= '\u036F'))
        {
            var verdict = Judge(text);
            if (verdict == TextDamage.None && habit != TextDamage.None && Validity(Decode(text, habit)) >= Validity(text)) verdict = habit;
            if (verdict != TextDamage.None)
            {
                text = Decode(text, verdict);
                damage |= verdict;
            }
        }

        var composed = text.Normalize(NormalizationForm.FormC);
        if (composed != text)
        {
            text = composed;
            damage |= TextDamage.Decomposed;
        }

        if (text.AsSpan().IndexOfAny("ÐƉ\u0256ð") is not -1)
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

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
            if (c >= 0x80) return false;
        return true;
    }

    private static string Decode(string text, TextDamage encoding) => encoding == TextDamage.Tcvn3 ? LegacyEncoding.FromTcvn3(text) : LegacyEncoding.FromVni(text);

    /// <summary>The encoding that the cell alone proves, or none.</summary>
    private static TextDamage Judge(string text)
    {
        var asIs = Validity(text);
        if (asIs == 1) return TextDamage.None;
        var tcvn3 = Validity(LegacyEncoding.FromTcvn3(text));
        var vni = Validity(LegacyEncoding.FromVni(text));
        var best = Math.Max(tcvn3, vni);
        if (best <= asIs || best < 0.5) return TextDamage.None;
        return tcvn3 >= vni ? TextDamage.Tcvn3 : TextDamage.Vni;
    }

    /// <summary>Share of the words with a letter beyond ASCII that are possible Vietnamese syllables; 1 when there is no such word.</summary>
    private static double Validity(string text)
    {
        int marked = 0, possible = 0;
        foreach (var word in Words(text))
        {
            if (IsPlain(word)) continue;
            marked++;
            // "µS", "÷", "10¸": a lone sign is not a word, and one letter beside a sign proves nothing.
            if (word.Length > 1 && word.All(char.IsLetter) && Syllable.IsPossible(word)) possible++;
        }

        return marked == 0 ? 1 : (double)possible / marked;
    }

    // Letters beyond ASCII of any category belong to the word here: in an old font a sign such as ¸ is a letter.
    private static string[] Words(string text) =>
        text.Split([' ', '\u00A0', '\t', '\r', '\n', ',', ';', '.', ':', '(', ')', '"', '“', '”', '-', '–', '/', '?', '!', '\''], StringSplitOptions.RemoveEmptyEntries);

    // Ð stands for Đ only where Vietnamese letters are around it; an Icelandic name keeps its own.
    private static string ReplaceLookAlikes(string text) => text.Replace('Ð', 'Đ').Replace('Ɖ', 'Đ').Replace('\u0256', 'đ').Replace('ð', 'đ');
}
