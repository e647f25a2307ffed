using DienHinh.Analytics.Charts.Drawing;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>What the parts of a chart say when they are pointed at, and where they lead.</summary>
internal static class Pointing
{
    /// <summary>The mark of one value.</summary>
    public static void Value(Picture picture, ChartSpec spec, int series, int category, Action draw) =>
        picture.Part(Words(spec, series, category), LinkOf(spec, category) ?? spec.Series[series].Link, draw);

    /// <summary>The marks of a category that are drawn as one.</summary>
    public static void Row(Picture picture, ChartSpec spec, int category, Action draw) =>
        picture.Part(string.Join("; ", spec.Series.Select((_, i) => i == 0 ? Words(spec, i, category) : $"{spec.Series[i].Name}: {Figure(spec, i, category)}")), LinkOf(spec, category), draw);

    /// <summary>The name of a category.</summary>
    public static void Category(Picture picture, ChartSpec spec, int category, Action draw) => picture.Part(null, LinkOf(spec, category), draw);

    /// <summary>The name of a series, in a legend or at the end of its line.</summary>
    public static void Series(Picture picture, ChartSpec spec, int series, Action draw) => picture.Part(null, series < 0 ? null : spec.Series[series].Link, draw);

    private static string? LinkOf(ChartSpec spec, int category) => category < spec.CategoryLinks.Count ? spec.CategoryLinks[category] : null;

    private static string Words(ChartSpec spec, int series, int category)
    {
        var name = spec.Series[series].Name;
        var isNamed = spec.Series.Count > 1 && name.Length > 0;
        return $"{spec.Categories[category]}{(isNamed ? $", {name}" : "")}: {Figure(spec, series, category)}";
    }

    private static string Figure(ChartSpec spec, int series, int category)
    {
        if (spec.Series[series].Values[category] is not { } value) return spec.States.Count > 0 ? "–" : spec.GapNote;
        if (spec.States.Count > 0) return spec.Series[series].Texts?[category] is { Length: > 0 } text ? $"{spec.States[(int)value].Label}, {text}" : spec.States[(int)value].Label;
        return ChartWords.Number(value, spec.ValueFormat);
    }
}
