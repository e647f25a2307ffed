namespace DuckDB.NET.Native;

/// <summary>The full type of a column (<c>duckdb_logical_type</c>).</summary>
public sealed partial class DuckDBLogicalType : DuckDBHandle
{
    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_destroy_logical_type")]
    private static partial void Destroy(ref nint pointer);
}
