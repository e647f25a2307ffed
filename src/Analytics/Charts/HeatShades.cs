namespace DienHinh.Analytics.Charts;

/// <summary>What the cells of a heat map say and how they are shaded, for every program that shows it.</summary>
internal sealed class HeatShades
{
    private const string Gap = "–";

    private readonly ChartSpec _spec;

    public HeatShades(ChartSpec spec)
    {
        _spec = spec;
        var values = spec.Series.SelectMany(series => series.Values).OfType<double>().DefaultIfEmpty().ToList();
        (Low, High) = (Math.Min(0, values.Min()), values.Max());
    }

    /// <summary>The value of the faintest shade.</summary>
    public double Low { get; }

    /// <summary>The value of the strongest.</summary>
    public double High { get; }

    /// <summary>Where a value lies between them, 0 to 1.</summary>
    public double Share(double value) => High == Low ? 0.5 : (value - Low) / (High - Low);

    /// <summary>What a cell says: its state with what else is known of it, or its figure.</summary>
    public string Words(ChartSeries series, int at) => (series.Values[at], series.Texts?[at]) switch
    {
        // Where there are states, no value means that nothing is asked for.
        (null, _) => _spec.States.Count > 0 ? "" : Gap,
        ({ } value, var text) when _spec.States.Count > 0 => text is { Length: > 0 } ? $"{_spec.States[(int)value].Label}: {text}" : _spec.States[(int)value].Label,
        ({ } value, var text) => text ?? ChartWords.Number(value, _spec.ValueFormat),
    };

    /// <summary>The ground of a cell on white paper; null for none.</summary>
    public string? Colour(ChartSeries series, int at) => series.Values[at] is not { } value ? null
        : _spec.States.Count > 0 ? OfTone(_spec.States[(int)value].Tone)
        : ChartColors.Mix(ChartColors.Light.Faint, ChartColors.Light.Rise, Share(value));

    /// <summary>The ground of a state; none where nothing is due yet.</summary>
    public static string? OfTone(ChartTone tone) => tone switch
    {
        ChartTone.Good => ChartColors.Mix(ChartColors.Light.Background, ChartColors.Light.Rise, 0.3),
        ChartTone.Fair => ChartColors.Light.Pale,
        ChartTone.Missing => ChartColors.Mix(ChartColors.Light.Background, ChartColors.Light.Fall, 0.45),
        _ => null,
    };
}
