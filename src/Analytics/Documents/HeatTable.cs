using DienHinh.Analytics.Charts;

namespace DienHinh.Analytics.Documents;

/// <summary>A heat map as a coloured table, for programs that draw none: what it says stays text that can be edited.</summary>
internal static class HeatTable
{
    private const double NameWeight = 24;
    private const double CellWeight = 10;

    /// <summary>The table; a cell says its state or its figure, so that paper without colour says the same.</summary>
    public static TableBlock Of(ChartSpec spec)
    {
        var cells = new HeatShades(spec);
        return new(
            spec.Title,
            [new("", NameWeight, IsNumber: false), .. spec.Categories.Select(c => new TableColumn(c, CellWeight, IsNumber: spec.States.Count == 0))],
            [.. spec.Series.Select(s => (IReadOnlyList<string>)[s.Name, .. Enumerable.Range(0, spec.Categories.Count).Select(i => cells.Words(s, i))])],
            Totals: null)
        {
            Shades = [.. spec.Series.Select(s => (IReadOnlyList<string?>)[null, .. Enumerable.Range(0, spec.Categories.Count).Select(i => cells.Colour(s, i))])],
        };
    }
}
