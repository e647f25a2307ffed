namespace DuckDB.NET.Native;

/// <summary>A signed integer of 128 bits as <c>duckdb_hugeint</c> lays it out: the lower half first.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBHugeInt
{
    public DuckDBHugeInt(ulong lower, long upper)
    {
        Lower = lower;
        Upper = upper;
    }

    /// <exception cref="OverflowException">The value needs more than 128 bits.</exception>
    public DuckDBHugeInt(BigInteger value)
    {
        var bits = (Int128)value;
        Lower = unchecked((ulong)bits);
        Upper = (long)(bits >> 64);
    }

    public static BigInteger HugeIntMinValue { get; } = Int128.MinValue;

    public static BigInteger HugeIntMaxValue { get; } = Int128.MaxValue;

    public ulong Lower { get; }

    public long Upper { get; }

    public Int128 ToInt128() => new(unchecked((ulong)Upper), Lower);

    public BigInteger ToBigInteger() => ToInt128();
}
