namespace DienHinh.Analytics.Charts;

/// <summary>The shape at the points of a line.</summary>
internal enum MarkerShape
{
    Circle,
    Square,
    Triangle,
    Diamond,
    TriangleDown,
    Plus,
    Cross,
    Star,
}

/// <summary>What lies over the colour of a bar. Slanting lines are not among them: they mean a value that is missing.</summary>
internal enum FillPattern
{
    Plain,
    Dots,
    LevelLines,
    UprightLines,
    Grid,
}

/// <summary>How a series is told from the others: by colour, and for who sees no colour or prints without, by shape and pattern.</summary>
/// <param name="Ink">A darker shade of the colour that text can be set in.</param>
/// <param name="Dash">In multiples of the line width; null for a solid line.</param>
/// <param name="IsHollow">Whether markers are drawn as outlines.</param>
internal sealed record SeriesStyle(string Color, string Ink, FillPattern Pattern, MarkerShape Marker, bool IsHollow, IReadOnlyList<double>? Dash)
{
    // Neighbours differ in lightness as well as in hue, and no two differ by red against green alone.
    private static readonly (string Color, string Ink)[] Palette =
    [
        ("#1d4e79", "#1d4e79"),
        ("#e08214", "#a85a00"),
        ("#2a9d8f", "#1b6f65"),
        ("#8c2d4b", "#8c2d4b"),
        ("#7fb0de", "#3a73a8"),
        ("#5f4b8b", "#5f4b8b"),
        ("#c2a83e", "#7d6a17"),
        ("#5c6670", "#4a535c"),
    ];

    private static readonly IReadOnlyList<double>?[] Dashes = [null, [4, 1.8], [1.2, 1.6], [6, 1.8, 1.2, 1.8]];

    // Light before dark: of two series the second is the later review or the result, and is the one to look at.
    private static readonly SeriesStyle[] Pair = [Plain("#a9c4de"), Plain("#1d4e79")];

    // Three shades are told apart by lightness alone and need no pattern.
    private static readonly SeriesStyle[] Three = [Plain("#1d4e79"), Plain("#e08f2c"), Plain("#b5dbd5")];

    // On black each colour is lighter, in the same order of hues; neighbours again differ in lightness.
    private static readonly Dictionary<string, string> OnDark = new(StringComparer.Ordinal)
    {
        ["#1d4e79"] = "#7fb6e8", ["#e08214"] = "#f0a04b", ["#2a9d8f"] = "#3cb5a6", ["#8c2d4b"] = "#eba0b8", ["#7fb0de"] = "#5688ba", ["#5f4b8b"] = "#b9a6ea",
        ["#c2a83e"] = "#e5d27a", ["#5c6670"] = "#93a1af", ["#a9c4de"] = "#4a6b8a", ["#e08f2c"] = "#f0a04b", ["#b5dbd5"] = "#2c6b63",
        ["#17406a"] = "#3f7fb8", ["#d9822b"] = "#f0a860", ["#a5d8cf"] = "#c4efe7", ["#e6d39a"] = "#f4ead0",
    };

    /// <summary>The same on that ground.</summary>
    public SeriesStyle On(ChartAppearance appearance) =>
        appearance == ChartAppearance.Light ? this : this with { Color = OnDark[Color], Ink = OnDark[Color] };

    // Parts of a whole touch: up to five are told apart by lightness alone, so that the figures in them stay legible.
    private static readonly SeriesStyle[] Parts = [Plain("#17406a"), Plain("#d9822b"), Plain("#a5d8cf"), Plain("#8c2d4b"), Plain("#e6d39a")];

    /// <summary>The style of a part of a stack of so many.</summary>
    public static SeriesStyle OfPart(int index, int count) => count <= Parts.Length ? Parts[index] : For(index);

    /// <summary>The style of a line.</summary>
    public static SeriesStyle OfLine(int index) => For(index);

    /// <summary>The style of a bar among so many series.</summary>
    public static SeriesStyle OfBar(int index, int count) => count switch { 2 => Pair[index], 3 => Three[index], _ => For(index) };

    private static SeriesStyle Plain(string color) => For(0) with { Color = color };

    private static SeriesStyle For(int index)
    {
        var (color, ink) = Palette[index % Palette.Length];
        var round = index / Palette.Length;
        return new SeriesStyle(
            color,
            ink,
            (FillPattern)((index + round) % Enum.GetValues<FillPattern>().Length),
            (MarkerShape)(index % 8),
            round % 2 == 1,
            Dashes[(index + round) % Dashes.Length]);
    }
}
