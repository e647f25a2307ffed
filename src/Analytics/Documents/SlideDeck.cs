namespace DienHinh.Analytics.Documents;

/// <summary>Slides for a congress, as data.</summary>
/// <param name="Title">On the first slide.</param>
/// <param name="Subtitle">Below it: who, and which time.</param>
/// <param name="Slides">The others in order.</param>
public sealed record SlideDeck(string Title, string Subtitle, IReadOnlyList<Slide> Slides)
{
    /// <summary>The same slides, where a table that is too high for one is shared out over several.</summary>
    /// <param name="fits">Whether a table stands on one slide in letters that can be read.</param>
    internal IEnumerable<Slide> Fitted(Func<TableBlock, bool> fits) => Slides.SelectMany(slide => slide.Content is TableBlock table ? Parts(slide, table, fits) : [slide]);

    private static IEnumerable<Slide> Parts(Slide slide, TableBlock table, Func<TableBlock, bool> fits)
    {
        // Shared out evenly, so that no slide holds one row alone.
        var parts = Enumerable.Range(1, Math.Max(1, table.Rows.Count)).Select(count => Parts(table, count)).First(p => p.TrueForAll(t => fits(t) || t.Rows.Count <= 1));
        return parts.Select((part, i) => slide with { Title = i == 0 || slide.Title.EndsWith(ChartSlides.Continued, StringComparison.Ordinal) ? slide.Title : slide.Title + ChartSlides.Continued, Content = part });
    }

    private static List<TableBlock> Parts(TableBlock table, int count)
    {
        var size = Math.Max(1, (table.Rows.Count + count - 1) / count);
        var starts = Enumerable.Range(0, Math.Max(1, (table.Rows.Count + size - 1) / size)).Select(i => i * size).ToList();
        return starts.ConvertAll(from => table with
        {
            Rows = [.. table.Rows.Skip(from).Take(size)],
            Shades = table.Shades is { } shades ? [.. shades.Skip(from).Take(size)] : null,
            Totals = from == starts[^1] ? table.Totals : null,
        });
    }
}

/// <summary>A slide: one heading and one thing to look at.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Content">Points, a chart or a table that fits one slide.</param>
/// <param name="Foot">A quiet line at the bottom, or null.</param>
public sealed record Slide(string Title, Block Content, string? Foot = null);
