namespace DuckDB.NET.Native;

/// <summary>A connection to an open database (<c>duckdb_connection</c>).</summary>
public sealed partial class DuckDBNativeConnection : DuckDBHandle
{
    /// <summary>Stops the statement that runs on this connection; may be called from any thread.</summary>
    public void Interrupt() => Interrupt(this);

    protected override bool ReleaseHandle()
    {
        Disconnect(ref handle);
        return true;
    }

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_interrupt")]
    private static partial void Interrupt(DuckDBNativeConnection connection);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_disconnect")]
    private static partial void Disconnect(ref nint connection);
}
