namespace DuckDB.NET.Native;

/// <summary>Where the elements of one list stand in the child vector, as <c>duckdb_list_entry</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBListEntry
{
    public DuckDBListEntry(ulong offset, ulong length)
    {
        Offset = offset;
        Length = length;
    }

    public ulong Offset { get; }

    public ulong Length { get; }
}

/// <summary>How far a running query is, as <c>duckdb_query_progress_type</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBQueryProgress
{
    /// <summary>0 to 100; -1 when DuckDB cannot tell.</summary>
    public double Percentage { get; }

    public ulong RowsProcessed { get; }

    public ulong TotalRowsToProcess { get; }
}
