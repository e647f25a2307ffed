namespace DuckDB.NET.Native;

/// <summary>The outcome of a statement as <c>duckdb_result</c>; the caller closes it.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBResult
{
    // Only the size matters: DuckDB reads the last field, the others are its deprecated ones.
    private readonly ulong columnCount;
    private readonly ulong rowCount;
    private readonly ulong rowsChanged;
    private readonly nint columns;
    private readonly nint errorMessage;
    private readonly nint internalData;

    /// <summary>Frees the result; a second call does nothing, since DuckDB clears the structure.</summary>
    public void Close() => NativeMethods.Query.DuckDBDestroyResult(ref this);
}
