namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Writing many rows into one table.</summary>
    public static partial class Appender
    {
        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_appender_error_data")]
        public static partial DuckDBErrorData DuckDBAppenderErrorData(DuckDBAppender appender);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_appender_column_type")]
        public static partial DuckDBLogicalType DuckDBAppenderColumnType(DuckDBAppender appender, ulong index);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_append_data_chunk")]
        public static partial DuckDBState DuckDBAppendDataChunk(DuckDBAppender appender, DuckDBDataChunk chunk);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_append_default_to_chunk")]
        public static partial DuckDBState DuckDBAppendDefaultToChunk(
            DuckDBAppender appender,
            DuckDBDataChunk chunk,
            int column,
            ulong row);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_appender_clear")]
        public static partial DuckDBState DuckDBAppenderClear(DuckDBAppender appender);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_appender_close")]
        public static partial DuckDBState DuckDBAppenderClose(DuckDBAppender appender);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_appender_create_ext", StringMarshalling = StringMarshalling.Utf8)]
        public static partial DuckDBState DuckDBAppenderCreateExt(
            DuckDBNativeConnection connection,
            string catalog,
            string schema,
            string table,
            out DuckDBAppender appender);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_appender_column_count")]
        public static partial ulong DuckDBAppenderColumnCount(DuckDBAppender appender);
    }
}
