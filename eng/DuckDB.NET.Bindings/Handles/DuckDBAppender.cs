namespace DuckDB.NET.Native;

/// <summary>Writes many rows into one table (<c>duckdb_appender</c>).</summary>
public sealed partial class DuckDBAppender : DuckDBHandle
{
    // An error while the last rows are written was told by DuckDBAppenderClose before; here nobody is left to hear it.
    protected override bool ReleaseHandle() => Destroy(ref handle) == DuckDBState.Success;

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_appender_destroy")]
    private static partial DuckDBState Destroy(ref nint appender);
}
