namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Results that are held whole.</summary>
    public static partial class Types
    {
        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_result_is_streaming")]
        public static partial byte DuckDBResultIsStreaming(DuckDBResult result);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_result_get_chunk")]
        public static partial DuckDBDataChunk DuckDBResultGetChunk(DuckDBResult result, long index);
    }
}
