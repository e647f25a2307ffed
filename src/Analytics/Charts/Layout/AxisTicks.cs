namespace DienHinh.Analytics.Charts.Layout;

/// <summary>Round values along a value axis, and where a value lies between its ends.</summary>
internal sealed record AxisTicks(double Min, double Max, IReadOnlyList<double> Values)
{
    /// <summary>Ticks that enclose the values in at most so many steps of 1, 2 or 5 times a power of ten.</summary>
    /// <param name="values">What is drawn; at least one.</param>
    /// <param name="fromZero">Whether the axis must hold 0, as it must where length means amount.</param>
    /// <param name="mostSteps">How many steps have room.</param>
    public static AxisTicks For(IReadOnlyCollection<double> values, bool fromZero, int mostSteps)
    {
        double low = values.Min(), high = values.Max();
        if (fromZero || low == high)
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        if (low == high)
            high = 1;
        // Counts never show half an exemplar.
        var smallest = values.All(value => value == Math.Floor(value)) ? 1 : 0;
        // Two steps are unavoidable when the values lie on both sides of 0.
        var step = RoundStep(low, high, Math.Max(low < 0 && high > 0 ? 2 : 1, mostSteps), smallest);
        var first = Math.Floor(low / step);
        var last = Math.Ceiling(high / step);
        var ticks = new List<double>();
        for (var i = first; i <= last; i++)
            ticks.Add(Exact(i, step));
        return new AxisTicks(ticks[0], ticks[^1], ticks);
    }

    /// <summary>Where a value lies: 0 at the lower end, 1 at the upper.</summary>
    public double Share(double value) => (value - Min) / (Max - Min);

    private static double RoundStep(double low, double high, int mostSteps, double smallest)
    {
        var power = Math.Floor(Math.Log10((high - low) / mostSteps));
        for (; ; power++)
        {
            foreach (var factor in (ReadOnlySpan<double>)[1, 2, 5])
            {
                var step = factor * Math.Pow(10, power);
                if (step >= smallest && Math.Ceiling(high / step) - Math.Floor(low / step) <= mostSteps)
                    return step;
            }
        }
    }

    // 3 * 0.1 is not 0.3 in binary; decimal arithmetic gives the number that was meant.
    private static double Exact(double count, double step) => (double)((decimal)count * (decimal)step);
}
