namespace DuckDB.NET.Native;

/// <summary>How results become Arrow data (<c>duckdb_arrow_options</c>).</summary>
public sealed partial class DuckDBArrowOptions : DuckDBHandle
{
    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_destroy_arrow_options")]
    private static partial void Destroy(ref nint pointer);
}
