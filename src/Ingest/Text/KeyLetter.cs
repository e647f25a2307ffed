namespace DienHinh.Ingest.Text;

/// <summary>What a letter as typed is in a comparison key, looked up in a table where it is one of those that Vietnamese is written with.</summary>
internal static class KeyLetter
{
    /// <summary>Stands for everything that is neither letter nor digit: it ends a word.</summary>
    public const char None = '\0';

    private const int TableSize = 0x1F00;
    private static readonly (char Plain, byte Tone)[] s_table = [.. Enumerable.Range(0, TableSize).Select(c => Find((char)c))];

    /// <summary>The letter in lower case without its tone, and the tone; <see cref="None"/> for what is no letter or digit.</summary>
    public static (char Plain, byte Tone) Of(char found) => found < TableSize ? s_table[found] : Find(found);

    private static (char Plain, byte Tone) Find(char found)
    {
        var letter = char.ToLowerInvariant(found);
        if (!char.IsLetterOrDigit(letter)) return (None, 0);
        var (plain, tone) = Tones.Split(letter);
        return (plain, (byte)tone);
    }
}
