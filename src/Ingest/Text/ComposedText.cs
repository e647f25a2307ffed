using System.Buffers;

namespace DienHinh.Ingest.Text;

/// <summary>Whether a text is composed Unicode (NFC) already, told without asking the library for the texts that Vietnamese offices type.</summary>
internal static class ComposedText
{
    // None of these is a combining mark, composes with a neighbour or has a canonical equivalent (Unicode's NFC_Quick_Check is Yes): Latin with and
    // without Vietnamese marks, and the punctuation that word processors put in.
    private static readonly SearchValues<char> s_composed = SearchValues.Create(
        [.. Range('\0', '\u02FF'), .. Range('\u1E00', '\u1EFF'), .. Range('\u2010', '\u2027')]);

    /// <summary>True where the text is NFC for sure; false means that only the library can tell.</summary>
    public static bool IsSurely(string text) => text.AsSpan().IndexOfAnyExcept(s_composed) < 0;

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
