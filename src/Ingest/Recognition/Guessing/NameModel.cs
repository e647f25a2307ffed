using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition.Guessing;

/// <summary>
/// How likely a spelling means each of the names known, or none of them: a conditional logit (McFadden 1974) over what letters and words they share.
/// Learns names from the catalogue and from decisions, so that a spelling once decided helps with those like it.
/// The method and what it was measured to do are in docs/methods.md.
/// </summary>
public sealed class NameModel
{
    // No name is longer; what is longer is a sentence and costs more to compare.
    private const int LongestKey = 250;

    private readonly NameWeights _weights;
    private readonly List<LearnedName> _names;
    private readonly string[] _ids;
    private readonly int[] _meanings;
    private readonly string[][] _words;
    private readonly GramIndex _marked;
    private readonly GramIndex _plain;

    /// <param name="names">What is known. A name of <see cref="Decision.Ignore"/> is one that means nothing here.</param>
    /// <param name="weights">How much each trait counts.</param>
    public NameModel(IEnumerable<LearnedName> names, NameWeights weights)
    {
        _weights = weights;
        _names = [.. names.Where(n => n.Key.Length is > 0 and <= LongestKey).DistinctBy(n => (n.Id, n.Key))];
        _ids = [.. _names.Select(n => n.Id).Distinct()];
        var numbers = _ids.Index().ToDictionary(p => p.Item, p => p.Index, StringComparer.Ordinal);
        _meanings = [.. _names.Select(n => numbers[n.Id])];
        var plain = _names.ConvertAll(n => TextKey.FoldedKey(n.Key));
        _words = [.. plain.Select(p => p.Split(' '))];
        _marked = new GramIndex(_names.ConvertAll(n => n.Key), _meanings);
        _plain = new GramIndex(plain, _meanings);
    }

    /// <summary>The meanings that the text may have, the likeliest first; the chances fall short of 1 by that of none.</summary>
    /// <param name="key">Key of the text, prepared as those of the names.</param>
    public IReadOnlyList<NameGuess> Rank(string key)
    {
        if (_names.Count == 0 || key.Length is 0 or > LongestKey) return [];
        var (meanings, none) = Traits(key);
        var scores = Array.ConvertAll(meanings, m => _weights.OfMeaning(m.Traits));
        var noneScore = _weights.OfNone(none);
        var top = Math.Max(noneScore, scores.Max());
        var sum = Math.Exp(noneScore - top) + scores.Sum(s => Math.Exp(s - top));
        return
        [
            .. meanings.Select((m, i) => new NameGuess(_ids[i], _names[m.Nearest].Name, Math.Exp(scores[i] - top) / sum))
                .Where(g => g.Id != Decision.Ignore).OrderByDescending(g => g.Chance),
        ];
    }

    /// <summary>The meanings in the order of <see cref="Traits"/>.</summary>
    internal IReadOnlyList<string> Ids => _ids;

    /// <summary>For each meaning its name nearest to the text with what speaks for it, and what speaks for none.</summary>
    internal ((int Nearest, double[] Traits)[] Meanings, double[] None) Traits(string key)
    {
        var plainKey = TextKey.FoldedKey(key);
        var words = plainKey.Split(' ');
        var marked = _marked.Compare(key, out _, out _);
        var plain = _plain.Compare(plainKey, out var profiles, out var novelty);
        var covers = new (double OfName, double OfText)[_names.Count];
        var nearest = new (int Name, double Score)[_ids.Length];
        Array.Fill(nearest, (-1, -1));
        for (var i = 0; i < covers.Length; i++)
        {
            covers[i] = WordCover.Of(words, _words[i]);
            var score = marked[i].Cosine + plain[i].Cosine + ((covers[i].OfName + covers[i].OfText) / 2);
            if (score > nearest[_meanings[i]].Score) nearest[_meanings[i]] = (i, score);
        }

        return
        (
            [.. nearest.Select((n, m) => (n.Name, NameTraits.ForMeaning(marked[n.Name], plain[n.Name], Likeness.Of(key, _names[n.Name].Key), covers[n.Name], profiles[m])))],
            NameTraits.ForNone(novelty, key)
        );
    }
}
