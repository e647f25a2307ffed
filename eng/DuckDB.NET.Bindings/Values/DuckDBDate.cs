namespace DuckDB.NET.Native;

/// <summary>A date as <c>duckdb_date</c>: days since 1970-01-01.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBDate
{
    /// <summary>DuckDB's 'infinity'; its negative is '-infinity'.</summary>
    internal const int Infinity = int.MaxValue;

    public int Days { get; set; }

    public readonly bool IsInfinity => Days is int.MaxValue or -int.MaxValue;
}

/// <summary>A date in parts as <c>duckdb_date_struct</c>; the year may lie outside what <see cref="DateOnly"/> holds.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBDateOnly
{
    // What DuckDB's own calendar makes of the two infinities: the days that nothing else can name.
    private static readonly DuckDBDateOnly PositiveInfinity = new(5881580, 7, 11);
    private static readonly DuckDBDateOnly NegativeInfinity = new(-5877641, 6, 24);

    // In the order of the structure in C.
    private readonly int year;
    private readonly sbyte month;
    private readonly sbyte day;

    public DuckDBDateOnly(int year, byte month, byte day)
    {
        this.year = year;
        this.month = (sbyte)month;
        this.day = (sbyte)day;
    }

    public int Year => year;

    public byte Month => (byte)month;

    public byte Day => (byte)day;

    public static DuckDBDateOnly FromDuckDBDate(DuckDBDate date) => date.Days switch
    {
        // DuckDB's conversion throws for them, and a C++ exception must not reach us.
        DuckDBDate.Infinity => PositiveInfinity,
        -DuckDBDate.Infinity => NegativeInfinity,
        _ => NativeMethods.DateTimeHelpers.DuckDBFromDate(date)
    };

    public DuckDBDate ToDuckDBDate() =>
        Equals(PositiveInfinity) ? new DuckDBDate { Days = DuckDBDate.Infinity }
        : Equals(NegativeInfinity) ? new DuckDBDate { Days = -DuckDBDate.Infinity }
        : NativeMethods.DateTimeHelpers.DuckDBToDate(this);
}
