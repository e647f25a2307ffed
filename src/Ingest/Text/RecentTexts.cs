namespace DienHinh.Ingest.Text;

/// <summary>
/// What was found out about the texts met last. One place for each hash, the last text wins: names repeat within a file and headings from file to file, sentences never do, and
/// counting what a dictionary holds would make every thread wait for the others.
/// </summary>
/// <param name="places">How many are remembered at most; a power of two.</param>
/// <param name="find">Finds it out; the same for the same text, on any thread.</param>
internal sealed class RecentTexts<T>(int places, Func<string, T> find)
{
    private const int LongestRemembered = 300;

    private sealed record Remembered(string Text, T Found);

    private readonly Remembered?[] _remembered = new Remembered?[places];

    /// <summary>What there is to say about the text.</summary>
    public T Of(string text)
    {
        // What repeats is short, and a cell may hold 32,767 letters.
        if (text.Length > LongestRemembered) return find(text);
        ref var place = ref _remembered[string.GetHashCode(text, StringComparison.Ordinal) & (_remembered.Length - 1)];
        if (Volatile.Read(ref place) is { } known && known.Text == text) return known.Found;
        var found = find(text);
        Volatile.Write(ref place, new(text, found));
        return found;
    }
}
