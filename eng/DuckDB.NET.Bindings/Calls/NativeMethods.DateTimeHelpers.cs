namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Dates and times in parts.</summary>
    public static partial class DateTimeHelpers
    {
        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_to_time")]
        public static partial DuckDBTime DuckDBToTime(DuckDBTimeOnly time);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_from_time")]
        public static partial DuckDBTimeOnly DuckDBFromTime(DuckDBTime time);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_from_time_tz")]
        public static partial DuckDBTimeTz DuckDBFromTimeTz(DuckDBTimeTzStruct time);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_from_date")]
        internal static partial DuckDBDateOnly DuckDBFromDate(DuckDBDate date);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_to_date")]
        internal static partial DuckDBDate DuckDBToDate(DuckDBDateOnly date);
    }
}
