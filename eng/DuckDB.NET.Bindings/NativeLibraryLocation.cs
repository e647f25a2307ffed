using System.Reflection;

namespace DuckDB.NET.Native;

/// <summary>Finds DuckDB's native library in <c>runtimes/&lt;platform&gt;/native</c> of the application's folder, where the build puts it.</summary>
internal static class NativeLibraryLocation
{
    /// <summary>The name that every call below is declared with.</summary>
    internal const string Library = "duckdb";

    /// <summary>The file that this process loads, whether it is there or not.</summary>
    internal static string Path { get; } =
        System.IO.Path.Combine(AppContext.BaseDirectory, "runtimes", Platform, "native", FileName);

    private static string Platform => OperatingSystemName + "-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    private static string OperatingSystemName =>
        OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";

    private static string FileName =>
        OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";

    // Must stand before the first call, whichever class makes it: a static constructor would have to be in every one of them.
#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void Register() => NativeLibrary.SetDllImportResolver(typeof(NativeLibraryLocation).Assembly, Resolve);
#pragma warning restore CA2255

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != Library)
            return 0;
        if (!File.Exists(Path))
            throw new DllNotFoundException(
                $"DuckDB's native library is missing: {Path}. Run 'npm ci --prefix eng/native' at the root of the repository and build again.");
        return NativeLibrary.Load(Path);
    }
}
