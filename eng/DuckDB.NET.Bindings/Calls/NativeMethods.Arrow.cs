namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Results as Arrow data; what needs a type of the Apache.Arrow package is left out.</summary>
    public static partial class Arrow
    {
        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_result_get_arrow_options")]
        public static partial DuckDBArrowOptions DuckDBResultGetArrowOptions(ref DuckDBResult result);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_data_chunk_to_arrow")]
        public static partial DuckDBErrorData DuckDBDataChunkToArrow(DuckDBArrowOptions options, DuckDBDataChunk chunk, nint array);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_to_arrow_schema")]
        public static partial DuckDBErrorData DuckDBToArrowSchema(
            DuckDBArrowOptions options,
            nint types,
            nint names,
            ulong columnCount,
            nint schema);
    }
}
