using DienHinh.Ingest.Reference;

namespace DienHinh.Ingest.Tests.Reference;

/// <summary>The catalogue that the project ships, read once.</summary>
internal static class RealCatalogue
{
    private static readonly Lazy<Catalogue> s_catalogue = new(() => Catalogue.Load(Root));

    public static Catalogue Value => s_catalogue.Value;

    /// <summary>The folder <c>data</c> of the repository.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DienHinh.sln")))
                folder = folder.Parent;
            return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("DienHinh.sln not found above the tests."), "data");
        }
    }
}
