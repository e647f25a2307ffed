namespace DienHinh.Samples.Content;

/// <summary>A generator of numbers (SplitMix64) whose sequence depends on its key alone, on every machine and runtime.</summary>
public sealed class SampleRandom
{
    private ulong _state;

    /// <param name="key">What the numbers are for, "22738/2023".</param>
    public SampleRandom(string key)
    {
        _state = 14695981039346656037;
        foreach (var letter in key) _state = unchecked((_state ^ letter) * 1099511628211);
    }

    /// <summary>A whole number from 0 to <paramref name="limit"/> - 1.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>A number from 0 to 1, 1 excluded.</summary>
    public double Fraction() => Below(1_000_000) / 1_000_000.0;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
