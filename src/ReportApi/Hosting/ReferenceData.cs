using DienHinh.Ingest.Reference;

namespace DienHinh.ReportApi.Hosting;

/// <summary>The catalogue files that come with the program: readable while another process holds the database.</summary>
public static class ReferenceData
{
    /// <summary>Reads and checks them.</summary>
    public static Catalogue Load() => Catalogue.Load(Folder());

    /// <summary>The folder that holds reference, plans and templates.</summary>
    public static string Folder() => Path.Combine(HomeFolder.Find(), "data");
}
