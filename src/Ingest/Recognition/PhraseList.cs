using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>
/// Phrases that each stand for a code. A text has the code of the longest phrase whose words it holds; accents count, unless the text has none at all.
/// </summary>
public sealed class PhraseList
{
    private readonly List<(string Exact, string Folded, string Code)> _phrases;

    /// <param name="phrases">Phrases by code, in the order of the codes; of two as long the first counts.</param>
    public PhraseList(IEnumerable<KeyValuePair<string, List<string>>> phrases)
    {
        _phrases = [.. phrases
            .SelectMany(p => p.Value.Select(text => (Exact: $" {TextKey.Exact(text)} ", Folded: $" {TextKey.Folded(text)} ", Code: p.Key)))
            .OrderByDescending(p => p.Folded.Length)];
    }

    /// <summary>The code of the longest phrase that the text holds; null where it holds none.</summary>
    public string? Find(string text) => Longest(text, (words, phrase) => words.Contains(phrase, StringComparison.Ordinal));

    /// <summary>The code of the longest phrase that the text begins with; null where it begins with none.</summary>
    public string? FindAtStart(string text) => Longest(text, (words, phrase) => words.StartsWith(phrase, StringComparison.Ordinal));

    private string? Longest(string text, Func<string, string, bool> holds)
    {
        var hasAccents = text.Any(c => c > 127);
        var words = $" {(hasAccents ? TextKey.Exact(text) : TextKey.Folded(text))} ";
        foreach (var (exact, folded, code) in _phrases)
            if (holds(words, hasAccents ? exact : folded)) return code;
        return null;
    }
}
