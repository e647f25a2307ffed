namespace DuckDB.NET.Native;

/// <summary>A time of day as <c>duckdb_time</c>: microseconds since midnight.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTime
{
    public long Micros { get; set; }
}

/// <summary>A time of day in parts as <c>duckdb_time_struct</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBTimeOnly
{
    private readonly sbyte hour;
    private readonly sbyte minute;
    private readonly sbyte second;

    public DuckDBTimeOnly(byte hour, byte minute, byte second, int microsecond = 0)
    {
        this.hour = (sbyte)hour;
        this.minute = (sbyte)minute;
        this.second = (sbyte)second;
        Microsecond = microsecond;
    }

    public byte Hour => (byte)hour;

    public byte Minute => (byte)minute;

    public byte Second => (byte)second;

    public int Microsecond { get; }
}

/// <summary>A time of day with an offset, packed into 64 bits as <c>duckdb_time_tz</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTimeTzStruct
{
    public ulong Bits { get; set; }
}

/// <summary>A time of day with an offset, in parts as <c>duckdb_time_tz_struct</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBTimeTz
{
    public DuckDBTimeOnly Time { get; }

    /// <summary>Seconds east of UTC.</summary>
    public int Offset { get; }
}
