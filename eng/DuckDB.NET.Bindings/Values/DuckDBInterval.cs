namespace DuckDB.NET.Native;

/// <summary>A span of time as <c>duckdb_interval</c>: months, days and microseconds stay apart because months differ in length.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBInterval
{
    public DuckDBInterval(int months, int days, long micros)
    {
        Months = months;
        Days = days;
        Micros = micros;
    }

    public int Months { get; }

    public int Days { get; }

    public long Micros { get; }

    public static implicit operator DuckDBInterval(TimeSpan span) =>
        new(0, span.Days, (span.Ticks - span.Days * TimeSpan.TicksPerDay) / TimeSpan.TicksPerMicrosecond);

    /// <exception cref="InvalidCastException">The interval has months, which no number of days stands for.</exception>
    /// <exception cref="OverflowException">The interval is longer than a <see cref="TimeSpan"/> can be.</exception>
    public static explicit operator TimeSpan(DuckDBInterval interval)
    {
        if (interval.Months != 0)
            throw new InvalidCastException($"An interval of {interval.Months} months has no fixed length; read it in SQL, for example with date_part.");
        return new TimeSpan(interval.Days * TimeSpan.TicksPerDay + interval.Micros * TimeSpan.TicksPerMicrosecond);
    }
}
