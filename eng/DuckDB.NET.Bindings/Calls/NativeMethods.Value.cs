namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Single values, as parameters take them.</summary>
    public static partial class Value
    {
        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_bignum")]
        public static partial DuckDBValue DuckDBCreateBignum(DuckDBBignum value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_bool")]
        public static partial DuckDBValue DuckDBCreateBool([MarshalAs(UnmanagedType.U1)] bool value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_date")]
        public static partial DuckDBValue DuckDBCreateDate(DuckDBDate value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_decimal")]
        public static partial DuckDBValue DuckDBCreateDecimal(DuckDBDecimal value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_double")]
        public static partial DuckDBValue DuckDBCreateDouble(double value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_float")]
        public static partial DuckDBValue DuckDBCreateFloat(float value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_hugeint")]
        public static partial DuckDBValue DuckDBCreateHugeInt(DuckDBHugeInt value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_int16")]
        public static partial DuckDBValue DuckDBCreateInt16(short value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_int32")]
        public static partial DuckDBValue DuckDBCreateInt32(int value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_int64")]
        public static partial DuckDBValue DuckDBCreateInt64(long value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_int8")]
        public static partial DuckDBValue DuckDBCreateInt8(sbyte value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_interval")]
        public static partial DuckDBValue DuckDBCreateInterval(DuckDBInterval value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_null_value")]
        public static partial DuckDBValue DuckDBCreateNullValue();

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_time")]
        public static partial DuckDBValue DuckDBCreateTime(DuckDBTime value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_time_tz")]
        public static partial DuckDBValue DuckDBCreateTimeTz(DuckDBTimeTzStruct value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_timestamp")]
        public static partial DuckDBValue DuckDBCreateTimestamp(DuckDBTimestampStruct value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_timestamp_ms")]
        public static partial DuckDBValue DuckDBCreateTimestampMs(DuckDBTimestampStruct value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_timestamp_ns")]
        public static partial DuckDBValue DuckDBCreateTimestampNs(DuckDBTimestampStruct value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_timestamp_s")]
        public static partial DuckDBValue DuckDBCreateTimestampS(DuckDBTimestampStruct value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_timestamp_tz")]
        public static partial DuckDBValue DuckDBCreateTimestampTz(DuckDBTimestampStruct value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_uhugeint")]
        public static partial DuckDBValue DuckDBCreateUHugeInt(DuckDBUHugeInt value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_uint16")]
        public static partial DuckDBValue DuckDBCreateUInt16(ushort value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_uint32")]
        public static partial DuckDBValue DuckDBCreateUInt32(uint value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_uint64")]
        public static partial DuckDBValue DuckDBCreateUInt64(ulong value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_uint8")]
        public static partial DuckDBValue DuckDBCreateUInt8(byte value);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_uuid")]
        public static partial DuckDBValue DuckDBCreateUuid(DuckDBHugeInt value);

        // With the length, so that a text may hold the character U+0000.
        public static DuckDBValue DuckDBCreateVarchar(string value)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(value);
            return CreateVarchar(bytes, (ulong)bytes.Length);
        }

        public static DuckDBValue DuckDBCreateBlob(byte[] value, long length) => CreateBlob(value, (ulong)length);

        public static DuckDBValue DuckDBCreateListValue(DuckDBLogicalType type, DuckDBValue[] values, int count) =>
            WithPointers(type, values, count, CreateListValue);

        public static DuckDBValue DuckDBCreateArrayValue(DuckDBLogicalType type, DuckDBValue[] values, int count) =>
            WithPointers(type, values, count, CreateArrayValue);

        // DuckDB copies the elements; they must only live through the call.
        private static DuckDBValue WithPointers(
            DuckDBLogicalType type, DuckDBValue[] values, int count, Func<DuckDBLogicalType, nint[], ulong, DuckDBValue> create)
        {
            var pointers = new nint[count];
            for (var i = 0; i < count; i++)
                pointers[i] = values[i].DangerousGetHandle();
            var created = create(type, pointers, (ulong)count);
            GC.KeepAlive(values);
            return created;
        }

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_varchar_length")]
        private static partial DuckDBValue CreateVarchar(byte[] text, ulong length);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_blob")]
        private static partial DuckDBValue CreateBlob(byte[] data, ulong length);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_list_value")]
        private static partial DuckDBValue CreateListValue(DuckDBLogicalType type, nint[] values, ulong count);

        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_create_array_value")]
        private static partial DuckDBValue CreateArrayValue(DuckDBLogicalType type, nint[] values, ulong count);
    }
}
