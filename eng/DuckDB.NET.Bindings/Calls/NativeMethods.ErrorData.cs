namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Errors.</summary>
    public static partial class ErrorData
    {
        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_error_data_error_type")]
        public static partial DuckDBErrorType DuckDBErrorDataErrorType(DuckDBErrorData error);
    }
}
