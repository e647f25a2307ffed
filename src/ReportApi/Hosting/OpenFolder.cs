using DienHinh.Analytics.Views;
using DienHinh.Ingest;

namespace DienHinh.ReportApi.Hosting;

/// <summary>A data folder ready for questions: its database with the views that the answers are read from.</summary>
public static class OpenFolder
{
    /// <summary>Opens or begins the folder.</summary>
    public static DataFolder Open(string path)
    {
        var data = DataFolder.Open(path);
        using var connection = data.Database.Connect();
        AnalyticsViews.Create(connection);
        return data;
    }
}
