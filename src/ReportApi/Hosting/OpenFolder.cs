using DienHinh.Analytics.Views;
using DienHinh.Ingest;

namespace DienHinh.ReportApi.Hosting;

/// <summary>A data folder ready for questions: its database with the views that the answers are read from.</summary>
public static class OpenFolder
{
    /// <summary>Opens the folder, or begins it.</summary>
    public static DataFolder Open(string path) => WithViews(DataFolder.Open(path, ReferenceData.Folder(), TimeProvider.System));

    /// <summary>Makes the database of the folder anew from its archive, and opens it.</summary>
    public static DataFolder Rebuild(string path) => WithViews(DataFolder.Rebuild(path, ReferenceData.Folder(), TimeProvider.System));

    /// <summary>Puts the folder into one file under its <c>backups</c>, and gives its path.</summary>
    public static string Backup(string path) => DataFolder.Backup(path, ReferenceData.Folder(), TimeProvider.System);

    private static DataFolder WithViews(DataFolder data)
    {
        using var connection = data.Database.Connect();
        AnalyticsViews.Create(connection);
        return data;
    }
}
