namespace DuckDB.NET.Native;

/// <summary>The statements of one SQL text (<c>duckdb_extracted_statements</c>).</summary>
public sealed partial class DuckDBExtractedStatements : DuckDBHandle
{
    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_destroy_extracted")]
    private static partial void Destroy(ref nint pointer);
}
