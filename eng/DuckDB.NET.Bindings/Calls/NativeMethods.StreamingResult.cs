namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Results that are fetched while they are computed.</summary>
    public static partial class StreamingResult
    {
        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_stream_fetch_chunk")]
        public static partial DuckDBDataChunk DuckDBStreamFetchChunk(DuckDBResult result);
    }
}
