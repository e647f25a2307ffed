namespace DuckDB.NET.Native;

/// <summary>The state of a connection as functions see it (<c>duckdb_client_context</c>).</summary>
public sealed partial class DuckDBClientContext : DuckDBHandle
{
    /// <summary>The number that DuckDB gave the connection.</summary>
    public ulong ConnectionId => GetConnectionId(this);

    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_client_context_get_connection_id")]
    private static partial ulong GetConnectionId(DuckDBClientContext context);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_destroy_client_context")]
    private static partial void Destroy(ref nint context);
}
