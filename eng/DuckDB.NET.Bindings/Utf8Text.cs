namespace DuckDB.NET.Native;

/// <summary>Reads a C string that DuckDB keeps: it is copied and not freed.</summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedOut, typeof(BorrowedText))]
internal static class BorrowedText
{
    public static string? ConvertToManaged(nint text) => Marshal.PtrToStringUTF8(text);
}

/// <summary>Reads a C string that DuckDB hands over: it is copied and freed with DuckDB's own allocator.</summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedOut, typeof(OwnedText))]
internal static partial class OwnedText
{
    public static string? ConvertToManaged(nint text) => Marshal.PtrToStringUTF8(text);

    public static void Free(nint text) => DuckDBFree(text);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_free")]
    private static partial void DuckDBFree(nint pointer);
}
