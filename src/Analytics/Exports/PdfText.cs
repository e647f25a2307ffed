namespace DienHinh.Analytics.Exports;

/// <summary>Breaking text into lines and setting them.</summary>
internal static class PdfText
{
    /// <summary>The lines of a text within a width; a word that is longer than a line is broken.</summary>
    public static List<string> Wrap(string text, PdfLetters letters, double width, double first = 0)
    {
        var lines = new List<string>();
        var line = "";
        double Room() => width - (lines.Count == 0 ? first : 0);
        var words = Unbroken(XlsxCells.WithoutControls(text).Normalize()).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words.SelectMany(w => Pieces(w, letters, width)))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && letters.Width(longer) > Room())
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>A number and its percent sign stay on one line.</summary>
    public static string Unbroken(string text) => text.Replace(" %", "\u00A0%", StringComparison.Ordinal);

    /// <summary>One line; justified, the room that is left goes between the words.</summary>
    public static void Draw(PdfPages pages, string line, PdfLetters letters, double x, double baseline, double width, PdfAlign align, string? colour = null)
    {
        if (line.Length == 0)
            return;
        var words = line.Split(' ');
        var left = width - letters.Width(line);
        if (align != PdfAlign.Justified || words.Length < 2)
        {
            pages.Text(line, letters, align switch { PdfAlign.Centre => x + (left / 2), PdfAlign.Right => x + left, _ => x }, baseline, colour);
            return;
        }

        foreach (var (i, word) in words.Index())
        {
            // Its space goes with each word, so that copied text keeps its words apart.
            var set = i < words.Length - 1 ? word + " " : word;
            pages.Text(set, letters, x, baseline, colour);
            x += letters.Width(set) + (left / (words.Length - 1));
        }
    }

    private static IEnumerable<string> Pieces(string word, PdfLetters letters, double width)
    {
        var start = 0;
        for (var end = 1; end <= word.Length; end++)
        {
            if (end - start > 1 && letters.Width(word[start..end]) > width)
            {
                yield return word[start..(end - 1)];
                start = end - 1;
            }
        }

        yield return word[start..];
    }
}
