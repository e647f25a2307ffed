namespace DuckDB.NET.Native;

/// <summary>A decimal as <c>duckdb_decimal</c>: <c>Value</c> divided by ten to the power <c>Scale</c>, in at most <c>Width</c> digits.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBDecimal
{
    public DuckDBDecimal(byte width, byte scale, DuckDBHugeInt value)
    {
        Width = width;
        Scale = scale;
        Value = value;
    }

    public byte Width { get; }

    public byte Scale { get; }

    public DuckDBHugeInt Value { get; }
}

/// <summary>An integer of any length as <c>duckdb_bignum</c>: its magnitude, most significant byte first, and its sign.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBBignum
{
    public DuckDBBignum(nint data, ulong size, byte isNegative)
    {
        Data = data;
        Size = size;
        IsNegative = isNegative;
    }

    public nint Data { get; }

    /// <summary>Bytes at <see cref="Data"/>.</summary>
    public ulong Size { get; }

    /// <summary>1 below zero, else 0.</summary>
    public byte IsNegative { get; }
}
