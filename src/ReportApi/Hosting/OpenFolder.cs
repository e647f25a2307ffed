using DienHinh.Analytics.Views;
using DienHinh.Ingest;
using DienHinh.Ingest.Workbooks.Workers;

namespace DienHinh.ReportApi.Hosting;

/// <summary>A data folder ready for questions: its database with the views that the answers are read from.</summary>
public static class OpenFolder
{
    /// <summary>Opens the folder, or begins it.</summary>
    /// <param name="path">The data folder.</param>
    /// <param name="workers">The processes that read workbooks; null where no file of a stranger will be read.</param>
    public static DataFolder Open(string path, WorkerPool? workers = null) => WithViews(DataFolder.Open(path, ReferenceData.Folder(), TimeProvider.System, workers));

    /// <summary>Makes the database of the folder anew from its archive, and opens it.</summary>
    public static DataFolder Rebuild(string path, WorkerPool? workers = null) => WithViews(DataFolder.Rebuild(path, ReferenceData.Folder(), TimeProvider.System, workers));

    /// <summary>Puts the folder into one file under its <c>backups</c>, and gives its path.</summary>
    public static string Backup(string path, WorkerPool? workers = null) => DataFolder.Backup(path, ReferenceData.Folder(), TimeProvider.System, workers);

    private static DataFolder WithViews(DataFolder data)
    {
        using var connection = data.Database.Connect();
        AnalyticsViews.Create(connection);
        return data;
    }
}
