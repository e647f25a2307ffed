namespace DuckDB.NET.Native;

/// <summary>Start-up options of a database (<c>duckdb_config</c>).</summary>
public sealed partial class DuckDBConfig : DuckDBHandle
{
    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_destroy_config")]
    private static partial void Destroy(ref nint pointer);
}
