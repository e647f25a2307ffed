namespace DuckDB.NET.Native;

/// <summary>
/// A moment as <c>duckdb_timestamp</c>: microseconds since 1970-01-01 00:00. The same 64 bits carry seconds, milliseconds
/// and nanoseconds for the timestamp types of these units.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTimestampStruct
{
    public long Micros { get; set; }

    /// <summary>DuckDB's 'infinity' or '-infinity'.</summary>
    public readonly bool IsInfinity => Micros is long.MaxValue or -long.MaxValue;
}

/// <summary>A moment in parts as <c>duckdb_timestamp_struct</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBTimestamp
{
    private const long MicrosecondsPerDay = 86_400_000_000;

    public DuckDBTimestamp(DuckDBDateOnly date, DuckDBTimeOnly time)
    {
        Date = date;
        Time = time;
    }

    public DuckDBDateOnly Date { get; }

    public DuckDBTimeOnly Time { get; }

    public static DuckDBTimestamp FromDuckDBTimestampStruct(DuckDBTimestampStruct timestamp)
    {
        if (timestamp.IsInfinity)
            return new(DuckDBDateOnly.FromDuckDBDate(new() { Days = timestamp.Micros > 0 ? DuckDBDate.Infinity : -DuckDBDate.Infinity }), default);
        // Before 1970 the division must go down, not towards zero: the time of day is never negative.
        var days = (int)Math.Floor((decimal)timestamp.Micros / MicrosecondsPerDay);
        var time = new DuckDBTime { Micros = timestamp.Micros - days * MicrosecondsPerDay };
        return new(DuckDBDateOnly.FromDuckDBDate(new() { Days = days }), NativeMethods.DateTimeHelpers.DuckDBFromTime(time));
    }

    public DuckDBTimestampStruct ToDuckDBTimestampStruct()
    {
        var date = Date.ToDuckDBDate();
        if (date.IsInfinity)
            return new() { Micros = date.Days > 0 ? long.MaxValue : -long.MaxValue };
        return new() { Micros = date.Days * MicrosecondsPerDay + NativeMethods.DateTimeHelpers.DuckDBToTime(Time).Micros };
    }
}
