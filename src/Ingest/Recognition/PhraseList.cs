using System.Text;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>
/// Phrases that each stand for a code. A text has the code of the longest phrase whose words it holds; accents count, unless the text has none at all.
/// </summary>
public sealed class PhraseList
{
    private readonly string[] _codes;
    private readonly ByFirstWord _exact = new();
    private readonly ByFirstWord _folded = new();
    private readonly WordStarts _starts;

    /// <param name="phrases">Phrases by code, in the order of the codes; of two as long the first counts.</param>
    public PhraseList(IEnumerable<KeyValuePair<string, List<string>>> phrases)
    {
        var ranked = phrases
            .SelectMany(p => p.Value.Select(text => (Exact: TextKey.Exact(text), Folded: TextKey.Folded(text), Code: p.Key)))
            .OrderByDescending(p => p.Folded.Length).ToList();
        _codes = [.. ranked.Select(p => p.Code)];
        _starts = new WordStarts(ranked.Select(p => p.Folded));
        foreach (var (rank, (exact, folded, _)) in ranked.Index())
        {
            _exact.Add(exact, rank);
            _folded.Add(folded, rank);
        }
    }

    /// <summary>The code of the longest phrase that the text holds; null where it holds none.</summary>
    public string? Find(string text) => CodeOf(text, isAtStart: false);

    /// <summary>The code of the longest phrase that the text begins with; null where it begins with none.</summary>
    public string? FindAtStart(string text) => CodeOf(text, isAtStart: true);

    private string? CodeOf(string text, bool isAtStart)
    {
        // Before any key is built.
        if (!_starts.MayHold(text)) return null;
        var best = Ascii.IsValid(text) ? _folded.Best(TextKey.Folded(text), isAtStart) : _exact.Best(TextKey.Exact(text), isAtStart);
        return best is { } rank ? _codes[rank] : null;
    }

    /// <summary>Phrases by the word that they begin with: every name of a list is asked about, and most share no word with any phrase.</summary>
    private sealed class ByFirstWord
    {
        private readonly Dictionary<string, List<(string Phrase, int Rank)>> _phrases = new(StringComparer.Ordinal);

        // In the order of their ranks.
        public void Add(string phrase, int rank)
        {
            var first = phrase.Split(' ', 2)[0];
            if (!_phrases.TryGetValue(first, out var phrases)) _phrases[first] = phrases = [];
            phrases.Add((phrase, rank));
        }

        /// <summary>The least rank of the phrases that stand in the key, or at its start.</summary>
        public int? Best(ReadOnlySpan<char> key, bool isAtStart)
        {
            int? best = null;
            var byWord = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var word in key.Split(' '))
            {
                if (byWord.TryGetValue(key[word], out var phrases) && FirstIn(key[word.Start..], phrases) is { } rank && !(rank >= best)) best = rank;
                if (isAtStart) break;
            }

            return best;
        }

        private static int? FirstIn(ReadOnlySpan<char> rest, List<(string Phrase, int Rank)> phrases)
        {
            foreach (var (phrase, rank) in phrases)
                if (rest.StartsWith(phrase, StringComparison.Ordinal) && (rest.Length == phrase.Length || rest[phrase.Length] == ' ')) return rank;
            return null;
        }
    }
}
