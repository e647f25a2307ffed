using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Text;

namespace DienHinh.Analytics.Names;

/// <summary>How names of persons and households are shown (tên người trong bản công khai).</summary>
public enum NamesShown
{
    /// <summary>As reported.</summary>
    Full,

    /// <summary>"N.V.A.", for public versions.</summary>
    Initials,

    /// <summary>Left out, for public versions.</summary>
    None,
}

/// <summary>The words for <see cref="NamesShown"/>, the same in addresses and on the command line.</summary>
public static class NamesWord
{
    private static readonly string[] s_words = ["full", "initials", "none"];

    /// <summary>What a word means; names are shown as reported where there is none.</summary>
    /// <exception cref="QueryException">It is another word.</exception>
    public static NamesShown Read(string? word) => string.IsNullOrWhiteSpace(word) ? NamesShown.Full
        : Array.IndexOf(s_words, word.Trim()) is >= 0 and var at ? (NamesShown)at
        : throw new QueryException([new("bad-names", word, $"Tên người hiện được theo một trong ba cách: {string.Join(", ", s_words)}; không có \"{word}\".", Likeness.Nearest(word, s_words))]);

    /// <summary>The word.</summary>
    public static string Of(NamesShown shown) => s_words[(int)shown];
}
