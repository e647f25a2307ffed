namespace DienHinh.Analytics.Charts;

/// <summary>The size of a picture in CSS pixels (96 to the inch).</summary>
public readonly record struct ChartSize
{
    /// <summary>A picture of that size; below 320 x 240 nothing is legible, above 8000 nothing is gained.</summary>
    public ChartSize(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 320);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 8000);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 240);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, 8000);
        Width = width;
        Height = height;
    }

    /// <summary>Width in CSS pixels.</summary>
    public int Width { get; }

    /// <summary>Height in CSS pixels.</summary>
    public int Height { get; }

    /// <summary>The width of a printed page or a web column.</summary>
    public static ChartSize Page => new(900, 420);

    /// <summary>The size of a chart on a page: as <see cref="Page"/>, and less high for a heat map of few rows, which would leave the rest of the picture empty.</summary>
    public static ChartSize OnPage(ChartSpec spec) =>
        spec.Kind == ChartKind.HeatMap && spec.Series.Count < 8 ? new(Page.Width, Math.Max(240, 150 + (34 * spec.Series.Count))) : Page;

    /// <summary>A whole slide, 16 : 9.</summary>
    public static ChartSize Slide => new(1600, 900);

    /// <summary>A picture as large as a word, for a sparkline in a line of text or a cell.</summary>
    public static ChartSize Word => new(width: 120, height: 28, isWord: true);

    private ChartSize(int width, int height, bool isWord) => (Width, Height, _) = (width, height, isWord);
}
