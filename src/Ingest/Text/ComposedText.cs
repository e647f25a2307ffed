namespace DienHinh.Ingest.Text;

/// <summary>Whether a text is composed Unicode (NFC) already, told without asking the library for the texts that Vietnamese offices type.</summary>
internal static class ComposedText
{
    /// <summary>True where the text is NFC for sure; false means that only the library can tell.</summary>
    public static bool IsSurely(string text)
    {
        // Not by the library's search for sets of letters: it is slow beyond ASCII, and a Vietnamese text has such a letter in every word.
        foreach (var letter in text)
            if (!IsSurely(letter)) return false;
        return true;
    }

    /// <summary>
    /// True for a letter that is no combining mark, composes with no neighbour and has no canonical equivalent (Unicode's NFC_Quick_Check is Yes): Latin with and
    /// without Vietnamese marks, and the punctuation that word processors put in.
    /// </summary>
    public static bool IsSurely(char letter) => letter is <= '\u02FF' or (>= '\u1E00' and <= '\u1EFF') or (>= '\u2010' and <= '\u2027');
}
