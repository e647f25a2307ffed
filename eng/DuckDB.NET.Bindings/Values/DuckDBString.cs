namespace DuckDB.NET.Native;

/// <summary>
/// A text or blob inside a vector as <c>duckdb_string_t</c>: up to twelve bytes stand in the structure itself, longer ones behind a pointer.
/// Use it only in DuckDB's memory, through a pointer; a copy would lose the inlined bytes' address.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct DuckDBString
{
    private const int InlinedBytes = 12;

#pragma warning disable CS0649 // filled by DuckDB
    private _value_e__Union value;
#pragma warning restore CS0649

    /// <summary>Bytes at <see cref="Data"/>.</summary>
    public readonly int Length => (int)value.inlined.length;

    public sbyte* Data => Length <= InlinedBytes
        ? (sbyte*)Unsafe.AsPointer(ref value.inlined.inlined[0])
        : value.pointer.ptr;

    // These names are those that the provider was compiled against.
    [StructLayout(LayoutKind.Explicit)]
    public struct _value_e__Union
    {
        [FieldOffset(0)]
        public DuckDBStringPointer pointer;

        [FieldOffset(0)]
        public DuckDBStringInlined inlined;

        /// <summary>The form of texts longer than twelve bytes.</summary>
        [StructLayout(LayoutKind.Sequential)]
        public struct DuckDBStringPointer
        {
            public uint length;
            public fixed sbyte prefix[4];
            public sbyte* ptr;
        }

        /// <summary>The form of texts of up to twelve bytes.</summary>
        [StructLayout(LayoutKind.Sequential)]
        public struct DuckDBStringInlined
        {
            public uint length;
            public fixed sbyte inlined[InlinedBytes];
        }
    }
}
