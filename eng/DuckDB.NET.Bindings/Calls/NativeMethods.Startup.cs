namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Opening a database, connecting.</summary>
    public static partial class Startup
    {
        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_query_progress")]
        public static partial DuckDBQueryProgress DuckDBQueryProgress(DuckDBNativeConnection connection);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_connect")]
        public static partial DuckDBState DuckDBConnect(DuckDBDatabase database, out DuckDBNativeConnection connection);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_library_version")]
        [return: MarshalUsing(typeof(BorrowedText))]
        public static partial string? DuckDBLibraryVersion();

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_connection_get_client_context")]
        public static partial void DuckDBConnectionGetClientContext(DuckDBNativeConnection connection, out DuckDBClientContext context);

        public static DuckDBState DuckDBOpen(string path, out DuckDBDatabase database, DuckDBConfig config, out string? error) =>
            Open(path, out database, config, out error);

        // The message is written on failure only.
        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_open_ext", StringMarshalling = StringMarshalling.Utf8)]
        private static partial DuckDBState Open(
            string path, out DuckDBDatabase database, DuckDBConfig config, [MarshalUsing(typeof(OwnedText))] out string? error);
    }
}
