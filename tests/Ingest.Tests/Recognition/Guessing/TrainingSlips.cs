namespace DienHinh.Ingest.Tests.Recognition.Guessing;

/// <summary>
/// Slips that the weights are fitted on: letters dropped, swapped, changed; words dropped, swapped, shortened to their initials, strange ones added. The labelled
/// set is made of others: leftovers of typing and of old fonts, scanning, tones, dialect, glued words, places, turned order, and wordings composed by hand.
/// </summary>
internal static class TrainingSlips
{
    private const string Letters = "aăâbcdđeêghiklmnoôơpqrstuưvxy";

    private static readonly string[] s_around = ["tích cực {0}", "{0} năm 2022", "nội dung {0}", "{0} của đơn vị", "hưởng ứng {0}", "{0} tiêu biểu", "tham gia {0}", "{0} (bổ sung)"];

    /// <summary>Slips of the name, the same for the same seed.</summary>
    public static IEnumerable<string> Of(string name, int count, int seed, IReadOnlyList<string> otherWords)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var text = One(name, random, otherWords);
            if (random.Next(2) == 0) text = One(text, random, otherWords);
            if (text != name && text.Any(char.IsLetter)) yield return text;
        }
    }

    private static string One(string text, Random random, IReadOnlyList<string> otherWords)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var at = random.Next(words.Count);
        var letter = random.Next(text.Length);
        switch (random.Next(11))
        {
            case 0: return Unaccented.Of(text);
            case 1: words[at] = Unaccented.Of(words[at]); break;
            case 2: return text.Remove(letter, 1);
            case 3: return letter + 1 < text.Length ? text[..letter] + text[letter + 1] + text[letter] + text[(letter + 2)..] : text;
            case 4: return text[..letter] + Letters[random.Next(Letters.Length)] + text[(letter + 1)..];
            case 5 when words.Count > 2: words.RemoveAt(at); break;
            case 6 when words.Count > 4: words.RemoveRange(random.Next(2) == 0 ? 0 : words.Count - 2, 2); break;
            case 7 when words.Count > 1: (words[at], words[(at + 1) % words.Count]) = (words[(at + 1) % words.Count], words[at]); break;
            case 8 when words.Count > 2:
                var length = Math.Min(2 + random.Next(3), words.Count - 1);
                var from = random.Next(words.Count - length + 1);
                var initials = string.Concat(words.Skip(from).Take(length).Select(w => char.ToUpperInvariant(w[0])));
                words.RemoveRange(from, length);
                words.Insert(from, initials);
                break;
            case 9 when words.Count > 2: words[at] = otherWords[random.Next(otherWords.Count)]; break;
            default: return string.Format(System.Globalization.CultureInfo.InvariantCulture, s_around[random.Next(s_around.Length)], text.Replace("{", "", StringComparison.Ordinal));
        }

        return string.Join(' ', words);
    }
}
