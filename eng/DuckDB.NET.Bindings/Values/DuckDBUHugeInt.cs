namespace DuckDB.NET.Native;

/// <summary>An unsigned integer of 128 bits as <c>duckdb_uhugeint</c> lays it out: the lower half first.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBUHugeInt
{
    public DuckDBUHugeInt(ulong lower, ulong upper)
    {
        Lower = lower;
        Upper = upper;
    }

    /// <exception cref="OverflowException">The value is negative or needs more than 128 bits.</exception>
    public DuckDBUHugeInt(BigInteger value)
    {
        var bits = (UInt128)value;
        Lower = unchecked((ulong)bits);
        Upper = (ulong)(bits >> 64);
    }

    // The provider asks for both by the names that the signed type uses.
    public static BigInteger HugeIntMinValue { get; } = UInt128.MinValue;

    public static BigInteger HugeIntMaxValue { get; } = UInt128.MaxValue;

    public ulong Lower { get; }

    public ulong Upper { get; }

    public UInt128 ToUInt128() => new(Upper, Lower);

    public BigInteger ToBigInteger() => ToUInt128();
}
