namespace DuckDB.NET.Native;

/// <summary>A batch of rows, column by column (<c>duckdb_data_chunk</c>).</summary>
public sealed partial class DuckDBDataChunk : DuckDBHandle
{
    public DuckDBDataChunk()
    {
    }

    /// <summary>A chunk that DuckDB lends to a function of ours for the length of one call; it is not freed.</summary>
    public DuckDBDataChunk(nint chunk) : base(ownsHandle: false) => SetHandle(chunk);

    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_destroy_data_chunk")]
    private static partial void Destroy(ref nint chunk);
}
