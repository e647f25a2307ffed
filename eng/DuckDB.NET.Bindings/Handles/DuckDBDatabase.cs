namespace DuckDB.NET.Native;

/// <summary>An open database (<c>duckdb_database</c>).</summary>
public sealed partial class DuckDBDatabase : DuckDBHandle
{
    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_close")]
    private static partial void Destroy(ref nint pointer);
}
