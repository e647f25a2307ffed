using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;

namespace DienHinh.Eng.Tests.DuckDb;

/// <summary>The bindings offer all that the provider was compiled against, and the native library all that the bindings call.</summary>
public sealed class BindingsSurfaceTest
{
    private static readonly Module Provider = typeof(DuckDBConnection).Module;

    private static readonly Assembly Bindings = Assembly.Load("DuckDB.NET.Bindings");

    [Fact]
    public void Provider_EveryMember_Resolves() => Assert.Equal([], Unresolved(TableIndex.MemberRef, token => Provider.ResolveMember(token)));

    [Fact]
    public void Provider_EveryType_Resolves() => Assert.Equal([], Unresolved(TableIndex.TypeRef, token => Provider.ResolveType(token)));

    [Fact]
    public void Bindings_CarryTheIdentityThatTheProviderAsksFor()
    {
        var asked = Provider.Assembly.GetReferencedAssemblies().Single(name => name.Name == "DuckDB.NET.Bindings");

        Assert.Equal(asked.Version, Bindings.GetName().Version);
        Assert.Equal(asked.GetPublicKeyToken(), Bindings.GetName().GetPublicKeyToken());
    }

    [Fact]
    public void NativeLibrary_ExportsEveryCall()
    {
        var library = NativeLibrary.Load(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "runtimes", RuntimePlatform, "native")).Single());

        // The generated stubs hold the calls as local functions or as the methods themselves.
        var entryPoints = Bindings.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => method.GetCustomAttribute<DllImportAttribute>()?.EntryPoint)
            .OfType<string>()
            .Distinct()
            .ToList();

        Assert.True(entryPoints.Count > 150, $"Only {entryPoints.Count} calls were found.");
        Assert.Equal([], entryPoints.Where(name => !NativeLibrary.TryGetExport(library, name, out _)));
    }

    private static string RuntimePlatform =>
        (OperatingSystem.IsWindows() ? "win-" : OperatingSystem.IsMacOS() ? "osx-" : "linux-")
        + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    /// <summary>What the provider refers to and nobody supplies, but for the Arrow package, which is not used.</summary>
    private static unsafe List<string> Unresolved(TableIndex table, Action<int> resolve)
    {
        Assert.True(Provider.Assembly.TryGetRawMetadata(out var blob, out var length));
        var metadata = new MetadataReader(blob, length);
        var rows = metadata.GetTableRowCount(table);
        Assert.True(rows > 100, $"The table {table} has only {rows} rows.");
        var unresolved = new List<string>();
        for (var row = 1; row <= rows; row++)
        {
            var token = ((int)table << 24) | row;
            try
            {
                resolve(token);
            }
            catch (Exception error) when (error is MissingMemberException or TypeLoadException or FileNotFoundException)
            {
                if (!error.Message.Contains("Apache.Arrow"))
                    unresolved.Add(Describe(metadata, token) + ": " + error.Message);
            }
            catch (ArgumentException)
            {
                // Members of generic types need their context; the type itself stands in the other table.
            }
        }
        return unresolved;
    }

    private static string Describe(MetadataReader metadata, int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        return handle.Kind == HandleKind.MemberReference
            ? metadata.GetString(metadata.GetMemberReference((MemberReferenceHandle)handle).Name)
            : metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)handle).Name);
    }
}
