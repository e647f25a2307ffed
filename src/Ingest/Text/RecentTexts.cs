namespace DienHinh.Ingest.Text;

/// <summary>
/// What was found out about the texts met last. One place for each hash: names repeat within a file and headings from file to file, sentences never do, and
/// counting what a dictionary holds would make every thread wait for the others. A place that is taken goes to a text that is met there twice running, so that
/// two hundred thousand names that nobody meets again neither drive out the headings nor leave two hundred thousand keys to collect.
/// </summary>
/// <param name="places">How many are remembered at most; a power of two.</param>
/// <param name="find">Finds it out; the same for the same text, on any thread.</param>
internal sealed class RecentTexts<T>(int places, Func<string, T> find)
{
    private const int LongestRemembered = 300;

    private sealed record Remembered(string Text, T Found);

    private readonly Remembered?[] _remembered = new Remembered?[places];
    private readonly int[] _missed = new int[places];

    /// <summary>What there is to say about the text.</summary>
    public T Of(string text)
    {
        // What repeats is short, and a cell may hold 32,767 letters.
        if (text.Length > LongestRemembered) return find(text);
        var hash = string.GetHashCode(text, StringComparison.Ordinal);
        var at = hash & (_remembered.Length - 1);
        var known = Volatile.Read(ref _remembered[at]);
        if (known?.Text == text) return known.Found;
        var found = find(text);
        // Another thread may write its miss over this one: then the text is remembered a little later.
        if (known is null || _missed[at] == hash) Volatile.Write(ref _remembered[at], new(text, found));
        else _missed[at] = hash;
        return found;
    }
}
