namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Splitting one SQL text into statements.</summary>
    public static partial class ExtractStatements
    {
        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_prepare_extracted_statement")]
        public static partial DuckDBState DuckDBPrepareExtractedStatement(
            DuckDBNativeConnection connection,
            DuckDBExtractedStatements statements,
            long index,
            out DuckDBPreparedStatement statement);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_extract_statements_error")]
        [return: MarshalUsing(typeof(BorrowedText))]
        public static partial string? DuckDBExtractStatementsError(DuckDBExtractedStatements statements);

        public static int DuckDBExtractStatements(DuckDBNativeConnection connection, string query, out DuckDBExtractedStatements statements) =>
            (int)Extract(connection, query, out statements);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_extract_statements", StringMarshalling = StringMarshalling.Utf8)]
        private static partial ulong Extract(
            DuckDBNativeConnection connection, string query, out DuckDBExtractedStatements statements);
    }
}
