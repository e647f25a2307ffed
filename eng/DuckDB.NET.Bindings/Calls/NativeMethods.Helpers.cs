namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Constants of the library.</summary>
    public static partial class Helpers
    {
        [LibraryImport(NativeLibraryLocation.Library, EntryPoint = "duckdb_vector_size")]
        public static partial ulong DuckDBVectorSize();
    }
}
