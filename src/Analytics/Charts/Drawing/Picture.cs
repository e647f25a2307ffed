namespace DienHinh.Analytics.Charts.Drawing;

/// <summary>A laid-out picture: its shapes in the order in which they are painted, and what it says in words.</summary>
internal sealed class Picture(ChartSize size, string title, string description, string background)
{
    private readonly List<Shape> shapes = [];

    public ChartSize Size { get; } = size;

    /// <summary>The colour behind everything.</summary>
    public string Background { get; } = background;

    /// <summary>The accessible name.</summary>
    public string Title { get; } = title;

    /// <summary>The figures in words, for who cannot see them.</summary>
    public string Description { get; } = description;

    public IReadOnlyList<Shape> Shapes => shapes;

    /// <summary>The texts that stand on the picture.</summary>
    public IEnumerable<TextShape> Texts => shapes.OfType<TextShape>();

    public void Add(Shape shape) => shapes.Add(shape);

    /// <summary>Draws a part that says something when it is pointed at, or leads somewhere.</summary>
    public void Part(string? words, string? link, Action draw)
    {
        if (words is null && link is null)
        {
            draw();
            return;
        }

        Add(new PartStart(words, link));
        draw();
        Add(new PartEnd());
    }

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke) =>
        Add(new PathShape(PathData.Line(x1, y1, x2, y2), null, stroke));

    public void Text(string text, double x, double baseline, TextAnchor anchor, TextStyle style, TextRole role) =>
        Add(new TextShape(text, x, baseline, anchor, style, role));

    /// <summary>Lines below each other, the first one's top at <paramref name="top"/>; answers the height taken.</summary>
    public double Lines(IReadOnlyList<string> lines, double x, double top, TextAnchor anchor, TextStyle style, TextRole role)
    {
        for (var i = 0; i < lines.Count; i++)
            Text(lines[i], x, top + style.Size * Charts.Text.TextMeasure.Ascent + i * style.LineHeight, anchor, style, role);
        return lines.Count * style.LineHeight;
    }

    /// <summary>Sets the first of some texts that stays inside and covers no text set before; false when none does.</summary>
    public bool TryText(Box inside, params ReadOnlySpan<TextShape> places)
    {
        foreach (var place in places)
        {
            var bounds = place.Bounds;
            if (!inside.Contains(bounds) || Texts.Any(text => text.Bounds.Overlaps(bounds)))
                continue;
            Add(place);
            return true;
        }

        return false;
    }
}
