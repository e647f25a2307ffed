using DienHinh.Analytics.Documents;

namespace DienHinh.Analytics.Exports;

/// <summary>How the width of a table is shared among its columns.</summary>
internal static class ColumnWidths
{
    private static readonly char[] s_breaks = [' ', '\n', '\t'];

    /// <summary>
    /// By weight, but none narrower than its longest word: a word broken in two is misread. Where all of them together want more than there is, each gets its
    /// part of what it wants, and the caller can try smaller letters.
    /// </summary>
    /// <param name="block">The table.</param>
    /// <param name="total">Width of the table, in any unit.</param>
    /// <param name="padding">What stays empty in a cell, left and right together.</param>
    /// <param name="measure">Width of a word, plain or bold, in that unit.</param>
    /// <returns>The widths, and whether each word has its room.</returns>
    public static (IReadOnlyList<double> Widths, bool IsWhole) Share(TableBlock block, double total, double padding, Func<string, bool, double> measure)
    {
        var least = block.Columns.Select((column, i) => padding + Math.Max(
            Longest([column.Title, block.Totals?[i] ?? ""], word => measure(word, true)),
            Longest(block.Rows.Select(r => r[i]), word => measure(word, false)))).ToList();
        if (least.Sum() is var wanted && wanted > total)
            return (least.ConvertAll(w => w * total / wanted), false);
        var widened = new HashSet<int>();
        while (true)
        {
            var rest = total - widened.Sum(i => least[i]);
            var sum = block.Columns.Index().Where(c => !widened.Contains(c.Index)).Sum(c => c.Item.Weight);
            var widths = block.Columns.Select((c, i) => widened.Contains(i) ? least[i] : rest * c.Weight / sum).ToList();
            var narrow = Enumerable.Range(0, widths.Count).Where(i => widths[i] < least[i]).ToList();
            if (narrow.Count == 0)
                return (widths, true);
            widened.UnionWith(narrow);
        }
    }

    private static double Longest(IEnumerable<string> texts, Func<string, double> measure) =>
        texts.SelectMany(t => PdfText.Unbroken(t).Split(s_breaks, StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).Select(measure).DefaultIfEmpty(0).Max();
}
