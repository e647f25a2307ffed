namespace DuckDB.NET.Native;

public sealed partial class DuckDBValue
{
    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_destroy_value")]
    private static partial void Destroy(ref nint value);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_is_null_value")]
    [return: MarshalAs(UnmanagedType.U1)]
    private static partial bool IsNullValue(DuckDBValue value);

    // The type stays the value's own: it is not freed.
    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_get_value_type")]
    private static partial nint GetValueType(DuckDBValue value);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_get_type_id")]
    private static partial DuckDBType GetTypeId(nint type);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_get_bool")]
    [return: MarshalAs(UnmanagedType.U1)]
    private static partial bool GetBool(DuckDBValue value);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_get_int64")]
    private static partial long GetInt64(DuckDBValue value);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_get_uint64")]
    private static partial ulong GetUInt64(DuckDBValue value);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_get_hugeint")]
    private static partial DuckDBHugeInt GetHugeInt(DuckDBValue value);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_get_uhugeint")]
    private static partial DuckDBUHugeInt GetUHugeInt(DuckDBValue value);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_get_float")]
    private static partial float GetFloat(DuckDBValue value);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_get_double")]
    private static partial double GetDouble(DuckDBValue value);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_get_decimal")]
    private static partial DuckDBDecimal GetDecimal(DuckDBValue value);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_get_date")]
    private static partial DuckDBDate GetDate(DuckDBValue value);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_get_time")]
    private static partial DuckDBTime GetTime(DuckDBValue value);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_get_timestamp")]
    private static partial DuckDBTimestampStruct GetTimestamp(DuckDBValue value);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_get_timestamp_tz")]
    private static partial DuckDBTimestampStruct GetTimestampTz(DuckDBValue value);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_get_interval")]
    private static partial DuckDBInterval GetInterval(DuckDBValue value);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_get_varchar")]
    [return: MarshalUsing(typeof(OwnedText))]
    private static partial string? GetVarchar(DuckDBValue value);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_get_blob")]
    private static partial Blob GetBlob(DuckDBValue value);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Blob
    {
        public readonly nint Data;
        public readonly ulong Size;
    }
}
