using DienHinh.Ingest.Reference;

namespace DienHinh.Intake;

/// <summary>The catalogue files that come with the program: readable while another process holds the database.</summary>
public static class ReferenceData
{
    /// <summary>Reads and checks them, with the units that a data folder adds; null for the program's own alone.</summary>
    public static Catalogue Load(string? dataFolder = null) => Catalogue.Load(Folder(), dataFolder);

    /// <summary>The folder that holds reference, plans and templates.</summary>
    public static string Folder() => Path.Combine(HomeFolder.Find(), "data");
}
