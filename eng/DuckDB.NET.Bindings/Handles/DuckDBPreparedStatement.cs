namespace DuckDB.NET.Native;

/// <summary>A prepared statement (<c>duckdb_prepared_statement</c>).</summary>
public sealed partial class DuckDBPreparedStatement : DuckDBHandle
{
    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_destroy_prepare")]
    private static partial void Destroy(ref nint pointer);
}
