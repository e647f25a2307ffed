namespace DuckDB.NET.Native;

/// <summary>What went wrong in a call (<c>duckdb_error_data</c>).</summary>
public sealed partial class DuckDBErrorData : DuckDBHandle
{
    // A call that went well may hand out no object at all.
    public bool HasError => !IsInvalid && GetHasError(this);

    public string Message => IsInvalid ? "" : GetMessage(this) ?? "";

    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_error_data_has_error")]
    [return: MarshalAs(UnmanagedType.U1)]
    private static partial bool GetHasError(DuckDBErrorData error);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_error_data_message")]
    [return: MarshalUsing(typeof(BorrowedText))]
    private static partial string? GetMessage(DuckDBErrorData error);

    [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_destroy_error_data")]
    private static partial void Destroy(ref nint error);
}
