using DienHinh.Analytics.Charts;

namespace DienHinh.Analytics.Documents;

/// <summary>A chart on as many slides as it needs to be read from the back of a hall.</summary>
internal static class ChartSlides
{
    /// <summary>What the heading of a slide says that goes on with the one before.</summary>
    public const string Continued = " (tiếp)";

    private const int BarsOnASlide = 6;
    private const int RowsOnASlide = 9;

    /// <summary>The slides; lying bars take a line each, and more than fit go on the next. The heading says what is shown.</summary>
    public static IEnumerable<Slide> Of(string title, ChartSpec? drawn)
    {
        if (drawn is null)
            yield break;
        var chart = ChartKinds.Plain(drawn);
        if (chart.Kind == ChartKind.HeatMap)
        {
            foreach (var (i, rows) in chart.Series.Chunk(RowsOnASlide).Index())
                yield return new Slide(i == 0 ? title : title + Continued, new ChartBlock(chart with { Title = "", Series = rows }), chart.Source);
            yield break;
        }

        var size = chart.Kind == ChartKind.Bars ? BarsOnASlide : Math.Max(1, chart.Categories.Count);
        for (var from = 0; from < chart.Categories.Count; from += size)
        {
            var part = chart with
            {
                Title = "",
                Categories = [.. chart.Categories.Skip(from).Take(size)],
                Series = [.. chart.Series.Select(s => s with { Values = [.. s.Values.Skip(from).Take(size)] })],
                Targets = chart.Targets is { } targets ? targets with { Values = [.. targets.Values.Skip(from).Take(size)] } : null,
            };
            yield return new Slide(from == 0 ? title : title + Continued, new ChartBlock(part), chart.Source);
        }
    }
}
